"""Every move has a form, every phase a screen, every key of the heart a sentence."""

import re
from pathlib import Path

import pytest

import heartfelt
from heartfelt.base.agreements import Outcome
from heartfelt.base.topics import Kind, Purpose, Weight
from heartfelt.growth.checkins import RANGES, When
from heartfelt.plan import agenda
from heartfelt.plan.invitation import NEUTRAL_NO, Tone, lines
from heartfelt.plan.promises import PROMISES
from heartfelt.talk.floor import CARDS, REPAIRS
from heartfelt.talk.limits import TALK_MINUTES
from heartfelt.talk.moves import MOVES
from heartfelt.talk.phases import PLANNING, Phase
from heartfelt.web.pages import WAYS
from heartfelt.web.pages.talk.lists import STARTERS
from heartfelt.web.views import Views

TEMPLATES = Path(heartfelt.__file__).parent / "web" / "templates"
SCREENS = [f for room in ("plan", "talk") for f in sorted((TEMPLATES / room).glob("*.html"))]
MARKUP = "\n".join(file.read_text("utf-8") for file in [*SCREENS, TEMPLATES / "talk_base.html"])
MADE_BY_MACRO = re.compile(r'\b(?:move|tap)\(sight, "([a-z-]+)"')
MADE_BY_HAND = re.compile(r'action="\{\{ url \}\}/([a-z-]+)"')
ALWAYS_HERE = {"pause": "url_pause", "end-kindly": "url_end"}
VIEWS = Views()
REASONS = re.compile(r'"((?:kind-first|only-place|all-fit|first-together|next-together)[a-z-]*)"')

FORMED = (
    set(MADE_BY_MACRO.findall(MARKUP))
    | set(MADE_BY_HAND.findall(MARKUP))
    | {tag for tag, url in ALWAYS_HERE.items() if url in MARKUP}
)


@pytest.mark.parametrize("tag", sorted(MOVES))
def test_every_move_has_a_form_on_some_screen(tag: str) -> None:
    assert tag in FORMED


def test_no_screen_has_a_form_for_a_move_that_is_none() -> None:
    pages = {way.path.rpartition("/")[2] for way in WAYS if way.path.startswith("/t/{talk}/")}
    assert FORMED - set(MOVES) - pages == {"topics"} - pages


@pytest.mark.parametrize("phase", list(Phase))
def test_every_phase_has_a_screen(phase: Phase) -> None:
    room = "plan" if phase in PLANNING else "talk"
    assert (TEMPLATES / room / f"{phase.value}.html").is_file()


def keys() -> list[str]:
    tones = [(tone, minutes) for tone in Tone for minutes in TALK_MINUTES]
    return sorted(
        {f"kind.{one}" for one in Kind}
        | {f"purpose.{one}" for one in Purpose}
        | {f"weight.{one}" for one in Weight}
        | {f"tone.{one}" for one in Tone}
        | {f"tone.{one}.note" for one in Tone}
        | {f"card.{one}" for one in CARDS}
        | {f"repair.{one}" for one in REPAIRS}
        | {f"outcome.{one}" for one in Outcome}
        | {f"minutes.{one}" for one in TALK_MINUTES}
        | {f"place.{one}" for one in range(1, 7)}
        | {f"reason.{one}" for one in reasons()}
        | {f"lines.{item}.{when}" for item in RANGES for when in When}
        | {line for tone, minutes in tones for line in lines(tone, minutes)}
        | {NEUTRAL_NO, *PROMISES, *STARTERS}
        | {"agreement.we", "agreement.one", "parked.until", "parked.open"}
    )


def reasons() -> set[str]:
    """Why a topic stands where it stands, as the agenda says it."""
    return set(REASONS.findall(Path(agenda.__file__).read_text("utf-8")))


def test_it_finds_the_reasons_of_the_agenda() -> None:
    assert len(reasons()) == 5


@pytest.mark.parametrize("key", keys())
def test_every_key_of_the_heart_has_a_sentence(key: str) -> None:
    assert VIEWS.knows(key)
    assert not re.search(r"[!]|we need to talk", VIEWS.say(key), re.IGNORECASE)

"""Looking twice at my own words before they travel. Touches no shelf unless something is kept."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.ports import World
from heartfelt.actions.prepare import mine, my_topics
from heartfelt.actions.records import OwnDraft, card
from heartfelt.actions.remember import home
from heartfelt.base.refusal import Refusal
from heartfelt.base.text import OUTPOURING, clean
from heartfelt.base.topics import Topic
from heartfelt.plan.zones import known_zones, zone_named
from heartfelt.words.alternatives import weave
from heartfelt.words.coach import coach
from heartfelt.words.distil import Distilled, distil
from heartfelt.words.finding import Care, Context, Finding
from heartfelt.words.opener import Opener, sentence
from heartfelt.words.plain import plain
from heartfelt.words.second_thought import Kept, SecondThought, second_thought
from heartfelt.words.sentences import split

PARTS = ("seen", "when", "feel", "because", "would")
BLANK = "___"
_SHAPES = {
    "seen": re.compile(r"^I can see that (?P<words>[^.?]+)"),
    "when": re.compile(r"^When (?P<words>[^,]+)"),
    "would": re.compile(r"Would you be willing to (?P<words>[^?]+)\?"),
}
"""The parts an alternative can go into, and how the words for them stand in it."""


class Looked(msgspec.Struct, frozen=True, kw_only=True):
    """What the coach saw in `text`, as much of it as helps at one time."""

    text: str
    second: SecondThought = SecondThought()
    care: Care | None = None
    distilled: Distilled | None = None


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """An alternative as the page offers it: the field it changes, and what would stand there."""

    shown: str
    field: str
    words: str


class AtHand(msgspec.Struct, frozen=True, kw_only=True):
    """What a draft may be for: the open talk, if there is one, and the topics one may see."""

    talk: str
    topics: tuple[Topic, ...]

    def topic(self, wanted: str) -> Topic | None:
        """Find a topic by id."""
        return next((topic for topic in self.topics if topic.id == wanted), None)


def check(
    words: str, *, topic: Topic | None = None, kept: Kept = frozenset(), opener: bool = True
) -> Looked | Refusal:
    """Let the coach read words that are not kept anywhere; ``text.too-long`` beyond the limit.

    Nothing is written, here or in what it calls. Spans in the answer are those of `Looked.text`.
    """
    text = clean(words, OUTPOURING)
    if isinstance(text, Refusal):
        return text
    about = Context(
        kind=topic.kind if topic else None,
        purpose=topic.purpose if topic else None,
        weight=topic.weight if topic else None,
        form="opener" if opener else "message",
    )
    reading = coach(text, context=about)
    return Looked(
        text=text,
        second=second_thought(reading, context=about, kept=kept),
        care=reading.care,
        distilled=distil(text, reading),
    )


def in_one_piece(parts: Mapping[str, str]) -> str:
    """Join the parts of an opener into one flowing text, in their writer's words."""
    return sentence(Opener(**{name: parts.get(name, "") for name in PARTS}))


def words_of(own: OwnDraft) -> str:
    """Return a draft's words as one text."""
    return in_one_piece(own.parts) if set(own.parts) & set(PARTS) else own.text


def choices(looked: Looked, finding: Finding, parts: Mapping[str, str]) -> tuple[Choice, ...]:
    """Say where each alternative of a finding would go, were it taken.

    In one piece (no `parts`) it stands where the words stood. In four parts it changes the part
    that holds them, and where none can take it, the opener turns into one piece. An alternative
    that would lose the writer's other words is left out.
    """
    if not parts:
        return tuple(
            Choice(shown=line, field="text", words=weave(looked.text, finding, line))
            for line in finding.alternatives
        )
    part = _part_of(finding, parts)
    if part not in _SHAPES:
        return ()
    fitting = [_fitting(part, line) for line in finding.alternatives]
    chosen = tuple(choice for choice in fitting if choice is not None)
    if chosen or part == "when":
        return chosen
    start, end = _sentence_around(looked.text, finding)
    return tuple(
        Choice(shown=line, field="text", words=looked.text[:start] + line + looked.text[end:])
        for line in finding.alternatives
    )


def _part_of(finding: Finding, parts: Mapping[str, str]) -> str:
    quote = finding.quote.casefold()
    return next((name for name in PARTS if quote in parts.get(name, "").casefold()), "")


def _fitting(part: str, line: str) -> Choice | None:
    """Take from an alternative what belongs into one part; what has a blank there does not fit."""
    found = _SHAPES[part].search(line)
    if found is None or BLANK in found["words"]:
        return None
    shown = found[0] if found[0].endswith("?") else f"{found[0]}\u2026"
    return Choice(shown=shown, field=part, words=found["words"])


def _sentence_around(text: str, finding: Finding) -> tuple[int, int]:
    for place in split(plain(text)):
        if place.start <= finding.start < place.end:
            return place.start, place.end
    return finding.start, finding.end


def at_hand(world: World, access: Access) -> AtHand:
    """Find what a draft may be for: my own topics, and those on the open talk's page."""
    own = my_topics(world, access)
    between = home(world, access)
    brought = between.open_state.topics if between.open_state else ()
    return AtHand(talk=between.open_talk or "", topics=(*own, *brought))


def today(world: World, access: Access) -> date:
    """Return the day it is where I am; where my zone is not known, in UTC."""
    side = mine(access)
    with world.store.reading() as unit:
        zone = card(unit, access).zones.get(side, "")
    now = world.clock.now()
    return (now.astimezone(zone_named(zone)) if zone in known_zones() else now).date()


def tomorrow(world: World, access: Access) -> date:
    """Return the day after today, where I am."""
    return today(world, access) + timedelta(days=1)

import time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heartfelt.base.topics import Purpose
from heartfelt.words.coach import coach
from heartfelt.words.cues import CUES
from heartfelt.words.finding import FLAGS, MOVES, TONES, Context, Reading

FLAGGED = [text for cue in CUES for text in cue.words.must_flag]
CALM = [text for cue in CUES for text in cue.words.must_pass]
ONE_SENTENCE = [text for text in FLAGGED if text.count(".") + text.count("?") <= 1]
HOSTILE = [
    "you " * 50_000,
    "if you " * 30_000 + "!",
    '"' * 100_000,
    "'" * 100_000,
    "you're so so so so " * 10_000,
    "never always " * 20_000,
    "a" * 300_000,
    " " * 300_000,
    "\n" * 300_000,
    "i " * 100_000 + "hit you",
    "you are such a " * 10_000,
    "x'y" * 80_000,
    ".!?" * 80_000,
    "\u0130" * 100_000,
    "if you don't " + "a b " * 50_000 + "i'll leave",
]
ODD = [
    "",
    "\x00",
    "\ud800",
    "you never \udfff listen",
    "\u202eyou never listen",
    "👩‍❤️‍👨 u never listen 😡",
    "\u0130you never listen",
]

anything = st.text(st.characters(), max_size=400)
mixed = st.lists(st.one_of(st.sampled_from(FLAGGED + CALM), st.text(max_size=20)), max_size=6).map(
    " ".join
)


def _spans_hold(text: str, reading: Reading) -> None:
    for finding in reading.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.quote
        assert finding.kind in FLAGS
        assert 0 < finding.confidence <= 1
    for span in (*reading.moves, *filter(None, [reading.care])):
        assert 0 <= span.start < span.end <= len(text)


@given(st.one_of(anything, mixed))
@settings(max_examples=100, deadline=None)
def test_it_reads_any_text_with_spans_that_hold_and_the_same_way_twice(text: str) -> None:
    reading = coach(text)

    _spans_hold(text, reading)
    assert reading == coach(text)
    assert reading.tone in TONES


@pytest.mark.parametrize("text", ODD)
def test_it_reads_odd_texts(text: str) -> None:
    _spans_hold(text, coach(text))


def test_it_counts_in_code_points_of_the_original() -> None:
    text = "\u0130 👩\u200d❤️\u200d👨 so… you never listen to me!!"

    [finding] = coach(text).findings

    assert finding.quote == "you never listen to me"
    assert text[finding.start : finding.end] == finding.quote


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:16]))
def test_it_takes_bounded_time_on_hostile_texts(text: str) -> None:
    began = time.process_time()
    coach(text)

    assert time.process_time() - began < 3


def test_it_reads_a_megabyte_of_ordinary_sentences_in_bounded_time() -> None:
    lines = [f"{text} {n}. " for n, text in enumerate((CALM + FLAGGED) * 40)]
    text = "".join(lines)[:1_000_000]

    began = time.process_time()
    coach(text)

    assert time.process_time() - began < 10


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_it_keeps_quiet_when_the_words_are_quoted(text: str) -> None:
    said = text.replace('"', "")

    assert coach(f'I remember the words "{said}" from my childhood.').findings == ()


@pytest.mark.parametrize("text", [text for text in ONE_SENTENCE if " but " not in text])
def test_it_keeps_quiet_when_the_words_are_denied(text: str) -> None:
    lowered = text[0].lower() + text[1:]

    assert coach(f"I never said {lowered}").findings == ()
    assert coach(f"I'm not saying {lowered}").findings == ()


@given(st.sampled_from(FLAGGED), st.sampled_from(CALM))
@settings(max_examples=100, deadline=None)
def test_it_finds_nothing_more_when_a_calm_sentence_is_added(flagged: str, calm: str) -> None:
    alone = [(f.kind, f.quote) for f in coach(flagged).findings]
    added = coach(f"{flagged}\n{calm}")

    assert [(f.kind, f.quote) for f in added.findings] == alone
    assert all(f.end <= len(flagged) for f in added.findings)


@pytest.mark.parametrize("text", FLAGGED)
def test_it_offers_only_alternatives_that_draw_nothing_themselves(text: str) -> None:
    for finding in coach(text).findings:
        assert len(finding.alternatives) <= 3
        for line in finding.alternatives:
            reading = coach(line)
            assert reading.findings == ()
            assert reading.care is None


def test_it_stays_silent_on_style_in_the_whole_text_when_there_is_danger() -> None:
    reading = coach("You hit me last night. You never say sorry.")

    assert reading.care is not None
    assert reading.findings == ()


def test_it_has_no_advice_in_a_language_it_does_not_know() -> None:
    assert coach("Du hörst mir nie zu.", language="de").findings == ()


def test_it_keeps_honest_feeling_and_clear_words() -> None:
    for text in (
        "I'm furious that the money is gone.",
        "No, I don't want to move to Leeds.",
        "It hurt when you laughed at me on Friday, and I want you to know that.",
        "I disagree, and I see it differently.",
        "I need you to hear this: I can't do another year like this one.",
    ):
        assert coach(text).findings == ()


def test_it_names_what_is_missing_but_presses_no_solution_on_someone_who_wants_to_be_heard() -> (
    None
):
    text = "You never listen to me when I come home from work and it makes the evenings long."

    plain = coach(text)
    heard = coach(text, context=Context(purpose=Purpose.BE_HEARD))

    assert set(plain.missing) == {"acknowledgement", "own_part", "request"}
    assert set(heard.missing) == {"acknowledgement", "own_part"}


def test_it_tells_tones_apart() -> None:
    assert coach("Shut up.").tone == "hot"
    assert coach("You never call.").tone == "tense"
    assert coach("Thank you for waiting for me.").tone == "warm"
    assert coach("We had soup.").tone == "even"


def test_it_scores_every_flag_and_every_move_between_nought_and_one() -> None:
    scores = coach("You idiot. Thank you for nothing.").scores

    wider = {"harsh", "warm", "receptive", "sarcasm", "reflection"}
    assert set(scores) == {*FLAGS, *MOVES, *wider}
    assert all(0 <= score <= 1 for score in scores.values())


def test_it_keeps_the_promise_on_the_wire() -> None:
    wire = msgspec.json.decode(msgspec.json.encode(coach("You never listen.")))

    assert list(wire) == ["findings", "moves", "missing", "care", "tone", "scores"]
    assert set(wire["findings"][0]) == {
        "kind",
        "start",
        "end",
        "quote",
        "why",
        "source",
        "question",
        "alternatives",
        "confidence",
    }

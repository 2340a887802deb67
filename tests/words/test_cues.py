import pytest

from heartfelt.words.coach import coach
from heartfelt.words.cues import CUES
from heartfelt.words.finding import FLAGS, MOVES, VOICES
from heartfelt.words.lexicon import examples

FULL = {
    "generalization",
    "judgement",
    "blame",
    "contempt",
    "hostility",
    "mind_reading",
    "demand",
    "threat",
}
FLAGGED = [(cue.kind, text) for cue in CUES for text in cue.words.must_flag]
PASSED = [(cue.kind, text) for cue in CUES for text in cue.words.must_pass]
MOVED = [(kind, text) for kind, said in examples("moves").items() for text in said.must_find]
UNMOVED = [(kind, text) for kind, said in examples("moves").items() for text in said.must_pass]
DANGER = [(kind, text) for kind, said in examples("care").items() for text in said.must_find]
HARMLESS = [text for said in examples("care").values() for text in said.must_pass]


def test_it_has_a_cue_for_every_flag() -> None:
    assert sorted(cue.kind for cue in CUES) == sorted(FLAGS)


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.kind)
def test_it_has_words_a_source_and_enough_examples_for_every_cue(cue) -> None:
    assert cue.words.why.endswith(".")
    assert cue.words.source
    assert cue.words.question.endswith("?")
    assert cue.words.alternatives
    fewest_flags, fewest_passes = (20, 20) if cue.kind in FULL else (10, 15)
    assert len(set(cue.words.must_flag)) >= fewest_flags
    assert len(set(cue.words.must_pass)) >= fewest_passes


@pytest.mark.parametrize(("kind", "text"), FLAGGED)
def test_it_flags_what_must_be_flagged(kind: str, text: str) -> None:
    assert kind in {finding.kind for finding in coach(text).findings}


@pytest.mark.parametrize(("kind", "text"), PASSED)
def test_it_passes_what_must_pass(kind: str, text: str) -> None:
    reading = coach(text)

    assert [(f.kind, f.quote) for f in reading.findings] == []
    assert reading.care is None


def test_it_has_examples_for_every_move_and_every_voice() -> None:
    assert sorted(examples("moves")) == sorted(MOVES)
    assert sorted(examples("care")) == sorted(VOICES)


@pytest.mark.parametrize(("kind", "text"), MOVED)
def test_it_names_the_move(kind: str, text: str) -> None:
    assert kind in {move.kind for move in coach(text).moves}


@pytest.mark.parametrize(("kind", "text"), UNMOVED)
def test_it_does_not_name_a_move_that_is_none(kind: str, text: str) -> None:
    assert kind not in {move.kind for move in coach(text).moves}


@pytest.mark.parametrize(("voice", "text"), DANGER)
def test_it_hears_danger_and_says_nothing_about_style(voice: str, text: str) -> None:
    reading = coach(text)

    assert reading.care is not None
    assert reading.care.kind == voice
    assert reading.findings == ()
    assert reading.missing == ()
    assert reading.tone == "care"


@pytest.mark.parametrize("text", HARMLESS)
def test_it_leaves_look_alikes_alone(text: str) -> None:
    reading = coach(text)

    assert reading.care is None
    assert reading.findings == ()

"""Where an alternative goes, and what a check may see."""

from hypothesis import given, settings
from hypothesis import strategies as st

from heartfelt.actions.choose_words import PARTS, Looked, check, choices, in_one_piece, words_of
from heartfelt.actions.records import Form, OwnDraft
from heartfelt.base.refusal import Refusal
from heartfelt.base.text import OUTPOURING


def looked_at(words: str) -> Looked:
    found = check(words)
    assert isinstance(found, Looked)
    return found


def test_it_refuses_only_what_is_too_long() -> None:
    refused = check("x" * (OUTPOURING + 1))
    assert isinstance(refused, Refusal)
    assert refused.reason == "text.too-long"


def test_it_marks_the_cleaned_text() -> None:
    found = looked_at("  I try.\r\nYou never listen to me.")
    (note,) = found.second.notes
    assert found.text[note.start : note.end] == note.quote == "You never listen to me"


def test_it_keeps_all_other_words_when_an_alternative_stands_in_one_piece() -> None:
    found = looked_at("I love you. You never listen to me. Let us talk.")
    for choice in choices(found, found.second.notes[0], {}):
        assert choice.words.startswith("I love you. ")
        assert choice.words.endswith("Let us talk.")


def test_it_offers_nothing_that_would_lose_other_parts() -> None:
    parts = {"feel": "like you never loved me", "when": "we eat"}
    found = looked_at(in_one_piece(parts))
    for note in found.second.notes:
        for choice in choices(found, note, parts):
            assert choice.field in {"seen", "when", "would", "text"}
            assert choice.field != "text" or note.quote not in parts["feel"]


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(PARTS), st.text(max_size=60)))
def test_it_reads_any_parts_without_raising(parts: dict[str, str]) -> None:
    found = looked_at(in_one_piece(parts))
    for note in found.second.notes:
        choices(found, note, parts)


def test_it_reads_a_draft_as_one_text() -> None:
    parts = {"when": "we eat", "feel": "glad"}
    assert words_of(OwnDraft(form=Form.OPENER, parts=parts)) == "When we eat, I feel glad."
    assert words_of(OwnDraft(form=Form.LETTING_OUT, text="All of it.")) == "All of it."

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from heartfelt.words.plain import plain
from heartfelt.words.sentences import LONGEST, split


def _said(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text)]


def test_it_cuts_at_the_end_of_sentences_and_lines() -> None:
    assert _said("One. Two!  three?\nfour") == ["One.", "Two!", "three?", "four"]


def test_it_does_not_cut_inside_a_number_or_after_a_title() -> None:
    assert _said("it cost 3.50 at dr. brown's.") == ["it cost 3.50 at dr. brown's."]


@given(st.text(max_size=2_000))
@settings(max_examples=100, deadline=None)
def test_it_keeps_every_letter_once_and_no_sentence_too_long(text: str) -> None:
    places = split(text)

    kept = "".join(text[s.start : s.end] for s in places)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(0 < s.end - s.start <= LONGEST for s in places)
    assert all(a.end <= b.start for a, b in pairwise(places))


@given(st.text(st.characters(), max_size=500))
@settings(max_examples=100, deadline=None)
def test_it_keeps_the_plain_form_as_long_as_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)

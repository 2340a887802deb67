"""What people write, made safe to keep: once, the same, and never shortened in silence."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from heartfelt.base.refusal import Refusal
from heartfelt.base.text import clean

ANY = st.text(st.characters(), max_size=80)
PLENTY = 10_000


@settings(max_examples=100, deadline=None)
@given(ANY)
@example("\x00\ud800 e\u0301 \r\n")
@example("\u2000\u0301\u1100\u1161\u11a8")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text, PLENTY)
    assert isinstance(once, str)
    assert clean(once, PLENTY) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()
    once.encode()


@settings(max_examples=100, deadline=None)
@given(ANY, st.integers(0, 60))
def test_it_is_whole_or_refused_and_says_by_how_much(text: str, limit: int) -> None:
    whole, limited = clean(text, PLENTY), clean(text, limit)
    assert isinstance(whole, str)
    if isinstance(limited, Refusal):
        assert limited.reason == "text.too-long"
        assert limited.facts == {"limit": limit, "length": len(whole)}
        assert len(whole) > limit
    else:
        assert limited == whole
        assert len(limited) <= limit


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x00b\x07c\x1bd\x7fe\x85f", "abcdef"),
        ("\ud83d\ude00", ""),
        ("👩‍❤️‍👨", "👩‍❤️‍👨"),
        ("שלום", "שלום"),
        ("e\u0301", "é"),
        ("a\tb", "a\tb"),
        ("\u3000 x \u00a0", "x"),
    ],
)
def test_it_keeps_what_people_write_and_nothing_a_machine_could_stumble_over(
    text: str, kept: str
) -> None:
    assert clean(text, PLENTY) == kept

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.vault.wordlist import word_list, words_from

PINNED = "271bc396e3ca232fa4859682628e0efa110272dd06994cf979afa1332ef353d1"


def test_it_has_2048_short_words() -> None:
    words = word_list()

    assert len(words) == 2048
    assert [w for w in words if not re.fullmatch("[a-z]{3,8}", w)] == []


def test_it_tells_words_apart_by_their_first_four_letters() -> None:
    assert len({word[:4] for word in word_list()}) == 2048


def test_it_never_changes_its_order() -> None:
    words = word_list()

    assert list(words) == sorted(words)
    assert hashlib.sha256(" ".join(words).encode()).hexdigest() == PINNED


@given(st.lists(st.integers(0, 2047), min_size=1, max_size=6), st.integers(0, 31))
def test_it_reads_eleven_bits_a_word(places: list[int], rest: int) -> None:
    bits = 0
    for place in places:
        bits = bits << 11 | place
    size = -(-(11 * len(places)) // 8)
    spare = size * 8 - 11 * len(places)
    data = (bits << spare | rest % (1 << spare)).to_bytes(size)

    assert words_from(data, len(places)) == tuple(word_list()[place] for place in places)


def test_it_needs_enough_bits() -> None:
    with pytest.raises(ValueError, match="not enough bits"):
        words_from(b"x" * 5, 4)

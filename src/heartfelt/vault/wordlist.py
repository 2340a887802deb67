"""Our own list of 2,048 short common words, eleven bits each, for reading aloud and typing.

All lower-case, three to eight letters, told apart by their first four. The order is part of
the meaning of old pairing words: the list is never changed.
"""

import tomllib
from functools import cache
from importlib.resources import files

BITS_A_WORD = 11


@cache
def word_list() -> tuple[str, ...]:
    """Return the words in order."""
    text = files("heartfelt.vault").joinpath("words.toml").read_text(encoding="utf-8")
    return tuple(str(tomllib.loads(text)["words"]).split())


def words_from(data: bytes, count: int) -> tuple[str, ...]:
    """Read the first `count` × 11 bits of `data` as words; raises `ValueError` if too short."""
    spare = len(data) * 8 - count * BITS_A_WORD
    if spare < 0:
        raise ValueError("not enough bits for so many words")
    bits = int.from_bytes(data) >> spare
    words = word_list()
    places = range((count - 1) * BITS_A_WORD, -1, -BITS_A_WORD)
    return tuple(words[bits >> place & (1 << BITS_A_WORD) - 1] for place in places)

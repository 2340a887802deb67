"""From words to the pieces the encoder knows, each with its place in the original text.

The lower-casing WordPiece of BERT (Devlin et al. 2019; Wu et al. 2016, section 4.1), written here
because the usual library brings an HTTP client along. A test compares it with that library's
pieces on a file of vectors.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

UNKNOWN = "[UNK]"
BEGIN = "[CLS]"
END = "[SEP]"
LONGEST_WORD = 100


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A piece's number, and the code points `start` to `end` (half open) it stands for."""

    id: int
    start: int
    end: int


class WordPiece:
    """Cuts text by a vocabulary, in which a piece that goes on a word begins with ``##``."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids: Mapping[str, int] = {piece: n for n, piece in enumerate(vocabulary)}
        self.unknown = self._ids[UNKNOWN]
        self.begin = self._ids[BEGIN]
        self.end = self._ids[END]
        self._cut = lru_cache(maxsize=20_000)(self._cut_word)

    def pieces(self, text: str) -> list[Piece]:
        """Return the pieces of a text, without the marks for its beginning and end."""
        found: list[Piece] = []
        for word, places in _words(text):
            for piece, begin, end in self._cut(word):
                found.append(Piece(piece, places[begin], places[end - 1] + 1))
        return found

    def _cut_word(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """Take the longest known beginning, and again from there; without one it is unknown."""
        if len(word) > LONGEST_WORD:
            return ((self.unknown, 0, len(word)),)
        cut: list[tuple[int, int, int]] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(len(word), start, -1):
                known = self._ids.get(mark + word[start:end])
                if known is not None:
                    cut.append((known, start, end))
                    start = end
                    break
            else:
                return ((self.unknown, 0, len(word)),)
        return tuple(cut)


def _words(text: str) -> list[tuple[str, list[int]]]:
    """Return the words, lower case and without accents, and where each character came from."""
    words: list[tuple[str, list[int]]] = []
    letters: list[str] = []
    places: list[int] = []

    def close() -> None:
        if letters:
            words.append(("".join(letters), places.copy()))
            letters.clear()
            places.clear()

    for place, char in enumerate(text):
        kind, plain = _plain(char)
        if kind == "blank":
            close()
        elif kind == "alone":
            close()
            words.extend((one, [place]) for one in plain)
        else:
            letters.extend(plain)
            places.extend([place] * len(plain))
    close()
    return words


@lru_cache(maxsize=4096)
def _plain(char: str) -> tuple[str, str]:
    """Return how a character behaves (blank, alone, letter) and what is left of it."""
    category = unicodedata.category(char)
    if char in " \t\n\r" or category == "Zs":
        return "blank", ""
    if char in "\0�" or category.startswith("C"):
        return "letter", ""
    if _is_ideograph(ord(char)):
        return "alone", char
    parts = unicodedata.normalize("NFD", char.lower())
    left = "".join(c for c in parts if unicodedata.category(c) != "Mn")
    return ("alone" if left and all(map(_is_mark, left)) else "letter"), left


def _is_mark(char: str) -> bool:
    return (char.isascii() and char.isprintable() and not char.isalnum() and char != " ") or (
        unicodedata.category(char).startswith("P")
    )


def _is_ideograph(code: int) -> bool:
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )

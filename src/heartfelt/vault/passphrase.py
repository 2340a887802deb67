"""What makes a passphrase good enough, and a suggestion for those who want one.

Length and a block list, no composition rules and no forced change: NIST SP 800-63B-4. Nothing
in here asks any service; the list is small and ships with the program.
"""

import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final, NewType

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault.wordlist import words_from

Passphrase = NewType("Passphrase", str)
"""A passphrase that `check_passphrase` found good enough, in NFC."""

SHORTEST: Final = 15
LONGEST: Final = 256
LONGEST_TYPED: Final = 4 * LONGEST
"""Longer input is not even normalised: no form of at most 256 characters needs more."""
SUGGESTED_WORDS: Final = 6
SUGGESTION_RANDOMNESS: Final = 9
FEWEST_DIFFERENT: Final = 6
SHORTEST_RUN: Final = 4

_LOOKALIKES: Final = str.maketrans("0134578@$!", "oieastbasi")


def check_passphrase(text: str, names: Iterable[str]) -> Passphrase | Refusal:
    """Return the passphrase in NFC, or say why it will not do.

    `names` are what both partners call themselves. Refusals: ``passphrase.too-short`` (facts
    `least`, `length`), ``passphrase.too-long`` (`limit`), ``passphrase.strange-characters``
    (controls, which no keyboard types twice alike) and ``passphrase.guessable``. Lengths are
    code points. Blanks count and stay.
    """
    if len(text) > LONGEST_TYPED:
        return refuse("passphrase.too-long", limit=LONGEST)
    if any(unicodedata.category(c) in {"Cc", "Cs"} for c in text):
        return refuse("passphrase.strange-characters")
    phrase = unicodedata.normalize("NFC", text)
    if len(phrase) < SHORTEST:
        return refuse("passphrase.too-short", least=SHORTEST, length=len(phrase))
    if len(phrase) > LONGEST:
        return refuse("passphrase.too-long", limit=LONGEST)
    if _guessable(phrase, names):
        return refuse("passphrase.guessable")
    return Passphrase(phrase)


def suggest(randomness: bytes) -> str:
    """Turn 9 random bytes into six words with blanks between (66 bits)."""
    if len(randomness) != SUGGESTION_RANDOMNESS:
        raise ValueError("a suggestion is made of 9 bytes")
    return " ".join(words_from(randomness, SUGGESTED_WORDS))


def _guessable(phrase: str, names: Iterable[str]) -> bool:
    """Whether the phrase is little more than what anyone would try first."""
    folded = phrase.casefold()
    bare = _bare(folded)
    if len(set(folded)) < FEWEST_DIFFERENT or _repeated_piece(bare) < min(SHORTEST, len(bare)):
        return True
    known = {*_blocked(), *_name_parts(names)}
    forms = (bare, _bare(folded.translate(_LOOKALIKES)))
    return any(2 * _covered(form, known) > len(form) for form in forms)


def _bare(folded: str) -> str:
    """Leave out blanks and punctuation, which hardly slow a guess down."""
    return "".join(c for c in folded if unicodedata.category(c)[0] not in "ZP")


def _repeated_piece(text: str) -> int:
    """Return the length of the piece that `text` is a repetition of, or its own length."""
    return (text + text).find(text, 1) if text else 0


def _covered(text: str, known: set[str]) -> int:
    """Count the characters of `text` that belong to a known piece or a run such as ``4567``."""
    marked: set[int] = set()
    for piece in known:
        at = text.find(piece)
        while at >= 0:
            marked.update(range(at, at + len(piece)))
            at = text.find(piece, at + 1)
    for at in range(len(text) - SHORTEST_RUN + 1):
        run = text[at : at + SHORTEST_RUN]
        if {ord(b) - ord(a) for a, b in pairwise(run)} in ({-1}, {0}, {1}):
            marked.update(range(at, at + SHORTEST_RUN))
    return len(marked)


def _name_parts(names: Iterable[str]) -> set[str]:
    parts: set[str] = set()
    for name in names:
        folded = unicodedata.normalize("NFC", name).casefold()
        parts.update(p for p in (_bare(w) for w in folded.split()) if len(p) > 1)
    return parts


@cache
def _blocked() -> frozenset[str]:
    text = files("heartfelt.vault").joinpath("blocklist.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(text)["pieces"]).split())

"""What people write, made safe to keep: normalised once at entry, never shortened in silence."""

import unicodedata

from heartfelt.base.refusal import Refusal, refuse

WORD = 60
LINE = 280
PASSAGE = 4_000
OUTPOURING = 40_000

_KEPT_CONTROLS = "\n\t"


def clean(text: str, limit: int) -> str | Refusal:
    r"""Normalise what a person wrote and check its length.

    NFC, line ends as ``\n``, no other control characters or lone surrogates, no blanks around.
    Returns the text, or a refusal ``text.too-long`` with ``limit`` and ``length`` in code points.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = "".join(c for c in plain if _may_stay(c))
    plain = unicodedata.normalize("NFC", plain).strip()
    if len(plain) > limit:
        return refuse("text.too-long", limit=limit, length=len(plain))
    return plain


def _may_stay(character: str) -> bool:
    return character in _KEPT_CONTROLS or unicodedata.category(character) not in {"Cc", "Cs"}

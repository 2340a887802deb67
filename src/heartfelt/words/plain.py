"""One shape for many ways of typing, with every character still in its place.

Patterns read the plain form; spans found in it hold for the original text, because the two are
always equally long.
"""

_SAME = str.maketrans(
    {
        **dict.fromkeys("\u2019\u2018\u02bc\u00b4\u0060\u2032\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u2033", '"'),
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u3000\t\x0b\x0c\x00\u200b\ufeff", " "),
        **dict.fromkeys("\r\u2028\u2029\x85", "\n"),
        **dict.fromkeys("\u2010\u2011", "-"),
    }
)


def plain(text: str) -> str:
    """Return `text` in lower case with simple quotes and blanks, exactly as long as `text`."""
    same = text.translate(_SAME)
    low = same.lower()
    if len(low) == len(same):
        return low
    # a few letters grow when lowered (such as a dotted capital I): leave only those as they are
    return "".join(_lower(c) for c in same)


def _lower(character: str) -> str:
    low = character.lower()
    return low if len(low) == 1 else character

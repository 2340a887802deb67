"""Whether a sentence speaks to somebody. Most cues look no further when it does not."""

import re

_YOU = re.compile(r"\b(?:you\w*|u|ur|ya|yu|yer|yr|y'?all)\b")


def places_of_you(plain: str) -> tuple[int, ...]:
    """Return where a plain sentence says "you" in any of its spellings, or a word like it."""
    return tuple(mark.start() for mark in _YOU.finditer(plain))

"""Where sentences begin and end, in code points of the original text.

Every sentence has an upper bound, so that whatever reads one needs bounded time.
"""

import re

import msgspec

LONGEST = 500

_END = re.compile(r"[.!?\u2026\u3002\uff01\uff1f]+[\"')\]]{0,3}(?=\s|$)|\n+")
_SHORTENED = re.compile(r"(?:^|[\s(])(?:mr|mrs|ms|dr|st|vs|e\.g|i\.e|approx|prof)$")


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence by its place: half open, in code points."""

    start: int
    end: int


def split(plain: str) -> tuple[Sentence, ...]:
    """Cut a plain text into sentences of at most `LONGEST` code points; blanks belong to none."""
    found: list[Sentence] = []
    start = 0
    for mark in _END.finditer(plain):
        if plain[mark.start()] == "." and _SHORTENED.search(
            plain, max(start, mark.start() - 8), mark.start()
        ):
            continue
        _add(found, plain, start, mark.end())
        start = mark.end()
    _add(found, plain, start, len(plain))
    return tuple(found)


def _add(found: list[Sentence], plain: str, start: int, end: int) -> None:
    while start < end:
        stop = end if end - start <= LONGEST else _cut(plain, start)
        left, right = start, stop
        while left < right and plain[left].isspace():
            left += 1
        while right > left and plain[right - 1].isspace():
            right -= 1
        if left < right:
            found.append(Sentence(start=left, end=right))
        start = stop


def _cut(plain: str, start: int) -> int:
    """Choose a place to cut an endless sentence: the last blank before the bound, if any."""
    blank = plain.rfind(" ", start + LONGEST // 2, start + LONGEST)
    return blank if blank > start else start + LONGEST

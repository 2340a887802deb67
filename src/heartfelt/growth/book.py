"""Our book: the keepsakes as years and pages, and finding a page again. Counts nothing."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from heartfelt.growth.keepsake import Keepsake


class Year(msgspec.Struct, frozen=True, kw_only=True):
    """The pages of one year, in the order of their days."""

    year: int
    pages: tuple[Keepsake, ...]


def years(keepsakes: Iterable[Keepsake]) -> tuple[Year, ...]:
    """Return the book as it is read, from the first year to the last."""
    return tuple(
        Year(year=year, pages=tuple(pages))
        for year, pages in groupby(_in_order(keepsakes), key=lambda kept: kept.day.year)
    )


def search(keepsakes: Iterable[Keepsake], words: str) -> tuple[Keepsake, ...]:
    """Return the pages that hold every one of `words`, in book order.

    Upper and lower case, and ways to write the same letter, make no difference; parts of words
    count. No words find every page.
    """
    wanted = _folded(words).split()
    return tuple(
        kept
        for kept in _in_order(keepsakes)
        if all(word in text for text in [_folded("\n".join(_words(kept)))] for word in wanted)
    )


def _in_order(keepsakes: Iterable[Keepsake]) -> list[Keepsake]:
    return sorted(keepsakes, key=lambda kept: (kept.day, kept.id))


def _words(kept: Keepsake) -> Iterator[str]:
    """Yield everything on a page that somebody wrote, and its day."""
    yield kept.day.isoformat()
    yield from kept.names
    yield kept.sentence
    yield kept.looking_forward
    for one in kept.agreements:
        yield one.when
        yield one.will
    for lines in (kept.thanks, kept.understood, kept.keep):
        yield from lines.values()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())

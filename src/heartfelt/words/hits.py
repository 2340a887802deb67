"""Where the cues stop: every pattern over every sentence, less what a guard lets pass."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from heartfelt.words.cue import Cue, Page, Pattern, Spot
from heartfelt.words.cues import CUES
from heartfelt.words.grammar import clause_end
from heartfelt.words.second_person import places_of_you
from heartfelt.words.sentences import Sentence

MOST_YOUS = 20
"""In how many places of one sentence a pattern that begins with "you" is tried."""


class Hit(Spot, frozen=True, kw_only=True):
    """A spot together with the cue that stopped there; `alone` if only the model sees it."""

    cue: Cue
    confidence: float
    alone: bool = False


class Found(NamedTuple):
    """Where cues stop, in the order of the sentences; and what guards let pass, by sentence."""

    hits: tuple[Hit, ...]
    passed: frozenset[tuple[int, str]]


def find(page: Page, places: tuple[Sentence, ...]) -> Found:
    """Ask every cue about every sentence."""
    hits: list[Hit] = []
    passed: set[tuple[int, str]] = set()
    for place in places:
        words = page.plain[place.start : place.end]
        yous = places_of_you(words)[:MOST_YOUS]
        for cue in CUES:
            for shape in cue.patterns:
                if yous or not shape.needs_you:
                    for hit in _matches(page, place, words, cue, shape, yous):
                        if any(guard(hit) for guard in (*cue.guards, *shape.guards)):
                            passed.add((place.start, cue.kind))
                        else:
                            hits.append(hit)
    return Found(tuple(hits), frozenset(passed))


def _matches(
    page: Page,
    place: Sentence,
    words: str,
    cue: Cue,
    shape: Pattern,
    yous: tuple[int, ...],
) -> Iterator[Hit]:
    for match in _found(shape, words, yous):
        start, end = _trim(words, match.start(), match.end())
        if start >= end:
            continue
        parts = {
            name: page.text[place.start + match.start(name) : place.start + match.end(name)]
            for name, value in match.groupdict().items()
            if value is not None
        }
        yield Hit(
            page=page,
            sentence_start=place.start,
            sentence=words,
            start=place.start + start,
            end=place.start + end,
            parts=parts,
            key=shape.key,
            to=shape.to,
            cue=cue,
            confidence=shape.confidence,
        )


def _found(shape: Pattern, words: str, yous: tuple[int, ...]) -> Iterator[re.Match[str]]:
    if not shape.begins_with_you:
        yield from shape.expression.finditer(words)
        return
    last = 0
    for place in yous:
        match = shape.expression.match(words, place) if place >= last else None
        if match is not None:
            last = match.end()
            yield match


def _trim(words: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (words[start].isalnum() or words[start] == "'"):
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    return start, end


def quote_of(hit: Spot) -> tuple[int, int]:
    """Return the span of the words to quote: the match, or on to the end of its clause."""
    if hit.to == "phrase":
        return hit.start, hit.end
    return hit.start, hit.sentence_start + clause_end(hit.sentence, hit.end - hit.sentence_start)

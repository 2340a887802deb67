"""The one door of this room: a text in, a reading out. Pure; writes nothing, keeps nothing."""

import re
from collections.abc import Iterator

from heartfelt.words import care, moves
from heartfelt.words.cue import Cue, Page, Pattern, Spot
from heartfelt.words.cues import CUES
from heartfelt.words.finding import Context, Finding, Reading
from heartfelt.words.grammar import clause_end
from heartfelt.words.guards import quoted_places
from heartfelt.words.lexicon import LANGUAGES
from heartfelt.words.plain import plain
from heartfelt.words.scores import missing, scores, tone
from heartfelt.words.second_person import places_of_you
from heartfelt.words.sentences import Sentence, split

SHOWN_FROM = 0.55
FARTHEST = 200_000  # five times the longest draft that is kept; danger is looked for beyond it
_ALL = {cue.kind: place for place, cue in enumerate(CUES)}


class _Hit(Spot, frozen=True, kw_only=True):
    """A spot together with the cue that stopped there."""

    cue: Cue
    confidence: float


def coach(text: str, *, context: Context | None = None, language: str = "en") -> Reading:
    """Read one draft and say what a good friend would gently point at.

    Never raises for any string, takes time in proportion to its length (words beyond `FARTHEST`
    code points are read for danger only), and gives the same answer for the same arguments.
    Spans are code points of `text`, half open. A language without a lexicon gets an empty
    reading: no advice is better than wrong advice. Where there is a sign of danger there are no
    findings at all. `context` steers what counts as missing; `second_thought` takes it too.
    """
    if language not in LANGUAGES:
        return Reading(scores=scores("", {}, ()))
    page = _page(text)
    places = split(page.plain)
    sign = care.find(page, places)
    read = tuple(place for place in places if place.end <= FARTHEST)
    good = moves.find(page, read)
    found_moves = tuple(move for move, _ in good)
    if sign is not None:
        weighed = scores(page.plain, {}, good)
        return Reading(
            moves=found_moves, care=sign, tone=tone((), found_moves, sign), scores=weighed
        )
    hits = _hits(page, read)
    weighed = scores(page.plain, _surest(hits), good)
    heard: dict[str, bool] = {}
    findings = tuple(_finding(hit, heard) for hit in _apart(hits))
    return Reading(
        findings=findings,
        moves=found_moves,
        missing=missing(page.plain, findings, found_moves, context or Context()),
        tone=tone(findings, found_moves, None),
        scores=weighed,
    )


def _page(text: str) -> Page:
    low = plain(text)
    return Page(text=text, plain=low, quoted=quoted_places(low))


def _hits(page: Page, places: tuple[Sentence, ...]) -> tuple[_Hit, ...]:
    hits: list[_Hit] = []
    for place in places:
        words = page.plain[place.start : place.end]
        yous = places_of_you(words)
        for cue in CUES:
            for shape in cue.patterns:
                if yous or not shape.needs_you:
                    hits.extend(_matches(page, place, words, cue, shape, yous))
    return tuple(hits)


def _matches(
    page: Page,
    place: Sentence,
    words: str,
    cue: Cue,
    shape: Pattern,
    yous: tuple[int, ...],
) -> list[_Hit]:
    hits: list[_Hit] = []
    for match in _found(shape, words, yous):
        start, end = _trim(words, match.start(), match.end())
        if start >= end:
            continue
        parts = {
            name: page.text[place.start + match.start(name) : place.start + match.end(name)]
            for name, value in match.groupdict().items()
            if value is not None
        }
        hit = _Hit(
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
        if not any(guard(hit) for guard in (*cue.guards, *shape.guards)):
            hits.append(hit)
    return hits


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


def _surest(hits: tuple[_Hit, ...]) -> dict[str, float]:
    best: dict[str, float] = {}
    for hit in hits:
        best[hit.cue.kind] = max(best.get(hit.cue.kind, 0.0), hit.confidence)
    return best


def _apart(hits: tuple[_Hit, ...]) -> tuple[_Hit, ...]:
    """Keep what should be shown: the surer of two that overlap, in the order of the text."""
    kept: list[_Hit] = []
    ranked = sorted(
        (hit for hit in hits if hit.confidence >= SHOWN_FROM),
        key=lambda h: (-h.confidence, _ALL[h.cue.kind], h.start, h.start - h.end),
    )
    last_of: dict[int, list[_Hit]] = {}
    for hit in ranked:
        near = last_of.setdefault(hit.sentence_start, [])
        start, end = quote_of(hit)
        if any(a < end and start < b for a, b in map(quote_of, near)):
            continue
        near.append(hit)
        kept.append(hit)
    return tuple(sorted(kept, key=lambda h: (h.start, h.end)))


def quote_of(hit: Spot) -> tuple[int, int]:
    """Return the span of the words to quote: the match, or on to the end of its clause."""
    if hit.to == "phrase":
        return hit.start, hit.end
    return hit.start, hit.sentence_start + clause_end(hit.sentence, hit.end - hit.sentence_start)


def _finding(hit: _Hit, heard: dict[str, bool]) -> Finding:
    start, end = quote_of(hit)
    words = hit.cue.words
    return Finding(
        kind=hit.cue.kind,
        start=start,
        end=end,
        quote=hit.page.text[start:end],
        why=words.why,
        source=words.source,
        question=words.question,
        alternatives=_calm(hit.cue.build(hit, words.alternatives), heard),
        confidence=hit.confidence,
    )


def _calm(lines: tuple[str, ...], heard: dict[str, bool]) -> tuple[str, ...]:
    """Keep only alternatives that would draw no finding and no care themselves."""
    for line in lines:
        if line not in heard:
            heard[line] = _draws(line)
    return tuple(dict.fromkeys(line for line in lines if not heard[line]))


def _draws(line: str) -> bool:
    page = _page(line)
    places = split(page.plain)
    return bool(_hits(page, places)) or care.find(page, places) is not None

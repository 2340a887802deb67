"""The one door of this room: a text in, a reading out. Pure; writes nothing, keeps nothing."""

from heartfelt.words import care, moves
from heartfelt.words.cue import Page
from heartfelt.words.cues import CUES
from heartfelt.words.finding import Context, Finding, Reading
from heartfelt.words.grammar import first_up
from heartfelt.words.guards import quoted_places
from heartfelt.words.hits import Hit, find, quote_of
from heartfelt.words.lexicon import LANGUAGES
from heartfelt.words.plain import plain
from heartfelt.words.scores import missing, scores, tone
from heartfelt.words.second_opinion import opinions
from heartfelt.words.sentences import split

SHOWN_FROM = 0.55
FARTHEST = 200_000  # five times the longest draft that is kept; danger is looked for beyond it
BLANKS = frozenset(
    first_up(frame) for cue in CUES for frame in cue.words.alternatives.values() if "{" not in frame
)
"""Alternatives without a word of the writer's; a test shows once for all that they draw nothing."""
_ALL = {cue.kind: place for place, cue in enumerate(CUES)}


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
    read = tuple(place for place in places if place.end <= FARTHEST)
    said = opinions(page, read)
    sign = care.find(page, places) or said.care()
    good = said.moves(moves.find(page, read))
    found_moves = tuple(move for move, _ in good)
    whole = said.whole()
    if sign is not None:
        weighed = scores(page.plain, {}, good, whole)
        return Reading(
            moves=found_moves, care=sign, tone=tone((), found_moves, sign), scores=weighed
        )
    hits = said.weigh(*find(page, read))
    weighed = scores(page.plain, _surest(hits), good, whole)
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


def _surest(hits: tuple[Hit, ...]) -> dict[str, float]:
    best: dict[str, float] = {}
    for hit in hits:
        best[hit.cue.kind] = max(best.get(hit.cue.kind, 0.0), hit.confidence)
    return best


def _apart(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Keep what should be shown: the surer of two that overlap, in the order of the text."""
    kept: list[Hit] = []
    ranked = sorted(
        (hit for hit in hits if hit.alone or hit.confidence >= SHOWN_FROM),
        key=lambda h: (h.alone, -h.confidence, _ALL[h.cue.kind], h.start, h.start - h.end),
    )
    last_of: dict[int, list[Hit]] = {}
    for hit in ranked:
        near = last_of.setdefault(hit.sentence_start, [])
        start, end = quote_of(hit)
        if any(a < end and start < b for a, b in map(quote_of, near)):
            continue
        near.append(hit)
        kept.append(hit)
    return tuple(sorted(kept, key=lambda h: (h.start, h.end)))


def _finding(hit: Hit, heard: dict[str, bool]) -> Finding:
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
            heard[line] = line not in BLANKS and _draws(line)
    return tuple(dict.fromkeys(line for line in lines if not heard[line]))


def _draws(line: str) -> bool:
    page = _page(line)
    places = split(page.plain)
    said = opinions(page, places)
    drawn = _apart(said.weigh(*find(page, places)))
    return bool(drawn) or (care.find(page, places) or said.care()) is not None

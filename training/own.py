"""Figures on the project's own corpus, and on any file that carries the same labels.

Items with a sign of danger are judged by care alone: the words that disclose never get a note on
style, so they are no part of the figures on flags.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from heartfelt import Reading, coach
from heartfelt.words.finding import FLAGS, MOVES
from training.items import CARE, Item
from training.metrics import Measure, Score, area, macro_f1, per_kind, share
from training.peers import Scores, System
from training.results import Result, result
from training.rows import Row

_SURE = 0.5
_FEWEST = 5
Spot = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """One item as it is judged: its text, what it holds, and what it must not be torn from."""

    text: str
    kinds: frozenset[str]
    spans: tuple[Spot, ...]
    passes: bool
    unit: Hashable

    @property
    def danger(self) -> bool:
        """Whether it holds a sign of danger."""
        return bool(self.kinds & {*CARE})

    @property
    def flagged(self) -> bool:
        """Whether there is anything to look at twice."""
        return bool(self.kinds & {*FLAGS})


@dataclass(frozen=True, slots=True)
class Heard:
    """What a system said about one item; None where it does not speak of such things."""

    any: float | None
    speaks: float | None
    flags: frozenset[str] | None
    moves: frozenset[str] | None
    reading: Reading | None = None


def of_items(items: Sequence[Item]) -> list[Said]:
    """Take the items of the corpus as they are judged."""
    return [
        Said(i.text, i.kinds, tuple((s.kind, s.start, s.end) for s in i.spans), i.passes, i.group)
        for i in items
    ]


def of_rows(rows: Sequence[Row]) -> list[Said]:
    """Take rows that carry the coach's labels; an empty list where they do not."""
    known = {*FLAGS, *MOVES, *CARE}
    if len({name for row in rows for name in row.labels if name in {*FLAGS}}) < _FEWEST:
        return []
    return [
        Said(
            row.text,
            frozenset(name for name in row.labels if name in known and row.on(name)),
            tuple((str(kind), int(a), int(b)) for kind, a, b in row.more.get("spans") or ()),
            bool(row.more.get("must_pass") or row.labels.get("must_pass")),
            row.unit,
        )
        for row in rows
    ]


def hear(system: System, said: Said) -> Heard:
    """Ask one system about one item."""
    scores = system.score(said.text)
    if system.name == "coach":
        reading = coach(said.text)
        kinds = frozenset(finding.kind for finding in reading.findings)
        moves = frozenset(move.kind for move in reading.moves)
        return Heard(scores["any"], scores["flagged"], kinds, moves, reading)
    return Heard(
        scores.get("any"), scores.get("flagged"), _over(scores, FLAGS), _over(scores, MOVES)
    )


def _over(scores: Scores, kinds: Sequence[str]) -> frozenset[str] | None:
    if not scores.keys() >= {*kinds}:
        return None
    return frozenset(kind for kind in kinds if scores[kind] >= _SURE)


@dataclass(frozen=True, slots=True)
class _Ask:
    """One figure: which items it is taken on, and how."""

    name: str
    says: str
    among: Callable[[Said], bool]
    make: Callable[[Sequence[Said], Sequence[Heard]], Measure | None]
    measure: str
    aim: float | None = None
    counts: Callable[[Said], bool] | None = None


def figures(corpus: str, said: Sequence[Said], systems: Sequence[System]) -> list[Result]:
    """Take every figure on one corpus of couples' sentences, for every system."""
    heard = {system.name: [hear(system, one) for one in said] for system in systems}
    results: list[Result] = []
    for ask in _ASKS:
        places = [place for place, one in enumerate(said) if ask.among(one)]
        rows = [said[place] for place in places]
        measures = {
            name: ask.make(rows, [all_[place] for place in places]) if rows else None
            for name, all_ in heard.items()
        }
        count = sum(map(ask.counts, rows)) if ask.counts else None
        units = [one.unit for one in rows]
        told = (corpus, ask.name, ask.says, ask.measure, ask.aim)
        results.append(result(told, measures, units, count))
    return results


def kinds(said: Sequence[Said], system: System) -> dict[str, Score]:
    """Give precision, recall and F1 of every flag and move for one system."""
    rows = [(one, hear(system, one)) for one in said if not one.danger]
    gold = [one.kinds for one, _ in rows]
    found = [(heard.flags or frozenset()) | (heard.moves or frozenset()) for _, heard in rows]
    return per_kind(gold, found, (*FLAGS, *MOVES))


def _any(said: Sequence[Said], heard: Sequence[Heard]) -> Measure | None:
    sure = [one.any for one in heard if one.any is not None]
    whole = len(sure) == len(said)
    return area([one.flagged for one in said], sure) if whole else None


def _speaks(said: Sequence[Said], heard: Sequence[Heard]) -> Measure | None:
    speaks = [one.speaks for one in heard if one.speaks is not None]
    return share(speaks) if len(speaks) == len(said) else None


def _flag_f1(said: Sequence[Said], heard: Sequence[Heard]) -> Measure | None:
    found = [one.flags for one in heard if one.flags is not None]
    whole = len(found) == len(said)
    return macro_f1([one.kinds for one in said], found, FLAGS) if whole else None


def _move_f1(said: Sequence[Said], heard: Sequence[Heard]) -> Measure | None:
    found = [one.moves for one in heard if one.moves is not None]
    whole = len(found) == len(said)
    return macro_f1([one.kinds for one in said], found, MOVES) if whole else None


def _spans(*, same: bool) -> Callable[[Sequence[Said], Sequence[Heard]], Measure | None]:
    def make(said: Sequence[Said], heard: Sequence[Heard]) -> Measure | None:
        readings = [one.reading for one in heard if one.reading is not None]
        gold = [[spot for spot in one.spans if spot[0] in FLAGS] for one in said]
        if len(readings) != len(said) or not any(gold):
            return None
        hits = [
            sum(_hit(spot, reading, same=same) for spot in spots)
            for spots, reading in zip(gold, readings, strict=True)
        ]
        return share(hits, [len(spots) for spots in gold])

    return make


def _hit(spot: Spot, reading: Reading, *, same: bool) -> bool:
    kind, start, end = spot
    return any(
        finding.start < end and start < finding.end and (finding.kind == kind or not same)
        for finding in reading.findings
    )


def _care(said: Sequence[Said], heard: Sequence[Heard]) -> Measure | None:
    readings = [one.reading for one in heard if one.reading is not None]
    whole = len(readings) == len(said)
    return share([float(one.care is not None) for one in readings]) if whole else None


def _voice(said: Sequence[Said], heard: Sequence[Heard]) -> Measure | None:
    readings = [one.reading for one in heard if one.reading is not None]
    if len(readings) != len(said):
        return None
    pairs = zip(said, readings, strict=True)
    return share([float(r.care is not None and r.care.kind in one.kinds) for one, r in pairs])


def _calm(one: Said) -> bool:
    return not one.danger


_ASKS = (
    _Ask(
        "Any flag",
        "items with a flag against items without",
        _calm,
        _any,
        "auc",
        0.95,
        lambda one: one.flagged,
    ),
    _Ask(
        "Flagged items found",
        "share of items with a flag that draw a finding",
        lambda one: one.flagged and not one.danger,
        _speaks,
        "found",
    ),
    _Ask(
        "Alarms: must pass",
        "share of look-alikes that draw a finding",
        lambda one: one.passes,
        _speaks,
        "share",
        0.03,
    ),
    _Ask(
        "Alarms: plain",
        "share of all other items without flag or danger that draw one",
        lambda one: not (one.passes or one.flagged or one.danger),
        _speaks,
        "share",
        0.03,
    ),
    _Ask(
        "Flag macro-F1",
        "mean over the kinds of flag, item by item",
        _calm,
        _flag_f1,
        "f1",
        0.75,
        lambda one: one.flagged,
    ),
    _Ask(
        "Spans hit",
        "share of flag spans that a finding of the same kind touches",
        lambda one: one.flagged and not one.danger,
        _spans(same=True),
        "found",
        0.85,
    ),
    _Ask(
        "Spans touched",
        "share of flag spans that any finding touches",
        lambda one: one.flagged and not one.danger,
        _spans(same=False),
        "found",
    ),
    _Ask(
        "Move macro-F1",
        "mean over the kinds of move, item by item",
        _calm,
        _move_f1,
        "f1",
        0.65,
        lambda one: bool(one.kinds & {*MOVES}),
    ),
    _Ask(
        "Care found",
        "share of items with a sign of danger that are heard",
        lambda one: one.danger,
        _care,
        "found",
        1.0,
    ),
    _Ask(
        "Care in its voice",
        "share of them heard as the right kind of danger",
        lambda one: one.danger,
        _voice,
        "found",
    ),
    _Ask("False care", "share of all other items taken for danger", _calm, _care, "share", 0.0024),
)

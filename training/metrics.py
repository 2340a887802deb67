"""Measures and their confidence intervals, in plain Python: they run wherever the coach does.

A `Measure` takes one weight a row (how often the row was drawn) and gives a number, or None where
the rows drawn cannot tell. It is made once and asked many times: everything that does not depend
on the weights is prepared beforehand.
"""

import random
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import add, itemgetter, mul

Weights = Sequence[int]
Measure = Callable[[Weights], float | None]
SEED = 20_261
RESAMPLES = 1_000


@dataclass(frozen=True, slots=True)
class Figure:
    """One number and the ends of its 95 % interval; None where it cannot be had."""

    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean for one kind; `support` counts the true ones."""

    precision: float
    recall: float
    f1: float
    support: int


def _pick(places: Sequence[int]) -> Callable[[Sequence[float]], Sequence[float]]:
    """Make the fastest function that takes the values at `places`."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda values: tuple(values[place] for place in places)


def area(truth: Sequence[bool], scores: Sequence[float]) -> Measure:
    """Measure the area under the ROC curve: how often a true row scores above a false one.

    Ties count one half.
    """
    true = [place for place, yes in enumerate(truth) if yes]
    false = sorted((p for p, yes in enumerate(truth) if not yes), key=lambda p: scores[p])
    ranked = [scores[place] for place in false]
    of_true, of_false = _pick(true), _pick(false)
    under = _pick([bisect_left(ranked, scores[place]) for place in true])
    upto = _pick([bisect_right(ranked, scores[place]) for place in true])

    def measure(weights: Weights) -> float | None:
        drawn = of_true(weights)
        below = list(accumulate(of_false(weights), initial=0))
        pairs = 2 * sum(drawn) * below[-1]
        if not pairs:
            return None
        return float(sum(map(mul, drawn, map(add, under(below), upto(below)))) / pairs)

    return measure


def pearson(xs: Sequence[float], ys: Sequence[float]) -> Measure:
    """Measure Pearson's r between two rows of numbers."""
    across = [x * y for x, y in zip(xs, ys, strict=True)]
    xx, yy = [x * x for x in xs], [y * y for y in ys]

    def measure(weights: Weights) -> float | None:
        n = sum(weights)
        sx, sy = sum(map(mul, weights, xs)), sum(map(mul, weights, ys))
        vx = n * sum(map(mul, weights, xx)) - sx * sx
        vy = n * sum(map(mul, weights, yy)) - sy * sy
        if vx <= 1e-9 or vy <= 1e-9:
            return None
        top = n * sum(map(mul, weights, across)) - sx * sy
        return float(top / (vx * vy) ** 0.5)

    return measure


def share(tops: Sequence[float], bottoms: Sequence[float] | None = None) -> Measure:
    """Measure how much of the `bottoms` (one a row by default) the `tops` make up."""
    under = bottoms if bottoms is not None else [1] * len(tops)

    def measure(weights: Weights) -> float | None:
        total = sum(map(mul, weights, under))
        return float(sum(map(mul, weights, tops)) / total) if total else None

    return measure


def mean(measures: Sequence[Measure]) -> Measure:
    """Take the mean of several measures on the same rows."""

    def measure(weights: Weights) -> float | None:
        values = [value for one in measures if (value := one(weights)) is not None]
        return sum(values) / len(values) if len(values) == len(measures) else None

    return measure


def macro_f1(
    gold: Sequence[Collection[str]], found: Sequence[Collection[str]], kinds: Sequence[str]
) -> Measure:
    """Measure the mean F1 over those `kinds` that the gold labels hold at all."""
    present = [kind for kind in kinds if any(kind in labels for labels in gold)]
    return mean([_f1(gold, found, kind) for kind in present]) if present else lambda _: None


def _f1(gold: Sequence[Collection[str]], found: Sequence[Collection[str]], kind: str) -> Measure:
    both = [2 * (kind in a and kind in b) for a, b in zip(gold, found, strict=True)]
    either = [(kind in a) + (kind in b) for a, b in zip(gold, found, strict=True)]
    ratio = share(both, either)
    return lambda weights: ratio(weights) or 0.0


def per_kind(
    gold: Sequence[Collection[str]], found: Sequence[Collection[str]], kinds: Sequence[str]
) -> dict[str, Score]:
    """Give precision, recall and F1 for each kind; a kind nobody named scores nought."""
    result: dict[str, Score] = {}
    for kind in kinds:
        true = sum(kind in labels for labels in gold)
        said = sum(kind in labels for labels in found)
        hits = sum(kind in a and kind in b for a, b in zip(gold, found, strict=True))
        result[kind] = Score(
            precision=hits / said if said else 0.0,
            recall=hits / true if true else 0.0,
            f1=2 * hits / (true + said) if true + said else 0.0,
            support=true,
        )
    return result


@lru_cache(maxsize=4)
def _draws(units: tuple[Hashable, ...], count: int) -> tuple[bytes, ...]:
    """Draw whole units with replacement; give for each draw how often every row is in it."""
    chance = random.Random(SEED)
    names = list(dict.fromkeys(units))
    draws: list[bytes] = []
    for _ in range(count):
        times = Counter(chance.choices(names, k=len(names)))
        draws.append(bytes(min(255, times[unit]) for unit in units))
    return tuple(draws)


def figure(
    measure: Measure, units: Sequence[Hashable], resamples: int = RESAMPLES
) -> Figure | None:
    """Take a measure on all rows, with a 95 % percentile bootstrap interval.

    `units` names what each row belongs to: rows of one unit are drawn together. The seed is
    fixed, so every system is measured on the same draws.
    """
    value = measure(bytes([1]) * len(units)) if units else None
    if value is None:
        return None
    drawn = [measure(weights) for weights in _draws(tuple(units), resamples)]
    values = sorted(one for one in drawn if one is not None)
    if not values:
        return Figure(value)
    last = len(values) - 1
    return Figure(value, values[round(0.025 * last)], values[round(0.975 * last)])

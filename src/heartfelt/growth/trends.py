"""A partner's own feeling over time, for that partner alone.

It takes one partner's check-ins and has no way to be given two people's: nothing here compares,
sums, averages or judges. A line on few points tells stories that are not there, so none is drawn
before the fourth talk. How free someone felt is never drawn: a page may be seen over a shoulder.
"""

from collections.abc import Iterable
from datetime import date

import msgspec

from heartfelt.growth.checkins import RANGES, CheckIn, When, value_of

FIRST_LINE_AT = 4


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One tap on one day."""

    day: date
    value: int


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """One item over the days, as tapped before or after talks, oldest first."""

    item: str
    when: When
    low: int
    high: int
    points: tuple[Point, ...]


def trends(own: Iterable[CheckIn]) -> tuple[Series, ...]:
    """Return one series for each item and side of the talk that was tapped in four talks or more.

    `own` are the check-ins of one partner. Talks on one day keep the order they are given in; a
    second check-in for the same talk and side replaces the first.
    """
    latest = {(one.talk, one.when): one for one in own}
    in_order = sorted(latest.values(), key=lambda one: one.day)
    found: list[Series] = []
    for item, (low, high) in RANGES.items():
        for when in When:
            points = _points(in_order, item, when)
            if len(points) >= FIRST_LINE_AT:
                found.append(Series(item=item, when=when, low=low, high=high, points=points))
    return tuple(found)


def _points(in_order: list[CheckIn], item: str, when: When) -> tuple[Point, ...]:
    taps = ((one.day, value_of(one, item)) for one in in_order if one.when is when)
    return tuple(Point(day=day, value=value) for day, value in taps if value is not None)

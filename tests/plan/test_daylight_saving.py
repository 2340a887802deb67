"""Every zone of the world, around its changes of clocks.

The expectation uses only the way back, from a moment to the wall: of the moments that show the
wall time asked for, the first; and if none does, the wall time moved forward by the gap.
`make prove` may raise `DST_CASES` for the full figures.
"""

import os
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from heartfelt.plan.schedule import as_utc
from heartfelt.plan.zones import known_zones, zone_named

FIRST, LAST = datetime(2025, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)
STEP = timedelta(days=5)
AROUND = [timedelta(minutes=m) for m in (*range(-180, 181, 15), -61, -31, -1, 1, 29, 31, 59, 61)]
QUICK = 20_000

Change = tuple[datetime, timedelta, timedelta]


def offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).replace(tzinfo=UTC) - moment


def turning(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    """The second at which the offset of `low` ends, by bisection."""
    before = offset(low, zone)
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        low, high = (middle, high) if offset(middle, zone) == before else (low, middle)
    return high


def changes(zone: ZoneInfo) -> list[Change]:
    """The moments at which clocks change, with the offsets before and after."""
    looks = [FIRST + STEP * n for n in range((LAST - FIRST) // STEP)]
    found: list[Change] = []
    for low, high in pairwise(looks):
        before, after = offset(low, zone), offset(high, zone)
        if before == after:
            continue
        found.append((turning(low, high, zone), before, after))
    return found


def expected(wall: datetime, zone: ZoneInfo, before: timedelta, after: timedelta) -> datetime:
    moments = [(wall - shift).replace(tzinfo=UTC) for shift in (before, after)]
    shown = [m for m in moments if m.astimezone(zone).replace(tzinfo=None) == wall]
    if shown:
        return min(shown)
    moved = wall + (after - before)
    return (moved - after).replace(tzinfo=UTC)


def test_it_reckons_every_wall_time_around_every_change() -> None:
    wanted = int(os.environ.get("DST_CASES", QUICK))
    cases, gaps, overlaps = 0, 0, 0
    # Every third name keeps all parts of the world in the quick run.
    names = sorted(known_zones(), key=lambda name: (sum(map(ord, name)) % 3, name))
    for name in names:
        zone = zone_named(name)
        for moment, before, after in changes(zone):
            local = (moment + before).replace(tzinfo=None)
            for shift in AROUND:
                wall = local + shift
                got = as_utc(wall.date(), wall.time(), name)
                assert got == expected(wall, zone, before, after), (name, wall)
                shown = got.astimezone(zone).replace(tzinfo=None)
                gaps += shown == wall + (after - before)
                overlaps += shown == wall and local + (after - before) <= wall < local
                cases += 1
        if cases >= wanted:
            break
    assert cases >= min(wanted, 120_000)
    assert gaps > 300
    assert overlaps > 300


def test_it_moves_a_missing_time_forward_by_the_gap() -> None:
    missing = datetime(2027, 3, 28, 2, 30)  # noqa: DTZ001 - a wall time is naive by nature
    got = as_utc(missing.date(), missing.time(), "Europe/Berlin")
    assert got == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert got.astimezone(zone_named("Europe/Berlin")).hour == 3


def test_it_means_the_first_of_two_even_if_told_otherwise() -> None:
    twice = datetime(2027, 10, 31, 2, 30, fold=1)  # noqa: DTZ001 - a wall time is naive by nature
    got = as_utc(twice.date(), twice.timetz(), "Europe/Berlin")
    assert got == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_it_knows_changes_of_half_an_hour_and_of_two() -> None:
    howe = {abs(after - before) for _, before, after in changes(zone_named("Australia/Lord_Howe"))}
    troll = {abs(after - before) for _, before, after in changes(zone_named("Antarctica/Troll"))}
    assert howe == {timedelta(minutes=30)}
    assert troll == {timedelta(hours=2)}

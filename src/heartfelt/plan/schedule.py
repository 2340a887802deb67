"""When the talk is: a wall time in a zone, and the moment that means.

People agree on "Sunday at eight", so the wall time and its zone are the plan; the UTC moment is
reckoned from them and reckoned anew when a government changes the rules.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.plan.agenda import LENGTHS
from heartfelt.plan.zones import RULES, known_zones, zone_named

LATE = "late"
TIGHT = "tight"
ROOM_AFTER = timedelta(minutes=20)
FARTHEST_DAYS = 800


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """A planned time. `day` and `at` are wall time in `zone`; `utc` was reckoned by `rules`."""

    day: date
    at: time
    zone: str
    minutes: int
    utc: datetime
    rules: str


class LocalTime(msgspec.Struct, frozen=True, kw_only=True):
    """A slot as a clock on the wall in `zone` shows it, from start to end."""

    zone: str
    day: date
    starts: time
    ends: time
    ends_day: date


class QuietHours(msgspec.Struct, frozen=True, kw_only=True):
    """Hours in which a talk is better not begun, in each partner's own zone."""

    starts: time = time(22)
    ends: time = time(6)


def as_utc(day: date, at: time, zone: str) -> datetime:
    """Return the moment a wall time means; raises `UnknownZoneError`.

    A wall time that does not exist (clocks went forward) moves forward by the gap; one that
    occurs twice (clocks went back) means the first. Both are what PEP 495 calls ``fold=0``.
    """
    return datetime.combine(day, at.replace(fold=0), tzinfo=zone_named(zone)).astimezone(UTC)


def new_slot(day: date, at: time, zone: str, *, minutes: int, now: datetime) -> Slot | Refusal:
    """Plan a talk at a wall time, to the minute.

    Refuses with ``slot.minutes``, ``slot.unknown-zone``, ``slot.past`` or ``slot.too-far`` (more
    than `FARTHEST_DAYS` days ahead, fact ``days``).
    """
    if minutes not in LENGTHS:
        return refuse("slot.minutes")
    if zone not in known_zones():
        return refuse("slot.unknown-zone")
    # A day either way covers every zone, and keeps the reckoning away from the calendar's ends.
    if day < now.date() - timedelta(days=2):
        return refuse("slot.past")
    if day > now.date() + timedelta(days=FARTHEST_DAYS):
        return refuse("slot.too-far", days=FARTHEST_DAYS)
    at = at.replace(second=0, microsecond=0, tzinfo=None, fold=0)
    slot = _reckoned(day, at, zone, minutes)
    return refuse("slot.past") if slot.utc <= now else slot


def renewed(slot: Slot) -> Slot:
    """Reckon a slot's moment anew when the rules have changed since; the wall time stays.

    A zone that no longer exists keeps the moment it had.
    """
    if slot.rules == RULES or slot.zone not in known_zones():
        return slot
    return _reckoned(slot.day, slot.at, slot.zone, slot.minutes)


def weeks_later(slot: Slot, weeks: int) -> Slot:
    """Return the same wall time `weeks` weeks later, whatever the clocks do in between."""
    return _reckoned(slot.day + timedelta(weeks=weeks), slot.at, slot.zone, slot.minutes)


def ends(slot: Slot) -> datetime:
    """Return the moment the slot is over, in UTC."""
    return slot.utc + timedelta(minutes=slot.minutes)


def local_times(slot: Slot, zones: Iterable[str]) -> tuple[LocalTime, ...]:
    """Return the slot as each partner's clock shows it, once for each different zone.

    Zones come in the order given; raises `UnknownZoneError`.
    """
    return tuple(_local(slot, zone) for zone in dict.fromkeys(zones))


def nudges(
    slot: Slot,
    zones: Iterable[str],
    *,
    quiet: QuietHours | None = None,
    next_commitment: datetime | None = None,
) -> tuple[str, ...]:
    """Return the keys of what speaks against this slot, without saying for whom.

    `LATE` when it begins in the quiet hours (from 22:00) of either partner; `TIGHT` when less
    than 20 minutes remain between its end and `next_commitment` (aware).
    """
    hours = quiet or QuietHours()
    found: list[str] = []
    if any(_within(local.starts, hours) for local in local_times(slot, zones)):
        found.append(LATE)
    if next_commitment is not None and slot.utc <= next_commitment < ends(slot) + ROOM_AFTER:
        found.append(TIGHT)
    return tuple(found)


def _reckoned(day: date, at: time, zone: str, minutes: int) -> Slot:
    moment = as_utc(day, at, zone)
    return Slot(day=day, at=at, zone=zone, minutes=minutes, utc=moment, rules=RULES)


def _local(slot: Slot, zone: str) -> LocalTime:
    where = zone_named(zone)
    start = slot.utc.astimezone(where)
    end = ends(slot).astimezone(where)
    return LocalTime(
        zone=zone,
        day=start.date(),
        starts=start.time(),
        ends=end.time(),
        ends_day=end.date(),
    )


def _within(at: time, hours: QuietHours) -> bool:
    if hours.starts <= hours.ends:
        return hours.starts <= at < hours.ends
    return at >= hours.starts or at < hours.ends

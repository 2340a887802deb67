"""Slots: what is refused, what each clock shows, and what speaks against them."""

from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest

from heartfelt.base.codec import from_bytes, to_bytes
from heartfelt.base.refusal import Refusal
from heartfelt.plan.schedule import (
    LATE,
    TIGHT,
    QuietHours,
    Slot,
    ends,
    local_times,
    new_slot,
    nudges,
    renewed,
    weeks_later,
)
from heartfelt.plan.zones import RULES

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"


def slot(day: date, at: time, zone: str = BERLIN, minutes: int = 30) -> Slot:
    made = new_slot(day, at, zone, minutes=minutes, now=NOW)
    assert isinstance(made, Slot)
    return made


def refusal(day: date, at: time, zone: str = BERLIN, minutes: int = 30) -> str:
    made = new_slot(day, at, zone, minutes=minutes, now=NOW)
    assert isinstance(made, Refusal)
    return made.reason


def test_it_keeps_the_wall_time_its_zone_and_the_rules() -> None:
    made = slot(date(2027, 3, 7), time(20, 15, 59))
    assert (made.day, made.at, made.zone) == (date(2027, 3, 7), time(20, 15), BERLIN)
    assert made.utc == datetime(2027, 3, 7, 19, 15, tzinfo=UTC)
    assert made.rules == RULES
    assert ends(made) == datetime(2027, 3, 7, 19, 45, tzinfo=UTC)


def test_it_survives_being_written_and_read() -> None:
    made = slot(date(2027, 3, 7), time(20, 15))
    assert from_bytes(to_bytes(made), Slot) == made


@pytest.mark.parametrize(
    ("day", "at", "zone", "minutes", "reason"),
    [
        (date(2027, 3, 7), time(20), "Mars/Olympus", 30, "slot.unknown-zone"),
        (date(2027, 3, 7), time(20), "../zones", 30, "slot.unknown-zone"),
        (date(2027, 3, 7), time(20), BERLIN, 45, "slot.minutes"),
        (date(2027, 3, 7), time(20), BERLIN, 0, "slot.minutes"),
        (date(2027, 3, 1), time(13), BERLIN, 30, "slot.past"),
        (date(2027, 2, 28), time(23), BERLIN, 30, "slot.past"),
        (date.min, time(0), "Pacific/Kiritimati", 30, "slot.past"),
        (date.max, time(23, 59), "Pacific/Pago_Pago", 30, "slot.too-far"),
    ],
)
def test_it_refuses_politely(day: date, at: time, zone: str, minutes: int, reason: str) -> None:
    assert refusal(day, at, zone, minutes) == reason


def test_it_takes_the_very_next_minute_in_a_zone_ahead_or_behind() -> None:
    assert slot(date(2027, 3, 1), time(13, 1)).utc == NOW + timedelta(minutes=1)
    assert slot(date(2027, 3, 1), time(1, 1), "Pacific/Pago_Pago").utc > NOW
    assert slot(date(2027, 3, 2), time(2, 1), "Pacific/Kiritimati").utc > NOW


def test_it_shows_each_partner_their_own_clock() -> None:
    made = slot(date(2027, 3, 7), time(0, 30), minutes=60)
    here, there = local_times(made, [BERLIN, NEW_YORK])
    assert (here.day, here.starts, here.ends) == (date(2027, 3, 7), time(0, 30), time(1, 30))
    assert (there.day, there.starts, there.ends) == (date(2027, 3, 6), time(18, 30), time(19, 30))


def test_it_shows_one_clock_to_partners_in_one_zone() -> None:
    assert len(local_times(slot(date(2027, 3, 7), time(20)), [BERLIN, BERLIN])) == 1


def test_it_shows_when_a_talk_ends_on_another_day() -> None:
    (only,) = local_times(slot(date(2027, 3, 7), time(23, 45)), [BERLIN])
    assert (only.day, only.ends_day) == (date(2027, 3, 7), date(2027, 3, 8))


def test_it_keeps_the_wall_time_through_a_change_of_clocks() -> None:
    before = slot(date(2027, 3, 21), time(20))
    after = weeks_later(before, 1)
    assert (after.day, after.at) == (date(2027, 3, 28), time(20))
    assert after.utc - before.utc == timedelta(days=7, hours=-1)


def test_it_reckons_anew_when_the_rules_changed() -> None:
    made = slot(date(2027, 3, 7), time(20))
    stale = msgspec.structs.replace(made, rules="1999.1", utc=NOW)
    assert renewed(stale) == made
    assert renewed(made) is made


def test_it_keeps_the_moment_of_a_zone_that_is_gone() -> None:
    made = slot(date(2027, 3, 7), time(20))
    gone = msgspec.structs.replace(made, rules="1999.1", zone="Gone/Away")
    assert renewed(gone) is gone


@pytest.mark.parametrize(
    ("at", "late"),
    [
        (time(21, 59), False),
        (time(22), True),
        (time(23, 59), True),
        (time(0), True),
        (time(5, 59), True),
        (time(6), False),
        (time(12), False),
    ],
)
def test_it_nudges_from_ten_at_night(at: time, late: bool) -> None:
    assert (LATE in nudges(slot(date(2027, 3, 7), at), [BERLIN])) is late


def test_it_nudges_when_it_is_late_for_only_one() -> None:
    made = slot(date(2027, 3, 7), time(17), NEW_YORK)
    assert nudges(made, [NEW_YORK]) == ()
    assert nudges(made, [NEW_YORK, BERLIN]) == nudges(made, [BERLIN, NEW_YORK]) == (LATE,)


def test_it_respects_other_quiet_hours() -> None:
    nap = QuietHours(starts=time(13), ends=time(15))
    made = slot(date(2027, 3, 7), time(14))
    assert nudges(made, [BERLIN], quiet=nap) == (LATE,)
    assert nudges(slot(date(2027, 3, 7), time(15)), [BERLIN], quiet=nap) == ()


@pytest.mark.parametrize(
    ("after_the_end", "tight"), [(-30, True), (-31, False), (0, True), (19, True), (20, False)]
)
def test_it_nudges_when_something_follows_too_soon(after_the_end: int, tight: bool) -> None:
    made = slot(date(2027, 3, 7), time(20))
    something = ends(made) + timedelta(minutes=after_the_end)
    assert nudges(made, [BERLIN], next_commitment=something) == ((TIGHT,) if tight else ())

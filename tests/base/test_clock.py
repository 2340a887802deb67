"""Time as an argument."""

from datetime import UTC, datetime, timedelta, timezone

from heartfelt.base.clock import ManualClock, SystemClock


def test_a_manual_clock_moves_only_when_told_to() -> None:
    noon = datetime(2026, 11, 29, 12, tzinfo=timezone(timedelta(hours=2)))
    clock = ManualClock(noon)
    assert clock.now() == noon
    assert clock.now().tzinfo is UTC
    clock.advance(timedelta(minutes=5))
    assert clock.now() - noon == timedelta(minutes=5)


def test_the_clock_of_this_computer_is_aware_and_in_utc() -> None:
    assert SystemClock().now().tzinfo is UTC

"""A calendar entry a stranger like Charlie may look at."""

from datetime import UTC, date, datetime, time

from icalendar import Calendar

from heartfelt.base.refusal import Refusal
from heartfelt.base.text import WORD
from heartfelt.plan.calendar import ics
from heartfelt.plan.schedule import Slot, new_slot

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


def entry(title: str = "") -> bytes:
    slot = new_slot(date(2027, 3, 7), time(20), "Asia/Kolkata", minutes=30, now=NOW)
    assert isinstance(slot, Slot)
    made = ics(slot, uid="abc", stamp=NOW, title=title)
    assert isinstance(made, bytes)
    return made


def test_it_reserves_the_time() -> None:
    event = Calendar.from_ical(entry()).events[0]
    assert event.start == datetime(2027, 3, 7, 14, 30, tzinfo=UTC)
    assert event.end == datetime(2027, 3, 7, 15, 0, tzinfo=UTC)
    assert str(event["SUMMARY"]) == "Reserved time"


def test_it_is_the_same_bytes_each_time() -> None:
    assert entry() == entry()


def test_it_tells_nothing_else() -> None:
    properties = {str(line).split(":")[0] for line in entry().decode().splitlines()}
    assert properties == {
        *("BEGIN", "END", "VERSION", "PRODID", "UID", "SUMMARY"),
        *("DTSTART", "DTEND", "DTSTAMP", "CLASS", "TRANSP"),
    }
    assert b"heartfelt" not in entry().lower()
    assert b"Kolkata" not in entry()


def test_it_takes_a_title_without_letting_it_add_anything() -> None:
    made = entry("Tea, \\ and; cake\r\nATTENDEE:mailto:charlie")
    event = Calendar.from_ical(made).events[0]
    assert str(event["SUMMARY"]) == "Tea, \\ and; cake ATTENDEE:mailto:charlie"
    assert "ATTENDEE" not in event


def test_it_refuses_a_title_that_is_too_long() -> None:
    slot = new_slot(date(2027, 3, 7), time(20), "UTC", minutes=15, now=NOW)
    assert isinstance(slot, Slot)
    made = ics(slot, uid="abc", stamp=NOW, title="t" * (WORD + 1))
    assert isinstance(made, Refusal)
    assert made.reason == "text.too-long"

"""A calendar entry anyone may look at: a reserved time and nothing else.

It must never hold a name, a topic, an organizer or an alarm. Lock screens and shared calendars
show what is in it, and a reminder is something to set oneself.
"""

from datetime import UTC, datetime

from heartfelt.base.refusal import Refusal
from heartfelt.base.text import WORD, clean
from heartfelt.plan.schedule import Slot, ends

NEUTRAL_TITLE = "Reserved time"


def ics(slot: Slot, *, uid: str, stamp: datetime, title: str = "") -> bytes | Refusal:
    """Write one slot as an iCalendar file (RFC 5545).

    `uid` is a fresh random id and `stamp` the present moment (aware). An empty title becomes
    `NEUTRAL_TITLE`; one beyond `WORD` code points is refused with ``text.too-long``.
    """
    # Loading it takes a quarter of a second, which only those who want a calendar file should pay.
    from icalendar import CLASS, TRANSP, Calendar, Event  # noqa: PLC0415

    summary = clean(" ".join(title.split()), WORD)
    if isinstance(summary, Refusal):
        return summary
    event = Event.new(
        uid=uid,
        stamp=stamp.astimezone(UTC),
        start=slot.utc,
        end=ends(slot),
        summary=summary or NEUTRAL_TITLE,
        classification=CLASS.PRIVATE,
        transparency=TRANSP.OPAQUE,
    )
    # Spelt out, so that the library adds no maker's name and no random of its own.
    calendar = Calendar.new(prodid="-//reserved time//", uid=uid, subcomponents=[event])
    written: bytes = calendar.to_ical()
    return written

"""Reading events of every release. Old forms are lifted on reading; the log is never rewritten."""

import msgspec

from heartfelt.base.codec import UnreadableError, from_bytes, to_bytes
from heartfelt.talk.events import Event

SCHEMA = 1


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a log as it is sealed: the schema it was written in, and the event."""

    schema: int
    event: Event


def written(event: Event) -> bytes:
    """Return the bytes to seal for `event`, in today's schema."""
    return to_bytes(Entry(schema=SCHEMA, event=event))


def lifted(data: bytes) -> Event:
    """Read bytes of any schema up to today's. Raises `UnreadableError` for a newer one."""
    entry = from_bytes(data, Entry)
    if entry.schema > SCHEMA:
        raise UnreadableError("written by a newer release")
    return entry.event

"""The logs of talks: append-only, numbered 1, 2, 3 … in the order of commits, without a gap."""

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from heartfelt.actions.ports import ConflictError
from heartfelt.actions.rows import SealedEvent, TalkRow, gate_of
from heartfelt.store.spent import SqlSpent
from heartfelt.store.tables import EVENTS, TALKS

_TALK = (TALKS.c.id, TALKS.c.number, TALKS.c.head)
_MOVE_HEAD = (
    update(TALKS)
    .where(TALKS.c.id == bindparam("talk"), TALKS.c.head == bindparam("expected"))
    .values(head=bindparam("new_head"))
)
_ADD_EVENTS = insert(EVENTS)
_READ = (
    select(EVENTS.c.version, EVENTS.c.gated, EVENTS.c.sealed)
    .where(EVENTS.c.talk == bindparam("talk"), EVENTS.c.version > bindparam("after"))
    .order_by(EVENTS.c.version)
)


class SqlTalks:
    """The port `Talks` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def create(self, talk: str, couple: str) -> TalkRow:
        """Begin an empty log; raises `ConflictError` if the id is taken or the couple is gone."""
        highest = select(func.max(TALKS.c.number)).where(TALKS.c.couple == couple)
        number = (self._connection.execute(highest).scalar() or 0) + 1
        values = {"id": talk, "couple": couple, "number": number, "head": 0}
        self._connection.execute(insert(TALKS), values)
        return TalkRow(id=talk, number=number, head=0)

    def find(self, talk: str, couple: str) -> TalkRow | None:
        """Find a talk of this couple; another couple's is not found."""
        wanted = select(*_TALK).where(TALKS.c.id == talk, TALKS.c.couple == couple)
        row = self._connection.execute(wanted).mappings().first()
        return TalkRow(**row) if row else None

    def latest(self, couple: str, most: int) -> list[TalkRow]:
        """The newest talks of a couple, newest first."""
        wanted = select(*_TALK).where(TALKS.c.couple == couple)
        newest = wanted.order_by(TALKS.c.number.desc()).limit(most)
        return [TalkRow(**row) for row in self._connection.execute(newest).mappings()]

    def read(self, talk: str, after: int = 0) -> list[SealedEvent]:
        """All events after a version, in order."""
        rows = self._connection.execute(_READ, {"talk": talk, "after": after})
        return [SealedEvent(version=v, gated=gated, sealed=sealed) for v, gated, sealed in rows]

    def append(self, talk: str, expected: int, events: list[SealedEvent]) -> None:
        """Add events numbered from `expected` + 1; raises `ConflictError` if it has moved on."""
        numbers = [event.version for event in events]
        new_head = expected + len(events)
        if numbers != list(range(expected + 1, new_head + 1)):
            raise ValueError("events are numbered from expected + 1 without a gap")
        step = {"talk": talk, "expected": expected, "new_head": new_head}
        if self._connection.execute(_MOVE_HEAD, step).rowcount != 1:
            raise ConflictError
        if events:
            rows = [
                {"talk": talk, "version": e.version, "gated": e.gated, "sealed": e.sealed}
                for e in events
            ]
            self._connection.execute(_ADD_EVENTS, rows)

    def delete(self, talk: str) -> None:
        """Remove a talk whole; its events go with it, and what its answers needed is to go too."""
        self._connection.execute(delete(TALKS).where(TALKS.c.id == talk))
        SqlSpent(self._connection).add(gate_of(talk))

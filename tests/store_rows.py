"""Alice and Bob at rest, and Charlie, who is a stranger to them."""

from heartfelt.actions.ports import Unit
from heartfelt.actions.rows import (
    CoupleRow,
    InviteRow,
    PersonRow,
    SealedEvent,
    SealedRecord,
    SessionRow,
)

NOW = 1_800_000_000
DAY = 86_400


def person(name: str, *, handle: str | None = None, slot: bytes | None = None) -> PersonRow:
    return PersonRow(
        id=name,
        public=name.encode(),
        bundle=b"bundle of " + name.encode(),
        bundle_version=1,
        handle=handle,
        slot=slot,
    )


def couple(a: str = "alice", b: str | None = "bob", *, name: str = "two") -> CoupleRow:
    return CoupleRow(id=name, epoch=1, commitment=b"commitment", a=a, b=b)


def event(version: int, sealed: bytes = b"sealed", *, gated: bool = False) -> SealedEvent:
    return SealedEvent(version=version, gated=gated, sealed=sealed)


def record(name: str, version: int = 1, sealed: bytes = b"sealed") -> SealedRecord:
    return SealedRecord(id=name, version=version, sealed=sealed)


def session(
    name: str, *, of: str = "two", ends: int = NOW + 100, idle_until: int | None = None
) -> SessionRow:
    idle = ends if idle_until is None else idle_until
    return SessionRow(id=name, couple=of, scope="s", sealed=b"half", idle_until=idle, ends=ends)


def invite(name: str = "invite", *, of: str = "two", ends: int = NOW + DAY) -> InviteRow:
    return InviteRow(
        id=name,
        couple=of,
        token_hash=b"token of " + name.encode(),
        code_hash=b"code of " + name.encode(),
        ends=ends,
        tries_left=5,
        word_tries_left=3,
    )


def settle_in(unit: Unit) -> None:
    """Alice and Bob are a couple with a talk, some records and a session."""
    unit.people.add(person("alice"))
    unit.people.add(person("bob"))
    unit.people.add_couple(couple())
    unit.talks.create("talk", "two")
    unit.talks.append("talk", 0, [event(1), event(2)])
    unit.shelf.put("alice", record("draft"))
    unit.shelf.put("two", record("card"))
    unit.sessions.put(session("here"))

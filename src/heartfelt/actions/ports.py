"""What actions need from the world, as Protocols. Adapters fulfil them; actions never know which.

Everything that rests is already sealed when it comes here. All calls are synchronous. Times are
whole seconds since 1970 in UTC. A `Unit` is one transaction: everything in it happens or nothing.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

import msgspec

from heartfelt.actions.guess import Gate
from heartfelt.actions.rows import (
    CoupleRow,
    InviteRow,
    PersonRow,
    SealedEvent,
    SealedRecord,
    SessionRow,
    TalkRow,
)
from heartfelt.base.clock import Clock
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side


class ConflictError(Exception):
    """Someone else was first: the stream or record is no longer at the expected version."""


class CannotWriteError(Exception):
    """The store can't write just now (a full disk, for one). Nothing was changed."""


class Talks(Protocol):
    """The logs. Append-only, numbered 1, 2, 3 … without a gap."""

    def create(self, talk: str, couple: str) -> TalkRow:
        """Begin an empty log as the couple's next talk."""
        ...

    def find(self, talk: str, couple: str) -> TalkRow | None:
        """Find a talk of this couple; another couple's is not found."""
        ...

    def latest(self, couple: str, most: int) -> list[TalkRow]:
        """The newest talks of a couple, newest first."""
        ...

    def read(self, talk: str, after: int = 0) -> list[SealedEvent]:
        """All events after a version, in order."""
        ...

    def append(self, talk: str, expected: int, events: list[SealedEvent]) -> None:
        """Add events numbered from `expected` + 1; raises `ConflictError` if it has moved on."""
        ...

    def delete(self, talk: str) -> None:
        """Remove a talk whole."""
        ...


class Shelf(Protocol):
    """Sealed records by owner, the id of a person or a couple. Order and time are not kept."""

    def get(self, owner: str, record: str) -> SealedRecord | None:
        """One record."""
        ...

    def all(self, owner: str) -> list[SealedRecord]:
        """All records of an owner, in no telling order."""
        ...

    def put(self, owner: str, record: SealedRecord) -> None:
        """Write a record; version 1 is new, n replaces n - 1, else `ConflictError`."""
        ...

    def delete(self, owner: str, record: str) -> None:
        """Remove a record; one that is not there is no error."""
        ...


class People(Protocol):
    """Persons and couples."""

    def add(self, person: PersonRow) -> None:
        """Add a person."""
        ...

    def get(self, person: str) -> PersonRow | None:
        """Find a person by id."""
        ...

    def by_handle(self, handle: str) -> PersonRow | None:
        """Find a person by the name they sign in with."""
        ...

    def save(self, person: PersonRow) -> None:
        """Replace a person's row; raises `ConflictError` if the handle is another's."""
        ...

    def delete(self, person: str) -> None:
        """Remove a person, their records, and their seat in a couple."""
        ...

    def add_couple(self, couple: CoupleRow) -> None:
        """Add a couple with one or both sides taken."""
        ...

    def couple(self, couple: str) -> CoupleRow | None:
        """Find a couple by id."""
        ...

    def couple_of(self, person: str) -> CoupleRow | None:
        """Find the couple a person sits in."""
        ...

    def seat(self, couple: str, side: Side, person: str) -> None:
        """Take an empty side; raises `ConflictError` if it is taken. There is never a third."""
        ...

    def leave(self, couple: str, person: str) -> None:
        """Give up a seat."""
        ...

    def delete_couple(self, couple: str) -> None:
        """Remove a couple with its talks, records, sessions and invitations."""
        ...


class Sessions(Protocol):
    """The server's halves."""

    def put(self, session: SessionRow) -> None:
        """Write or replace a session."""
        ...

    def get(self, session: str) -> SessionRow | None:
        """Find a session by id."""
        ...

    def delete(self, session: str) -> None:
        """Lock: the cookie alone opens nothing any more."""
        ...

    def delete_all(self, couple: str) -> None:
        """End every session of a couple."""
        ...

    def sweep(self, now: int) -> None:
        """Remove ended sessions and invitations, and couples nobody kept and nobody is in."""
        ...


class Invites(Protocol):
    """Invitations."""

    def put(self, invite: InviteRow) -> None:
        """Write or replace an invitation."""
        ...

    def get(self, invite: str) -> InviteRow | None:
        """Find an invitation by id."""
        ...

    def of(self, couple: str) -> InviteRow | None:
        """Find the one living invitation of a couple."""
        ...

    def redeem(
        self, *, token_hash: bytes, code_hash: bytes, person: str, now: int
    ) -> InviteRow | None:
        """Use the invitation with this token or code, in one step and once only."""
        ...

    def miss(self, now: int) -> None:
        """Take a try from every living, unused invitation; one without tries is gone."""
        ...

    def delete(self, couple: str) -> None:
        """Remove the invitation of a couple."""
        ...


class Commands(Protocol):
    """What was done already, so that a repeat has one effect and the same answer."""

    def find(self, command: str) -> tuple[bytes, bytes] | None:
        """The fingerprint of the body and the sealed answer of a command done before."""
        ...

    def record(self, command: str, fingerprint: bytes, answer: bytes, now: int) -> None:
        """Remember a command; raises `ConflictError` if it is there already."""
        ...


class Spent(Protocol):
    """Secrets of the keyfile that are to go. Removing a person, talk or couple adds theirs."""

    def add(self, secret: str) -> None:
        """Note the name of a secret that protects nothing any more."""
        ...

    def all(self) -> list[str]:
        """The names of secrets that are still to be forgotten."""
        ...

    def done(self, secret: str) -> None:
        """Strike a name out: its secret is gone."""
        ...


class Unit(Protocol):
    """Everything at rest, seen from within one transaction."""

    talks: Talks
    shelf: Shelf
    people: People
    sessions: Sessions
    invites: Invites
    commands: Commands
    spent: Spent


class Store(Protocol):
    """Where it rests."""

    def reading(self) -> AbstractContextManager[Unit]:
        """Open a consistent view that cannot write."""
        ...

    def writing(self) -> AbstractContextManager[Unit]:
        """Open a transaction: durable when it closes, undone if it raises."""
        ...


class Keyring(Protocol):
    """The keyfile: secrets that must never rest beside what they protect."""

    def secret(self, name: str) -> bytes | None:
        """Find 32 bytes by name."""
        ...

    def ensure(self, name: str) -> bytes:
        """Find 32 bytes by name, drawn afresh if they are not there."""
        ...

    def forget(self, name: str) -> None:
        """Remove a secret for good."""
        ...


class Notifier(Protocol):
    """Rings when a stream has something new. Carries no words, and nothing depends on it."""

    def ring(self, stream: str) -> None:
        """Wake whoever waits on `stream`; callable from any thread."""
        ...

    def listen(self, stream: str, wake: Callable[[], None]) -> Callable[[], None]:
        """Call `wake` at every ring from now on; returns how to stop."""
        ...


class Printer(Protocol):
    """Makes paper of a page that stands alone: everything it needs is within it.

    Refuses with ``keepsake.no-printer`` where this machine cannot, and with
    ``keepsake.not-printed`` where it could not this time.
    """

    def pdf(self, html: str) -> bytes | Refusal:
        """Print to a tagged PDF."""
        ...

    def image(self, html: str) -> bytes | Refusal:
        """Print to one picture, a PNG."""
        ...


class World(msgspec.Struct, frozen=True, kw_only=True):
    """All ports together and the gate before guesses, handed to every action."""

    store: Store
    keyring: Keyring
    clock: Clock
    notifier: Notifier
    printer: Printer
    gate: Gate


def seconds(moment: datetime) -> int:
    """Return an aware moment as the whole seconds that ports speak in."""
    return int(moment.timestamp())

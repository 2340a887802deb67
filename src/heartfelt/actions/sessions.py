"""The two halves of a session: begun, found again, replaced, kept awake and dropped.

A session has a shared scope, which opens what a couple shares, and a private scope for each
partner. The browser holds a secret for each, named ``s``, ``a`` and ``b``; the server holds the
sealed other half. Whoever rises gets fresh secrets: one that was known before carries nothing new.
"""

from collections.abc import Mapping
from contextlib import suppress

import msgspec

from heartfelt.actions.ports import CannotWriteError, Unit, World, seconds
from heartfelt.actions.rows import SessionRow
from heartfelt.base.codec import from_bytes, to_bytes
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.vault.envelope import SealBrokenError
from heartfelt.vault.keys import fresh_bytes
from heartfelt.vault.session import (
    new_secret,
    open_session,
    read_secret,
    seal_session,
    secret_text,
    session_id,
)

SHARED = "s"
LONGEST_S = 12 * 3600
SHARED_IDLE_S = 30 * 60
PRIVATE_IDLE_S = 5 * 60
TOUCH_EVERY_S = 60

Secrets = Mapping[str, str]
"""Cookie values by scope; an empty value means the cookie is to go."""


class SharedHalf(msgspec.Struct, frozen=True, kw_only=True):
    """What the shared scope's row seals.

    `replaces` names the rows that go once this one's secret has been used.
    """

    couple: str
    epoch: int
    key: bytes
    seat: Side | None = None
    holder: Side | None = None
    cover: Side | None = None
    replaces: tuple[str, ...] = ()


class PrivateHalf(msgspec.Struct, frozen=True, kw_only=True):
    """What a private scope's row seals."""

    side: Side
    person: str
    root: bytes


def start(world: World, unit: Unit, half: SharedHalf, *, kept: bool) -> Secrets:
    """Begin a shared scope with a fresh secret; `kept` ones are locked after half an hour."""
    idle = SHARED_IDLE_S if kept else LONGEST_S
    return _begin(world, unit, SHARED, half.couple, to_bytes(half), idle)


def start_private(
    world: World, unit: Unit, couple: str, half: PrivateHalf, *, kept: bool
) -> Secrets:
    """Begin a private scope with a fresh secret; for those who keep it rests after five minutes."""
    idle = PRIVATE_IDLE_S if kept else LONGEST_S
    return _begin(world, unit, half.side.value, couple, to_bytes(half), idle)


def renew(unit: Unit, row: SessionRow, half: SharedHalf | PrivateHalf) -> Secrets:
    """Begin a scope anew under a fresh secret, to rest and to end when `row` would have.

    `row` itself stays: the caller drops it, now or when the fresh secret has been used.
    """
    return _put(unit, row, to_bytes(half))


def find(unit: Unit, secrets: Secrets, scope: str, now: int) -> SessionRow | None:
    """Find a scope's living row; a secret that was made for another scope finds none."""
    secret = read_secret(secrets.get(scope, ""))
    if isinstance(secret, Refusal):
        return None
    row = unit.sessions.get(session_id(secret))
    if row is None or row.scope != scope:
        return None
    return row if now < row.idle_until and now < row.ends else None


def lives(world: World, secrets: Secrets, scope: str) -> bool:
    """Whether these secrets open a scope just now."""
    with world.store.reading() as unit:
        return find(unit, secrets, scope, seconds(world.clock.now())) is not None


def shared_half(secrets: Secrets, row: SessionRow) -> SharedHalf:
    """Open the shared scope's row; raises `SealBrokenError` for another secret or row."""
    return from_bytes(_unsealed(secrets, row), SharedHalf)


def private_half(secrets: Secrets, row: SessionRow) -> PrivateHalf:
    """Open a private scope's row; raises `SealBrokenError` for another secret or row."""
    return from_bytes(_unsealed(secrets, row), PrivateHalf)


def lifted(half: SharedHalf, side: Side) -> SharedHalf:
    """Return the half with the cover lifted for `side`, who holds the device if it is shared."""
    return msgspec.structs.replace(half, holder=None if half.seat else side, cover=None)


def rewrite(unit: Unit, secrets: Secrets, **changes: object) -> None:
    """Change fields of the shared scope's half, under the secret it has; nothing if it is gone."""
    secret = read_secret(secrets.get(SHARED, ""))
    row = None if isinstance(secret, Refusal) else unit.sessions.get(session_id(secret))
    if isinstance(secret, Refusal) or row is None:
        return
    half = msgspec.structs.replace(shared_half(secrets, row), **changes)
    sealed = seal_session(secret, to_bytes(half), SHARED, fresh_bytes())
    unit.sessions.put(msgspec.structs.replace(row, sealed=sealed))


def drop(unit: Unit, secrets: Secrets) -> None:
    """Destroy the server's halves of these secrets: what opened with them is locked."""
    for text in secrets.values():
        secret = read_secret(text)
        if not isinstance(secret, Refusal):
            unit.sessions.delete(session_id(secret))


def settle(world: World, secrets: Secrets, half: SharedHalf) -> None:
    """Drop the rows this half replaces: its secret has arrived in a browser and been used.

    Where nothing can be written just now, they go at a later request.
    """
    if not half.replaces:
        return
    with suppress(CannotWriteError), world.store.writing() as unit:
        for session in half.replaces:
            unit.sessions.delete(session)
        rewrite(unit, secrets, replaces=())


def stay_awake(world: World, rows: list[SessionRow | None], now: int) -> None:
    """Write idle times forward, seldom: reading a page must not cost a write each time.

    Where nothing can be written just now, what is open can still be read until it rests.
    """
    drowsy = [row.id for row in rows if row and _due(row, now)]
    if not drowsy:
        return
    with suppress(CannotWriteError), world.store.writing() as unit:
        for session in drowsy:
            # Read anew: one that was locked meanwhile must stay locked.
            row = unit.sessions.get(session)
            if row is not None and now < row.idle_until:
                later = min(now + _idle_of(row), row.ends)
                unit.sessions.put(msgspec.structs.replace(row, idle_until=later))


def _begin(world: World, unit: Unit, scope: str, couple: str, payload: bytes, idle: int) -> Secrets:
    now = seconds(world.clock.now())
    blank = SessionRow(
        id="", couple=couple, scope=scope, sealed=b"", idle_until=now + idle, ends=now + LONGEST_S
    )
    return _put(unit, blank, payload)


def _put(unit: Unit, like: SessionRow, payload: bytes) -> Secrets:
    """Write a row under a fresh secret, like another one in everything but what it seals."""
    secret = new_secret()
    sealed = seal_session(secret, payload, like.scope, fresh_bytes())
    unit.sessions.put(msgspec.structs.replace(like, id=session_id(secret), sealed=sealed))
    return {like.scope: secret_text(secret)}


def _unsealed(secrets: Secrets, row: SessionRow) -> bytes:
    secret = read_secret(secrets.get(row.scope, ""))
    if isinstance(secret, Refusal):
        raise SealBrokenError
    return open_session(secret, row.sealed, row.scope)


def _due(row: SessionRow, now: int) -> bool:
    return row.idle_until < row.ends and row.idle_until - now < _idle_of(row) - TOUCH_EVERY_S


def _idle_of(row: SessionRow) -> int:
    if row.idle_until == row.ends:
        return LONGEST_S
    return SHARED_IDLE_S if row.scope == SHARED else PRIVATE_IDLE_S

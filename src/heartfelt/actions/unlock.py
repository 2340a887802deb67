"""Sessions: open one, hand the device over, lock, and let it rest.

A session has a shared scope, which opens what a couple shares, and a private scope for each
partner. The browser holds a secret for each, named ``s``, ``a`` and ``b``; the server holds the
sealed other half. Partners who have not chosen a passphrase keep their private scope as long as
the shared one: their key lives nowhere else.
"""

from collections.abc import Mapping
from contextlib import suppress

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.ports import CannotWriteError, Unit, World, seconds
from heartfelt.actions.rows import CoupleRow, SessionRow
from heartfelt.base.codec import from_bytes, to_bytes
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.vault.envelope import SealBrokenError
from heartfelt.vault.keys import CoupleKey, RootKey, fresh_bytes
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
    """What the shared scope's row seals."""

    couple: str
    epoch: int
    key: bytes
    seat: Side | None = None
    holder: Side | None = None
    cover: Side | None = None


class PrivateHalf(msgspec.Struct, frozen=True, kw_only=True):
    """What a private scope's row seals."""

    side: Side
    person: str
    root: bytes


def open_access(world: World, secrets: Secrets, *, awake: bool = True) -> Access | None:
    """Open what this browser's secrets open; None if the shared scope is locked or unknown.

    Input keeps a session awake: its idle time is written forward at most once a minute. A stream
    is no input and leaves it as it is (`awake` false).
    """
    now = seconds(world.clock.now())
    with world.store.reading() as unit:
        shared_row = _living(unit, secrets, SHARED, now)
        private_rows = {side: _living(unit, secrets, side.value, now) for side in Side}
        couple = None if shared_row is None else unit.people.couple(shared_row.couple)
    if shared_row is None or couple is None:
        return None
    try:
        half = from_bytes(_unsealed(secrets[SHARED], shared_row), SharedHalf)
        roots = {
            side: RootKey(from_bytes(_unsealed(secrets[side.value], row), PrivateHalf).root)
            for side, row in private_rows.items()
            if row is not None and row.couple == half.couple
        }
    except SealBrokenError:
        return None
    if awake:
        _stay_awake(world, [shared_row, *private_rows.values()], now)
    return Access(
        couple=half.couple,
        epoch=half.epoch,
        key=CoupleKey(half.key),
        people=seats(couple),
        roots=roots,
        seat=half.seat,
        holder=half.holder,
        cover=half.cover,
    )


def seats(couple: CoupleRow) -> dict[Side, str]:
    """Return who sits on which side; a seat that was given up is nobody's."""
    taken = ((Side.A, couple.a), (Side.B, couple.b))
    return {side: person for side, person in taken if person}


def start(world: World, unit: Unit, half: SharedHalf, *, kept: bool) -> Secrets:
    """Begin a shared scope with a fresh secret; `kept` couples are locked after half an hour."""
    idle = SHARED_IDLE_S if kept else LONGEST_S
    return {SHARED: _begin(world, unit, SHARED, half.couple, to_bytes(half), idle)}


def start_private(
    world: World, unit: Unit, couple: str, half: PrivateHalf, *, kept: bool
) -> Secrets:
    """Begin a private scope with a fresh secret; for those who keep it rests after five minutes."""
    idle = PRIVATE_IDLE_S if kept else LONGEST_S
    name = half.side.value
    return {name: _begin(world, unit, name, couple, to_bytes(half), idle)}


def hand_over(world: World, access: Access, secrets: Secrets, to: Side | None) -> Secrets:
    """Lower the cover and wait for `to`; a holder who has a passphrase is locked.

    `to` is None when the device is laid down between both. Works on a shared browser only.
    """
    if access.seat is not None:
        return {}
    gone = _lock_kept(world, access, secrets)
    _rewrite(world, secrets, holder=None, cover=to)
    return gone


def lift_cover(world: World, access: Access, secrets: Secrets, side: Side) -> bool:
    """Lift the cover for `side`; False if their private scope is locked and wants a passphrase."""
    if access.seat not in {None, side} or side not in access.roots:
        return False
    _rewrite(world, secrets, holder=None if access.seat else side, cover=None)
    return True


def lock(world: World, secrets: Secrets, *, everything: bool) -> Secrets:
    """Destroy the server's halves: the private ones, or all. Returns the cookies to clear."""
    names = [name for name in secrets if everything or name != SHARED]
    with world.store.writing() as unit:
        for name in names:
            secret = read_secret(secrets[name])
            if not isinstance(secret, Refusal):
                unit.sessions.delete(session_id(secret))
    return dict.fromkeys(names, "")


def quick_exit(world: World, access: Access | None, secrets: Secrets) -> Secrets:
    """Lock at once whatever a passphrase can open again, and cover the rest.

    Nothing stands in the way, not even a full disk: then the browser forgets its half, unless
    that is the only key there is.
    """
    with world.store.reading() as unit:
        ids = [] if access is None else [access.people[side] for side in access.roots]
        people = [unit.people.get(person) for person in ids]
    tried = any(person is None or person.slot is None for person in people)
    try:
        if access is not None and tried:
            _rewrite(world, secrets, holder=None, cover=access.seat)
            return {}
        return lock(world, secrets, everything=True)
    except CannotWriteError:
        return {} if tried else dict.fromkeys(secrets, "")


def _lock_kept(world: World, access: Access, secrets: Secrets) -> Secrets:
    holder = access.holder
    if holder is None or not secrets.get(holder.value):
        return {}
    with world.store.writing() as unit:
        person = unit.people.get(access.people[holder])
        secret = read_secret(secrets[holder.value])
        if person is None or person.slot is None or isinstance(secret, Refusal):
            return {}
        unit.sessions.delete(session_id(secret))
    return {holder.value: ""}


def _begin(world: World, unit: Unit, scope: str, couple: str, payload: bytes, idle: int) -> str:
    secret = new_secret()
    now = seconds(world.clock.now())
    row = SessionRow(
        id=session_id(secret),
        couple=couple,
        scope=scope,
        sealed=seal_session(secret, payload, scope, fresh_bytes()),
        idle_until=now + idle,
        ends=now + LONGEST_S,
    )
    unit.sessions.put(row)
    return secret_text(secret)


def _living(unit: Unit, secrets: Secrets, scope: str, now: int) -> SessionRow | None:
    """Find a scope's row; a secret that was made for another scope finds none."""
    secret = read_secret(secrets.get(scope, ""))
    if isinstance(secret, Refusal):
        return None
    row = unit.sessions.get(session_id(secret))
    if row is None or row.scope != scope:
        return None
    return row if now < row.idle_until and now < row.ends else None


def _unsealed(text: str, row: SessionRow) -> bytes:
    secret = read_secret(text)
    if isinstance(secret, Refusal):
        raise SealBrokenError
    return open_session(secret, row.sealed, row.scope)


def _rewrite(world: World, secrets: Secrets, *, holder: Side | None, cover: Side | None) -> None:
    secret = read_secret(secrets.get(SHARED, ""))
    if isinstance(secret, Refusal):
        return
    with world.store.writing() as unit:
        row = unit.sessions.get(session_id(secret))
        if row is None:
            return
        half = from_bytes(open_session(secret, row.sealed, SHARED), SharedHalf)
        new = to_bytes(msgspec.structs.replace(half, holder=holder, cover=cover))
        sealed = seal_session(secret, new, SHARED, fresh_bytes())
        unit.sessions.put(msgspec.structs.replace(row, sealed=sealed))


def _stay_awake(world: World, rows: list[SessionRow | None], now: int) -> None:
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


def _due(row: SessionRow, now: int) -> bool:
    return row.idle_until < row.ends and row.idle_until - now < _idle_of(row) - TOUCH_EVERY_S


def _idle_of(row: SessionRow) -> int:
    if row.idle_until == row.ends:
        return LONGEST_S
    return SHARED_IDLE_S if row.scope == SHARED else PRIVATE_IDLE_S

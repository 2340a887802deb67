"""What this browser may open right now: open it, hand the device over, lift the cover, lock.

Partners who have not chosen a passphrase keep their private scope as long as the shared one:
their key lives nowhere else. Nothing here may lose it with an answer that does not arrive.
"""

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.ports import CannotWriteError, Unit, World, seconds
from heartfelt.actions.rows import CoupleRow
from heartfelt.actions.sessions import (
    SHARED,
    Secrets,
    drop,
    find,
    lifted,
    private_half,
    renew,
    rewrite,
    settle,
    shared_half,
    stay_awake,
)
from heartfelt.base.sides import Side
from heartfelt.vault.envelope import SealBrokenError
from heartfelt.vault.keys import CoupleKey, RootKey


def open_access(world: World, secrets: Secrets, *, awake: bool = True) -> Access | None:
    """Open what this browser's secrets open; None if the shared scope is locked or unknown.

    Input keeps a session awake: its idle time is written forward at most once a minute. A look
    nobody asked for (a stream, a page that fetches itself) leaves it as it is (`awake` false).
    """
    now = seconds(world.clock.now())
    with world.store.reading() as unit:
        shared_row = find(unit, secrets, SHARED, now)
        private_rows = {side: find(unit, secrets, side.value, now) for side in Side}
        couple = None if shared_row is None else unit.people.couple(shared_row.couple)
    if shared_row is None or couple is None:
        return None
    try:
        half = shared_half(secrets, shared_row)
        roots = {
            side: RootKey(private_half(secrets, row).root)
            for side, row in private_rows.items()
            if row is not None and row.couple == half.couple
        }
    except SealBrokenError:
        return None
    if awake:
        settle(world, secrets, half)
        stay_awake(world, [shared_row, *private_rows.values()], now)
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


def hand_over(world: World, access: Access, secrets: Secrets, to: Side | None) -> Secrets:
    """Lower the cover and wait for `to`; a holder who has a passphrase is locked.

    `to` is None when the device is laid down between both. Works on a shared browser only.
    """
    if access.seat is not None:
        return {}
    with world.store.writing() as unit:
        gone = _kept_by_holder(unit, access, secrets)
        drop(unit, gone)
        rewrite(unit, secrets, holder=None, cover=to)
    return dict.fromkeys(gone, "")


def lift_cover(world: World, access: Access, secrets: Secrets, side: Side) -> Secrets | None:
    """Lift the cover for `side`; None if their private scope is locked and wants a passphrase.

    Returns fresh secrets. Those that were known before gain nothing, and are worth nothing once
    the fresh ones are used: not sooner, for they may be the only key there is.
    """
    if access.seat not in {None, side} or side not in access.roots:
        return None
    names, now = (SHARED, side.value), seconds(world.clock.now())
    with world.store.writing() as unit:
        shared, private = (find(unit, secrets, name, now) for name in names)
        if shared is None or private is None:
            return None
        half = lifted(shared_half(secrets, shared), side)
        before = (*half.replaces, shared.id, private.id)
        fresh = dict(renew(unit, shared, msgspec.structs.replace(half, replaces=before)))
        fresh.update(renew(unit, private, private_half(secrets, private)))
    return fresh


def lock(world: World, secrets: Secrets, *, everything: bool) -> Secrets:
    """Destroy the server's halves: the private ones, or all. Returns the cookies to clear."""
    gone = {name: text for name, text in secrets.items() if everything or name != SHARED}
    with world.store.writing() as unit:
        drop(unit, gone)
    return dict.fromkeys(gone, "")


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
            with world.store.writing() as unit:
                rewrite(unit, secrets, holder=None, cover=access.seat)
            return {}
        return lock(world, secrets, everything=True)
    except CannotWriteError:
        return {} if tried else dict.fromkeys(secrets, "")


def _kept_by_holder(unit: Unit, access: Access, secrets: Secrets) -> Secrets:
    """Return the holder's secret, if a passphrase opens their part again."""
    holder = access.holder
    person = None if holder is None else unit.people.get(access.people.get(holder, ""))
    if holder is None or person is None or person.slot is None:
        return {}
    return {name: text for name, text in secrets.items() if name == holder.value}

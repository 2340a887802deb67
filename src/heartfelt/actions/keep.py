"""Keeping: a passphrase is made when someone chooses that this shall stay. And signing in."""

from functools import partial

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.ports import ConflictError, Unit, World, seconds
from heartfelt.actions.records import LockedError, card
from heartfelt.actions.rows import PersonRow
from heartfelt.actions.sessions import (
    SHARED,
    PrivateHalf,
    Secrets,
    SharedHalf,
    drop,
    find,
    lifted,
    renew,
    shared_half,
    start,
    start_private,
)
from heartfelt.actions.trust import pinned_side
from heartfelt.base.codec import from_bytes, to_bytes
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.text import WORD, clean
from heartfelt.vault.bundle import couple_key_of, open_bundle
from heartfelt.vault.keys import Pepper, RootKey, fresh_bytes
from heartfelt.vault.passphrase import SUGGESTION_RANDOMNESS, Passphrase, check_passphrase, suggest
from heartfelt.vault.slot import Slot, make_slot, open_slot, refuse_unknown


def suggestion() -> str:
    """Offer six words drawn at random, for those who want a passphrase made for them."""
    return suggest(fresh_bytes()[:SUGGESTION_RANDOMNESS])


def keep_me(
    world: World, access: Access, secrets: Secrets, *, handle: str, passphrase: str
) -> Secrets | Refusal:
    """Put my root key into a passphrase slot, so that what is here outlives this browser.

    `handle` is the name I will sign in with; any will do. Refuses with ``handle.empty``,
    ``handle.taken`` or what the passphrase rules say. Returns fresh secrets.
    """
    side = access.private
    if side is None:
        raise LockedError
    name = clean(" ".join(handle.split()), WORD)
    if isinstance(name, Refusal):
        return name
    if not name:
        return refuse("handle.empty")
    with world.store.reading() as unit:
        names = card(unit, access).names
    checked = check_passphrase(passphrase, names.values())
    if isinstance(checked, Refusal):
        return checked
    person, root = access.people[side], access.roots[side]
    slot = _slot(world, person, root, checked)
    if isinstance(slot, Refusal):
        return slot
    mine = PrivateHalf(side=side, person=person, root=root)
    try:
        with world.store.writing() as unit:
            row = unit.people.get(person)
            if row is None or unit.people.couple(access.couple) is None:
                return refuse("couple.gone")
            unit.people.save(
                msgspec.structs.replace(row, handle=name.casefold(), slot=to_bytes(slot))
            )
            return _fresh(world, unit, access, secrets, mine)
    except ConflictError:
        return refuse("handle.taken")


def sign_in(world: World, *, handle: str, passphrase: str, together: bool) -> Secrets | Refusal:
    """Open a kept person's session; `together` means both sit at this browser.

    An unknown name and a wrong passphrase are refused alike, after the same work; ``door.busy``
    before any if too many are at it.
    """
    with world.store.reading() as unit:
        person = unit.people.by_handle(" ".join(handle.split()).casefold())
        couple = None if person is None else unit.people.couple_of(person.id)
    root = _root(world, person, passphrase)
    if isinstance(root, Refusal):
        return root
    if person is None or couple is None:
        return refuse("couple.gone")
    bundle = open_bundle(root, person.id, person.bundle, version=person.bundle_version)
    key = couple_key_of(bundle, couple.id, couple.epoch)
    if isinstance(key, Refusal):
        return key
    side = pinned_side(world, root, person.id)
    if isinstance(side, Refusal):
        return side
    half = SharedHalf(
        couple=couple.id,
        epoch=couple.epoch,
        key=key,
        seat=None if together and couple.b else side,
        holder=side if together else None,
    )
    with world.store.writing() as unit:
        secrets = dict(start(world, unit, half, kept=True))
        private = PrivateHalf(side=side, person=person.id, root=root)
        secrets.update(start_private(world, unit, couple.id, private, kept=True))
    return secrets


def unlock(
    world: World, access: Access, secrets: Secrets, side: Side, passphrase: str
) -> Secrets | Refusal:
    """Open `side`'s private scope again with their passphrase, and lift the cover for them.

    ``passphrase.wrong`` otherwise. Returns fresh secrets; those before open nothing any more.
    """
    if access.seat not in {None, side} or side not in access.people:
        return refuse("talk.not-yours")
    with world.store.reading() as unit:
        person = unit.people.get(access.people[side])
    root = _root(world, person, passphrase)
    if isinstance(root, Refusal):
        return root
    if pinned_side(world, root, access.people[side]) is not side:
        return refuse("seat.changed")
    mine = PrivateHalf(side=side, person=access.people[side], root=root)
    with world.store.writing() as unit:
        row = find(unit, secrets, SHARED, seconds(world.clock.now()))
        if row is None:
            raise LockedError
        fresh = dict(renew(unit, row, lifted(shared_half(secrets, row), side)))
        fresh.update(start_private(world, unit, access.couple, mine, kept=True))
        drop(unit, _of(secrets, side))
    return fresh


def _slot(world: World, person: str, root: RootKey, passphrase: Passphrase) -> Slot | Refusal:
    make = partial(
        make_slot,
        passphrase,
        root,
        person=person,
        pepper=Pepper(world.keyring.ensure(f"pepper/{person}")),
        randomness=fresh_bytes() + fresh_bytes(),
        cost=world.gate.cost,
    )
    return world.gate.through(make)


def _root(world: World, person: PersonRow | None, passphrase: str) -> RootKey | Refusal:
    pepper = None if person is None else world.keyring.secret(f"pepper/{person.id}")
    if person is None or person.slot is None or pepper is None:
        return world.gate.through(partial(refuse_unknown, passphrase, world.gate.cost))
    slot = from_bytes(person.slot, Slot)
    known = partial(open_slot, slot, passphrase, person=person.id, pepper=Pepper(pepper))
    return world.gate.through(known)


def _fresh(
    world: World, unit: Unit, access: Access, secrets: Secrets, mine: PrivateHalf
) -> Secrets:
    """Begin both scopes anew: what was handed out before the passphrase opens nothing any more."""
    half = SharedHalf(
        couple=access.couple,
        epoch=access.epoch,
        key=access.key,
        seat=access.seat,
        holder=access.holder,
        cover=access.cover,
    )
    drop(unit, _of(secrets, mine.side))
    fresh = dict(start(world, unit, half, kept=_all_keep(unit, access)))
    fresh.update(start_private(world, unit, access.couple, mine, kept=True))
    return fresh


def _of(secrets: Secrets, side: Side) -> Secrets:
    """Return the secrets of the shared scope and of `side`'s private one."""
    return {name: text for name, text in secrets.items() if name in {SHARED, side.value}}


def _all_keep(unit: Unit, access: Access) -> bool:
    """Whether the shared scope may rest early: only if everyone at this browser can come back.

    On a browser of one's own the partner does not count: when it rests would tell of their slot.
    """
    here = access.people.values() if access.seat is None else [access.people[access.seat]]
    rows = [unit.people.get(person) for person in here]
    return all(row is not None and row.slot is not None for row in rows)

"""Two names, and a couple is there: no account, no passphrase, its keys in this browser only."""

from collections.abc import Mapping

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.ports import Unit, World
from heartfelt.actions.records import CoupleCard, write_card
from heartfelt.actions.rows import CoupleRow, PersonRow
from heartfelt.actions.sessions import PrivateHalf, Secrets, SharedHalf, start, start_private
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.text import WORD, clean
from heartfelt.vault.bundle import (
    Bundle,
    CoupleEpoch,
    IdentitySecret,
    Seat,
    identity_from,
    public_of,
    seal_bundle,
    with_epoch,
)
from heartfelt.vault.keys import (
    CoupleKey,
    RootKey,
    commitment,
    couple_key_from,
    fresh_bytes,
    root_key_from,
)

EPOCH = 1


class NewPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Someone just made: their keys are in memory only, to be put into a session."""

    id: str
    root: RootKey
    identity: IdentitySecret

    def __repr__(self) -> str:
        """Show no key."""
        return "NewPerson(…)"


def meet(
    world: World, names: Mapping[Side, str], *, together: bool, zones: Mapping[Side, str]
) -> Secrets | Refusal:
    """Begin with two names, or with one when preparing alone or far apart.

    `together` seats both on this browser; otherwise it is A's and B may be invited. Refuses with
    ``name.empty``, ``name.same`` or ``text.too-long``. Returns the browser's secrets.
    """
    called = named(names, both=together)
    if isinstance(called, Refusal):
        return called
    couple, key = new_id(), couple_key_from(fresh_bytes())
    people = {side: new_person() for side in (Side if together else (Side.A,))}
    publics = {side: public_of(person.identity) for side, person in people.items()}
    seats = {
        side: Seat(space=couple, side=side, partner=publics.get(side.other)) for side in people
    }
    with world.store.writing() as unit:
        for side, person in people.items():
            unit.people.add(row_of(person, seats[side], key))
        a, b = people[Side.A], people.get(Side.B)
        fixed = commitment(key, couple)
        unit.people.add_couple(
            CoupleRow(id=couple, epoch=EPOCH, commitment=fixed, a=a.id, b=b.id if b else None)
        )
        ids = {side: person.id for side, person in people.items()}
        roots = {side: person.root for side, person in people.items()}
        access = Access(couple=couple, epoch=EPOCH, key=key, people=ids, roots=roots)
        write_card(unit, access, CoupleCard(names=called, zones=dict(zones)))
        seat = None if together else Side.A
        half = SharedHalf(couple=couple, epoch=EPOCH, key=key, seat=seat)
        secrets = dict(start(world, unit, half, kept=False))
        secrets.update(_private(world, unit, couple, people))
    return secrets


def named(names: Mapping[Side, str], *, both: bool) -> dict[Side, str] | Refusal:
    """Read what they call each other; two partners need two different names."""
    called: dict[Side, str] = {}
    for side in Side:
        name = clean(" ".join(names.get(side, "").split()), WORD)
        if isinstance(name, Refusal):
            return name
        if not name and (both or side is Side.A):
            return refuse("name.empty")
        called[side] = name
    if called[Side.A].casefold() == called[Side.B].casefold():
        return refuse("name.same")
    return called


def new_person() -> NewPerson:
    """Make someone: an id, a root key, an identity."""
    return NewPerson(
        id=new_id(),
        root=root_key_from(fresh_bytes()),
        identity=identity_from(fresh_bytes()),
    )


def row_of(person: NewPerson, seat: Seat, key: CoupleKey | None) -> PersonRow:
    """Return someone's row, their bundle sealed: their seat, and the couple's key once known."""
    bundle = Bundle(identity=person.identity, seats=(seat,))
    if key is not None:
        fixed = commitment(key, seat.space)
        known = CoupleEpoch(space=seat.space, epoch=EPOCH, commitment=fixed, key=key)
        bundle = with_epoch(bundle, known)
    sealed = seal_bundle(person.root, person.id, bundle, version=1, salt=fresh_bytes())
    return PersonRow(
        id=person.id, public=public_of(person.identity), bundle=sealed, bundle_version=1
    )


def _private(
    world: World, unit: Unit, couple: str, people: Mapping[Side, NewPerson]
) -> dict[str, str]:
    secrets: dict[str, str] = {}
    for side, person in people.items():
        half = PrivateHalf(side=side, person=person.id, root=person.root)
        secrets.update(start_private(world, unit, couple, half, kept=False))
    return secrets

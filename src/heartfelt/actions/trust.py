"""What a person's own bundle vouches for, against whatever the database says at the moment.

The tables can be edited by whoever has the file. The bundle is sealed under its owner's root key,
so what was pinned there once is believed, and a table that says otherwise opens nothing.
"""

from collections.abc import Callable

import msgspec

from heartfelt.actions.ports import World
from heartfelt.actions.rows import CoupleRow, PersonRow
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.vault.bundle import Bundle, Seat, open_bundle, seal_bundle, seat_in, with_seat
from heartfelt.vault.keys import RootKey, fresh_bytes


def pinned_side(world: World, root: RootKey, person: str) -> Side | Refusal:
    """Return where `person` (an id) sits; ``seat.changed`` where the database seats them elsewhere.

    Someone who kept before seats were pinned is pinned now, where the database has them. Refuses
    with ``couple.gone`` who sits nowhere. Raises `SealBrokenError` for a bundle of another.
    """
    with world.store.reading() as unit:
        row, couple = unit.people.get(person), unit.people.couple_of(person)
    if row is None or couple is None:
        return refuse("couple.gone")
    side = _seat_of(couple, person)
    known = seat_in(opened_bundle(root, row), couple.id)
    if known is None:
        with world.store.writing() as unit:
            seat = Seat(space=couple.id, side=side)
            unit.people.save(rewritten(root, row, lambda bundle: with_seat(bundle, seat)))
    elif known.side is not side:
        return refuse("seat.changed")
    return side


def opened_bundle(root: RootKey, row: PersonRow) -> Bundle:
    """Open a person's bundle; raises `SealBrokenError` if it is not theirs or was edited."""
    return open_bundle(root, row.id, row.bundle, version=row.bundle_version)


def rewritten(root: RootKey, row: PersonRow, change: Callable[[Bundle], Bundle]) -> PersonRow:
    """Return a person's row with the bundle changed; raises `SealBrokenError` as opening does."""
    version = row.bundle_version + 1
    bundle = change(opened_bundle(root, row))
    sealed = seal_bundle(root, row.id, bundle, version=version, salt=fresh_bytes())
    return msgspec.structs.replace(row, bundle=sealed, bundle_version=version)


def _seat_of(couple: CoupleRow, person: str) -> Side:
    return Side.A if couple.a == person else Side.B

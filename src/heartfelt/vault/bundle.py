"""A person's bundle: the keys that are theirs, the couple keys they were given, and their pins.

It rests sealed under a key made from the root key, so only its owner opens it.
"""

from typing import NewType

import msgspec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.vault.envelope import Label
from heartfelt.vault.keys import Commitment, CoupleKey, RootKey, bundle_key
from heartfelt.vault.seal import open_record, seal_record

SCHEMA = 1

IdentitySecret = NewType("IdentitySecret", bytes)
"""The secret half of a person's X25519 pair, 32 bytes; opens what was sealed to them."""
IdentityPublic = NewType("IdentityPublic", bytes)
"""The public half, 32 bytes; may lie in the clear."""


class CoupleEpoch(msgspec.Struct, frozen=True, kw_only=True):
    """What a person knows of one epoch of one space: its key, and the commitment to it."""

    space: str
    epoch: int
    commitment: Commitment
    key: CoupleKey | None = None

    def __repr__(self) -> str:
        """Show no key, wherever this might be printed."""
        return "CoupleEpoch(…)"


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """Where a person sits in a space, and the public key of who sits beside them.

    Both are pinned: the side as they sit down, the key as the pairing words have matched. The
    database says both as well, but whoever has the file can edit that.
    """

    space: str
    side: Side
    partner: IdentityPublic | None = None


class Bundle(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a person's root key leads to, apart from their records."""

    identity: IdentitySecret
    epochs: tuple[CoupleEpoch, ...] = ()
    seats: tuple[Seat, ...] = ()

    def __repr__(self) -> str:
        """Show no key, wherever this might be printed."""
        return "Bundle(…)"


def identity_from(randomness: bytes) -> IdentitySecret:
    """Make a new identity of 32 random bytes; raises `ValueError` for another size."""
    X25519PrivateKey.from_private_bytes(randomness)
    return IdentitySecret(randomness)


def public_of(identity: IdentitySecret) -> IdentityPublic:
    """Return the public half of an identity."""
    pair = X25519PrivateKey.from_private_bytes(identity)
    return IdentityPublic(pair.public_key().public_bytes_raw())


def with_epoch(bundle: Bundle, epoch: CoupleEpoch) -> Bundle:
    """Return the bundle with `epoch` added, or put in place of the one it continues."""
    kept = [e for e in bundle.epochs if (e.space, e.epoch) != (epoch.space, epoch.epoch)]
    return msgspec.structs.replace(bundle, epochs=(*kept, epoch))


def with_seat(bundle: Bundle, seat: Seat) -> Bundle:
    """Return the bundle with `seat` pinned, in place of what was pinned for its space."""
    kept = [other for other in bundle.seats if other.space != seat.space]
    return msgspec.structs.replace(bundle, seats=(*kept, seat))


def seat_in(bundle: Bundle, space: str) -> Seat | None:
    """Find what is pinned for a space; None in a bundle of before there were pins."""
    return next((seat for seat in bundle.seats if seat.space == space), None)


def couple_key_of(bundle: Bundle, space: str, epoch: int) -> CoupleKey | Refusal:
    """Find a couple key, or refuse with ``bundle.no-couple-key`` while there is none."""
    for known in bundle.epochs:
        if (known.space, known.epoch) == (space, epoch) and known.key is not None:
            return known.key
    return refuse("bundle.no-couple-key")


def seal_bundle(root: RootKey, person: str, bundle: Bundle, *, version: int, salt: bytes) -> bytes:
    """Seal the bundle of `person` (an id); `version` counts its writes, `salt` is fresh."""
    return seal_record(bundle_key(root, person), bundle, _label(person, version), salt)


def open_bundle(root: RootKey, person: str, sealed: bytes, *, version: int) -> Bundle:
    """Open the bundle of `person` at the version the row says; raises `SealBrokenError`."""
    return open_record(bundle_key(root, person), sealed, _label(person, version), Bundle)


def _label(person: str, version: int) -> Label:
    return Label(
        space="",
        record=person,
        kind="bundle",
        owner=person,
        version=version,
        epoch=0,
        schema=SCHEMA,
    )

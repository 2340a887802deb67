"""Slots: places where a person's root key rests, each opened by something the person has.

Opening a slot *is* the sign-in check; there is no second password hash to steal. A passphrase
is stretched by Argon2id (RFC 9106) and then mixed with the person's pepper, which rests in the
keyfile: a stolen database alone cannot even be guessed at. The slot's own parameters go into
the key, so an edited slot does not open.
"""

import unicodedata
from typing import Final

import msgspec
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault.envelope import SALT_SIZE, Label, SealBrokenError, open_sealed, seal
from heartfelt.vault.keys import KEY_SIZE, Pepper, RootKey, hkdf, root_key_from
from heartfelt.vault.labels import KeyLabel, length_prefixed, u32
from heartfelt.vault.passphrase import LONGEST_TYPED, Passphrase

PASSPHRASE: Final = "passphrase"  # noqa: S105 - the kind of a slot
SCHEMA: Final = 1
SLOT_RANDOMNESS: Final = 2 * SALT_SIZE


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """What one guess at a passphrase costs: memory in KiB, passes over it, and lanes."""

    memory_kib: int = 128 * 1024
    passes: int = 3
    lanes: int = 1


DEFAULT_COST: Final = Cost()
LEAST_COST: Final = Cost(memory_kib=64 * 1024, passes=3, lanes=1)
"""The second option of RFC 9106 in memory and passes; nothing below is made or read."""
MOST_COST: Final = Cost(memory_kib=1024 * 1024, passes=10, lanes=8)
"""Beyond this a stored slot is refused before any memory is taken."""


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """A root key at rest. Everything in it may lie in the database."""

    kind: str
    cost: Cost
    salt: bytes
    sealed: bytes


def cost_allowed(cost: Cost) -> bool:
    """Whether the cost lies between the floor and the ceiling, both included."""
    return (
        LEAST_COST.memory_kib <= cost.memory_kib <= MOST_COST.memory_kib
        and LEAST_COST.passes <= cost.passes <= MOST_COST.passes
        and LEAST_COST.lanes <= cost.lanes <= MOST_COST.lanes
    )


def make_slot(
    passphrase: Passphrase,
    root: RootKey,
    *,
    person: str,
    pepper: Pepper,
    randomness: bytes,
    cost: Cost,
) -> Slot:
    """Put a root key into a new passphrase slot of `person` (an id).

    `randomness` is 64 fresh random bytes. Takes as long as `cost` says (a third of a second for
    `DEFAULT_COST`) and releases the interpreter meanwhile. Raises `ValueError` for a cost out of
    bounds or other sizes.
    """
    if not cost_allowed(cost) or len(randomness) != SLOT_RANDOMNESS:
        raise ValueError("a slot needs a cost within bounds and 64 bytes of randomness")
    salt, seal_salt = randomness[:SALT_SIZE], randomness[SALT_SIZE:]
    stretched = _stretch(passphrase, cost, salt)
    key = _slot_key(stretched, pepper, _header(PASSPHRASE, person, cost, salt), salt)
    sealed = seal(key, root, _label(PASSPHRASE, person), seal_salt)
    return Slot(kind=PASSPHRASE, cost=cost, salt=salt, sealed=sealed)


def open_slot(slot: Slot, passphrase: str, *, person: str, pepper: Pepper) -> RootKey | Refusal:
    """Take the root key out again, or refuse with ``passphrase.wrong``.

    An edited slot that still has lawful parameters cannot be told from a wrong passphrase and
    is refused alike; one with parameters out of bounds raises `SealBrokenError` at once.
    """
    if slot.kind != PASSPHRASE or not cost_allowed(slot.cost) or len(slot.salt) != SALT_SIZE:
        raise SealBrokenError
    if len(passphrase) > LONGEST_TYPED:
        return refuse("passphrase.wrong")
    stretched = _stretch(passphrase, slot.cost, slot.salt)
    header = _header(slot.kind, person, slot.cost, slot.salt)
    key = _slot_key(stretched, pepper, header, slot.salt)
    try:
        return root_key_from(open_sealed(key, slot.sealed, _label(slot.kind, person)))
    except (SealBrokenError, ValueError):
        return refuse("passphrase.wrong")


def refuse_unknown(passphrase: str, cost: Cost) -> Refusal:
    """Refuse someone unknown after the same work, so that the wait tells nothing.

    `cost` is the one that slots are made with here.
    """
    if len(passphrase) <= LONGEST_TYPED:
        _stretch(passphrase, cost, bytes(SALT_SIZE))
    return refuse("passphrase.wrong")


def _stretch(passphrase: str, cost: Cost, salt: bytes) -> bytes:
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    work = Argon2id(
        salt=salt,
        length=KEY_SIZE,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return work.derive(typed)


def _slot_key(stretched: bytes, pepper: Pepper, header: bytes, salt: bytes) -> bytes:
    if len(pepper) != KEY_SIZE:
        raise ValueError("a pepper has 32 bytes")
    return hkdf(stretched + pepper, salt=salt, info=header)


def _header(kind: str, person: str, cost: Cost, salt: bytes) -> bytes:
    numbers = u32(cost.memory_kib), u32(cost.passes), u32(cost.lanes)
    return length_prefixed(KeyLabel.SLOT, kind, person, *numbers, salt)


def _label(kind: str, person: str) -> Label:
    return Label(
        space="",
        record=person,
        kind=f"slot.{kind}",
        owner=person,
        version=0,
        epoch=0,
        schema=SCHEMA,
    )

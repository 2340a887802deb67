"""What rests on the shelves, sealed: one partner's own things, and the couple's card.

What kind a record is stands inside the seal; outside, all records of an owner look alike.
"""

from datetime import date
from enum import StrEnum
from typing import TypeVar

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.ports import Unit
from heartfelt.actions.rows import SealedRecord
from heartfelt.base.sides import Side
from heartfelt.base.topics import Topic
from heartfelt.growth.checkins import CheckIn
from heartfelt.vault.envelope import Label, SealBrokenError
from heartfelt.vault.keys import fresh_bytes, person_key, shared_key
from heartfelt.vault.seal import open_record, seal_record

SCHEMA = 1


class Form(StrEnum):
    """What a draft is."""

    LETTING_OUT = "letting-out"
    OPENER = "opener"
    FRIEND = "friend"


class OwnTopic(msgspec.Struct, frozen=True, kw_only=True, tag="topic"):
    """A topic not brought yet."""

    topic: Topic


class OwnDraft(msgspec.Struct, frozen=True, kw_only=True, tag="draft"):
    """Private words.

    An opener is written in `parts`, or in one piece as `text`. `kept` are the words to be left
    alone, as kind and quote. Words that are too hot rest until a day, which binds nobody.
    """

    form: Form
    talk: str = ""
    topic: str = ""
    text: str = ""
    parts: dict[str, str] = {}
    kept: tuple[tuple[str, str], ...] = ()
    rest_until: date | None = None
    stays: bool = False


class OwnThought(msgspec.Struct, frozen=True, kw_only=True, tag="thought"):
    """Something for next time, for its writer's eyes."""

    words: str


class OwnCheckIn(msgspec.Struct, frozen=True, kw_only=True, tag="check-in"):
    """Private taps."""

    checkin: CheckIn


Own = OwnTopic | OwnDraft | OwnThought | OwnCheckIn
T = TypeVar("T")


class OwnRecord(msgspec.Struct, frozen=True, kw_only=True):
    """The envelope's content."""

    own: Own


class CoupleCard(msgspec.Struct, frozen=True, kw_only=True):
    """What both may know of the couple: what they call each other, and each one's time zone.

    `closed` says that one of them has left: what was shared can be read and taken along, and
    nothing more is written. Who it was, and when, stands nowhere.
    """

    names: dict[Side, str]
    zones: dict[Side, str] = {}
    closed: bool = False


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """One of my records, opened."""

    id: str
    version: int
    own: Own


class Untrusted(msgspec.Struct, frozen=True, kw_only=True):
    """One of my records that does not fit its seal: nothing of it is known but where it lies."""

    id: str


class LockedError(Exception):
    """Something private was asked for whose owner is not here. The skin asks for the passphrase."""


def keep(unit: Unit, access: Access, side: Side, record: str, own: Own, version: int = 1) -> None:
    """Seal something of `side`'s and put it on their shelf."""
    owner, key = _private(access, side)
    label = _label("", record, owner, version, 0)
    sealed = seal_record(key, OwnRecord(own=own), label, fresh_bytes())
    unit.shelf.put(owner, SealedRecord(id=record, version=version, sealed=sealed))


def kept(unit: Unit, access: Access, side: Side) -> list[Kept | Untrusted]:
    """Open everything of `side`'s; raises `LockedError` if they are not here.

    A record that was tampered with is marked, and takes none of the others along.
    """
    owner, key = _private(access, side)
    return [_opened(owner, key, record) for record in unit.shelf.all(owner)]


def kept_as(unit: Unit, access: Access, side: Side, kind: type[T]) -> list[tuple[Kept, T]]:
    """Open everything of `side`'s that is of one kind, as far as it can be trusted."""
    found = [one for one in kept(unit, access, side) if isinstance(one, Kept)]
    return [(one, one.own) for one in found if isinstance(one.own, kind)]


def kept_one(unit: Unit, access: Access, side: Side, record: str) -> Kept | Untrusted | None:
    """Open one record of `side`'s; another's is not found."""
    owner, key = _private(access, side)
    row = unit.shelf.get(owner, record)
    return None if row is None else _opened(owner, key, row)


def drop(unit: Unit, access: Access, side: Side, record: str) -> None:
    """Burn one record of `side`'s."""
    owner, _ = _private(access, side)
    unit.shelf.delete(owner, record)


def card(unit: Unit, access: Access) -> CoupleCard:
    """Open the couple's card; raises `SealBrokenError` if it is gone or not theirs."""
    row = unit.shelf.get(access.couple, access.couple)
    if row is None:
        raise SealBrokenError
    label = _label(access.couple, row.id, access.couple, row.version, access.epoch)
    return open_record(shared_key(access.key, access.couple), row.sealed, label, CoupleCard)


def write_card(unit: Unit, access: Access, new: CoupleCard) -> None:
    """Seal the couple's card."""
    row = unit.shelf.get(access.couple, access.couple)
    version = row.version + 1 if row else 1
    label = _label(access.couple, access.couple, access.couple, version, access.epoch)
    key = shared_key(access.key, access.couple)
    sealed = seal_record(key, new, label, fresh_bytes())
    unit.shelf.put(access.couple, SealedRecord(id=access.couple, version=version, sealed=sealed))


def _private(access: Access, side: Side) -> tuple[str, bytes]:
    root = access.roots.get(side)
    if root is None:
        raise LockedError
    owner = access.people[side]
    return owner, person_key(root, owner)


def _opened(owner: str, key: bytes, row: SealedRecord) -> Kept | Untrusted:
    label = _label("", row.id, owner, row.version, 0)
    try:
        own = open_record(key, row.sealed, label, OwnRecord).own
    except SealBrokenError:
        return Untrusted(id=row.id)
    return Kept(id=row.id, version=row.version, own=own)


def _label(space: str, record: str, owner: str, version: int, epoch: int) -> Label:
    return Label(
        space=space,
        record=record,
        kind="record",
        owner=owner,
        version=version,
        epoch=epoch,
        schema=SCHEMA,
    )

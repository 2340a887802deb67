"""Whole records, sealed and opened: a Struct goes in, a Struct comes out.

The payload is written by the base codec, so a record that opens may still be of a newer or
older shape; its `schema` in the label says which.
"""

from typing import TypeVar

import msgspec

from heartfelt.base.codec import from_bytes, to_bytes
from heartfelt.vault.envelope import Label, open_sealed, seal

T = TypeVar("T")


def seal_record(key: bytes, record: msgspec.Struct, label: Label, salt: bytes) -> bytes:
    """Seal a Struct under a scope key (person, shared, gate …) for `label`.

    `salt` is 32 fresh random bytes, never used twice. Raises `ValueError` as `seal` does.
    """
    return seal(key, to_bytes(record), label, salt)


def open_record(key: bytes, envelope: bytes, label: Label, kind: type[T]) -> T:
    """Open an envelope and read it as `kind` (a Struct, or a union of tagged Structs).

    Raises `SealBrokenError` if it cannot be trusted, and the codec's `UnreadableError` if it
    was sealed by us but is no `kind`.
    """
    return from_bytes(open_sealed(key, envelope, label), kind)

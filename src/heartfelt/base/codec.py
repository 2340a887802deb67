"""Between Structs and bytes. The only room that names the serialiser, so that it can change."""

from typing import TypeVar

import msgspec

T = TypeVar("T")


class UnreadableError(Exception):
    """Bytes that are not what they were said to be."""


def to_bytes(value: object) -> bytes:
    """Write a Struct, or anything made of Structs and plain values, as JSON bytes."""
    return msgspec.json.encode(value)


def from_bytes(data: bytes, kind: type[T]) -> T:
    """Read JSON bytes as `kind`; raises `UnreadableError` without repeating the data."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise UnreadableError(f"not a {getattr(kind, '__name__', 'known value')}") from None


def from_plain(value: object, kind: type[T]) -> T:
    """Turn plain values (a parsed form, a parsed file) into `kind`; raises `UnreadableError`."""
    try:
        return msgspec.convert(value, type=kind, strict=False)
    except (msgspec.ValidationError, UnicodeEncodeError, RecursionError):
        raise UnreadableError(f"not a {getattr(kind, '__name__', 'known value')}") from None

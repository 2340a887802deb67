"""The labels that keep keys and hashes apart, and the one way of joining parts into bytes.

A label is never reused for a second meaning and never renamed: old seals depend on it. The
same table, with what each key is for, stands in ``docs/crypto.md``.
"""

from enum import StrEnum, unique


@unique
class KeyLabel(StrEnum):
    """Every label under which a key, hash or message authentication code is made."""

    SEAL = "heartfelt/seal/v1"
    PRIVATE = "private/v1"
    BUNDLE = "bundle/v1"
    MANIFEST = "manifest/v1"
    SHARED = "shared/v1"
    CHAIN = "chain/v1"
    COMMIT = "commit/v1"
    GATE = "gate/v1"
    COMMAND = "command/v1"
    RECEIPT = "receipt/v1"
    RECEIPT_ID = "receipt-id/v1"
    SESSION_ID = "session-id/v1"
    SESSION_WRAP = "session-wrap/v1"
    SLOT = "slot/v1"
    TOKEN = "token/v1"  # noqa: S105 - the label of a hash, not a secret
    CODE = "code/v1"
    PAIRING_WORDS = "sas/v1"
    MAILBOX = "mailbox/v1"


def length_prefixed(*parts: bytes | str) -> bytes:
    """Join parts so that no two different lists of parts ever give the same bytes.

    Each part is preceded by its length in bytes, four bytes big-endian; text is UTF-8. Raises
    `ValueError` for text that has no UTF-8 form (lone surrogates).
    """
    joined = bytearray()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        joined += u32(len(raw)) + raw
    return bytes(joined)


def u32(number: int) -> bytes:
    """Write a number from 0 to 2^32 - 1 as four bytes; raises `OverflowError` beyond."""
    return number.to_bytes(4)


def u64(number: int) -> bytes:
    """Write a number from 0 to 2^64 - 1 as eight bytes; raises `OverflowError` beyond."""
    return number.to_bytes(8)

r"""The envelope, suite 1: how any piece of words looks when it rests.

::

    "HF" | suite 1 | salt 32 | commit 32 | AES-256-GCM(key, nonce, body, label)
    key 32 | nonce 12 | commit 32 = HKDF-SHA256(scope key, salt, lp("heartfelt/seal/v1", suite))
    body = length 4 | plaintext | zeros up to a Padmé size, at least 256 bytes

A fresh salt gives every write its own key and nonce, so there is no count of nonces to keep
between workers. The commit ties the envelope to one key only: AES-GCM alone does not (Len,
Grubbs & Ristenpart, USENIX Security 2021). Padmé (Nikitin and others, PETS 2019) hides all but
the rough size for at most 12 % more room.

Must never: say why an envelope did not open, or hand out part of a plaintext.
"""

from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.constant_time import bytes_eq

from heartfelt.vault.keys import KEY_SIZE, fresh_bytes, hkdf
from heartfelt.vault.labels import KeyLabel, length_prefixed, u32, u64

MAGIC: Final = b"HF"
SUITE: Final = 1
SALT_SIZE: Final = 32
COMMIT_SIZE: Final = 32
NONCE_SIZE: Final = 12
TAG_SIZE: Final = 16
LENGTH_SIZE: Final = 4
HEAD_SIZE: Final = len(MAGIC) + 1 + SALT_SIZE + COMMIT_SIZE
SMALLEST_BODY: Final = 256
SMALLEST_ENVELOPE: Final = HEAD_SIZE + SMALLEST_BODY + TAG_SIZE
LONGEST_PLAINTEXT: Final = 16 * 1024 * 1024


class SealBrokenError(Exception):
    """Something sealed that cannot be trusted; deliberately without any detail."""


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """What an envelope claims to be. It is not stored inside, but must be the same to open it.

    `space`, `record` and `owner` are ids (or empty), `kind` a key such as ``draft``. `version`
    counts the writes of one record, `epoch` the couple keys; both fit in 64 bits. `schema` is
    the version of the payload's shape and fits in 32.
    """

    space: str
    record: str
    kind: str
    owner: str
    version: int
    epoch: int
    schema: int


def label_bytes(label: Label) -> bytes:
    """Write a label as bytes; two different labels never come out alike.

    Raises `ValueError` or `OverflowError` for a label that has no such form.
    """
    return length_prefixed(
        "rec",
        label.space,
        label.record,
        label.kind,
        label.owner,
        u64(label.version),
        u64(label.epoch),
        u32(label.schema),
    )


def padded_size(length: int) -> int:
    """Return the size of the body that holds `length` bytes and its own length: a Padmé size."""
    needed = max(LENGTH_SIZE + length, SMALLEST_BODY)
    exponent = needed.bit_length() - 1
    loose = exponent - exponent.bit_length()
    step = 1 << loose
    return (needed + step - 1) // step * step


def seal(key: bytes, plaintext: bytes, label: Label, salt: bytes) -> bytes:
    """Seal `plaintext` under a 32-byte scope key, for `label` and no other.

    `salt` is 32 fresh random bytes and is never used twice; `seal_fresh` draws one. Raises
    `ValueError` for a key or salt of another size, or more than `LONGEST_PLAINTEXT` bytes.
    """
    if len(key) != KEY_SIZE or len(salt) != SALT_SIZE or len(plaintext) > LONGEST_PLAINTEXT:
        raise ValueError("a seal needs a key of 32 bytes, a salt of 32 and not too much to seal")
    record_key, nonce, commit = _split(key, salt)
    body = (u32(len(plaintext)) + plaintext).ljust(padded_size(len(plaintext)), b"\0")
    locked = AESGCM(record_key).encrypt(nonce, body, label_bytes(label))
    return MAGIC + bytes([SUITE]) + salt + commit + locked


def seal_fresh(key: bytes, plaintext: bytes, label: Label) -> bytes:
    """Seal as `seal` does, with a salt drawn from the operating system."""
    return seal(key, plaintext, label, fresh_bytes())


def open_sealed(key: bytes, envelope: bytes, label: Label) -> bytes:
    """Open an envelope that was sealed under the same key for the same label.

    Raises `SealBrokenError` for anything else, whatever the reason.
    """
    try:
        return _open(key, envelope, label)
    except (InvalidTag, ValueError, OverflowError):
        raise SealBrokenError from None


def _open(key: bytes, envelope: bytes, label: Label) -> bytes:
    size = len(envelope) - HEAD_SIZE - TAG_SIZE
    largest = padded_size(LONGEST_PLAINTEXT)
    if len(key) != KEY_SIZE or not SMALLEST_BODY <= size <= largest:
        raise SealBrokenError
    if envelope[:3] != MAGIC + bytes([SUITE]) or padded_size(size - LENGTH_SIZE) != size:
        raise SealBrokenError
    salt = envelope[3 : 3 + SALT_SIZE]
    record_key, nonce, commit = _split(key, salt)
    # The commit comes first: an envelope made to open under two keys must not reach the cipher.
    if not bytes_eq(commit, envelope[3 + SALT_SIZE : HEAD_SIZE]):
        raise SealBrokenError
    body = AESGCM(record_key).decrypt(nonce, envelope[HEAD_SIZE:], label_bytes(label))
    return _unpad(body)


def _unpad(body: bytes) -> bytes:
    end = LENGTH_SIZE + int.from_bytes(body[:LENGTH_SIZE])
    plaintext, padding = body[LENGTH_SIZE:end], body[end:]
    if end > len(body) or len(body) != padded_size(len(plaintext)) or any(padding):
        raise SealBrokenError
    return plaintext


def _split(key: bytes, salt: bytes) -> tuple[bytes, bytes, bytes]:
    info = length_prefixed(KeyLabel.SEAL, bytes([SUITE]))
    okm = hkdf(key, salt=salt, info=info, length=KEY_SIZE + NONCE_SIZE + COMMIT_SIZE)
    return okm[:KEY_SIZE], okm[KEY_SIZE : KEY_SIZE + NONCE_SIZE], okm[KEY_SIZE + NONCE_SIZE :]

"""The kinds of keys there are and how each is made from the one above it.

Every key is 32 bytes. The types exist only for the checker, so that a bundle key is never
handed in where a shared key belongs. Keys are derived anew when needed and never stored.
"""

import secrets
from typing import NewType

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from heartfelt.vault.labels import KeyLabel, length_prefixed

KEY_SIZE = 32

RootKey = NewType("RootKey", bytes)
"""Opens everything private of one person; random, kept only inside slots and private sessions."""
CoupleKey = NewType("CoupleKey", bytes)
"""Opens what a couple shares in one epoch; random, kept only in both partners' bundles."""
PersonKey = NewType("PersonKey", bytes)
"""Seals one person's drafts, kept coach notes and settings."""
BundleKey = NewType("BundleKey", bytes)
"""Seals one person's bundle."""
ManifestKey = NewType("ManifestKey", bytes)
"""Authenticates the set of one person's private records."""
SharedKey = NewType("SharedKey", bytes)
"""Seals the events of talks and whatever else both partners may read."""
ChainKey = NewType("ChainKey", bytes)
"""Authenticates the chain of a couple's shared log."""
GateKey = NewType("GateKey", bytes)
"""Seals answers that wait until both partners have given theirs."""
CommandKey = NewType("CommandKey", bytes)
"""Fingerprints the bodies of commands."""
Commitment = NewType("Commitment", bytes)
"""A public value that fixes a couple key without telling anything about it."""
Pepper = NewType("Pepper", bytes)
"""32 random bytes that rest in the keyfile, apart from the database."""
GateSecret = NewType("GateSecret", bytes)
"""32 random bytes for one talk that rest in the keyfile, apart from the database."""


def fresh_bytes() -> bytes:
    """Draw 32 bytes from the operating system, for keys, salts, peppers and secrets."""
    return secrets.token_bytes(KEY_SIZE)


def root_key_from(randomness: bytes) -> RootKey:
    """Make a new person's root key of 32 random bytes."""
    return RootKey(_exactly_a_key(randomness))


def couple_key_from(randomness: bytes) -> CoupleKey:
    """Make the couple key of a new epoch of 32 random bytes."""
    return CoupleKey(_exactly_a_key(randomness))


def hkdf(material: bytes, *, salt: bytes, info: bytes, length: int = KEY_SIZE) -> bytes:
    """HKDF-SHA256 (RFC 5869): `length` bytes that only the holder of `material` can make."""
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(material)


def person_key(root: RootKey, person: str) -> PersonKey:
    """Derive the key that seals what `person` (an id) writes for themselves."""
    return PersonKey(_derive(root, KeyLabel.PRIVATE, person))


def bundle_key(root: RootKey, person: str) -> BundleKey:
    """Derive the key that seals the bundle of `person` (an id)."""
    return BundleKey(_derive(root, KeyLabel.BUNDLE, person))


def manifest_key(root: RootKey, person: str) -> ManifestKey:
    """Derive the key that authenticates which private records `person` (an id) has."""
    return ManifestKey(_derive(root, KeyLabel.MANIFEST, person))


def shared_key(couple: CoupleKey, space: str) -> SharedKey:
    """Derive the key that seals what both partners of `space` (an id) may read."""
    return SharedKey(_derive(couple, KeyLabel.SHARED, space))


def chain_key(couple: CoupleKey, space: str) -> ChainKey:
    """Derive the key that authenticates the chain of the shared log of `space` (an id)."""
    return ChainKey(_derive(couple, KeyLabel.CHAIN, space))


def commitment(couple: CoupleKey, space: str) -> Commitment:
    """Return the public value that fixes this couple key for `space` (an id)."""
    return Commitment(_derive(couple, KeyLabel.COMMIT, space))


def gate_key(couple: CoupleKey, gate: GateSecret, talk: str) -> GateKey:
    """Derive the key for answers of `talk` (an id) that open only once both are there.

    The couple key alone does not reach it: a partner who reads the database lacks `gate`.
    """
    material = _exactly_a_key(couple) + _exactly_a_key(gate)
    return GateKey(hkdf(material, salt=talk.encode(), info=KeyLabel.GATE.encode()))


def command_key(key: RootKey | CoupleKey, holder: str) -> CommandKey:
    """Derive the fingerprint key for commands of `holder`, the id of a person or a space."""
    return CommandKey(_derive(key, KeyLabel.COMMAND, holder))


def fingerprint(key: CommandKey, command: str, body: bytes) -> bytes:
    """Return 32 bytes that tell whether a repeated command carries the same body.

    HMAC-SHA256 over the command's id and its body. Without the key nobody can test a guess at
    the body, and equal bodies of different commands do not look alike.
    """
    mac = hmac.HMAC(key, hashes.SHA256())
    mac.update(length_prefixed(KeyLabel.COMMAND, command, body))
    return mac.finalize()


def _derive(key: bytes, label: KeyLabel, salt: str) -> bytes:
    return hkdf(_exactly_a_key(key), salt=salt.encode(), info=label.encode())


def _exactly_a_key(raw: bytes) -> bytes:
    if len(raw) != KEY_SIZE:
        raise ValueError("a key has 32 bytes")
    return raw

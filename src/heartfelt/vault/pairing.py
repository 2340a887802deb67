"""Invitations, the four words, and the one-time mailbox that carries a couple key across.

Nothing of a space goes to the one who was invited before the inviting partner has *typed* the
four words the other reads aloud. The words defeat strangers, mix-ups and edited databases; a
server that lies on both screens they cannot defeat.
"""

import hashlib
import unicodedata
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.constant_time import bytes_eq
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from heartfelt.base.ids import id_from, is_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault.bundle import IdentityPublic, IdentitySecret, public_of
from heartfelt.vault.envelope import SealBrokenError
from heartfelt.vault.keys import Commitment, CoupleKey, Pepper, commitment, couple_key_from
from heartfelt.vault.labels import KeyLabel, length_prefixed, u64
from heartfelt.vault.wordlist import words_from

CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH: Final = 10
CODE_RANDOMNESS: Final = 7
PAIRING_WORDS: Final = 4
_MISREAD: Final = str.maketrans("OIL", "011")


class Pairing(msgspec.Struct, frozen=True, kw_only=True):
    """What both sides of a pairing must agree on. A invited, B was invited; all of it public."""

    space: str
    epoch: int
    public_a: IdentityPublic
    public_b: IdentityPublic
    commitment: Commitment


def token_from(randomness: bytes) -> str:
    """Make the token of an invitation link of 16 random bytes: 26 characters, 128 bits."""
    return id_from(randomness)


def read_token(text: str) -> str | Refusal:
    """Read a token as it came from a link; refuses with ``invitation.unreadable``."""
    token = text.strip().lower()
    return token if is_id(token) else refuse("invitation.unreadable")


def code_from(randomness: bytes) -> str:
    """Make the code to type of 7 random bytes: ten characters of Crockford's base 32, 50 bits."""
    if len(randomness) != CODE_RANDOMNESS:
        raise ValueError("a code is made of 7 bytes")
    bits = int.from_bytes(randomness) >> 6
    return "".join(CROCKFORD[bits >> place & 31] for place in range(45, -1, -5))


def read_code(text: str) -> str | Refusal:
    """Read a code as people type it; refuses with ``invitation.unreadable``.

    Case, blanks and dashes do not matter; O is 0, and I and L are 1, as Crockford has it.
    """
    typed = unicodedata.normalize("NFKC", text[: 8 * CODE_LENGTH]).upper()
    bare = "".join(c for c in typed if not c.isspace() and unicodedata.category(c) != "Pd")
    code = bare.translate(_MISREAD)
    if len(code) != CODE_LENGTH or any(c not in CROCKFORD for c in code):
        return refuse("invitation.unreadable")
    return code


def token_hash(token: str) -> bytes:
    """Return what is stored of a token: a SHA-256, enough for 128 random bits."""
    return hashlib.sha256(length_prefixed(KeyLabel.TOKEN, token)).digest()


def code_hash(code: str, pepper: Pepper) -> bytes:
    """Return what is stored of a code: an HMAC-SHA256 under a pepper of this installation.

    50 bits could be tried out from a plain hash; without the keyfile this one gives no hold.
    """
    mac = hmac.HMAC(pepper, hashes.SHA256())
    mac.update(length_prefixed(KeyLabel.CODE, code))
    return mac.finalize()


def pairing_words(pairing: Pairing, invitation: bytes) -> tuple[str, ...]:
    """Return the four words both screens must agree on (44 bits of a SHA-256).

    `invitation` is the token's hash, which both sides' pages know whichever way B came.
    """
    parts = (pairing.space, pairing.commitment, pairing.public_a, pairing.public_b, invitation)
    digest = hashlib.sha256(length_prefixed(KeyLabel.PAIRING_WORDS, *parts)).digest()
    return words_from(digest, PAIRING_WORDS)


def words_match(expected: tuple[str, ...], typed: str) -> bool:
    """Whether someone typed these words; case, spacing and punctuation do not matter."""
    letters = "".join(c for c in typed[:200].casefold() if c.isalpha())
    return bytes_eq("".join(expected).encode(), letters.encode())


def seal_mailbox(couple: CoupleKey, pairing: Pairing) -> bytes:
    """Seal the couple key to B alone, by HPKE (RFC 9180) with X25519 and AES-256-GCM: 80 bytes.

    HPKE draws its own randomness. Raises `ValueError` if the commitment is not this key's.
    """
    if not bytes_eq(commitment(couple, pairing.space), pairing.commitment):
        raise ValueError("the commitment belongs to another key")
    to = X25519PublicKey.from_public_bytes(pairing.public_b)
    return _suite().encrypt(couple, to, _mailbox_info(pairing))


def open_mailbox(sealed: bytes, identity: IdentitySecret, pairing: Pairing) -> CoupleKey:
    """Open the mailbox as B and check the key against the commitment pinned with the words.

    Raises `SealBrokenError` for another recipient, pairing or key. The caller then deletes the
    mailbox row, whatever came of it.
    """
    try:
        own = X25519PrivateKey.from_private_bytes(identity)
        couple = couple_key_from(_suite().decrypt(sealed, own, _mailbox_info(pairing)))
    except (InvalidTag, ValueError, OverflowError):
        raise SealBrokenError from None
    fits = bytes_eq(commitment(couple, pairing.space), pairing.commitment)
    if not fits or public_of(identity) != pairing.public_b:
        raise SealBrokenError
    return couple


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def _mailbox_info(pairing: Pairing) -> bytes:
    return length_prefixed(
        KeyLabel.MAILBOX,
        pairing.space,
        u64(pairing.epoch),
        pairing.public_a,
        pairing.public_b,
        pairing.commitment,
    )

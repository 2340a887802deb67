"""Split sessions: two halves that are noise alone.

The secret lives in the browser's cookie only; the row holds a hash to find it by and a payload
sealed under a key made from the secret. Deleting the row locks; a stolen row or a cookie that
outlived its row opens nothing. Each scope (``shared``, ``private``) has a secret of its own.
"""

import base64
import binascii
import hashlib
from typing import NewType

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault.envelope import Label, open_sealed, seal
from heartfelt.vault.keys import KEY_SIZE, fresh_bytes, hkdf
from heartfelt.vault.labels import KeyLabel

SessionSecret = NewType("SessionSecret", bytes)
"""The browser's half of a session, 32 random bytes."""
WrapKey = NewType("WrapKey", bytes)
"""Seals the server's half of a session."""

SCHEMA = 1


def new_secret() -> SessionSecret:
    """Draw a fresh secret for one scope; done again at every sign-in and unlock."""
    return SessionSecret(fresh_bytes())


def secret_text(secret: SessionSecret) -> str:
    """Write a secret as the 43 characters that go into the cookie."""
    return base64.urlsafe_b64encode(secret).rstrip(b"=").decode("ascii")


def read_secret(text: str) -> SessionSecret | Refusal:
    """Read a cookie's value back; anything but exactly our form is ``session.unknown``."""
    try:
        raw = base64.urlsafe_b64decode(text + "=")
    except (binascii.Error, ValueError):
        return refuse("session.unknown")
    secret = SessionSecret(raw)
    if len(raw) != KEY_SIZE or secret_text(secret) != text:
        return refuse("session.unknown")
    return secret


def session_id(secret: SessionSecret) -> str:
    """Return the id under which the row is stored: 64 hexadecimal characters.

    It is the SHA-256 of a derived value, so that it leads back neither to the secret nor to
    the key of the payload.
    """
    lookup = hkdf(secret, salt=b"", info=KeyLabel.SESSION_ID.encode())
    return hashlib.sha256(lookup).hexdigest()


def wrap_key(secret: SessionSecret) -> WrapKey:
    """Derive the key that seals the server's half."""
    return WrapKey(hkdf(secret, salt=b"", info=KeyLabel.SESSION_WRAP.encode()))


def seal_session(secret: SessionSecret, payload: bytes, scope: str, salt: bytes) -> bytes:
    """Seal the server's half for one scope; `salt` is 32 fresh random bytes."""
    return seal(wrap_key(secret), payload, _label(secret, scope), salt)


def open_session(secret: SessionSecret, sealed: bytes, scope: str) -> bytes:
    """Open the server's half; raises `SealBrokenError` for another secret, scope or row."""
    return open_sealed(wrap_key(secret), sealed, _label(secret, scope))


def _label(secret: SessionSecret, scope: str) -> Label:
    return Label(
        space="",
        record=session_id(secret),
        kind="session",
        owner=scope,
        version=0,
        epoch=0,
        schema=SCHEMA,
    )

"""Random names for things. Never ordered and never dated, so an id tells nothing about when."""

import base64
import secrets

ID_BYTES = 16


def new_id() -> str:
    """Return a fresh random id: 128 bits as 26 lower-case base32 characters."""
    return id_from(secrets.token_bytes(ID_BYTES))


def id_from(entropy: bytes) -> str:
    """Turn 16 bytes of entropy into an id, for callers that bring their own randomness."""
    if len(entropy) != ID_BYTES:
        raise ValueError("an id is made of 16 bytes")
    return base64.b32encode(entropy).decode("ascii").rstrip("=").lower()


def is_id(text: str) -> bool:
    """Whether `text` has the form of an id; says nothing about whether it exists."""
    return len(text) == 26 and all(c in "abcdefghijklmnopqrstuvwxyz234567" for c in text)

"""What rests, row by row, as actions and adapters hand it to each other. All words are sealed."""

import msgspec


def pepper_of(person: str) -> str:
    """Name the secret in the keyfile that a person's passphrase needs."""
    return f"pepper/{person}"


def gate_of(talk: str) -> str:
    """Name the secret in the keyfile that the private answers of a talk need."""
    return f"gate/{talk}"


class SealedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a talk's log at rest. `gated` ones open only with the talk's gate secret."""

    version: int
    gated: bool
    sealed: bytes


class SealedRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One record of a person or a couple at rest; `version` counts its writes from 1."""

    id: str
    version: int
    sealed: bytes


class PersonRow(msgspec.Struct, frozen=True, kw_only=True):
    """A person at rest. `handle` is set once they keep; `slot` is the encoded passphrase slot."""

    id: str
    public: bytes
    bundle: bytes
    bundle_version: int
    handle: str | None = None
    slot: bytes | None = None


class CoupleRow(msgspec.Struct, frozen=True, kw_only=True):
    """A couple at rest: who sits on which side. The second side is empty until someone joins."""

    id: str
    epoch: int
    commitment: bytes
    a: str
    b: str | None = None


class TalkRow(msgspec.Struct, frozen=True, kw_only=True):
    """A talk of a couple: its id, its number among their talks from 1, its newest version."""

    id: str
    number: int
    head: int


class SessionRow(msgspec.Struct, frozen=True, kw_only=True):
    """The server's half of a session."""

    id: str
    couple: str
    scope: str
    sealed: bytes
    idle_until: int
    ends: int


class InviteRow(msgspec.Struct, frozen=True, kw_only=True):
    """An invitation: used once, burnt by five wrong tries, gone when it ends.

    `joined` is the person who redeemed it, `mailbox` the couple key sealed to them.
    """

    id: str
    couple: str
    token_hash: bytes
    code_hash: bytes
    ends: int
    tries_left: int
    word_tries_left: int
    joined: str | None = None
    mailbox: bytes | None = None

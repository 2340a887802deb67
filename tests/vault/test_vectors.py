import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag

from heartfelt.vault.bundle import IdentityPublic, IdentitySecret
from heartfelt.vault.envelope import Label, open_sealed
from heartfelt.vault.keys import Commitment, Pepper
from heartfelt.vault.pairing import Pairing, open_mailbox, pairing_words
from heartfelt.vault.session import SessionSecret, open_session
from heartfelt.vault.slot import PASSPHRASE, Cost, Slot, open_slot
from heartfelt.vault.wordlist import word_list
from vectors import write_vectors
from vectors.opener import open_vector

HERE = Path(write_vectors.__file__).parent
FILES = sorted(HERE.glob("*.json"))


def read(name: str) -> dict[str, Any]:
    vector: dict[str, Any] = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    return vector


def meeting_of(vector: dict[str, Any]) -> Pairing:
    label = vector["label"]
    return Pairing(
        space=label["space"],
        epoch=label["epoch"],
        public_a=IdentityPublic(bytes.fromhex(label["public_a"])),
        public_b=IdentityPublic(bytes.fromhex(label["public_b"])),
        commitment=Commitment(bytes.fromhex(label["commitment"])),
    )


def test_it_has_at_least_twenty_vectors_and_a_short_opener() -> None:
    assert len(FILES) >= 20
    opener = (HERE / "opener.py").read_text(encoding="utf-8")
    assert len(opener.splitlines()) <= 60
    assert "import heartfelt" not in opener
    assert "from heartfelt" not in opener


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_is_opened_by_a_stranger_to_the_program(file: Path) -> None:
    vector = read(file.stem)

    assert open_vector(vector).hex() == vector["plaintext"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_is_refused_by_the_stranger_too_when_edited(file: Path) -> None:
    vector = read(file.stem)
    sealed = bytearray.fromhex(vector["sealed"])
    sealed[-1] ^= 1

    with pytest.raises((InvalidTag, ValueError)):
        open_vector({**vector, "sealed": sealed.hex()})


PLAIN: list[Callable[[], Any]] = [write_vectors.envelopes, write_vectors.derived]


@pytest.mark.parametrize("making", PLAIN)
def test_it_still_seals_to_the_very_same_bytes(making: Callable[[], Any]) -> None:
    for name, made in making():
        assert made == read(name)


@pytest.mark.parametrize("file", [f for f in FILES if f.stem.startswith(("envelope-", "label-"))])
def test_it_still_opens_every_envelope(file: Path) -> None:
    vector = read(file.stem)
    key, sealed = bytes.fromhex(vector["given"]["key"]), bytes.fromhex(vector["sealed"])

    assert open_sealed(key, sealed, Label(**vector["label"])).hex() == vector["plaintext"]


@pytest.mark.parametrize("name", [f.stem for f in FILES if f.stem.startswith("slot-")])
def test_it_still_opens_every_slot(name: str) -> None:
    vector = read(name)
    memory, passes, lanes = vector["cost"]
    slot = Slot(
        kind=PASSPHRASE,
        cost=Cost(memory_kib=memory, passes=passes, lanes=lanes),
        salt=bytes.fromhex(vector["given"]["salt"]),
        sealed=bytes.fromhex(vector["sealed"]),
    )
    pepper = Pepper(bytes.fromhex(vector["given"]["pepper"]))
    root = open_slot(slot, vector["passphrase"], person=vector["person"], pepper=pepper)

    assert isinstance(root, bytes)
    assert root.hex() == vector["plaintext"]


def test_it_still_opens_the_session_and_the_mailbox() -> None:
    session, mailbox = read("session-private"), read("mailbox")
    secret = SessionSecret(bytes.fromhex(session["given"]["key"]))
    identity = IdentitySecret(bytes.fromhex(mailbox["given"]["key"]))

    opened = open_session(secret, bytes.fromhex(session["sealed"]), "private")
    assert opened.hex() == session["plaintext"]
    couple = open_mailbox(bytes.fromhex(mailbox["sealed"]), identity, meeting_of(mailbox))
    assert couple.hex() == mailbox["plaintext"]


def test_it_still_says_the_same_four_words() -> None:
    vector = read("mailbox")
    meeting, invitation = meeting_of(vector), bytes.fromhex(vector["invitation"])
    parts = (
        b"sas/v1",
        meeting.space.encode(),
        meeting.commitment,
        meeting.public_a,
        meeting.public_b,
        invitation,
    )
    hashed = hashlib.sha256(b"".join(len(p).to_bytes(4) + p for p in parts)).digest()
    bits = f"{int.from_bytes(hashed):0256b}"
    words = [word_list()[int(bits[at : at + 11], 2)] for at in range(0, 44, 11)]

    assert vector["words"] == words == list(pairing_words(meeting, invitation))

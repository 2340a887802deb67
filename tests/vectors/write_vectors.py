"""Write the vectors that are missing. One that exists is never written again.

Run from the repository's root: ``python tests/vectors/write_vectors.py``.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from heartfelt.vault import bundle, envelope, keys, pairing, session, slot
from heartfelt.vault.passphrase import Passphrase

HERE = Path(__file__).parent
SPACE, ALICE, TALK = (
    "spacespacespacespacespace2",
    "alicealicealicealicealice2",
    "talktalktalktalktalktalkt2",
)
TEXTS = {
    "empty": "",
    "short": "I feel calmer when we plan the week together.",
    "body-exactly-smallest": "x" * 252,
    "body-one-above-smallest": "x" * 253,
    "body-exactly-512": "y" * 508,
    "body-one-above-512": "y" * 509,
    "long": "when we talk " * 700,
    "many-scripts": "Danke · ありがとう · شكرا · 💛 · e\u0301",
    "zeros-at-the-end": "kept\0\0\0",
}


def drawn(name: str) -> bytes:
    """32 bytes that look random and can be made again."""
    return hashlib.sha256(b"heartfelt test vector " + name.encode()).digest()


def label(**changes: str | int) -> envelope.Label:
    plain: dict[str, Any] = {
        "space": SPACE,
        "record": "recordrecordrecordrecorda2",
        "kind": "draft",
        "owner": ALICE,
        "version": 1,
        "epoch": 0,
        "schema": 1,
    }
    return envelope.Label(**{**plain, **changes})


def sealed_vector(
    name: str, key: bytes, text: str, at: envelope.Label, **how: object
) -> tuple[str, dict[str, Any]]:
    sealed = envelope.seal(key, text.encode(), at, drawn(f"{name} salt"))
    vector = {
        "form": "envelope",
        "given": {"key": key.hex()},
        **how,
        "label": msgspec.to_builtins(at),
        "sealed": sealed.hex(),
        "plaintext": text.encode().hex(),
    }
    return name, vector


def envelopes() -> Iterator[tuple[str, dict[str, Any]]]:
    key = drawn("scope key")
    for name, text in TEXTS.items():
        yield sealed_vector(f"envelope-{name}", key, text, label())
    edges = {
        "no-space": label(space="", owner=""),
        "largest-numbers": label(version=2**64 - 1, epoch=2**64 - 1, schema=2**32 - 1),
        "accented-kind": label(kind="prière"),
        "all-empty": label(space="", record="", kind="", owner="", version=0, schema=0),
    }
    for name, at in edges.items():
        yield sealed_vector(f"label-{name}", key, "the label matters", at)


def derived() -> Iterator[tuple[str, dict[str, Any]]]:
    root, couple = keys.RootKey(drawn("root")), keys.CoupleKey(drawn("couple"))
    gate = keys.GateSecret(drawn("gate"))
    scopes = {
        "private": (root, keys.person_key(root, ALICE), "private/v1", ALICE),
        "bundle": (root, keys.bundle_key(root, ALICE), "bundle/v1", ALICE),
        "manifest": (root, keys.manifest_key(root, ALICE), "manifest/v1", ALICE),
        "shared": (couple, keys.shared_key(couple, SPACE), "shared/v1", SPACE),
        "chain": (couple, keys.chain_key(couple, SPACE), "chain/v1", SPACE),
        "gate": (couple, keys.gate_key(couple, gate, TALK), "gate/v1", TALK),
        "command": (couple, keys.command_key(couple, SPACE), "command/v1", SPACE),
    }
    for name, (above, key, derive, salt) in scopes.items():
        given = {"key": above.hex()} | ({"gate": gate.hex()} if name == "gate" else {})
        how = {"given": given, "derive": derive, "salt": salt}
        yield sealed_vector(f"key-{name}", key, f"sealed under {name}", label(kind=name), **how)


def flows() -> Iterator[tuple[str, dict[str, Any]]]:
    secret = session.SessionSecret(drawn("session"))
    at = label(space="", record=session.session_id(secret), kind="session", owner="private")
    at = msgspec.structs.replace(at, version=0)
    how = {"given": {"key": secret.hex()}, "derive": "session-wrap/v1", "salt": ""}
    yield sealed_vector("session-private", session.wrap_key(secret), "half of it", at, **how)
    for cost in (slot.LEAST_COST, slot.Cost(memory_kib=65_536, passes=4, lanes=2)):
        yield slot_vector(cost)
    yield mailbox_vector()


def slot_vector(cost: slot.Cost) -> tuple[str, dict[str, Any]]:
    name = f"slot-{cost.memory_kib}-{cost.passes}-{cost.lanes}"
    root, pepper = keys.RootKey(drawn("root")), keys.Pepper(drawn("pepper"))
    phrase = Passphrase("château · five calm words 💛")
    randomness = drawn(f"{name} salt") + drawn(f"{name} seal")
    made = slot.make_slot(
        phrase, root, person=ALICE, pepper=pepper, randomness=randomness, cost=cost
    )
    at = label(space="", record=ALICE, kind="slot.passphrase", version=0)
    return name, {
        "form": "envelope",
        "given": {"salt": made.salt.hex(), "pepper": pepper.hex()},
        "passphrase": phrase,
        "person": ALICE,
        "cost": [cost.memory_kib, cost.passes, cost.lanes],
        "label": msgspec.to_builtins(at),
        "sealed": made.sealed.hex(),
        "plaintext": root.hex(),
    }


def mailbox_vector() -> tuple[str, dict[str, Any]]:
    couple = keys.CoupleKey(drawn("couple"))
    identity = bundle.identity_from(drawn("bob"))
    meeting = pairing.Pairing(
        space=SPACE,
        epoch=1,
        public_a=bundle.public_of(bundle.identity_from(drawn("alice"))),
        public_b=bundle.public_of(identity),
        commitment=keys.commitment(couple, SPACE),
    )
    invitation = pairing.token_hash(pairing.token_from(drawn("token")[:16]))
    return "mailbox", {
        "form": "mailbox",
        "given": {"key": identity.hex()},
        "label": {
            "space": meeting.space,
            "epoch": meeting.epoch,
            "public_a": meeting.public_a.hex(),
            "public_b": meeting.public_b.hex(),
            "commitment": meeting.commitment.hex(),
        },
        "invitation": invitation.hex(),
        "words": list(pairing.pairing_words(meeting, invitation)),
        "sealed": pairing.seal_mailbox(couple, meeting).hex(),
        "plaintext": couple.hex(),
    }


def main() -> None:
    for name, vector in (*envelopes(), *derived(), *flows()):
        file = HERE / f"{name}.json"
        if not file.exists():
            file.write_text(json.dumps(vector, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

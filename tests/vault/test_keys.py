import hashlib
import hmac

import pytest

from heartfelt.vault import keys

ROOT = keys.root_key_from(b"r" * 32)
COUPLE = keys.couple_key_from(b"c" * 32)
GATE = keys.GateSecret(b"g" * 32)


def test_it_derives_a_different_key_for_every_use() -> None:
    derived = {
        keys.person_key(ROOT, "alice"),
        keys.bundle_key(ROOT, "alice"),
        keys.manifest_key(ROOT, "alice"),
        keys.command_key(ROOT, "alice"),
        keys.shared_key(COUPLE, "alice"),
        keys.chain_key(COUPLE, "alice"),
        keys.commitment(COUPLE, "alice"),
        keys.command_key(COUPLE, "alice"),
        keys.gate_key(COUPLE, GATE, "alice"),
    }

    assert len(derived) == 9
    assert {len(key) for key in derived} == {32}


def test_it_derives_a_different_key_for_every_holder() -> None:
    assert keys.person_key(ROOT, "alice") != keys.person_key(ROOT, "bob")
    assert keys.shared_key(COUPLE, "one") != keys.shared_key(COUPLE, "two")


def test_it_derives_by_plain_hkdf() -> None:
    pseudorandom = hmac.digest(b"alice", ROOT, "sha256")

    assert keys.person_key(ROOT, "alice") == hmac.digest(pseudorandom, b"private/v1\x01", "sha256")


def test_it_needs_both_secrets_for_answers_that_wait() -> None:
    key = keys.gate_key(COUPLE, GATE, "talk")

    assert key != keys.gate_key(COUPLE, keys.GateSecret(b"h" * 32), "talk")
    assert key != keys.gate_key(keys.CoupleKey(b"d" * 32), GATE, "talk")
    assert key != keys.gate_key(COUPLE, GATE, "another talk")


@pytest.mark.parametrize("size", [0, 16, 31, 33, 64])
def test_it_makes_no_key_of_another_size(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        keys.root_key_from(b"x" * size)
    with pytest.raises(ValueError, match="32 bytes"):
        keys.gate_key(COUPLE, keys.GateSecret(b"x" * size), "talk")
    with pytest.raises(ValueError, match="32 bytes"):
        keys.person_key(keys.RootKey(b"x" * size), "alice")


def test_it_recognises_a_repeated_command_with_the_same_body() -> None:
    key = keys.command_key(COUPLE, "space")

    assert keys.fingerprint(key, "command", b"body") == keys.fingerprint(key, "command", b"body")
    assert keys.fingerprint(key, "command", b"body") != keys.fingerprint(key, "command", b"other")


def test_it_leaves_no_fingerprint_that_could_be_guessed_at() -> None:
    key = keys.command_key(COUPLE, "space")
    print_ = keys.fingerprint(key, "command", b"yes")

    assert print_ != hashlib.sha256(b"yes").digest()
    assert print_ != keys.fingerprint(key, "another", b"yes")
    assert print_ != keys.fingerprint(keys.CommandKey(b"x" * 32), "command", b"yes")
    assert keys.fingerprint(key, "ab", b"c") != keys.fingerprint(key, "a", b"bc")


def test_it_draws_different_bytes_every_time() -> None:
    drawn = {keys.fresh_bytes() for _ in range(1_000)}

    assert len(drawn) == 1_000
    assert {len(raw) for raw in drawn} == {32}

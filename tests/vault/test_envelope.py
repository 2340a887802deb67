import math
import random

import msgspec
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from heartfelt.vault import envelope
from heartfelt.vault.envelope import Label, SealBrokenError, label_bytes, open_sealed, seal

KEY, SALT = bytes(range(32)), bytes(range(100, 132))
LABEL = Label(
    space="space", record="record", kind="draft", owner="alice", version=1, epoch=2, schema=3
)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
LABELS = st.builds(
    Label,
    space=NAMES,
    record=NAMES,
    kind=NAMES,
    owner=NAMES,
    version=st.integers(0, 2**64 - 1),
    epoch=st.integers(0, 2**64 - 1),
    schema=st.integers(0, 2**32 - 1),
)
OTHERS: dict[str, str | int] = {
    "space": "other",
    "record": "other",
    "kind": "other",
    "owner": "bob",
    "version": 2,
    "epoch": 3,
    "schema": 4,
}


@settings(max_examples=100)
@given(st.binary(max_size=3_000), st.binary(min_size=32, max_size=32), LABELS)
def test_it_opens_what_it_sealed(plaintext: bytes, salt: bytes, label: Label) -> None:
    assert open_sealed(KEY, seal(KEY, plaintext, label, salt), label) == plaintext


@settings(max_examples=100)
@given(LABELS, LABELS)
@example(
    msgspec.structs.replace(LABEL, space="ab", record="c"),
    msgspec.structs.replace(LABEL, space="a", record="bc"),
)
@example(
    msgspec.structs.replace(LABEL, version=1, epoch=0),
    msgspec.structs.replace(LABEL, version=0, epoch=1),
)
def test_it_never_writes_two_different_labels_alike(one: Label, two: Label) -> None:
    assume(one != two)

    assert label_bytes(one) != label_bytes(two)


@pytest.mark.parametrize("field", OTHERS)
def test_it_refuses_every_other_label(field: str) -> None:
    sealed = seal(KEY, b"words", LABEL, SALT)

    with pytest.raises(SealBrokenError):
        open_sealed(KEY, sealed, msgspec.structs.replace(LABEL, **{field: OTHERS[field]}))


def test_it_refuses_a_label_whose_parts_moved_over() -> None:
    sealed = seal(KEY, b"words", LABEL, SALT)
    moved = msgspec.structs.replace(LABEL, space="spacer", record="ecord")

    with pytest.raises(SealBrokenError):
        open_sealed(KEY, sealed, moved)


@pytest.mark.parametrize(
    "change", [{"version": -1}, {"version": 2**64}, {"schema": 2**32}, {"space": "\ud800"}]
)
def test_it_treats_an_impossible_label_as_broken(change: dict[str, str | int]) -> None:
    sealed, impossible = seal(KEY, b"", LABEL, SALT), msgspec.structs.replace(LABEL, **change)

    with pytest.raises(SealBrokenError):
        open_sealed(KEY, sealed, impossible)
    with pytest.raises((ValueError, OverflowError)):
        seal(KEY, b"", impossible, SALT)


def test_it_refuses_every_flipped_bit() -> None:
    sealed = seal(KEY, b"words", LABEL, SALT)

    for at in range(len(sealed) * 8):
        edited = bytearray(sealed)
        edited[at // 8] ^= 1 << at % 8
        with pytest.raises(SealBrokenError):
            open_sealed(KEY, bytes(edited), LABEL)


def test_it_refuses_every_shorter_piece() -> None:
    sealed = seal(KEY, b"w" * 600, LABEL, SALT)

    for size in range(len(sealed)):
        with pytest.raises(SealBrokenError):
            open_sealed(KEY, sealed[:size], LABEL)


def test_it_refuses_random_edits() -> None:
    chance = random.Random(20)  # noqa: S311 - edits that can be made again
    sealed = [seal(KEY, bytes([n]) * n * 3, LABEL, chance.randbytes(32)) for n in range(200)]

    for _ in range(2_000):
        one, two = chance.choice(sealed), chance.choice(sealed)
        start, end = sorted(chance.sample(range(len(one) + 1), 2))
        edits = (
            one[:start] + two[start:end] + one[end:],
            one[:start] + chance.randbytes(end - start) + one[end:],
            one[:start] + one[end:],
            one[:end] + one[start:],
            two[: envelope.HEAD_SIZE] + one[envelope.HEAD_SIZE :],
        )
        edited = chance.choice(edits)
        if edited in sealed:
            continue
        with pytest.raises(SealBrokenError):
            open_sealed(KEY, edited, LABEL)


def test_it_stops_a_wrong_key_before_deciphering(monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = seal(KEY, b"words", LABEL, SALT)
    reached: list[bytes] = []

    class Watched:
        def __init__(self, key: bytes) -> None:
            reached.append(key)

        def decrypt(self, nonce: bytes, data: bytes, label: bytes) -> bytes:
            return AESGCM(reached[-1]).decrypt(nonce, data, label)

    monkeypatch.setattr(envelope, "AESGCM", Watched)
    with pytest.raises(SealBrokenError):
        open_sealed(bytes(32), sealed, LABEL)
    assert reached == []
    assert open_sealed(KEY, sealed, LABEL) == b"words"
    assert len(reached) == 1


def test_it_says_nothing_about_why() -> None:
    sealed = seal(KEY, b"a secret sentence", LABEL, SALT)

    with pytest.raises(SealBrokenError) as caught:
        open_sealed(bytes(32), sealed, LABEL)
    assert caught.value.args == ()
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("size", [0, 16, 31, 33])
def test_it_needs_a_whole_key_and_a_whole_salt(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        seal(b"k" * size, b"", LABEL, SALT)
    with pytest.raises(ValueError, match="32 bytes"):
        seal(KEY, b"", LABEL, b"s" * size)
    with pytest.raises(SealBrokenError):
        open_sealed(b"k" * size, seal(KEY, b"", LABEL, SALT), LABEL)


def test_it_will_not_seal_without_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "LONGEST_PLAINTEXT", 1_000)
    most = seal(KEY, b"x" * 1_000, LABEL, SALT)

    assert open_sealed(KEY, most, LABEL) == b"x" * 1_000
    with pytest.raises(ValueError, match="not too much"):
        seal(KEY, b"x" * 1_001, LABEL, SALT)
    monkeypatch.setattr(envelope, "LONGEST_PLAINTEXT", 500)
    with pytest.raises(SealBrokenError):
        open_sealed(KEY, most, LABEL)


def test_it_refuses_a_body_whose_padding_is_not_zero() -> None:
    for body in (b"\0\0\0\1wX".ljust(256, b"\0"), b"\0\0\1\0".ljust(256, b"\0"), b"\0" * 288):
        record_key, nonce, commit = envelope._split(KEY, SALT)
        locked = AESGCM(record_key).encrypt(nonce, body, label_bytes(LABEL))
        with pytest.raises(SealBrokenError):
            open_sealed(KEY, b"HF\x01" + SALT + commit + locked, LABEL)


def padme(size: int) -> int:
    """Padmé as its authors write it, with floating logarithms."""
    exponent = math.floor(math.log2(size))
    loose = exponent - (math.floor(math.log2(exponent)) + 1)
    mask = (1 << loose) - 1
    return (size + mask) & ~mask


@settings(max_examples=100)
@given(st.integers(0, 300_000))
@example(252)
@example(253)
def test_it_stores_sizes_of_the_padme_set_only(length: int) -> None:
    size = envelope.padded_size(length)

    assert size == padme(max(256, length + 4))
    assert padme(size) == size
    assert size <= max(256, (length + 4) * 1.12)


def test_it_stores_339_bytes_at_least() -> None:
    sizes = [len(seal(KEY, b"x" * n, LABEL, SALT)) for n in range(2_000)]

    assert min(sizes) == sizes[0] == sizes[252] == envelope.SMALLEST_ENVELOPE == 339
    assert {595, 1107} <= set(sizes)
    assert len(set(sizes)) < 50


def test_it_looks_different_at_every_write() -> None:
    sealed = {envelope.seal_fresh(KEY, b"same words", LABEL) for _ in range(1_000)}

    assert len({one[3:35] for one in sealed}) == 1_000
    assert {open_sealed(KEY, one, LABEL) for one in sealed} == {b"same words"}

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.vault import bundle as bundles
from heartfelt.vault.bundle import Bundle, CoupleEpoch, IdentityPublic, IdentitySecret, Seat
from heartfelt.vault.envelope import SealBrokenError
from heartfelt.vault.keys import CoupleKey, RootKey, commitment

ROOT, SALT = RootKey(b"r" * 32), b"s" * 32
COUPLE = CoupleKey(b"c" * 32)
PINNED = CoupleEpoch(space="space", epoch=1, commitment=commitment(COUPLE, "space"))
KEYED = CoupleEpoch(space="space", epoch=1, commitment=PINNED.commitment, key=COUPLE)
ALONE = Bundle(identity=bundles.identity_from(b"i" * 32))


def test_it_gives_the_bundle_back() -> None:
    bundle = bundles.with_epoch(ALONE, KEYED)
    sealed = bundles.seal_bundle(ROOT, "alice", bundle, version=7, salt=SALT)

    assert bundles.open_bundle(ROOT, "alice", sealed, version=7) == bundle


def test_it_refuses_an_older_bundle_and_those_of_others() -> None:
    sealed = bundles.seal_bundle(ROOT, "alice", ALONE, version=7, salt=SALT)

    for root, person, version in (
        (ROOT, "alice", 8),
        (ROOT, "bob", 7),
        (RootKey(b"x" * 32), "alice", 7),
    ):
        with pytest.raises(SealBrokenError):
            bundles.open_bundle(root, person, sealed, version=version)


def test_it_finds_a_couple_key_by_space_and_epoch() -> None:
    bundle = bundles.with_epoch(ALONE, KEYED)
    missing = refuse("bundle.no-couple-key")

    assert bundles.couple_key_of(bundle, "space", 1) == COUPLE
    assert bundles.couple_key_of(bundle, "space", 2) == missing
    assert bundles.couple_key_of(bundle, "other", 1) == missing
    assert bundles.couple_key_of(bundles.with_epoch(ALONE, PINNED), "space", 1) == missing


def test_it_puts_the_key_in_place_of_the_mere_commitment() -> None:
    other = CoupleEpoch(space="space", epoch=2, commitment=PINNED.commitment)
    bundle = bundles.with_epoch(bundles.with_epoch(ALONE, PINNED), other)

    assert set(bundles.with_epoch(bundle, KEYED).epochs) == {KEYED, other}


def test_it_pins_one_seat_in_a_space_and_keeps_it_when_a_key_comes() -> None:
    alone = Seat(space="space", side=Side.B)
    paired = Seat(space="space", side=Side.B, partner=IdentityPublic(b"p" * 32))
    other = Seat(space="other", side=Side.A)
    bundle = bundles.with_seat(bundles.with_seat(ALONE, alone), other)
    bundle = bundles.with_epoch(bundles.with_seat(bundle, paired), KEYED)
    sealed = bundles.seal_bundle(ROOT, "alice", bundle, version=1, salt=SALT)
    again = bundles.open_bundle(ROOT, "alice", sealed, version=1)

    assert bundles.seat_in(again, "space") == paired
    assert bundles.seat_in(again, "other") == other
    assert bundles.seat_in(again, "third") is None
    assert bundles.couple_key_of(again, "space", 1) == COUPLE


def test_it_knows_the_public_half_of_an_identity() -> None:
    pair = X25519PrivateKey.from_private_bytes(b"i" * 32)

    assert bundles.public_of(ALONE.identity) == pair.public_key().public_bytes_raw()
    with pytest.raises(ValueError, match="32 bytes"):
        bundles.identity_from(b"short")


def test_it_shows_no_key_when_printed() -> None:
    bundle = bundles.with_epoch(Bundle(identity=IdentitySecret(b"secret" * 5 + b"ss")), KEYED)

    assert "secret" not in f"{bundle} {bundle!r}"
    assert "ccc" not in f"{bundle.epochs} {KEYED!r}"

import hashlib
import hmac

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault import pairing
from heartfelt.vault.bundle import IdentityPublic, identity_from, public_of
from heartfelt.vault.envelope import SealBrokenError
from heartfelt.vault.keys import Commitment, CoupleKey, Pepper, commitment
from heartfelt.vault.pairing import Pairing

COUPLE = CoupleKey(b"c" * 32)
ALICE, BOB, CHARLIE = (identity_from(letter * 32) for letter in (b"a", b"b", b"x"))
MEETING = Pairing(
    space="space",
    epoch=1,
    public_a=public_of(ALICE),
    public_b=public_of(BOB),
    commitment=commitment(COUPLE, "space"),
)
INVITATION = pairing.token_hash(pairing.token_from(b"t" * 16))
CHANGES: list[dict[str, object]] = [
    {"space": "other"},
    {"epoch": 2},
    {"public_a": public_of(CHARLIE)},
    {"public_b": public_of(CHARLIE)},
    {"commitment": commitment(CoupleKey(b"d" * 32), "space")},
]
UNREADABLE = refuse("invitation.unreadable")


def test_it_carries_the_couple_key_to_bob_alone() -> None:
    sealed = pairing.seal_mailbox(COUPLE, MEETING)

    assert len(sealed) == 80
    assert pairing.open_mailbox(sealed, BOB, MEETING) == COUPLE
    for other in (ALICE, CHARLIE):
        with pytest.raises(SealBrokenError):
            pairing.open_mailbox(sealed, other, MEETING)


@pytest.mark.parametrize("change", CHANGES)
def test_it_refuses_a_mailbox_of_any_other_pairing(change: dict[str, object]) -> None:
    sealed = pairing.seal_mailbox(COUPLE, MEETING)

    with pytest.raises(SealBrokenError):
        pairing.open_mailbox(sealed, BOB, msgspec.structs.replace(MEETING, **change))


def test_it_refuses_an_edited_mailbox() -> None:
    sealed = pairing.seal_mailbox(COUPLE, MEETING)

    for at in range(len(sealed)):
        edited = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
        with pytest.raises(SealBrokenError):
            pairing.open_mailbox(edited, BOB, MEETING)
    for broken in (b"", sealed[:-1], sealed + b"\0", bytes(80)):
        with pytest.raises(SealBrokenError):
            pairing.open_mailbox(broken, BOB, MEETING)


def test_it_refuses_another_couple_key_in_a_mailbox_that_opens() -> None:
    swapped = CoupleKey(b"d" * 32)
    own = pairing._suite()
    to = pairing.X25519PublicKey.from_public_bytes(MEETING.public_b)
    forged = own.encrypt(swapped, to, pairing._mailbox_info(MEETING))

    with pytest.raises(SealBrokenError):
        pairing.open_mailbox(forged, BOB, MEETING)
    with pytest.raises(ValueError, match="another key"):
        pairing.seal_mailbox(swapped, MEETING)


def test_it_refuses_a_mailbox_sealed_to_bob_in_a_pairing_with_someone_else() -> None:
    with_charlie = msgspec.structs.replace(MEETING, public_b=public_of(CHARLIE))
    to = pairing.X25519PublicKey.from_public_bytes(public_of(BOB))
    forged = pairing._suite().encrypt(COUPLE, to, pairing._mailbox_info(with_charlie))

    with pytest.raises(SealBrokenError):
        pairing.open_mailbox(forged, BOB, with_charlie)


def test_it_refuses_impossible_public_keys() -> None:
    sealed = pairing.seal_mailbox(COUPLE, MEETING)

    for public in (IdentityPublic(b""), IdentityPublic(bytes(32))):
        odd = msgspec.structs.replace(MEETING, public_b=public)
        with pytest.raises(SealBrokenError):
            pairing.open_mailbox(sealed, BOB, odd)
        with pytest.raises(ValueError, match=r"."):
            pairing.seal_mailbox(COUPLE, odd)


def test_it_shows_the_same_four_words_on_both_screens() -> None:
    words = pairing.pairing_words(MEETING, INVITATION)

    assert len(words) == 4
    assert words == pairing.pairing_words(msgspec.structs.replace(MEETING), INVITATION)


@pytest.mark.parametrize("change", [c for c in CHANGES if "epoch" not in c])
def test_it_shows_other_words_when_anything_was_changed(change: dict[str, object]) -> None:
    changed = msgspec.structs.replace(MEETING, **change)

    assert pairing.pairing_words(changed, INVITATION) != pairing.pairing_words(MEETING, INVITATION)


def test_it_shows_other_words_for_another_invitation_or_swapped_partners() -> None:
    words = pairing.pairing_words(MEETING, INVITATION)
    swapped = msgspec.structs.replace(MEETING, public_a=MEETING.public_b, public_b=MEETING.public_a)

    assert pairing.pairing_words(MEETING, bytes(32)) != words
    assert pairing.pairing_words(swapped, INVITATION) != words


@pytest.mark.parametrize(
    "typed",
    [
        "river lamp under seven",
        "River  Lamp\nUNDER seven ",
        "river-lamp-under-seven",
        "river, lamp, under, seven.",
        "riverlampunderseven",
    ],
)
def test_it_takes_the_words_however_they_are_typed(typed: str) -> None:
    assert pairing.words_match(("river", "lamp", "under", "seven"), typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "river lamp under",
        "lamp river under seven",
        "river lamp under eight",
        "river lamp under seven seven",
        "rıver lamp under seven",
    ],
)
def test_it_takes_no_other_words(typed: str) -> None:
    assert not pairing.words_match(("river", "lamp", "under", "seven"), typed)


@given(st.binary(min_size=7, max_size=7))
def test_it_reads_its_own_codes(randomness: bytes) -> None:
    code = pairing.code_from(randomness)

    assert len(code) == 10
    assert pairing.read_code(code) == code
    assert pairing.read_code(f" {code[:5].lower()} - {code[5:]}\n") == code
    assert pairing.read_code(code.replace("0", "o").replace("1", "l")) == code
    assert pairing.read_code(code.replace("0", "O").replace("1", "i")) == code


def test_it_uses_all_50_bits_of_a_code() -> None:
    codes = {pairing.code_from((1 << bit).to_bytes(7)) for bit in range(6, 56)}

    assert len(codes) == 50
    with pytest.raises(ValueError, match="7 bytes"):
        pairing.code_from(bytes(8))


@pytest.mark.parametrize("typed", ["", "ABCDE-FGHJ", "ABCDE-FGHJKM", "ABCDE-FGHJU", "ABCDE_FGHJK"])
def test_it_refuses_what_is_no_code(typed: str) -> None:
    assert pairing.read_code(typed) == UNREADABLE


def test_it_reads_codes_with_other_dashes_and_widths() -> None:
    assert pairing.read_code("abcde\u2013fghjk") == "ABCDEFGHJK"  # noqa: RUF100
    assert pairing.read_code("ＡＢＣＤＥ　ＦＧＨＪＫ") == "ABCDEFGHJK"


@given(st.text())
def test_it_answers_any_typed_text(text: str) -> None:
    for read in (pairing.read_code(text), pairing.read_token(text)):
        assert read == UNREADABLE or (isinstance(read, str) and len(read) in {10, 26})


def test_it_reads_its_own_tokens() -> None:
    token = pairing.token_from(bytes(range(16)))

    assert len(token) == 26
    assert pairing.read_token(f" {token.upper()} ") == token
    assert isinstance(pairing.read_token(token[1:]), Refusal)


def test_it_stores_hashes_only() -> None:
    token, code, pepper = pairing.token_from(b"t" * 16), "ABCDEFGHJK", Pepper(b"p" * 32)
    prefixed = b"\0\0\0\x08token/v1\0\0\0\x1a" + token.encode()

    assert pairing.token_hash(token) == hashlib.sha256(prefixed).digest()
    assert pairing.code_hash(code, pepper) == hmac.digest(
        pepper, b"\0\0\0\x07code/v1\0\0\0\x0a" + code.encode(), "sha256"
    )
    assert pairing.code_hash(code, pepper) != pairing.code_hash(code, Pepper(b"q" * 32))
    assert Commitment(pairing.token_hash(code)) != pairing.code_hash(code, pepper)

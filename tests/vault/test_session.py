import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.base.refusal import Refusal
from heartfelt.vault import session
from heartfelt.vault.envelope import SealBrokenError
from heartfelt.vault.session import SessionSecret

SECRET, OTHER, SALT = SessionSecret(b"a" * 32), SessionSecret(b"b" * 32), b"s" * 32


def test_it_opens_a_session_with_both_halves() -> None:
    sealed = session.seal_session(SECRET, b"root key", "private", SALT)

    assert session.open_session(SECRET, sealed, "private") == b"root key"


def test_it_keeps_the_scopes_apart() -> None:
    sealed = session.seal_session(SECRET, b"couple key", "shared", SALT)

    with pytest.raises(SealBrokenError):
        session.open_session(SECRET, sealed, "private")


def test_it_opens_nothing_with_another_secret() -> None:
    sealed = session.seal_session(SECRET, b"root key", "private", SALT)

    with pytest.raises(SealBrokenError):
        session.open_session(OTHER, sealed, "private")


def test_it_stores_nothing_that_leads_back_to_the_secret() -> None:
    stored = session.session_id(SECRET)
    row = bytes.fromhex(stored) + session.seal_session(SECRET, b"root key", "private", SALT)

    assert stored != session.session_id(OTHER)
    assert stored != hashlib.sha256(SECRET).hexdigest()
    assert SECRET not in row
    assert session.wrap_key(SECRET) not in row
    with pytest.raises(SealBrokenError):
        session.open_session(SessionSecret(bytes.fromhex(stored)), row[32:], "private")


def test_it_draws_a_new_secret_every_time() -> None:
    assert len({session.new_secret() for _ in range(200)}) == 200


def test_it_fits_a_cookie_of_55_bytes() -> None:
    assert len("__Host-hf_p=" + session.secret_text(session.new_secret())) == 55


@given(st.binary(min_size=32, max_size=32))
def test_it_reads_a_secret_back_from_the_cookie(raw: bytes) -> None:
    assert session.read_secret(session.secret_text(SessionSecret(raw))) == raw


@given(st.text(max_size=60))
def test_it_reads_a_secret_in_one_form_only(text: str) -> None:
    match session.read_secret(text):
        case Refusal() as refusal:
            assert refusal.reason == "session.unknown"
        case secret:
            assert session.secret_text(secret) == text


def test_it_refuses_a_secret_written_with_spare_bits() -> None:
    plain = session.secret_text(SessionSecret(bytes(32)))

    assert isinstance(session.read_secret(plain[:-1] + "B"), Refusal)
    assert isinstance(session.read_secret(plain + "="), Refusal)
    assert isinstance(session.read_secret(" " + plain), Refusal)

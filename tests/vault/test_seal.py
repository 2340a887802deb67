import msgspec
import pytest

from heartfelt.base.codec import UnreadableError
from heartfelt.base.sides import Side
from heartfelt.vault.envelope import Label, SealBrokenError, seal
from heartfelt.vault.seal import open_record, seal_record

KEY, SALT = b"k" * 32, b"s" * 32
LABEL = Label(space="", record="r", kind="note", owner="alice", version=1, epoch=0, schema=1)


class Note(msgspec.Struct, frozen=True, kw_only=True):
    by: Side
    words: str


def test_it_gives_a_record_back_as_it_was() -> None:
    note = Note(by=Side.A, words="what I hear is … 💛")

    assert open_record(KEY, seal_record(KEY, note, LABEL, SALT), LABEL, Note) == note


def test_it_leaves_no_word_in_what_is_stored() -> None:
    sealed = seal_record(KEY, Note(by=Side.A, words="lantern"), LABEL, SALT)

    assert b"lantern" not in sealed


def test_it_refuses_the_record_of_another_owner() -> None:
    sealed = seal_record(KEY, Note(by=Side.A, words="mine"), LABEL, SALT)

    with pytest.raises(SealBrokenError):
        open_record(KEY, sealed, msgspec.structs.replace(LABEL, owner="bob"), Note)


def test_it_tells_an_unknown_shape_from_a_broken_seal() -> None:
    sealed = seal(KEY, b'{"by":"stranger"}', LABEL, SALT)

    with pytest.raises(UnreadableError) as caught:
        open_record(KEY, sealed, LABEL, Note)
    assert "stranger" not in str(caught.value)

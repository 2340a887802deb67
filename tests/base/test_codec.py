"""Between Structs and bytes: whatever comes, the only complaint is that it cannot be read."""

import contextlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from heartfelt.actions.records import OwnRecord
from heartfelt.actions.sessions import SharedHalf
from heartfelt.base.codec import UnreadableError, from_bytes, from_plain, to_bytes
from heartfelt.base.topics import Ranking
from heartfelt.growth.checkins import CheckIn
from heartfelt.talk.lift import Entry

KINDS = (Entry, OwnRecord, SharedHalf, CheckIn, dict, str, int)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)
DEEP = b'{"x":' * 100_000


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=120) | st.text().map(str.encode))
@example(b'{"schema":1,"event":{"type":"talk.begun","at":"2026-02-30T00:00:00Z"}}')
@example(b"\xff\xfe")
@example(b"1" * 5000)
@example(b'"\\ud800"')
def test_bytes_are_read_or_unreadable_and_nothing_else(data: bytes) -> None:
    for kind in KINDS:
        with contextlib.suppress(UnreadableError):
            from_bytes(data, kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("data", [DEEP, b"[" * 100_000, b'{"own":' + DEEP, b'{"event":' + DEEP])
def test_bytes_nested_without_end_are_unreadable(kind: type, data: bytes) -> None:
    with pytest.raises(UnreadableError):
        from_bytes(data, kind)


@settings(max_examples=100, deadline=None)
@given(PLAIN)
@example({"trust": "1" * 5000})
@example({"day": "\ud800"})
def test_plain_values_are_read_or_unreadable_and_nothing_else(value: object) -> None:
    for kind in KINDS:
        with contextlib.suppress(UnreadableError):
            from_plain(value, kind)


def test_it_says_what_could_not_be_read_without_repeating_it() -> None:
    with pytest.raises(UnreadableError) as caught:
        from_bytes(b'{"order":"the lake"}', Ranking)
    assert "lake" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert "Ranking" in str(caught.value)


def test_what_was_written_reads_the_same() -> None:
    ranking = Ranking(order=("a", "b"), not_yet="é")
    assert from_bytes(to_bytes(ranking), Ranking) == ranking

"""Random names: never ordered, never dated, always of one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.base.ids import id_from, is_id, new_id


def test_fresh_ids_are_ids_and_never_the_same() -> None:
    made = {new_id() for _ in range(200)}
    assert len(made) == 200
    assert all(is_id(one) for one in made)


@given(st.binary(min_size=16, max_size=16))
def test_every_entropy_makes_an_id(entropy: bytes) -> None:
    assert is_id(id_from(entropy))


@pytest.mark.parametrize("size", [0, 15, 17])
def test_an_id_is_made_of_sixteen_bytes(size: int) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        id_from(b"x" * size)


@pytest.mark.parametrize("text", ["", "a" * 25, "a" * 27, "A" * 26, "1" * 26, "é" * 26, "٣" * 26])
def test_nothing_else_is_an_id(text: str) -> None:
    assert not is_id(text)

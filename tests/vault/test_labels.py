from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from heartfelt.vault.labels import KeyLabel, length_prefixed

PARTS = st.lists(st.binary(max_size=12), max_size=6)
INVENTORY = Path(__file__).parents[2] / "docs" / "crypto.md"


def test_it_has_no_label_twice() -> None:
    written = [member.value for member in KeyLabel.__members__.values()]

    assert len(written) == len(set(written)) == 18


def test_it_has_no_label_that_begins_another() -> None:
    assert not [(a, b) for a in KeyLabel for b in KeyLabel if a != b and a.startswith(b.value)]


def test_it_lists_every_label_in_the_inventory() -> None:
    inventory = INVENTORY.read_text(encoding="utf-8")

    assert [label for label in KeyLabel if f"`{label}`" not in inventory] == []


@given(PARTS)
def test_it_joins_parts_so_that_they_can_be_told_apart_again(parts: list[bytes]) -> None:
    joined, read = length_prefixed(*parts), []
    while joined:
        size = int.from_bytes(joined[:4])
        read.append(joined[4 : 4 + size])
        joined = joined[4 + size :]

    assert read == parts

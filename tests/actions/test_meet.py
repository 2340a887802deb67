"""Two names, and a couple is there."""

import pytest

from heartfelt.actions.meet import meet
from heartfelt.actions.ports import World
from heartfelt.actions.remember import home, names_of
from heartfelt.base.sides import Side
from heartfelt.base.text import WORD
from partners import NAMES, A, B, granted, opened, reason, together


def test_it_seats_both_at_one_browser(world: World) -> None:
    access = opened(world, together(world))
    assert access.seat is None
    assert set(access.people) == set(access.roots) == {A, B}
    assert names_of(world, access) == NAMES


def test_it_seats_one_alone_and_leaves_the_other_chair_free(world: World) -> None:
    access = opened(world, granted(meet(world, NAMES, together=False, zones={})))
    assert access.seat is A
    assert set(access.people) == set(access.roots) == {A}


def test_it_reads_names_kindly(world: World) -> None:
    names = {A: "  Alice \n Ann ", B: "Zoe\u0308"}
    access = opened(world, granted(meet(world, names, together=True, zones={})))
    assert names_of(world, access) == {A: "Alice Ann", B: "Zoë"}


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("", "Bob", "name.empty"),
        ("Alice", " \x00", "name.empty"),
        ("Alice", "alice", "name.same"),
        ("x" * (WORD + 1), "Bob", "text.too-long"),
    ],
)
def test_it_refuses_names_nobody_can_go_by(world: World, a: str, b: str, why: str) -> None:
    assert reason(meet(world, {A: a, B: b}, together=True, zones={})) == why


def test_it_needs_one_name_only_from_somebody_alone(world: World) -> None:
    access = opened(world, granted(meet(world, {A: "Alice"}, together=False, zones={})))
    assert home(world, access).names == {A: "Alice", B: ""}


def test_every_couple_has_keys_of_its_own(world: World) -> None:
    one, other = opened(world, together(world)), opened(world, together(world))
    assert one.couple != other.couple
    assert one.key != other.key
    assert len({*one.roots.values(), *other.roots.values()}) == 4


def test_it_shows_no_key_in_print(world: World) -> None:
    access = opened(world, together(world))
    assert repr(access) == str(access) == "Access(…)"
    assert [side for side in Side if access.roots[side].hex() in repr(access)] == []

"""Shared time: equal, protected, and never more than there is."""

import pytest

from heartfelt.plan.agenda import LENGTHS, capacity
from heartfelt.plan.timebox import FULL_TURN, SHORTEST_TURN, timebox

EVERY = [(minutes, places) for minutes in LENGTHS for places in range(capacity(minutes) + 1)]


@pytest.mark.parametrize(("minutes", "places"), EVERY)
def test_it_shares_out_every_second_and_no_more(minutes: int, places: int) -> None:
    box = timebox(minutes, places)
    turns = max(places, 1) * box.rounds * 2
    assert (
        box.opening + turns * (box.turn + box.listening) + box.spare + box.closing == minutes * 60
    )
    assert min(box.opening, box.closing) >= 60
    assert box.spare >= 0


@pytest.mark.parametrize(("minutes", "places"), EVERY)
def test_it_never_makes_a_turn_too_short_to_say_something(minutes: int, places: int) -> None:
    turn = timebox(minutes, places).turn
    assert SHORTEST_TURN == 90
    assert SHORTEST_TURN <= turn <= FULL_TURN
    assert turn >= 150
    assert turn % 30 == 0


def test_it_has_one_round_in_a_short_talk_and_two_in_others() -> None:
    assert [timebox(minutes, 1).rounds for minutes in (15, 30, 60)] == [1, 2, 2]


def test_it_gives_three_minutes_when_there_is_room() -> None:
    assert [timebox(minutes, 1).turn for minutes in LENGTHS] == [180, 180, 180]


@pytest.mark.parametrize(("minutes", "places"), [(15, 2), (30, 3), (60, 5), (30, -1), (20, 1)])
def test_it_refuses_what_cannot_be_shared_out(minutes: int, places: int) -> None:
    with pytest.raises(ValueError, match=r"talk"):
        timebox(minutes, places)

"""The invitation and the neutral no."""

from itertools import product

import pytest

from heartfelt.plan.agenda import LENGTHS
from heartfelt.plan.invitation import NEUTRAL_NO, Answer, Tone, lines, reply


def test_it_always_gives_both_assurances() -> None:
    for tone, minutes in product(Tone, LENGTHS):
        about, how_long, *assurances = lines(tone, minutes)
        assert about == f"invitation.about.{tone}"
        assert how_long == f"invitation.how-long.{minutes}"
        assert assurances == ["invitation.can-say-not-now", "invitation.see-every-topic"]


def test_it_refuses_a_length_that_is_not_offered() -> None:
    with pytest.raises(ValueError, match="15, 30 or 60"):
        lines(Tone.JUST_US, 45)


def test_it_says_no_in_one_way_which_is_also_silence() -> None:
    assert reply(Answer.NOT_THIS_TIME) == reply(None) == NEUTRAL_NO


def test_it_never_lets_a_worry_show_in_the_answer() -> None:
    assert reply(Answer.WORRY) == reply(Answer.YES)


def test_it_tells_the_other_answers_apart() -> None:
    assert len({reply(answer) for answer in Answer}) == 4

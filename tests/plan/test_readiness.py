"""Go or better later, and not a word more."""

from itertools import product

import pytest

from heartfelt.plan.readiness import Readiness, Rest, Together, together

READY = Readiness(rest=Rest.RESTED, fed=True, sober=True, time=True)
EVERY = [
    Readiness(rest=rest, fed=fed, sober=sober, time=time)
    for rest, fed, sober, time in product(Rest, (True, False), (True, False), (True, False))
]
NOT_READY = [
    Readiness(rest=Rest.WORN_OUT, fed=True, sober=True, time=True),
    Readiness(rest=Rest.RESTED, fed=False, sober=True, time=True),
    Readiness(rest=Rest.RESTED, fed=True, sober=False, time=True),
    Readiness(rest=Rest.RESTED, fed=True, sober=True, time=False),
]


def test_it_goes_when_both_can() -> None:
    assert together(READY, READY) is Together.GO


def test_it_lets_tired_people_talk() -> None:
    tired = Readiness(rest=Rest.TIRED, fed=True, sober=True, time=True)
    assert together(tired, tired) is Together.GO


@pytest.mark.parametrize("one", NOT_READY)
def test_it_suggests_later_when_either_cannot(one: Readiness) -> None:
    assert together(one, READY) is Together.BETTER_LATER
    assert together(READY, one) is Together.BETTER_LATER


def test_it_never_tells_who_or_why() -> None:
    for a, b in product(EVERY, EVERY):
        assert together(a, b) is together(b, a)
        assert together(a, b) in {"go", "better-later"}

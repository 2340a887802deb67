"""The private taps: what can be one, and when the safety card is offered."""

from datetime import date

import msgspec
import pytest

from heartfelt.base.codec import from_bytes, to_bytes
from heartfelt.base.refusal import Refusal
from heartfelt.growth.checkins import RANGES, CheckIn, Free, Room, When, checked, opens_safety

DAY = date(2027, 3, 7)
BEFORE = CheckIn(talk="t", when=When.BEFORE, day=DAY, closeness=50, confidence=4, trust=4)
AFTER = CheckIn(
    talk="t",
    when=When.AFTER,
    day=DAY,
    closeness=100,
    confidence=7,
    trust=1,
    understood=7,
    room=Room.MOSTLY,
    free=Free.YES,
)


@pytest.mark.parametrize("one", [BEFORE, AFTER, CheckIn(talk="t", when=When.AFTER, day=DAY)])
def test_it_takes_any_tap_or_none(one: CheckIn) -> None:
    assert checked(one) is one


@pytest.mark.parametrize(("item", "low", "high"), [(i, *ends) for i, ends in RANGES.items()])
def test_it_keeps_to_the_scale(item: str, low: int, high: int) -> None:
    for fine in (low, high):
        assert isinstance(checked(msgspec.structs.replace(AFTER, **{item: fine})), CheckIn)
    for off in (low - 1, high + 1):
        assert checked(msgspec.structs.replace(AFTER, **{item: off})) == Refusal(
            reason="checkin.out-of-range", facts={"item": item, "low": low, "high": high}
        )


@pytest.mark.parametrize(
    "early", [{"understood": 4}, {"room": Room.YES}, {"free": Free.NO}, {"free": Free.YES}]
)
def test_it_does_not_ask_beforehand_how_it_was(early: dict[str, object]) -> None:
    asked = msgspec.structs.replace(BEFORE, **early)
    assert checked(asked) == Refusal(reason="checkin.only-after")


def test_it_offers_safety_only_to_someone_who_did_not_feel_free() -> None:
    frees = (None, Free.YES, Free.PARTLY, Free.NO)
    offered = [opens_safety(msgspec.structs.replace(AFTER, free=free)) for free in frees]
    assert offered == [False, False, False, True]


def test_it_survives_being_written_and_read() -> None:
    assert from_bytes(to_bytes(AFTER), CheckIn) == AFTER

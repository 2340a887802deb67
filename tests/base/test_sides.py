"""The two partners."""

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import BOTH, Side


def test_each_is_the_others_other() -> None:
    assert frozenset(Side) == BOTH
    assert [side.other.other for side in Side] == list(Side)
    assert Side.A.other is Side.B


def test_a_refusal_is_a_value_with_its_facts() -> None:
    assert refuse("text.too-long", limit=3) == Refusal(reason="text.too-long", facts={"limit": 3})

"""When-then agreements and which of them open the next talk."""

from datetime import date

import pytest

from heartfelt.base.agreements import Agreement, Outcome, Who
from heartfelt.base.refusal import Refusal
from heartfelt.base.text import LINE
from heartfelt.growth.agreements import new_agreement, open_ones

TODAY = date(2027, 3, 7)


def agreed(
    agreement_id: str = "1",
    when: str = "you come home",
    will: str = "I'll put the phone away",
    look_on: date | None = None,
) -> Agreement | Refusal:
    return new_agreement(
        agreement_id, when=when, will=will, who=Who.WE, today=TODAY, look_on=look_on
    )


def made(agreement_id: str) -> Agreement:
    one = agreed(agreement_id)
    assert isinstance(one, Agreement)
    return one


def test_it_keeps_both_halves_on_one_line_each() -> None:
    one = agreed(when=" you\ncome home ", look_on=TODAY)
    assert one == Agreement(
        id="1",
        when="you come home",
        will="I'll put the phone away",
        who=Who.WE,
        look_on=TODAY,
    )


@pytest.mark.parametrize(
    ("when", "will", "reason", "facts"),
    [
        ("", "I'll call", "agreement.empty", {"part": "when"}),
        ("it rains", " \n", "agreement.empty", {"part": "will"}),
        ("a" * (LINE + 1), "b", "text.too-long", {"limit": LINE, "length": LINE + 1}),
        ("a", "b" * (LINE + 2), "text.too-long", {"limit": LINE, "length": LINE + 2}),
    ],
)
def test_it_refuses_half_an_agreement(
    when: str, will: str, reason: str, facts: dict[str, str | int]
) -> None:
    assert agreed(when=when, will=will) == Refusal(reason=reason, facts=facts)


def test_it_does_not_look_again_yesterday() -> None:
    assert agreed(look_on=date(2027, 3, 6)) == Refusal(reason="agreement.past")


def test_it_opens_the_next_talk_with_what_is_still_open() -> None:
    all_of_them = [made(str(n)) for n in range(5)]
    outcomes = {
        "0": Outcome.HELPED,
        "1": Outcome.PARTLY,
        "2": Outcome.NOT_YET,
        "3": Outcome.NO_LONGER_NEEDED,
    }
    assert [one.id for one in open_ones(all_of_them, outcomes)] == ["1", "2", "4"]

"""Offering a talk: one at a time, and it opens with what the last one left behind."""

import pytest

from couples import conclude
from heartfelt.actions.offer import Offer, offer_talk
from heartfelt.actions.ports import World
from heartfelt.base.text import LINE
from heartfelt.talk import moves as m
from heartfelt.talk.phases import Phase
from partners import (
    STRANGERS,
    A,
    B,
    apart,
    fresh,
    granted,
    moved,
    offered,
    opened,
    reason,
    seen,
    together,
)


@pytest.mark.parametrize(
    ("offer", "why"),
    [
        (Offer(tone="shouting", minutes=15), "offer.tone"),
        (Offer(tone="check-in", minutes=17), "offer.minutes"),
        (Offer(tone="check-in", minutes=15, line="x" * (LINE + 1)), "text.too-long"),
    ],
)
def test_it_refuses_what_is_not_offered(world: World, offer: Offer, why: str) -> None:
    access = opened(world, together(world))
    assert reason(offer_talk(world, access, offer, fresh(), by=A)) == why


def test_it_is_one_at_a_time(world: World) -> None:
    both = {side: opened(world, secrets) for side, secrets in apart(world).items()}
    talk = offered(world, both[A])
    again = Offer(tone="decision", minutes=30)
    assert reason(offer_talk(world, both[B], again, fresh(), by=B)) == "offer.one-at-a-time"
    moved(world, both[B], talk, B, m.EndKindly())
    assert offered(world, both[B], by=B) != talk


def test_an_offer_makes_room_for_another_of_the_same_partner_declined_or_not(world: World) -> None:
    both = {side: opened(world, secrets) for side, secrets in apart(world).items()}
    first = offered(world, both[A])
    second = offered(world, both[A])
    moved(world, both[B], second, B, m.DeclineOffer())
    third = offered(world, both[A])
    assert len({first, second, third}) == 3
    assert seen(world, both[B], second).state.phase is Phase.CLOSED


def test_who_declined_may_offer_instead(world: World) -> None:
    both = {side: opened(world, secrets) for side, secrets in apart(world).items()}
    talk = offered(world, both[A])
    moved(world, both[B], talk, B, m.DeclineOffer())
    assert offered(world, both[B], by=B) != talk


def test_nobody_offers_in_the_others_name(world: World) -> None:
    both = {side: opened(world, secrets) for side, secrets in apart(world).items()}
    offer = Offer(tone="check-in", minutes=15)
    assert reason(offer_talk(world, both[A], offer, fresh(), by=B)) == "talk.not-yours"


def test_only_those_at_one_browser_can_be_together(world: World) -> None:
    both = {side: opened(world, secrets) for side, secrets in apart(world).items()}
    talk = offered(world, both[A], now=True)
    assert seen(world, both[B], talk).state.phase is Phase.OFFERED
    here = opened(world, together(world, STRANGERS))
    assert seen(world, here, offered(world, here, now=True)).state.phase is Phase.TOPICS


def test_a_talk_opens_with_the_agreements_and_resting_topics_of_the_last(world: World) -> None:
    access = opened(world, together(world))
    last = seen(world, access, conclude(world, access)).state
    now = seen(world, access, offered(world, access)).state
    assert [one.will for one in now.carried] == ["walk"]
    assert [one.topic.words for one in now.parked] == [one.topic.words for one in last.parked] != []


def test_a_repeated_offer_opens_one_talk(world: World) -> None:
    access = opened(world, together(world))
    offer, command = Offer(tone="check-in", minutes=15), fresh(b"offer")
    first = granted(offer_talk(world, access, offer, command, by=A))
    assert offer_talk(world, access, offer, command, by=A) == first

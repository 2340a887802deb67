"""From what a form sent to a move: any form at all is read, or politely cannot be."""

from types import SimpleNamespace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from heartfelt.base.codec import to_bytes
from heartfelt.base.refusal import Refusal
from heartfelt.talk.moves import MOVES, AcceptOffer, OrderTopics, ParkTopic, TellWish
from heartfelt.web.forms import PLACE, read_move, read_order

TAGS = sorted(MOVES)
NAMES = sorted({name for kind in MOVES.values() for name in kind.__struct_fields__})
KEYS = st.sampled_from(NAMES) | st.text(max_size=12) | st.text(max_size=8).map(PLACE.__add__)
VALUES = st.sampled_from(["", "yes", "no", "15", "-1", "1e9", "2026-02-30", "[]", "{}", "we"])
SENT = st.dictionaries(KEYS, VALUES | st.text(st.characters(), max_size=40), max_size=10)


def read(tag: str, form: dict[str, str]) -> object:
    return read_move(MOVES[tag], SimpleNamespace(form=form))  # type: ignore[arg-type]


@settings(max_examples=100, deadline=None)
@given(SENT)
@example({"minutes": "9" * 5000, "until": "9" * 5000, "order": "x", "topics": "[{}]"})
@example({"until": "\ud800", "minutes": "\ud800", "heard": "\ud800"})
@example({"move": "pause", "minutes": "٣", "look_on": "0000-00-00", "slots": '[{"id": 1}]'})
def test_any_form_is_read_or_refused_for_every_move(form: dict[str, str]) -> None:
    for tag in TAGS:
        found = read(tag, form)
        if isinstance(found, Refusal):
            assert found.reason == "form.unreadable"
        else:
            assert isinstance(found, MOVES[tag])


def test_a_box_not_ticked_is_a_no_and_a_field_left_empty_keeps_its_default() -> None:
    assert read("tell-wish", {}) == TellWish(yes=False)
    assert read("tell-wish", {"yes": "no"}) == TellWish(yes=False)
    assert read("tell-wish", {"yes": "yes"}) == TellWish(yes=True)
    assert read("park-topic", {"until": ""}) == ParkTopic(until=None)
    assert read("accept-offer", {"minutes": ""}) == AcceptOffer()


def test_the_form_cannot_say_that_it_is_another_move() -> None:
    found = read("go-on", {"move": "end-kindly", "type": "end-kindly"})
    assert not isinstance(found, Refusal)
    assert found.__struct_config__.tag == "go-on"
    assert b"go-on" in to_bytes(found)


def test_an_order_is_read_by_place_and_ties_keep_their_order() -> None:
    form = {f"{PLACE}c": "2", f"{PLACE}a": "1", f"{PLACE}b": "1", "not_yet": "c"}
    assert read("order-topics", form) == OrderTopics(order=("a", "b", "c"), not_yet="c")


@pytest.mark.parametrize("place", ["", "-1", "x", "²", "٣", "9" * 400])
def test_a_place_nobody_can_count_comes_last(place: str) -> None:
    assert read_order({f"{PLACE}odd": place, f"{PLACE}even": "2"}) == ("even", "odd")

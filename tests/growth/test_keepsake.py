"""The page that remains."""

import re
from datetime import date

import msgspec
import pytest

from heartfelt.base.codec import from_bytes, to_bytes
from heartfelt.base.sides import Side
from heartfelt.growth.keepsake import Keepsake, Page, Said, page, shared_circles

KEPT = Keepsake(
    id="k",
    day=date(2027, 3, 7),
    names=("Alice", "Bob"),
    sentence="We are learning to ask.",
    signed=True,
    thanks={Side.B: "the soup", Side.A: "the walk"},
    understood={Side.B: "you were worried"},
    keep={Side.A: ""},
    next_day=date(2027, 3, 21),
    looking_forward="the sea",
)


def test_it_survives_being_written_and_read() -> None:
    assert from_bytes(to_bytes(KEPT), Keepsake) == KEPT


def test_it_lays_out_who_said_what() -> None:
    laid = page(KEPT)
    assert laid.thanks == (
        Said(name="Alice", words="the walk"),
        Said(name="Bob", words="the soup"),
    )
    assert laid.understood == (Said(name="Bob", words="you were worried"),)


def test_it_leaves_out_what_is_empty() -> None:
    assert page(KEPT).keep == ()
    assert page(msgspec.structs.replace(KEPT, sentence="")).sentence_key is None


def test_it_says_whether_both_signed() -> None:
    assert page(KEPT).sentence_key == "keepsake.signed"
    left_open = msgspec.structs.replace(KEPT, signed=False)
    assert page(left_open).sentence_key == "keepsake.left-open"


@pytest.mark.parametrize("struct", [Keepsake, Page])
def test_it_knows_nothing_finer_than_a_day(struct: type[msgspec.Struct]) -> None:
    named = " ".join(str(field.type) for field in msgspec.structs.fields(struct))
    assert "datetime.date" in named
    assert not re.search(r"datetime\.(datetime|time)", named)


CLOSE = {Side.A: 40, Side.B: 90}


def test_it_holds_the_circles_when_both_allowed_it() -> None:
    assert shared_circles({Side.A: True, Side.B: True}, CLOSE) == (40, 90)


@pytest.mark.parametrize("allowed", [{}, {Side.A: True}, {Side.A: True, Side.B: False}])
def test_it_holds_no_circles_on_one_yes(allowed: dict[Side, bool]) -> None:
    assert shared_circles(allowed, CLOSE) is None


def test_it_holds_no_circles_when_one_did_not_tap() -> None:
    assert shared_circles({Side.A: True, Side.B: True}, {Side.A: 40, Side.B: None}) is None


def test_it_holds_circles_at_the_very_end_of_the_scale() -> None:
    assert shared_circles({Side.A: True, Side.B: True}, {Side.A: 0, Side.B: 0}) == (0, 0)

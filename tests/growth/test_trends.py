"""Own lines over time: from the fourth talk, for their owner, never summed."""

from datetime import date, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.growth.checkins import RANGES, CheckIn, Free, Room, When
from heartfelt.growth.trends import FIRST_LINE_AT, trends

START = date(2027, 1, 3)


def after(number: int, *, trust: int | None = 4, day: date | None = None) -> CheckIn:
    return CheckIn(
        talk=f"t{number}",
        when=When.AFTER,
        day=day or START + timedelta(weeks=number),
        trust=trust,
        room=Room.YES,
        free=Free.NO,
    )


def test_it_draws_nothing_before_the_fourth_talk() -> None:
    assert FIRST_LINE_AT == 4
    assert trends([after(n) for n in range(3)]) == ()
    assert len(trends([after(n) for n in range(4)])) == 1


def test_it_counts_talks_and_not_taps() -> None:
    again = [after(0, trust=n) for n in range(1, 8)]
    assert trends(again) == ()


def test_it_counts_only_talks_in_which_the_item_was_tapped() -> None:
    assert trends([*(after(n) for n in range(3)), after(3, trust=None)]) == ()


def test_it_takes_the_latest_tap_of_a_talk() -> None:
    (series,) = trends([*(after(n) for n in range(4)), after(2, trust=7)])
    assert [point.value for point in series.points] == [4, 4, 7, 4]


def test_it_keeps_talks_of_one_day_in_their_order() -> None:
    (series,) = trends([after(n, trust=n, day=START) for n in (3, 1, 4, 2)])
    assert [point.value for point in series.points] == [3, 1, 4, 2]


def test_it_keeps_before_and_after_apart() -> None:
    both = [
        CheckIn(talk=f"t{n}", when=when, day=START, closeness=value)
        for n in range(4)
        for when, value in ((When.BEFORE, 20), (When.AFTER, 80))
    ]
    found = {(s.item, s.when): {p.value for p in s.points} for s in trends(both)}
    assert found == {("closeness", When.BEFORE): {20}, ("closeness", When.AFTER): {80}}


checkins = st.builds(
    CheckIn,
    talk=st.sampled_from([f"t{n}" for n in range(8)]),
    when=st.sampled_from(When),
    day=st.dates(date(2027, 1, 1), date(2029, 1, 1)),
    closeness=st.none() | st.integers(0, 100),
    confidence=st.none() | st.integers(1, 7),
    trust=st.none() | st.integers(1, 7),
    understood=st.none(),
    room=st.none(),
    free=st.sampled_from(Free),
)


@given(st.lists(checkins, max_size=30))
def test_it_shows_only_what_was_tapped_in_order_of_days(own: list[CheckIn]) -> None:
    tapped = {(c.day, getattr(c, item), item, c.when) for c in own for item in RANGES}
    for series in trends(own):
        days = [point.day for point in series.points]
        assert days == sorted(days)
        assert len(days) >= FIRST_LINE_AT
        assert {(p.day, p.value, series.item, series.when) for p in series.points} <= tapped


@given(st.lists(checkins, max_size=30), st.sampled_from(Free))
def test_it_never_shows_how_free_someone_felt(own: list[CheckIn], free: Free) -> None:
    other = [msgspec.structs.replace(one, free=free) for one in own]
    assert trends(other) == trends(own)

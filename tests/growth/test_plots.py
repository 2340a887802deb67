"""Drawings that a strict page accepts and that can be read without seeing them."""

import re
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.growth.checkins import When
from heartfelt.growth.plots import PlotWords, level, line, table, two_circles
from heartfelt.growth.seasons import Season, twig
from heartfelt.growth.trends import Point, Series

SVG = "{http://www.w3.org/2000/svg}"
START = date(2027, 1, 3)
WORDS = PlotWords(
    title="Trust <after> talks",
    description="Your own feeling, on these days & no other",
    low="not at all",
    high="completely",
    first_day="January",
    last_day="March",
)


def series(*values: int, days: int = 7, item: str = "trust", high: int = 7) -> Series:
    points = tuple(
        Point(day=START + timedelta(days=days * n), value=value) for n, value in enumerate(values)
    )
    low = 0 if item == "closeness" else 1
    return Series(item=item, when=When.AFTER, low=low, high=high, points=points)


def drawings() -> list[str]:
    return [
        line(series(1, 4, 7, 5), WORDS),
        two_circles(50, title="Circles", description="half", name="a"),
        *(twig(season) for season in Season),
    ]


def spots(svg: str) -> list[tuple[float, float]]:
    circles = ET.fromstring(svg).iter(f"{SVG}circle")  # noqa: S314 - our own drawing
    return [(float(c.attrib["cx"]), float(c.attrib["cy"])) for c in circles]


@pytest.mark.parametrize("svg", drawings())
def test_it_is_accepted_by_a_strict_page(svg: str) -> None:
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    for element in root.iter():
        assert element.tag.removeprefix(SVG) not in {"style", "script", "a", "image", "use"}
        assert not {a for a in element.attrib if a == "style" or a.startswith("on") or "href" in a}
        for paint in ("fill", "stroke"):
            assert element.attrib.get(paint, "none") in {"none", "currentColor"}


@pytest.mark.parametrize("svg", drawings()[:2])
def test_it_has_a_name_and_a_description_for_screen_readers(svg: str) -> None:
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert root.attrib["role"] == "img"
    ids = {e.attrib["id"]: e.text for e in root if "id" in e.attrib}
    assert [bool(ids[label]) for label in root.attrib["aria-labelledby"].split()] == [True, True]


def test_it_writes_the_words_as_words() -> None:
    svg = line(series(1, 2, 3, 4), WORDS)
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert root.findtext(f"{SVG}title") == WORDS.title
    assert root.findtext(f"{SVG}desc") == WORDS.description
    written = {text.text for text in root.iter(f"{SVG}text")}
    assert written == {"not at all", "completely", "January", "March"}


def test_it_is_readable_on_a_narrow_screen() -> None:
    svg = line(series(1, 2, 3, 4), WORDS)
    assert 'viewBox="0 0 320 180"' in svg
    assert {int(size) for size in re.findall(r'font-size="(\d+)"', svg)} == {13}


@given(st.lists(st.integers(0, 100), min_size=1, max_size=40), st.integers(0, 40))
def test_it_stays_inside_and_higher_is_higher(values: list[int], days: int) -> None:
    drawn = spots(line(series(*values, days=days, item="closeness", high=100), WORDS))
    assert len(drawn) == len(values)
    for (x, y), value in zip(drawn, values, strict=True):
        assert 10 <= x <= 310
        assert 34 <= y <= 138
        assert all((value > v) <= (y <= other) for (_, other), v in zip(drawn, values, strict=True))
    assert drawn == sorted(drawn, key=lambda spot: spot[0])


def test_it_leaves_room_for_the_weeks_between() -> None:
    far = Series(
        item="trust",
        when=When.AFTER,
        low=1,
        high=7,
        points=tuple(Point(day=START + timedelta(days=d), value=4) for d in (0, 10, 100)),
    )
    first, second, last = (x for x, _ in spots(line(far, WORDS)))
    assert (second - first) * 9 == pytest.approx(last - second, rel=0.05)


def test_it_refuses_to_draw_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        line(series(), WORDS)


def test_it_reads_a_series_out_in_words() -> None:
    rows = table(series(1, 7, 4))
    assert [row.level for row in rows] == ["trust.1", "trust.7", "trust.4"]
    assert rows[1].day == START + timedelta(days=7)


def test_it_tells_closeness_in_seven_steps() -> None:
    close = series(item="closeness", high=100)
    assert [level(close, v) for v in (0, 50, 100)] == ["closeness.1", "closeness.4", "closeness.7"]
    assert {level(close, v) for v in range(101)} == {f"closeness.{n}" for n in range(1, 8)}


def test_it_brings_the_circles_together_with_closeness() -> None:
    gaps = [
        right - left
        for (left, _), (right, _) in (
            spots(two_circles(c, title="t", description="d", name="n")) for c in range(101)
        )
    ]
    assert gaps[0] == 80
    assert 0 < gaps[100] < 10
    assert all(wider > closer for wider, closer in pairwise(gaps))


@pytest.mark.parametrize("closeness", [-1, 101])
def test_it_draws_no_circles_off_the_scale(closeness: int) -> None:
    with pytest.raises(ValueError, match="0 to 100"):
        two_circles(closeness, title="t", description="d", name="n")


def test_it_never_writes_a_number_on_the_circles() -> None:
    root = ET.fromstring(two_circles(63, title="Us", description="near", name="n"))  # noqa: S314
    assert "".join(root.itertext()) == "Usnear"

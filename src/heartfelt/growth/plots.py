"""Own lines over time and small drawings as SVG, calm and readable without seeing them.

Drawn by hand: nothing but shapes, presentation attributes and `currentColor`, so that a page may
forbid every inline style and script and the drawing follows light and dark by itself. No numbers
are written on anything. Words come from the caller, who owns the language.
"""

from collections.abc import Sequence
from datetime import date
from html import escape

import msgspec

from heartfelt.growth.trends import Series

WIDTH = 320
HEIGHT = 180
_LEFT, _RIGHT, _TOP, _BOTTOM = 14, 306, 34, 138
_STEPS = 7


class PlotWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words on and about a drawing: `low`, `high` name the ends of the scale."""

    title: str
    description: str
    low: str
    high: str
    first_day: str
    last_day: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a drawing's table: the day and the key of the word for what was tapped."""

    day: date
    level: str


def level(series: Series, value: int) -> str:
    """Return the key of the word for a value, such as ``trust.6``: one of seven steps.

    Closeness has seven steps too, as it is never told as a number.
    """
    span = series.high - series.low
    step = 1 + round((value - series.low) * (_STEPS - 1) / span)
    return f"{series.item}.{step}"


def table(series: Series) -> tuple[Row, ...]:
    """Return what the drawing shows as rows, for those who would rather read it."""
    return tuple(Row(day=point.day, level=level(series, point.value)) for point in series.points)


def line(series: Series, words: PlotWords) -> str:
    """Draw one series as an SVG element, 320 by 180 units; it scales to its container.

    Raises `ValueError` for a series without points. Ids within are unique for each item and side.
    """
    if not series.points:
        raise ValueError("there is nothing to draw")
    name = f"{series.item}-{series.when.value}"
    spots = _spots(series)
    parts = [
        *_head(name, WIDTH, HEIGHT, words.title, words.description),
        _rule(_TOP),
        _rule(_BOTTOM),
        _text(_LEFT, _TOP - 10, "start", words.high),
        _text(_LEFT, _BOTTOM + 18, "start", words.low),
        _text(_LEFT, HEIGHT - 6, "start", words.first_day),
        _text(_RIGHT, HEIGHT - 6, "end", words.last_day),
        _polyline(spots),
        *(f'<circle cx="{x}" cy="{y}" r="4" fill="currentColor"/>' for x, y in spots),
        "</svg>",
    ]
    return "".join(parts)


def two_circles(closeness: int, *, title: str, description: str, name: str) -> str:
    """Draw two circles: at 0 they touch, at 100 they are nearly one.

    Inspired by the Inclusion of Other in the Self idea (Aron, Aron & Smollan 1992), drawn anew.
    `name` makes ids unique on the page. Raises `ValueError` outside 0 to 100.
    """
    if not 0 <= closeness <= 100:
        raise ValueError("closeness runs from 0 to 100")
    radius = 40
    apart = radius * 2 - closeness * (radius * 2 - 8) / 100
    left, right = _tidy(100 - apart / 2), _tidy(100 + apart / 2)
    return "".join(
        [
            *_head(name, 200, 100, title, description),
            _ring(left, radius),
            _ring(right, radius),
            "</svg>",
        ]
    )


def _head(name: str, width: int, height: int, title: str, description: str) -> Sequence[str]:
    label = escape(name)
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 {width} {height}"'
        f' width="100%" role="img" aria-labelledby="plot-{label}-title plot-{label}-desc">'
    )
    return (
        opening,
        f'<title id="plot-{label}-title">{escape(title)}</title>',
        f'<desc id="plot-{label}-desc">{escape(description)}</desc>',
    )


def _spots(series: Series) -> list[tuple[str, str]]:
    """Return where the points stand: by day, or evenly when all fall on one day."""
    first, last = series.points[0].day, series.points[-1].day
    days = (last - first).days
    spots: list[tuple[str, str]] = []
    for at, point in enumerate(series.points):
        along = (point.day - first).days / days if days else at / max(len(series.points) - 1, 1)
        up = (point.value - series.low) / (series.high - series.low)
        x = _LEFT + along * (_RIGHT - _LEFT)
        y = _BOTTOM - 6 - up * (_BOTTOM - _TOP - 12)
        spots.append((_tidy(x), _tidy(y)))
    return spots


def _rule(y: int) -> str:
    return (
        f'<line x1="{_LEFT}" y1="{y}" x2="{_RIGHT}" y2="{y}"'
        ' stroke="currentColor" stroke-width="1" stroke-opacity="0.25"/>'
    )


def _polyline(spots: Sequence[tuple[str, str]]) -> str:
    path = " ".join(f"{x},{y}" for x, y in spots)
    return (
        f'<polyline points="{path}" fill="none" stroke="currentColor" stroke-width="2"'
        ' stroke-linejoin="round" stroke-linecap="round"/>'
    )


def _text(x: int, y: int, anchor: str, words: str) -> str:
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="13"'
        f' fill="currentColor">{escape(words)}</text>'
    )


def _ring(x: str, radius: int) -> str:
    return (
        f'<circle cx="{x}" cy="50" r="{radius}" fill="currentColor" fill-opacity="0.12"'
        ' stroke="currentColor" stroke-width="2"/>'
    )


def _tidy(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")

"""A twig for the keepsake page, drawn as it looks in the season of the talk. Only an ornament."""

from datetime import date
from enum import StrEnum
from typing import assert_never


class Season(StrEnum):
    """The four seasons of the temperate parts of the world."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


_TURNING = (Season.WINTER, Season.SPRING, Season.SUMMER, Season.AUTUMN)
_SHOOTS = ((35, 49, 24, 34), (51, 44, 60, 26), (74, 36, 80, 19), (92, 31, 106, 14))


def season_of(day: date, *, southern: bool = False) -> Season:
    """Return the season by whole months: spring from March, in the south from September."""
    quarter = day.month % 12 // 3
    return _TURNING[(quarter + 2) % 4 if southern else quarter]


def twig(season: Season) -> str:
    """Draw the twig as an SVG element in `currentColor`, hidden from screen readers."""
    shoots = "".join(
        f'<path d="M{x} {y} L{tip_x} {tip_y}" stroke-width="1.5"/>' + _tip(season, tip_x, tip_y)
        for x, y, tip_x, tip_y in _SHOOTS
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="twig" viewBox="0 0 130 70"'
        ' width="130" height="70" aria-hidden="true" focusable="false">'
        '<g fill="none" stroke="currentColor" stroke-linecap="round">'
        f'<path d="M8 58 Q60 40 122 22" stroke-width="2"/>{shoots}{_ground(season)}</g></svg>'
    )


def _tip(season: Season, x: int, y: int) -> str:
    match season:
        case Season.SPRING:
            return f'<circle cx="{x}" cy="{y}" r="3" fill="currentColor"/>'
        case Season.SUMMER:
            return f'<path d="M{x} {y} q-7 -5 0 -12 q7 7 0 12 z" fill="currentColor"/>'
        case Season.AUTUMN:
            return f'<path d="M{x} {y} q-7 -5 0 -12 q7 7 0 12 z"/>'
        case Season.WINTER:
            return ""
        case _:
            assert_never(season)


def _ground(season: Season) -> str:
    match season:
        case Season.AUTUMN:
            return '<path d="M52 66 q6 -5 12 0 q-6 4 -12 0 z" fill="currentColor"/>'
        case Season.WINTER:
            return "".join(
                f'<circle cx="{x}" cy="{y}" r="1.2" fill="currentColor"/>'
                for x, y in ((30, 16), (52, 30), (92, 52), (116, 44), (64, 60))
            )
        case Season.SPRING | Season.SUMMER:
            return ""
        case _:
            assert_never(season)

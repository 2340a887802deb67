"""A twig for every season, north and south."""

from datetime import date

import pytest

from heartfelt.growth.seasons import Season, season_of, twig


@pytest.mark.parametrize(
    ("month", "north", "south"),
    [
        (1, Season.WINTER, Season.SUMMER),
        (2, Season.WINTER, Season.SUMMER),
        (3, Season.SPRING, Season.AUTUMN),
        (6, Season.SUMMER, Season.WINTER),
        (8, Season.SUMMER, Season.WINTER),
        (9, Season.AUTUMN, Season.SPRING),
        (11, Season.AUTUMN, Season.SPRING),
        (12, Season.WINTER, Season.SUMMER),
    ],
)
def test_it_knows_the_season(month: int, north: Season, south: Season) -> None:
    assert season_of(date(2027, month, 28)) is north
    assert season_of(date(2027, month, 28), southern=True) is south


def test_it_draws_each_season_differently_and_only_as_an_ornament() -> None:
    twigs = {twig(season) for season in Season}
    assert len(twigs) == 4
    assert all('aria-hidden="true"' in svg for svg in twigs)

"""Where there is help: a file that people keep."""

from datetime import date, timedelta

import msgspec
import pytest

from heartfelt.web.pages.door.resources import STALE_AFTER, Resource, resources, stale

TODAY = date(2026, 11, 29)
ONE = Resource(
    country="Nowhere", name="A line", contact="000", kind="call", whom="hurt", source="Made up."
)


def test_nothing_that_claims_to_be_confirmed_is_stale() -> None:
    assert [one.name for one in resources("en") if stale(one, date.today())] == []  # noqa: DTZ011


@pytest.mark.parametrize(
    ("confirmed", "age", "wanted"),
    [
        (False, None, False),
        (True, None, True),
        (True, STALE_AFTER, False),
        (True, STALE_AFTER + timedelta(days=1), True),
    ],
)
def test_half_a_year_is_the_longest(confirmed: bool, age: timedelta | None, wanted: bool) -> None:
    day = None if age is None else TODAY - age
    one = msgspec.structs.replace(ONE, confirmed=confirmed, checked_on=day)
    assert stale(one, TODAY) is wanted


def test_entries_of_a_country_stand_together() -> None:
    countries = [one.country for one in resources("en")]
    runs = [c for i, c in enumerate(countries) if i == 0 or countries[i - 1] != c]
    assert len(runs) == len(set(countries))


def test_each_names_its_source_and_someone_to_turn_to() -> None:
    assert all(one.source and one.contact and one.name for one in resources("en"))

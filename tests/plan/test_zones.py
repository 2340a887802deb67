"""Zones come from the packaged data, by names on its list only."""

import pytest

from heartfelt.plan.zones import RULES, UnknownZoneError, known_zones, zone_named


def test_it_knows_every_zone_on_its_own_list() -> None:
    assert len(known_zones()) > 590
    assert all(zone_named(name).key == name for name in known_zones())


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../zones", "Europe", "europe/berlin", "/etc"]
)
def test_it_opens_no_file_that_is_not_a_zone(name: str) -> None:
    with pytest.raises(UnknownZoneError):
        zone_named(name)


def test_it_names_the_rules_it_reckons_with() -> None:
    assert RULES[:2] == "20"

from datetime import UTC, datetime

from heartfelt.actions.hold import Sight
from heartfelt.base.sides import Side
from heartfelt.talk.events import Slot
from heartfelt.web.pages.talk.lists import elsewhere
from heartfelt.web.views import Views
from talk_scenes import OFFERS, Table

EVENING = Slot(
    id="x",
    wall=datetime(2026, 11, 29, 20, 30),  # noqa: DTZ001 - wall time
    zone="Europe/Lisbon",
    utc=datetime(2026, 11, 29, 20, 30, tzinfo=UTC),
)


def sight(zones: dict[Side, str]) -> Sight:
    return Sight(
        talk="t",
        state=Table(OFFERS[0]).state,
        side=Side.A,
        names={Side.A: "Alice", Side.B: "Bob"},
        zones=zones,
        offers={},
        step="when.0.0.0.0",
        private=False,
    )


def test_a_moment_is_shown_in_the_zone_of_whoever_lives_elsewhere():
    seen = sight({Side.A: "Europe/Lisbon", Side.B: "Asia/Tokyo"})
    assert elsewhere(Views(), seen)(EVENING) == ["Monday 30 November, 05:30 for Bob (Asia/Tokyo)"]


def test_nobody_is_told_their_own_time_twice():
    assert elsewhere(Views(), sight({Side.A: "Europe/Lisbon"}))(EVENING) == []


def test_a_zone_that_no_longer_exists_is_passed_over():
    assert elsewhere(Views(), sight({Side.B: "Nowhere/Else"}))(EVENING) == []

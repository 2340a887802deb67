"""Proposing moments: any day, hour and zone is read or refused calmly, and stays on the page."""

import re

import pytest

from heartfelt.base.sides import Side
from web_visits import TestClient
from web_walk import goes, notice, offer, sent

A, B = Side.A, Side.B
Both = dict[Side, TestClient]
GOOD = {"day-1": "2026-12-01", "at-1": "20:00", "zone": "Europe/Lisbon", "place": "the kitchen"}


@pytest.fixture
def talk(both: Both) -> str:
    made = offer(both[A])
    goes(both[B], made, "accept-offer", minutes="15", later="yes")
    return made


@pytest.mark.parametrize(
    "bad",
    [
        {"day-1": ""},
        {"at-1": ""},
        {"day-1": "", "at-1": ""},
        {"day-1": "2026-02-30"},
        {"day-1": "0001-01-01"},
        {"day-1": "9999-12-31"},
        {"day-1": "9" * 400},
        {"at-1": "25:00"},
        {"at-1": "\x00"},
        {"day-1": "2026-11-29", "at-1": "10:00"},
        {"zone": "Atlantis/Deep"},
        {"zone": "../../etc/passwd"},
        {"zone": "x" * 5000},
        {"place": "p" * 281},
        {"day-2": "2026-12-02", "at-2": "soon"},
    ],
)
def test_a_moment_that_cannot_be_is_refused_and_the_form_keeps_what_was_typed(
    both: Both, talk: str, bad: dict[str, str]
) -> None:
    fields = GOOD | bad
    answer = sent(both[A], talk, "propose-slots", **fields)
    assert answer.status_code in {409, 422}
    assert notice(answer)
    assert f'value="{fields["place"]}"' in answer.text


@pytest.mark.parametrize("at", ["20:00:30", "20:00+05:00", "2000", "20"])
def test_an_hour_written_otherwise_is_read_to_the_minute_or_refused(
    both: Both, talk: str, at: str
) -> None:
    answer = sent(both[A], talk, "propose-slots", **(GOOD | {"at-1": at}))
    assert answer.status_code in {303, 409}
    if answer.status_code == 303:
        assert "20:00" in both[B].get(f"/t/{talk}").text


def test_a_moment_chosen_becomes_a_calendar_entry_that_names_nothing(both: Both, talk: str) -> None:
    assert both[A].get(f"/t/{talk}/calendar").status_code == 404
    goes(both[A], talk, "propose-slots", **GOOD)
    page = both[B].get(f"/t/{talk}").text
    assert "the kitchen" in page
    slot = re.search(r'name="slot" value="([^"]+)"', page)
    assert slot is not None
    assert sent(both[A], talk, "choose-slot", slot=slot[1]).status_code == 409
    assert sent(both[B], talk, "choose-slot", slot="another").status_code == 409
    goes(both[B], talk, "choose-slot", slot=slot[1])
    entry = both[B].get(f"/t/{talk}/calendar")
    assert entry.headers["content-type"].startswith("text/calendar")
    assert entry.headers["content-disposition"] == 'attachment; filename="reserved-time.ics"'
    for word in ("kitchen", "Alice", "Bob", "Heartfelt", "talk", talk):
        assert word not in entry.text

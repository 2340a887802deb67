"""Opening one's own part again, and going on with what was written."""

from datetime import timedelta

import pytest

from heartfelt.base.clock import ManualClock
from heartfelt.bootstrap import House
from web_visits import PASSPHRASE, hand_to, post, together

WORDS = 'I was alone that evening.\nAnd "cold" & <tired>.'
HELD = {"side": "a", "then": "/keep", "unsent.text": WORDS, "unsent.side": "b"}


@pytest.fixture
def rested(built: House, clock: ManualClock):
    """Alice keeps; then nobody touches anything for six minutes."""
    client = together(built)
    hand_to(client, "a", "/keep")
    post(client, "/keep", {"name": "Alice", "passphrase": PASSPHRASE, "again": PASSPHRASE})
    clock.advance(timedelta(minutes=6))
    return client


def test_a_private_part_that_rests_asks_for_its_passphrase(rested) -> None:
    page = rested.get("/keep")
    assert 'action="/unlock"' in page.text
    assert "This part is Alice’s" in page.text


def test_what_was_being_written_waits_at_the_door(rested) -> None:
    page = post(rested, "/keep", {"name": "lanterns at dusk", "passphrase": "", "again": ""})
    assert page.status_code == 401
    assert '<input type="hidden" name="unsent.name" value="lanterns at dusk">' in page.text


def test_the_right_passphrase_opens(rested) -> None:
    fields = {"side": "a", "then": "/keep", "passphrase": PASSPHRASE}
    answer = post(rested, "/unlock", fields)
    assert (answer.status_code, answer.headers["location"]) == (303, "/keep")
    assert 'action="/keep"' in rested.get("/keep").text


def test_a_wrong_one_keeps_the_words_and_says_so_calmly(rested) -> None:
    answer = post(rested, "/unlock", {**HELD, "passphrase": "not this one at all"})
    assert answer.status_code == 409
    assert "Take your time and try again" in answer.text
    assert "I was alone that evening.\nAnd &#34;cold&#34; &amp; &lt;tired&gt;." in answer.text
    assert "not this one at all" not in answer.text
    assert 'action="/unlock"' in rested.get("/keep").text


def test_then_the_words_are_offered_once_more_under_their_own_names(rested) -> None:
    answer = post(rested, "/unlock", {**HELD, "passphrase": PASSPHRASE})
    assert answer.status_code == 200
    assert '<form method="post" action="/keep">' in answer.text
    assert 'name="text" value="I was alone that evening.' in answer.text
    assert '<input type="hidden" name="side" value="b">' in answer.text
    assert "Go on with what you wrote" in answer.text


def test_one_partner_cannot_open_with_the_other_s_name(rested) -> None:
    answer = post(rested, "/unlock", {"side": "b", "then": "/keep", "passphrase": PASSPHRASE})
    assert answer.status_code == 409

"""Opening one's own part again, and going on with what was written."""

import threading
from datetime import timedelta

import pytest

from heartfelt.base.clock import ManualClock
from heartfelt.base.ids import new_id
from heartfelt.bootstrap import House
from web_visits import PASSPHRASE, alone, browser, hand_to, post, together

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


def test_where_many_are_at_the_door_the_words_wait_and_the_same_form_may_come_again(
    rested, built: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = {**HELD, "command": new_id(), "passphrase": PASSPHRASE}
    with monkeypatch.context() as crowd:
        crowd.setattr(built.site.world.gate, "_inside", threading.Semaphore(0))
        busy = post(rested, "/unlock", form)
    assert busy.status_code == 429
    assert int(busy.headers["retry-after"]) > 0
    assert "Nothing is lost" in busy.text
    assert "I was alone that evening.\nAnd &#34;cold&#34; &amp; &lt;tired&gt;." in busy.text
    assert PASSPHRASE not in busy.text
    assert "Go on with what you wrote" in post(rested, "/unlock", form).text


@pytest.mark.parametrize("path", ["/in", "/keep"])
def test_the_door_says_so_wherever_a_passphrase_is_typed(
    built: House, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    client = browser(built) if path == "/in" else alone(built)
    monkeypatch.setattr(built.site.world.gate, "_inside", threading.Semaphore(0))
    form = {"name": "Alice", "passphrase": PASSPHRASE, "again": PASSPHRASE}
    busy = post(client, path, form)
    assert busy.status_code == 429
    assert "retry-after" in busy.headers
    assert 'value="Alice"' in busy.text


def test_one_partner_cannot_open_with_the_other_s_name(rested) -> None:
    answer = post(rested, "/unlock", {"side": "b", "then": "/keep", "passphrase": PASSPHRASE})
    assert answer.status_code == 409

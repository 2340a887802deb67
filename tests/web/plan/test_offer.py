"""Offering a talk, and answering: the page carries the awkward line and keeps what was typed."""

import pytest

from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from heartfelt.bootstrap import House
from web_visits import TestClient, alone, post, together
from web_walk import goes, notice, offer, sent

A, B = Side.A, Side.B
Both = dict[Side, TestClient]
GOOD = {"tone": "check-in", "minutes": "15", "line": "I would like an evening <with> you"}


@pytest.mark.parametrize(
    "bad",
    [
        {"tone": ""},
        {"tone": "shout"},
        {"minutes": ""},
        {"minutes": "16"},
        {"minutes": "9" * 5000},
        {"minutes": "١٥"},
        {"line": "x" * 281},
    ],
)
def test_what_cannot_be_offered_stays_on_the_page(both: Both, bad: dict[str, str]) -> None:
    fields = {"command": new_id(), **GOOD, **bad}
    answer = post(both[A], "/talks/new", fields)
    assert answer.status_code in {409, 422}
    assert notice(answer)
    typed = fields["line"].replace("<", "&lt;").replace(">", "&gt;")
    assert f'value="{typed}"' in answer.text


def test_two_who_offer_at_once_lose_no_word(both: Both) -> None:
    offer(both[A])
    answer = post(both[B], "/talks/new", {"command": new_id(), **GOOD})
    assert answer.status_code == 409
    assert notice(answer)
    assert "I would like an evening &lt;with&gt; you" in answer.text
    assert both[B].get("/talks/new").status_code == 303


def test_an_offer_sent_twice_opens_one_talk(both: Both) -> None:
    fields = {"command": new_id(), **GOOD}
    places = {post(both[A], "/talks/new", fields).headers["location"] for _ in range(3)}
    assert len(places) == 1


def test_somebody_alone_is_led_to_inviting(built: House) -> None:
    client = alone(built)
    assert client.get("/talks/new").headers["location"] == "/invite"
    answer = post(client, "/talks/new", {"command": new_id(), **GOOD})
    assert (answer.status_code, answer.headers["location"]) == (303, "/invite")


def test_the_invitation_is_read_by_the_other_with_the_line(both: Both) -> None:
    talk = offer(both[A], line="I would like an evening <with> you")
    page = both[B].get(f"/t/{talk}").text
    assert "I would like an evening &lt;with&gt; you" in page
    assert "/accept-offer" in page
    assert "/accept-offer" not in both[A].get(f"/t/{talk}").text


def test_a_worry_stands_among_the_promises_without_a_name(both: Both) -> None:
    talk = offer(both[A])
    too_long = sent(both[B], talk, "accept-offer", minutes="15", worry="w" * 281)
    assert too_long.status_code == 422
    assert "w" * 281 in too_long.text
    goes(both[B], talk, "accept-offer", minutes="15", worry="no raised voices")
    for client in both.values():
        goes(client, talk, "wish-now")
    for client in both.values():
        goes(client, talk, "bring-topics")
    goes(both[A], talk, "begin-talk")
    for client in both.values():
        goes(client, talk, "tell-readiness", rest="rested", fed="y", sober="y", time="y")
    for client in both.values():
        assert "<li>no raised voices</li>" in client.get(f"/t/{talk}").text


@pytest.mark.parametrize("minutes", ["60", "0", "-15", "x", "1e1"])
def test_nobody_can_answer_with_more_than_was_offered(both: Both, minutes: str) -> None:
    talk = offer(both[A])
    answer = sent(both[B], talk, "accept-offer", minutes=minutes, worry="kept")
    assert answer.status_code == 409
    assert 'value="kept"' in answer.text


def test_at_one_browser_being_here_together_skips_question_and_date(built: House) -> None:
    client = together(built)
    talk = offer(client, together="yes")
    assert "This is for" in client.get(f"/t/{talk}").text

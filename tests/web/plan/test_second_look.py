"""A second look at my own topics: for me alone, and never in the way."""

from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from web_visits import TestClient, post
from web_walk import to_topics

A, B = Side.A, Side.B
PLAIN = {"kind": "feeling", "purpose": "be-heard", "weight": "a-lot"}


def add(client: TestClient, talk: str, words: str) -> None:
    fields = {"command": new_id(), **PLAIN, "words": words}
    assert post(client, f"/t/{talk}/topics", fields).status_code == 303


def test_a_topic_that_accuses_gets_a_second_look_seen_by_its_writer_alone(
    both: dict[Side, TestClient],
) -> None:
    talk = to_topics(both)
    before = both[B].get(f"/t/{talk}").text
    add(both[A], talk, "You never listen to me")
    page = both[A].get(f"/t/{talk}").text
    assert page.count("A second look") == 1
    assert '<details class="why private">' in page
    assert 'name="alternative"' not in page
    assert "A second look" not in both[B].get(f"/t/{talk}").text
    assert "A second look" not in before


def test_a_plain_topic_gets_none(both: dict[Side, TestClient]) -> None:
    talk = to_topics(both)
    add(both[A], talk, "Our evenings")
    assert "A second look" not in both[A].get(f"/t/{talk}").text

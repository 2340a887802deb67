"""My topics over HTTP: mine alone until both lists are there, and never lost."""

import pytest

from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from web_visits import TestClient, post
from web_walk import goes, notice, to_topics

A, B = Side.A, Side.B
Both = dict[Side, TestClient]
GOOD = {"words": "our <evenings>", "kind": "feeling", "purpose": "be-heard", "weight": "a-lot"}


@pytest.fixture
def talk(both: Both) -> str:
    return to_topics(both)


def add(client: TestClient, talk: str, **fields: str):
    return post(client, f"/t/{talk}/topics", {"command": new_id(), **GOOD, **fields})


@pytest.mark.parametrize(
    "bad",
    [
        {"words": " "},
        {"words": "x" * 281},
        {"kind": ""},
        {"kind": "grudge"},
        {"purpose": "win"},
        {"weight": "9"},
    ],
)
def test_a_topic_that_cannot_be_is_refused_and_stays_on_the_page(
    both: Both, talk: str, bad: dict[str, str]
) -> None:
    answer = add(both[A], talk, **bad)
    assert answer.status_code in {409, 422}
    assert notice(answer)
    typed = {**GOOD, **bad}["words"].replace("<", "&lt;").replace(">", "&gt;")
    assert f'value="{typed}"' in answer.text


def test_a_fourth_topic_stays_typed_though_there_is_no_room(both: Both, talk: str) -> None:
    for _ in range(3):
        assert add(both[A], talk).status_code == 303
    answer = add(both[A], talk, words="the fourth one")
    assert answer.status_code == 409
    assert notice(answer)
    assert "the fourth one" in answer.text


def test_topics_are_seen_by_their_writer_alone_until_both_lists_are_open(
    both: Both, talk: str
) -> None:
    add(both[A], talk)
    assert "our &lt;evenings&gt;" in both[A].get(f"/t/{talk}").text
    assert "evenings" not in both[B].get(f"/t/{talk}").text
    goes(both[A], talk, "bring-topics")
    assert "evenings" not in both[B].get(f"/t/{talk}").text
    goes(both[B], talk, "bring-topics")
    for client in both.values():
        assert "our &lt;evenings&gt;" in client.get(f"/t/{talk}").text


def test_bob_cannot_take_a_topic_of_alice_off(both: Both, talk: str) -> None:
    add(both[A], talk)
    topic = both[A].get(f"/t/{talk}").text.partition('name="topic" value="')[2][:26]
    assert post(both[B], f"/t/{talk}/topics/drop", {"command": new_id(), "topic": topic})
    assert "evenings" in both[A].get(f"/t/{talk}").text
    post(both[A], f"/t/{talk}/topics/drop", {"command": new_id(), "topic": topic})
    assert "evenings" not in both[A].get(f"/t/{talk}").text


def test_an_order_with_a_topic_missing_or_made_up_is_refused(both: Both, talk: str) -> None:
    add(both[A], talk)
    for client in both.values():
        goes(client, talk, "bring-topics")
    for fields in ({}, {f"place-{new_id()}": "1"}, {"not_yet": new_id()}, {"order": "x"}):
        step = both[A].get(f"/t/{talk}").text.partition('name="step" value="')[2].partition('"')[0]
        sent = {"command": new_id(), "step": step, **fields}
        answer = post(both[A], f"/t/{talk}/order-topics", sent)
        assert answer.status_code == 409
        assert notice(answer)

"""Seeing the talk: what one sees is made of what one may see, to the last byte."""

from collections.abc import Callable

import pytest

from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from web_visits import TestClient, post
from web_walk import goes, masked, offer, sent, to_thanks, to_topics

A, B = Side.A, Side.B
Both = dict[Side, TestClient]


def to_ready(both: Both) -> str:
    talk = to_topics(both)
    for client in both.values():
        goes(client, talk, "bring-topics")
    goes(both[A], talk, "begin-talk")
    return talk


def to_unsaid(both: Both) -> str:
    talk = to_thanks(both)
    for client in both.values():
        goes(client, talk, "give-thanks")
    return talk


def with_topics(both: Both) -> str:
    talk = to_topics(both)
    for side, client in both.items():
        topic = {"words": f"{side} topic", "kind": "hope", "purpose": "be-heard"}
        for _ in range(2):
            post(client, f"/t/{talk}/topics", {"command": new_id(), **topic})
    return talk


def to_order(both: Both) -> str:
    talk = with_topics(both)
    for client in both.values():
        goes(client, talk, "bring-topics")
    return talk


def to_before(both: Both) -> str:
    talk = to_ready(both)
    for tag in ("tell-readiness", "accept-promises"):
        for client in both.values():
            goes(client, talk, tag, rest="rested", fed="yes", sober="yes", time="yes")
    return talk


def places(bob: TestClient, talk: str) -> dict[str, str]:
    from web_walk import form

    fields = form(bob.get(f"/t/{talk}"), "/order-topics")
    assert fields
    import re

    found = re.findall(r'<select[^>]*name="(place-[^"]+)"', bob.get(f"/t/{talk}").text)
    return {name: str(len(found) - n) for n, name in enumerate(found)}


CASES: dict[str, tuple[Callable[[Both], str], str, dict[str, str]]] = {
    "declines": (lambda both: offer(both[A]), "decline-offer", {}),
    "brings no topics": (to_topics, "bring-topics", {}),
    "brings two topics": (with_topics, "bring-topics", {}),
    "orders": (to_order, "order-topics", {}),
    "is worn out": (to_ready, "tell-readiness", {"rest": "worn-out"}),
    "is rested": (to_ready, "tell-readiness", {"rest": "rested", "fed": "yes"}),
    "taps": (to_before, "take-moment", {"trust": "1", "closeness": "3"}),
    "taps nothing": (to_before, "take-moment", {"pass": "yes"}),
    "keeps the unsaid": (to_unsaid, "tell-unsaid", {"choice": "keep", "words": "later"}),
    "would say it": (to_unsaid, "tell-unsaid", {"choice": "say-now"}),
}


@pytest.mark.parametrize("what", sorted(CASES))
def test_alice_sees_the_same_bytes_whatever_bob_did_in_private(both: Both, what: str) -> None:
    way, tag, fields = CASES[what]
    talk = way(both)
    if tag == "order-topics":
        fields = places(both[B], talk)
    paths = (f"/t/{talk}", "/home", "/n", "/book", "/mine")
    before = {path: masked(both[A].get(path)) for path in paths}
    bobs = masked(both[B].get(f"/t/{talk}"))
    goes(both[B], talk, tag, **fields)
    assert masked(both[B].get(f"/t/{talk}")) != bobs, "it did happen"
    assert {path: masked(both[A].get(path)) for path in paths} == before
    if tag != "decline-offer":
        goes(both[B], talk, "take-back")
        assert {path: masked(both[A].get(path)) for path in paths} == before


def test_private_words_of_bob_change_no_byte_of_alices_pages(both: Both) -> None:
    talk = to_thanks(both)
    paths = (f"/t/{talk}", "/home", "/n", "/book", "/mine", "/lines")
    before = {path: masked(both[A].get(path)) for path in paths}
    for path, name in (("/n/out", "text"), ("/n", "thought"), ("/n/opener", "when")):
        fields = {"command": new_id(), name: "private words of Bob", "do": "seal", "way": "parts"}
        assert post(both[B], path, fields).status_code == 303
    assert {path: masked(both[A].get(path)) for path in paths} == before


def test_headers_tell_nothing_of_it_either(both: Both) -> None:
    talk = to_ready(both)
    before = both[A].get(f"/t/{talk}")
    goes(both[B], talk, "tell-readiness", rest="tired")
    after = both[A].get(f"/t/{talk}")
    assert dict(before.headers) == dict(after.headers)


def test_the_mask_hides_ids_of_forms_and_nothing_else(both: Both) -> None:
    talk = to_thanks(both)
    one, two = both[A].get(f"/t/{talk}"), both[A].get(f"/t/{talk}")
    assert one.text != two.text
    assert masked(one) == masked(two)
    goes(both[B], talk, "give-thanks", words="for all to see")
    assert masked(both[A].get(f"/t/{talk}")) != masked(one)


def test_changing_ones_list_brings_every_topic_back(both: Both) -> None:
    talk = with_topics(both)
    goes(both[A], talk, "bring-topics")
    page = both[A].get(f"/t/{talk}")
    assert "a topic" not in page.text
    goes(both[A], talk, "take-back")
    assert both[A].get(f"/t/{talk}").text.count('dir="auto">a topic<') == 2


def test_on_a_shared_browser_the_one_who_changes_their_mind_keeps_the_device(
    built, both: Both
) -> None:
    from web_visits import hand_to, together

    client = together(built)
    talk = offer(client, together="yes")
    hand_to(client, "a", f"/t/{talk}")
    goes(client, talk, "bring-topics")
    hand_to(client, "a", f"/t/{talk}")
    goes(client, talk, "take-back")
    assert f"/t/{talk}/topics" in client.get(f"/t/{talk}").text


@pytest.mark.parametrize("number", ["9" * 400, "-" + "9" * 400, "inf", "nan", "1e400", "-1", "x"])
@pytest.mark.parametrize("field", ["closeness", "trust"])
def test_a_tap_beyond_all_measure_is_refused_calmly(both: Both, number: str, field: str) -> None:
    talk = to_before(both)
    answer = sent(both[A], talk, "take-moment", closeness_set="yes", **{field: number})
    assert answer.status_code == 409
    assert f"/t/{talk}/take-moment" in answer.text


def test_a_not_free_answer_opens_the_quiet_page_and_nothing_else(both: Both) -> None:
    talk = to_unsaid(both)
    for client in both.values():
        goes(client, talk, "tell-unsaid", choice="nothing")
    for client in both.values():
        goes(client, talk, "tell-understood")
    for client in both.values():
        goes(client, talk, "finish-agreements")
    goes(both[A], talk, "leave-open")
    before = masked(both[A].get(f"/t/{talk}"))
    answer = sent(both[B], talk, "take-moment", free="no")
    assert answer.status_code == 200
    assert 'href="/safe"' in answer.text
    assert masked(both[A].get(f"/t/{talk}")) == before

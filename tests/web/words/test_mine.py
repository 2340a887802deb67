"""My own page."""

import re

from heartfelt.base.sides import Side
from heartfelt.bootstrap import House
from heartfelt.store.tables import RECORDS
from web_visits import TestClient, hand_to, together
from web_walk import offer, two_browsers
from words_desk import drawer, send

THOUGHT = "How proud I was at the concert."


def test_it_keeps_a_thought_and_burns_it(alice: TestClient) -> None:
    assert send(alice, "/n", thought=THOUGHT).headers["location"] == "/n?said=kept"
    page = alice.get("/n").text
    assert THOUGHT in page
    record = re.search(r'name="record" value="(\w+)"', page)
    assert record is not None
    answer = send(alice, "/n/burn", record=record[1], then="mine")
    assert answer.headers["location"] == "/n"
    assert THOUGHT not in alice.get("/n").text


def test_it_refuses_a_thought_without_words(alice: TestClient) -> None:
    assert send(alice, "/n", thought="  ").status_code == 409


def test_it_lists_what_i_keep_by_its_first_words(alice: TestClient) -> None:
    send(alice, "/n/out", text="word " * 40)
    send(alice, "/n/opener", do="seal", when="we eat alone", feel="sad")
    page = alice.get("/n").text
    assert "word word…" in page
    assert "When we eat alone, I feel sad." in page


def test_it_marks_what_cannot_be_trusted_and_goes_on(built: House, alice: TestClient) -> None:
    send(alice, "/n/out", text="Tampered with.")
    (record,) = drawer(built, alice)
    send(alice, "/n/out", text="As I left it.")
    with built.site.world.store.writing() as unit:
        connection = unit.shelf._connection  # type: ignore[attr-defined]
        here = RECORDS.c.id == record
        connection.execute(RECORDS.update().where(here).values(sealed=bytes(400)))
    answer = alice.get("/n")
    assert answer.status_code == 200
    assert "As I left it." in answer.text
    assert answer.text.count("This entry can’t be trusted") == 1
    assert "Tampered with" not in answer.text
    opened = alice.get(f"/n/d/{record}")
    assert (opened.status_code, "can’t be trusted" in opened.text) == (409, True)
    assert send(alice, "/n/burn", record=record, then="mine").headers["location"] == "/n"
    assert "can’t be trusted" not in alice.get("/n").text


def test_it_shows_one_partner_nothing_of_the_other(built: House) -> None:
    shared = together(built)
    hand_to(shared, "a", "/n")
    send(shared, "/n", thought=THOUGHT)
    send(shared, "/n/out", text="Only mine.")
    assert "Only mine." in shared.get("/n").text
    hand_to(shared, "b", "/n")
    page = shared.get("/n").text
    assert "For Bob alone" in page
    assert THOUGHT not in page
    assert "Only mine." not in page
    assert drawer(built, shared) == {}


def test_it_lets_a_shared_device_be_laid_down(built: House, alice: TestClient) -> None:
    shared = together(built)
    hand_to(shared, "a", "/n")
    page = shared.get("/n").text
    form = page[page.index('action="/hand"') :]
    assert 'name="to" value=""' in form
    assert 'name="then" value="/home"' in form
    assert "lay the device between us" not in alice.get("/n").text


def test_it_offers_lines_to_those_who_prepare_alone(built: House, alice: TestClient) -> None:
    assert 'href="/n/how"' in alice.get("/n").text
    assert "it promises nothing for the two of you" in alice.get("/n/how").text
    shared = together(built)
    hand_to(shared, "a", "/n")
    assert 'href="/n/how"' not in shared.get("/n").text


def test_it_leads_to_my_topics_while_they_are_asked_for(alice: TestClient) -> None:
    assert "My topics" not in alice.get("/n").text


def test_it_leads_back_to_the_open_talk_without_a_change_of_hands(
    built: House, alice: TestClient
) -> None:
    assert "Back to our talk" not in alice.get("/n").text
    shared = together(built)
    talk = offer(shared, by="a")
    hand_to(shared, "a", "/n")
    for path in ("/n", "/n?said=kept"):
        page = shared.get(path).text
        assert page.count(f'class="button primary" href="/t/{talk}"') == 1
        assert page.count("lay the device between us") == 1
        assert page.index("Back to our talk") < page.index("lay the device between us")
    shared.get(f"/t/{talk}")
    assert "For Alice alone" in shared.get("/n").text


def test_on_a_browser_of_ones_own_it_leads_back_to_the_talk_too(built: House) -> None:
    both = two_browsers(built)
    talk = offer(both[Side.A])
    assert f'class="button primary" href="/t/{talk}"' in both[Side.A].get("/n").text

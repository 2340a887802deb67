"""A friend's view: kept or burnt, and nobody else's."""

from heartfelt.actions.records import Form
from heartfelt.bootstrap import House
from web_visits import TestClient
from words_desk import field, only, send

ANSWERS = {"see": "Two tired people.", "hard": "I want to be right.", "try": "Ask first."}


def test_it_keeps_the_answers_and_shows_them_again(built: House, alice: TestClient) -> None:
    assert send(alice, "/n/friend", **ANSWERS).headers["location"] == "/n?said=kept"
    draft, own = only(built, alice)
    assert (own.form, own.parts) == (Form.FRIEND, ANSWERS)
    page = alice.get(f"/n/d/{draft}")
    assert {name: field(page, name) for name in ANSWERS} == ANSWERS


def test_it_asks_for_none_of_the_answers_in_particular(built: House, alice: TestClient) -> None:
    assert send(alice, "/n/friend", hard="Pride.").status_code == 303
    assert only(built, alice)[1].parts == {"see": "", "hard": "Pride.", "try": ""}


def test_it_keeps_what_was_typed_when_it_is_too_long(alice: TestClient) -> None:
    page = send(alice, "/n/friend", see="so " * 500, hard="Pride.")
    assert page.status_code == 422
    assert field(page, "hard") == "Pride."


def test_it_says_where_it_comes_from(alice: TestClient) -> None:
    assert "Finkel" in alice.get("/n/friend").text

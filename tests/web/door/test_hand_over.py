"""One device between two."""

import pytest

from heartfelt.actions.access import Access
from heartfelt.actions.unlock import open_access
from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from heartfelt.bootstrap import House
from web_visits import PASSPHRASE, browser, hand_to, post, together


def access_of(built: House, client) -> Access:
    secrets = {name[3:]: value for name, value in client.cookies.items()}
    access = open_access(built.site.world, secrets)
    assert access is not None
    return access


def test_the_one_who_lifts_the_cover_holds_the_device(built: House) -> None:
    client = together(built)
    answer = hand_to(client, "b", "/n")
    assert (answer.status_code, answer.headers["location"]) == (303, "/n")
    assert access_of(built, client).holder is Side.B


def test_the_cover_waits_for_the_one_named(built: House) -> None:
    client = together(built)
    hand_to(client, "a")
    answer = post(client, "/hand", {"to": "b", "then": "/n"})
    assert answer.headers["location"] == "/n"
    access = access_of(built, client)
    assert (access.cover, access.holder) == (Side.B, None)


def test_laid_down_between_both_nobody_holds_it(built: House) -> None:
    client = together(built)
    hand_to(client, "a")
    post(client, "/hand", {"to": "", "then": "/home"})
    access = access_of(built, client)
    assert (access.cover, access.holder) == (None, None)


def test_a_holder_with_a_passphrase_is_asked_for_it_afterwards(built: House) -> None:
    client = together(built)
    hand_to(client, "a", "/keep")
    post(client, "/keep", {"name": "Alice", "passphrase": PASSPHRASE, "again": PASSPHRASE})
    post(client, "/hand", {"to": "b", "then": "/n"})
    answer = post(client, "/here", {"side": "a", "then": "/n"})
    assert 'action="/unlock"' in answer.text
    assert access_of(built, client).holder is None
    assert post(client, "/here", {"side": "b", "then": "/n"}).status_code == 303


@pytest.mark.parametrize("path", ["/hand", "/here", "/unlock"])
def test_a_stranger_only_finds_the_door(built: House, path: str) -> None:
    answer = post(browser(built), path, {"side": "a", "to": "a", "passphrase": "x", "then": "/n"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


@pytest.mark.parametrize("path", ["/hand", "/here"])
def test_it_never_leads_to_another_site(built: House, path: str) -> None:
    fields = {"side": "a", "to": "a", "then": "//evil.example/"}
    assert post(together(built), path, fields).headers["location"] == "/"


def test_the_cover_names_one_or_asks_who_it_is(built: House) -> None:
    frame = {
        "app_name": "Heartfelt", "url_exit": "/exit", "url_away": "/", "url_theme": "/theme",
        "path": "/n", "names": {Side.A: "Alice", Side.B: "Bob"}, "then": "/n", "fresh": new_id,
    }  # fmt: skip
    views = built.site.views
    for_bob = views.render("door/cover.html", {**frame, "to": Side.B})
    assert "I’m Bob" in for_bob
    assert "Alice, look away" in for_bob
    assert "I’m Alice" not in for_bob
    for_someone = views.render("door/whose.html", frame)
    assert "I’m Bob" in for_someone
    assert "I’m Alice" in for_someone

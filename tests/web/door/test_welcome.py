"""The first screen."""

from heartfelt.bootstrap import House
from web_visits import browser, together


def test_it_shows_every_way_in(built: House) -> None:
    page = browser(built).get("/")
    ways = ["/begin?way=plan", "/begin?way=alone", "/begin?way=together", "/in", "/j", "/now"]
    assert page.status_code == 200
    assert all(f'href="{way}"' in page.text for way in [*ways, "/how-safe", "/safe"])


def test_it_lets_those_who_are_inside_go_home(built: House) -> None:
    answer = together(built).get("/")
    assert (answer.status_code, answer.headers["location"]) == (303, "/home")


def test_it_sets_no_cookie_for_looking(built: House) -> None:
    assert "set-cookie" not in browser(built).get("/").headers

"""Daylight or candle."""

from heartfelt.bootstrap import House
from web_visits import browser, post


def test_the_chosen_light_stays_on_this_device(built: House) -> None:
    client = browser(built)
    answer = post(client, "/theme", {"theme": "candle", "back": "/in"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/in")
    assert 'data-theme="candle"' in client.get("/in").text
    post(client, "/theme", {"theme": "auto", "back": "/in"})
    assert "data-theme=" not in client.get("/in").text


def test_it_comes_back_to_the_page_it_was_chosen_on(built: House) -> None:
    page = browser(built).get("/how-safe").text
    assert '<input type="hidden" name="back" value="/how-safe">' in page


def test_it_leads_nowhere_else(built: House) -> None:
    answer = post(browser(built), "/theme", {"theme": "candle", "back": "//evil.example"})
    assert answer.headers["location"] == "/"

"""Inviting, joining, and four words read aloud."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from heartfelt.base.clock import ManualClock
from heartfelt.bootstrap import House
from heartfelt.store.tables import COUPLES
from web_visits import alone, browser, post, together


def invitation(client) -> tuple[str, str]:
    """Make an invitation; return its code and the token of its link."""
    page = post(client, "/invite").text
    code = re.search(r'<p class="code".*?<span>(\w{5})</span><span>(\w{5})</span>', page)
    link = re.search(r'class="small invite-link"[^>]*>([^<]+)<', page)
    assert code is not None
    assert link is not None
    return "".join(code.groups()), urlsplit(link.group(1)).fragment


def words_on(client) -> str:
    page = client.get("/j/wait").text
    return " ".join(re.findall(r"<li>(\w+)</li>", page))


def test_looking_makes_no_invitation(built: House) -> None:
    alice = alone(built)
    page = alice.get("/invite").text
    assert 'class="code"' not in page
    assert "Invite Bob" in page
    assert 'data-live="/home/live"' in page


def test_the_token_is_behind_the_hash_and_in_the_picture_only(built: House) -> None:
    alice = alone(built)
    page = post(alice, "/invite").text
    assert re.search(r">http://localhost/j#\w{26}<", page)
    assert 'src="data:image/svg+xml' in page
    assert alice.get("/invite").text.count("j#") == 0, "shown once"


def test_a_code_in_any_case_leads_to_four_words(built: House) -> None:
    code, _ = invitation(alone(built))
    bob = browser(built)
    answer = post(bob, "/j", {"code": f" {code[:5].lower()} {code[5:].lower()} "})
    assert (answer.status_code, answer.headers["location"]) == (303, "/j/wait")
    assert len(words_on(bob).split()) == 4
    page = bob.get("/j/wait").text
    assert 'data-due="3"' in page
    assert '<noscript><meta http-equiv="refresh" content="5; url=/j/wait?look"></noscript>' in page


def test_before_the_words_are_typed_nothing_of_theirs_is_seen(built: House) -> None:
    code, _ = invitation(alone(built))
    bob = browser(built)
    post(bob, "/j", {"code": code})
    page = bob.get("/j/wait").text
    assert "Alice" not in page
    assert "Bob" not in page
    assert bob.get("/home").headers["location"] == "/"


def test_the_words_typed_let_the_other_in(built: House) -> None:
    alice, bob = alone(built), browser(built)
    _, token = invitation(alice)
    post(bob, "/j", {"code": token})
    assert "What does Bob read to you?" in alice.get("/invite").text
    answer = post(alice, "/invite/words", {"words": words_on(bob)})
    assert (answer.status_code, answer.headers["location"]) == (303, "/home")
    assert "You’re in" in bob.get("/j/wait").text
    assert bob.get("/").headers["location"] == "/home"
    assert bob.get("/j/wait").headers["location"] == "/home"
    assert alice.get("/invite").headers["location"] == "/home"


def test_wrong_words_are_refused_three_times_and_then_it_is_over(built: House) -> None:
    alice, bob = alone(built), browser(built)
    code, _ = invitation(alice)
    post(bob, "/j", {"code": code})
    first = post(alice, "/invite/words", {"words": "four other words entirely"})
    assert first.status_code == 409
    assert "Tries left: 2" in first.text
    assert 'value="four other words entirely"' in first.text
    post(alice, "/invite/words", {"words": "no"})
    post(alice, "/invite/words", {"words": "no"})
    assert "come to its end" in bob.get("/j/wait").text


@pytest.mark.parametrize("typed", [False, True])
def test_an_edited_commitment_is_said_calmly_to_both(built: House, *, typed: bool) -> None:
    alice, bob = alone(built), browser(built)
    code, _ = invitation(alice)
    post(bob, "/j", {"code": code})
    words = words_on(bob)
    if typed:
        assert post(alice, "/invite/words", {"words": words}).status_code == 303
        assert "comes in by itself" in alice.get("/invite").text
    with built.site.world.store.writing() as unit:
        connection = unit.people._connection  # type: ignore[attr-defined]
        connection.execute(COUPLES.update().values(commitment=bytes(32)))
    if not typed:
        answer = post(alice, "/invite/words", {"words": words})
        assert (answer.status_code, "changed from outside" in answer.text) == (409, True)
    for page in (bob.get("/j/wait"), alice.get("/invite")):
        assert page.status_code == 409
        assert "changed from outside" in page.text
        assert "Alice" not in bob.get("/j/wait").text
    assert bob.get("/home").headers["location"] == "/"


def test_a_code_works_once_and_for_a_day(built: House, clock: ManualClock) -> None:
    alice = alone(built)
    code, _ = invitation(alice)
    assert post(browser(built), "/j", {"code": code}).status_code == 303
    again = post(browser(built), "/j", {"code": code})
    assert again.status_code == 409
    assert "works once, for a day" in again.text
    late, _ = invitation(alone(built))
    clock.advance(timedelta(hours=24, seconds=1))
    assert post(browser(built), "/j", {"code": late}).status_code == 409


def test_following_the_link_uses_nothing_up(built: House) -> None:
    code, _ = invitation(alone(built))
    for _ in range(20):
        browser(built).get("/j")
    assert post(browser(built), "/j", {"code": code}).status_code == 303


def test_a_browser_in_use_is_not_taken_over(built: House) -> None:
    code, _ = invitation(alone(built))
    charlie = together(built)
    before = dict(charlie.cookies)
    page = post(charlie, "/j", {"code": code}).text
    assert "already open for someone" in page
    assert dict(charlie.cookies) == before
    assert post(browser(built), "/j", {"code": code}).status_code == 303


def test_an_address_of_this_computer_alone_says_so(built: House) -> None:
    page = post(alone(built), "/invite").text
    assert "This address works on this computer only" in page
    assert "I have a code from my partner" in page
    assert "I have a code from my partner" in browser(built).get("/").text

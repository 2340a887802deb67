"""The calm pages for what went wrong."""

import pytest

from heartfelt.actions.ports import CannotWriteError
from heartfelt.actions.unlock import open_access
from heartfelt.bootstrap import House
from heartfelt.web.pages.door import begin
from web_visits import alone, browser, post


def test_a_page_that_is_not_here_says_so_and_leads_on(built: House) -> None:
    page = browser(built).get("/nowhere")
    assert page.status_code == 404
    assert "There is no page here." in page.text
    assert 'href="/">Go on from here' in page.text


def test_a_full_disk_gives_the_words_back(built: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise CannotWriteError

    monkeypatch.setattr(begin, "meet", full)
    page = post(browser(built), "/begin", {"way": "together", "a": "Alice <3", "b": "Bobby"})
    assert page.status_code == 507
    assert "could not be saved" in page.text
    assert "Alice &lt;3</textarea>" in page.text
    assert "Bobby</textarea>" in page.text


def test_words_sent_after_the_lock_are_given_back(built: House) -> None:
    page = post(browser(built), "/keep", {"name": "the words I had typed"})
    assert page.status_code == 401
    assert "the words I had typed</textarea>" in page.text


def test_a_seal_that_does_not_fit_shows_nothing_false(built: House) -> None:
    client = alone(built)
    with built.site.world.store.writing() as unit:
        secrets = {name[3:]: value for name, value in client.cookies.items()}
        access = open_access(built.site.world, secrets)
        assert access is not None
        unit.shelf.delete(access.couple, access.couple)
    page = client.get("/invite")
    assert page.status_code == 409
    assert "not as you left it" in page.text


def test_a_form_nobody_can_read_is_refused_politely(built: House) -> None:
    answer = browser(built).post("/in", content=b"&".join(b"a=1" for _ in range(300)))
    assert answer.status_code == 400
    assert "could not be read" in answer.text

"""Quick exit."""

import re

from heartfelt.bootstrap import House
from web_visits import PASSPHRASE, alone, browser, hand_to, post, together


def test_it_works_for_anyone(built: House) -> None:
    answer = post(browser(built), "/exit")
    assert (answer.status_code, answer.headers["location"]) == (303, "/away")
    assert answer.headers["clear-site-data"] == '"cache", "storage"'


def test_a_cookie_changes_every_time(built: House) -> None:
    client = browser(built)
    first, second = post(client, "/exit"), post(client, "/exit")
    assert first.headers["set-cookie"] != second.headers["set-cookie"]


def test_where_it_leads_names_nothing(built: House) -> None:
    page = browser(built).get("/away")
    assert 'http-equiv="refresh" content="0; url=https://www.wikipedia.org/"' in page.text
    assert '<a href="https://www.wikipedia.org/"' in page.text
    assert "heartfelt" not in page.text.casefold()
    assert not re.search(r"<(script|link|img)", page.text)


def test_it_locks_what_a_passphrase_opens_again(built: House) -> None:
    client = alone(built)
    post(client, "/keep", {"name": "Alice", "passphrase": PASSPHRASE, "again": PASSPHRASE})
    kept = dict(client.cookies)
    post(client, "/exit")
    assert {"hf_s", "hf_a"} <= set(kept)
    assert not {"hf_s", "hf_a"} & set(client.cookies)
    assert client.get("/").status_code == 200
    client.cookies.update(kept)
    assert client.get("/").status_code == 200, "the old cookies open nothing any more"


def test_it_covers_what_would_be_lost_by_locking(built: House) -> None:
    client = together(built)
    hand_to(client, "a")
    assert 'action="/keep"' in client.get("/keep").text
    post(client, "/exit")
    assert "Who has the device?" in client.get("/keep").text


def test_every_page_has_its_button_without_a_script(built: House) -> None:
    client = browser(built)
    for path in ("/", "/begin", "/in", "/j", "/now", "/safe", "/how-safe", "/nowhere"):
        assert '<form class="exit-form" method="post" action="/exit"' in client.get(path).text

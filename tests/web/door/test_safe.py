"""The safety pages: for everyone, the same, and silent."""

import re
from html import unescape
from pathlib import Path

import pytest

from heartfelt.bootstrap import House
from web_visits import browser, hand_to, house, post, together

FORBIDDEN = re.compile(r"end-to-end|zero-knowledge|unbreakable|anonymous", re.IGNORECASE)
TEMPLATES = Path(__file__).parents[3] / "src" / "heartfelt" / "web" / "templates"


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("path", ["/safe", "/how-safe"])
def test_it_is_the_same_bytes_for_everyone(built: House, path: str) -> None:
    stranger, inside, held = browser(built), together(built), together(built)
    hand_to(held, "b")
    pages = [client.get(path) for client in (stranger, inside, held)]
    assert pages[0].status_code == 200
    assert pages[0].content == pages[1].content == pages[2].content
    assert not [page for page in pages if "set-cookie" in page.headers]


def test_the_self_check_can_send_nothing(built: House) -> None:
    page = browser(built).get("/safe").text
    check = re.search(r"<details class=\"fold self-check\">.*?</details>", page, re.DOTALL)
    assert check is not None
    assert "<form" not in check.group()
    assert "<button" not in check.group()
    before = page[: check.start()]
    assert before.count("<form") == before.count("</form>")
    assert len(re.findall(r'type="radio"', check.group())) == 6
    assert "value=" not in check.group()


def test_it_never_rates_anybody(built: House) -> None:
    page = words(browser(built).get("/safe").text)
    assert not re.search(r"\b(risk|score|level|screening|HITS|WAST)\b", page, re.IGNORECASE)


def test_every_entry_that_nobody_checked_says_so(built: House) -> None:
    page = browser(built).get("/safe").text
    assert page.count('<span class="small">Not confirmed yet</span>') == 11
    assert "0808 2000 247" in page
    assert "tel:" not in page


PROMISE = """
What you write is locked before it is stored.
Someone who takes the computer, the disk or a backup cannot read it.
Your partner can never see your private notes, what the coach said to you,
whether you opened the safety pages, or when you were here.
Nothing is sent to any other company.
Nobody — not us, not the person who runs this server — can reset your passphrase.
The person who runs this server could , with skill and intent, change the program
and read what you write while you are signed in.
If that worries you, don’t write here what they must not read: use your own copy, or paper.
We can’t protect a device someone else watches, or a passphrase someone makes you give.
Leaving quickly hides the page; it does not erase your browser’s history.
"""
SENTENCES = re.findall(r"\S[^.]*\.", " ".join(PROMISE.split()))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_promise_is_there_word_for_word(built: House, sentence: str) -> None:
    assert sentence in words(browser(built).get("/how-safe").text)


def test_it_says_who_runs_this_server(built: House, tmp_path: Path) -> None:
    nobody = words(browser(built).get("/how-safe").text)
    assert "run by someone who did not give a name" in nobody
    with house(tmp_path / "named", run_by="Dana") as named:
        assert "This server is run by: Dana." in words(browser(named).get("/how-safe").text)


def test_no_template_promises_what_nobody_can_keep() -> None:
    found = [
        file.name for file in TEMPLATES.rglob("*.html") if FORBIDDEN.search(file.read_text("utf-8"))
    ]
    assert found == []


def test_the_self_check_has_no_way_in_to_post_to(built: House) -> None:
    assert post(browser(built), "/safe", {"afraid": "yes"}).status_code == 404

"""At the desk in a real browser: notes beside the words, a tap in place, a self-saving draft."""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright

from heartfelt.bootstrap import House
from web_visits import TestClient
from words_desk import HOT, only, send

pytestmark = pytest.mark.browser

LOST = "status of 503"
"""What Chromium says itself of an answer that did not come through."""
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


class Server(uvicorn.Server):
    """A server that says when it can be visited."""

    ready: threading.Event

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


@contextmanager
def served(built: House) -> Iterator[str]:
    config = uvicorn.Config(
        built.app, host="127.0.0.1", port=0, log_level="error", lifespan="off", ws="none"
    )
    server = Server(config)
    server.ready = threading.Event()
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        assert server.ready.wait(10)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture
def desk(built: House, alice: TestClient) -> Iterator[tuple[Page, str]]:
    """Alice's browser, which must not complain about anything."""
    complaints: list[str] = []
    with served(built) as address, sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        context = browser.new_context()
        context.add_cookies(
            [{"name": n, "value": v, "url": address} for n, v in alice.cookies.items()]
        )
        page = context.new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page, address
        browser.close()
    assert [told for told in complaints if LOST not in told] == []


def test_it_shows_notes_while_one_writes_and_takes_an_alternative_in_place(
    built: House, desk: tuple[Page, str]
) -> None:
    page, address = desk
    page.goto(f"{address}/n/opener")
    page.get_by_text("Write it in one piece").click()
    text = page.get_by_label("In your own words")
    text.fill("I love you. You never listen to me.")
    expect(page.locator(".note-quote")).to_have_text("“You never listen to me”")
    page.locator(".alternative").first.click()
    expect(text).to_have_value("I love you. When you don't listen to me, I feel ___.")
    expect(page.locator(".note")).to_have_count(0)
    page.get_by_text("Take the last tap back").click()
    expect(text).to_have_value("I love you. You never listen to me.")
    page.get_by_text("Keep my words").click()
    expect(page.locator(".note")).to_have_count(0)
    text.press_sequentially(" Please.")
    expect(page.locator(".note")).to_have_count(0)
    page.get_by_text("Keep it, sealed").click()
    expect(page.locator("h1")).to_have_text("My own page")


def test_it_reads_a_picked_word_into_its_part(desk: tuple[Page, str]) -> None:
    page, address = desk
    page.goto(f"{address}/n/opener")
    page.get_by_text("Find a feeling").click()
    page.locator(".picker-group summary", has_text="afraid").click()
    page.locator(".pick", has_text="worried").click()
    expect(page.get_by_label("I feel…")).to_have_value("worried")
    expect(page.locator("#notes .draft")).to_have_text("I feel worried.")
    page.locator(".pick", has_text="worried").click()
    expect(page.get_by_label("I feel…")).to_have_value("")


def test_it_leaves_a_folded_card_of_care_folded(desk: tuple[Page, str]) -> None:
    page, address = desk
    page.goto(f"{address}/n/out")
    text = page.get_by_label("What is in me")
    text.fill("Last night he hit me.")
    expect(page.locator(".care[open]")).to_have_count(1)
    page.locator(".care summary").click()
    with page.expect_response("**/n/check"):
        text.press_sequentially(" I want to sleep.")
    expect(page.locator(".care")).to_have_count(1)
    expect(page.locator(".care[open]")).to_have_count(0)


def test_it_saves_a_kept_draft_and_says_so_only_then(
    built: House, alice: TestClient, desk: tuple[Page, str]
) -> None:
    page, address = desk
    send(alice, "/n/out", text="First.")
    draft, _ = only(built, alice)
    page.goto(f"{address}/n/d/{draft}")
    state = page.locator("[data-state]")
    expect(state).to_have_text("")
    page.get_by_label("What is in me").fill("First. Second.")
    expect(state).to_have_text("Not saved yet.")
    expect(state).to_have_text("Saved, sealed for you.")
    assert only(built, alice)[1].text == "First. Second."
    page.get_by_label("What is in me").fill("First. Second. Third.")
    expect(state).to_have_text("Not saved yet.")
    expect(state).to_have_text("Saved, sealed for you.")
    page.get_by_text("Keep it, sealed").click()
    expect(page.locator("h1")).to_have_text("My own page")
    assert only(built, alice)[1].text == "First. Second. Third."


def test_it_says_not_saved_while_the_link_is_lost(
    built: House, alice: TestClient, desk: tuple[Page, str]
) -> None:
    page, address = desk
    send(alice, "/n/out", text="First.")
    draft, _ = only(built, alice)
    page.goto(f"{address}/n/d/{draft}")
    page.route("**/save", lambda route: route.fulfill(status=503, body=""))
    with page.expect_response("**/save"):
        page.get_by_label("What is in me").fill("Second.")
    expect(page.locator("[data-state]")).to_have_text("Not saved yet.")


def test_it_is_open_to_everyone(desk: tuple[Page, str], alice: TestClient) -> None:
    page, address = desk
    page.set_viewport_size({"width": 320, "height": 700})
    send(alice, "/n/out", text="Mine.")
    send(alice, "/n", thought="Later.")
    for theme in ("light", "candle"):
        page.context.add_cookies([{"name": "hf_theme", "value": theme, "url": address}])
        for path in ("/n", "/n/out", "/n/opener", "/n/friend", "/n/how", "/n/gone"):
            page.goto(address + path)
            found = Axe().run(page).response["violations"]
            assert [(path, theme, one["id"]) for one in found] == []
            too_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            assert not too_wide, path


def test_it_does_all_of_it_without_scripts(built: House, alice: TestClient) -> None:
    with served(built) as address, sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        context = browser.new_context(java_script_enabled=False)
        context.add_cookies(
            [{"name": n, "value": v, "url": address} for n, v in alice.cookies.items()]
        )
        page = context.new_page()
        page.goto(f"{address}/n/opener")
        page.get_by_text("Write it in one piece").click()
        page.get_by_label("In your own words").fill(f"{HOT} You never call me.")
        page.get_by_text("Look at my words").click()
        page.get_by_text("Give it a minute").click()
        page.get_by_text("Back to my words").click()
        page.get_by_text("Keep my words").first.click()
        page.get_by_text("Keep my words").first.click()
        page.locator(".alternative").first.click()
        expect(page.get_by_label("In your own words")).to_have_value(
            f"{HOT} When you don't call me, I feel ___."
        )
        page.get_by_text("Keep it, sealed").click()
        expect(page.locator("h1")).to_have_text("My own page")
        browser.close()
    assert len(only(built, alice)[1].kept) == 2

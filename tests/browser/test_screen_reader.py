"""What a screen reader is told when a page changes by itself, and where its reader then stands."""

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from journeys_apart import bring_and_order, meet_apart
from keyboard import EYES
from screen_reader import listen
from stage import Stage, Watched, launched, tap

pytestmark = pytest.mark.browser


def test_a_page_that_changes_by_itself_says_so_and_keeps_the_focus(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        alice = Watched(browser, stage.address).page
        bob = Watched(browser, stage.address, viewport={"width": 640, "height": 400}).page
        meet_apart(alice, bob)
        what_bob_was_choosing_stays(alice, bob)
        bring_and_order(alice, bob)
        holds_on_both(alice, bob)
        bob.get_by_role("button", name="We’re here").focus()
        tap(alice, "We’re here")
        # What Bob stood on is gone: he is told what came, and goes on from its beginning.
        expect(bob.locator("#live")).to_have_text("How are you here, Bob?")
        expect(bob.locator("#page")).to_be_focused()
        bob.keyboard.press("Tab")
        expect(bob.get_by_role("radio", name="rested")).to_be_focused()
        for page in (alice, bob):
            tap(page, "I’m here")
        expect(alice.locator("#live")).to_have_text("What we promise each other")
        pause = bob.get_by_role("button", name="Pause")
        pause.focus()
        moves(bob, alice, "Yes, Alice")
        expect(pause).to_be_focused()
        tap(bob, "Yes, Bob")
        for page in (alice, bob):
            tap(page, "Skip this")
        holds_on_both(alice, bob)
        the_floor_is_told(alice, bob)


def the_floor_is_told(alice: Page, bob: Page) -> None:
    """Whose turn it is, what was said to mend, and who says back what they heard."""
    tap(bob, "I’ve said it")
    expect(alice.get_by_text("Said aloud.")).to_be_visible()
    tap(alice, "I’ve said it")
    expect(alice.locator("[data-floor]")).to_be_visible()
    first = "Bob" if alice.get_by_text("minutes are Bob’s").count() else "Alice"
    speaks, listens = (alice, bob) if first == "Alice" else (bob, alice)
    told = listens.locator("#live")
    expect(told).to_have_text(first)
    holds_on_both(alice, bob)
    speaks.get_by_text("A word to mend").click()
    speaks.get_by_role("button", name="That landed hard").click()
    expect(told).to_contain_text(f"{first}: That landed hard")
    tap(speaks, "I’ve said it")
    expect(told).to_contain_text(f"Say back what you heard from {first}")
    holds_on_both(alice, bob)
    tap(listens, "That is what I heard")
    expect(speaks.locator("#live")).to_contain_text(f"{first}, was that it?")
    holds_on_both(alice, bob)


def holds_on_both(alice: Page, bob: Page) -> None:
    """Everything has its name on both, and nothing is cut off on the small one."""
    for page in (alice, bob):
        chromium = page.context.new_cdp_session(page)
        assert listen(page, chromium) == []
        chromium.detach()
    bob.evaluate(EYES.read_text())
    assert bob.evaluate("eyes.fits()") == []


def what_bob_was_choosing_stays(alice: Page, bob: Page) -> None:
    """Offered and accepted; while Bob is proposing moments Alice finds that now is good."""
    alice.goto("/talks/new")
    alice.get_by_text("15 minutes").click()
    tap(alice, "Offer it")
    tap(bob, "Read the invitation")
    tap(bob, "Yes")
    bob.get_by_text("Propose two or three moments").click()
    day = bob.get_by_role("textbox", name="Day").first
    day.fill("2026-12-06")
    day.focus()
    tap(alice, "Now is good for me")
    expect(bob.get_by_text("Now is good for Alice.")).to_be_visible()
    expect(day).to_have_value("2026-12-06")
    expect(day).to_be_focused()
    tap(bob, "Now is good for me")


def moves(still: Page, acts: Page, button: str) -> None:
    """One acts, and the page of the other follows."""
    place = still.locator("[data-mark]")
    mark = str(place.get_attribute("data-mark"))
    tap(acts, button)
    expect(place).not_to_have_attribute("data-mark", mark)


def test_a_form_that_comes_back_reads_the_reason_first(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        alice = Watched(browser, stage.address).page
        alice.goto("/begin?way=plan&step=names")
        alice.get_by_label("One of you").fill("Alice")
        alice.get_by_role("textbox", name="The other").fill("Alice")
        tap(alice, "Begin")
        reason = alice.locator(".notice")
        expect(reason).to_be_focused()
        alice.keyboard.press("Tab")
        assert alice.evaluate(
            "document.querySelector('.notice').compareDocumentPosition(document.activeElement) & 4"
        ), "the keys go on from the reason"

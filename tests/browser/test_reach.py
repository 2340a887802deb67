"""Usable with the keyboard only, at 200 % zoom and with a screen reader: a whole talk walked that
way. On every screen Tab reaches everything and shows where it is, everything has a name, and
nothing is cut off when the page, or its letters alone, are twice as large."""

from collections.abc import Callable

import pytest
from playwright.sync_api import CDPSession, Page, ViewportSize, expect, sync_playwright

from detours import second_talk
from journeys import one_device_talk
from keyboard import Keyboard, by_keyboard, give_eyes
from screen_reader import listen
from stage import Stage, Watched, launched, tap

pytestmark = pytest.mark.browser
SCREEN: ViewportSize = {"width": 1280, "height": 800}
TWICE: ViewportSize = {"width": 640, "height": 400}
FOUR_TIMES: ViewportSize = {"width": 320, "height": 256}
LETTERS, LARGE_LETTERS = 16, 32
LARGE = {"viewport": TWICE, "device_scale_factor": 2, "reduced_motion": "reduce"}
OUTSIDE = ("/", "/begin", "/begin?way=plan&step=names", "/in", "/j", "/safe", "/how-safe", "/now")
AROUND = ("/home", "/book", "/lines", "/mine", "/n", "/n/out", "/n/opener", "/n/friend", "/keep")


def test_a_whole_talk_by_keyboard_twice_as_large_and_aloud(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        watched = Watched(browser, stage.address, **LARGE)
        page, found = watched.page, dict[str, list[str]]()
        with by_keyboard(page) as keys:
            inspect = inspector(keys, found)
            one_device_talk(stage, page, inspect)
            tap(page, "Our page")
            inspect(page, "keepsake")
            expect(page.get_by_text("We hear each other, also when we are tired.")).to_be_visible()
            with page.expect_download() as download:
                page.get_by_role("link", name="PDF").click()
            assert download.value.path().read_bytes().startswith(b"%PDF-")
            second_talk(stage, page, inspect)
            page.goto("/n")
            tap(page, "I’m Alice")
            for path in AROUND:
                page.goto(path)
                inspect(page, path)
        assert found == {}
        assert keys.wrong == set()
        assert "a pointer was used" not in watched.complaints
        watched.assert_quiet()


def test_the_door_by_keyboard_twice_as_large_and_aloud(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        watched = Watched(browser, stage.address, **LARGE)
        page, found = watched.page, dict[str, list[str]]()
        with by_keyboard(page) as keys:
            inspect = inspector(keys, found)
            for path in OUTSIDE:
                page.goto(path)
                inspect(page, path)
            page.goto("/")
            skip_to_the_page(keys)
            watched.assert_quiet()
            leave_at_once(keys)
        assert found == {}


def inspector(keys: Keyboard, found: dict[str, list[str]]) -> Callable[[Page, str], None]:
    page = keys.page
    give_eyes(page.context)
    chromium = page.context.new_cdp_session(page)

    def inspect(_page: Page, name: str) -> None:
        page.wait_for_load_state()
        seen = {
            f"{name}, aloud": listen(page, chromium),
            f"{name}, page at 200 %": page.evaluate("eyes.fits()"),
            f"{name}, page at 400 %": fits(page, chromium, FOUR_TIMES, LETTERS),
            f"{name}, letters at 200 %": fits(page, chromium, SCREEN, LARGE_LETTERS),
        }
        fits(page, chromium, TWICE, LETTERS)
        # A panel that rises goes when the focus does; the journey goes on from this one.
        if name != "ending":
            seen[f"{name}, by keyboard"] = keys.round()
        if name == "speaking-1":
            panels_close(keys)
        found.update({where: wrong for where, wrong in seen.items() if wrong})

    return inspect


def fits(page: Page, chromium: CDPSession, size: ViewportSize, letters: int) -> list[str]:
    """What is cut off in a window of this size, with letters of this size."""
    chromium.send("Page.setFontSizes", {"fontSizes": {"standard": letters}})
    page.set_viewport_size(size)
    real = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert real == letters
    return page.evaluate("eyes.fits()")


def panels_close(keys: Keyboard) -> None:
    """What rises over the page goes on Escape, and makes room when the focus goes on."""
    for name in ("End kindly", "Why this?", "A word to mend"):
        panel = keys.page.locator("details.rises", has_text=name)
        keys.click(panel.locator("summary"))
        expect(panel).to_have_attribute("open", "")
        keys.press("Tab")
        keys.press("Escape")
        expect(panel).not_to_have_attribute("open", "")
        expect(panel.locator("summary")).to_be_focused()
        keys.press("Enter")
        assert keys.round() == []
        expect(panel).not_to_have_attribute("open", "")


def skip_to_the_page(keys: Keyboard) -> None:
    """The way out comes first, then the way past what stands on every page."""
    keys.press("Tab")
    expect(keys.page.get_by_role("button", name="Quick exit")).to_be_focused()
    keys.press("Tab")
    expect(keys.page.get_by_role("link", name="Skip to the page")).to_be_focused()
    keys.press("Enter")
    keys.press("Tab")
    expect(keys.page.get_by_role("link", name="Plan a talk")).to_be_focused()


def leave_at_once(keys: Keyboard) -> None:
    """Shift three times; nothing of the page is left. Where it leads is not fetched here."""
    away = keys.page.locator("[data-away]").get_attribute("data-away")
    keys.page.route(f"{away}**", lambda route: route.fulfill(body="Elsewhere"))
    with keys.page.expect_event("framenavigated"):
        for _ in range(3):
            keys.press("Shift")
    assert keys.page.url == away

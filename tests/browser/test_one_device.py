"""Alice and Bob, one laptop between them: a whole talk from the door to the page that remains."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright

from detours import second_talk
from journeys import nothing, one_device_talk
from stage import Stage, Watched, launched, tap

pytestmark = pytest.mark.browser
AROUND = (
    "/home",
    "/book",
    "/lines",
    "/mine",
    "/n",
    "/n/out",
    "/n/opener",
    "/n/friend",
    "/keep",
    "/how-safe",
    "/safe",
    "/now",
    "/talks/new",
    "/nowhere",
)
OUTSIDE = ("/", "/begin", "/begin?way=plan&step=names", "/in", "/j", "/safe", "/how-safe", "/now")


def test_a_whole_talk_on_one_device_to_the_keepsake(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        watched = Watched(browser, stage.address, viewport={"width": 1280, "height": 800})
        page = watched.page
        one_device_talk(stage, page)
        tap(page, "Our page")
        assert_keepsake_as_pdf(page)
        watched.assert_quiet()


def test_a_whole_talk_without_javascript(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        watched = Watched(browser, stage.address, java_script_enabled=False)
        one_device_talk(stage, watched.page)
        second_talk(stage, watched.page, nothing)
        watched.page.goto("/home")
        tap(watched.page, "The page of last time")
        assert_keepsake_as_pdf(watched.page)
        watched.assert_quiet()


def test_every_screen_is_accessible_in_both_lights(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        # Colours that are still fading would be measured half-way.
        watched = Watched(
            browser, stage.address, viewport={"width": 390, "height": 3000}, reduced_motion="reduce"
        )
        page, found = watched.page, dict[str, list[str]]()

        def inspect(at: Page, name: str) -> None:
            found.update(violations(at, name))

        for path in OUTSIDE:
            page.goto(path)
            inspect(page, path)
        one_device_talk(stage, page, inspect)
        tap(page, "Our page")
        inspect(page, "keepsake")
        second_talk(stage, page, inspect)
        page.goto("/n")
        tap(page, "I’m Alice")
        for path in AROUND:
            page.goto(path)
            inspect(page, path)
        assert found == {}
        watched.assert_quiet()


def assert_keepsake_as_pdf(page: Page) -> None:
    """The page that remains can be read and taken along."""
    expect(page.get_by_text("We hear each other, also when we are tired.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("PDF")).click()
    assert download.value.path().read_bytes().startswith(b"%PDF-")


def violations(page: Page, name: str) -> dict[str, list[str]]:
    """What axe finds on this screen, in each light."""
    found: dict[str, list[str]] = {}
    page.wait_for_load_state()
    for light in ("light", "candle"):
        page.evaluate("light => (document.documentElement.dataset.theme = light)", light)
        report = Axe().run(page)
        told = [
            f"{v['id']}: {node['target']} {node.get('failureSummary', '')}"
            for v in report.response["violations"]
            for node in v["nodes"]
        ]
        if told:
            found[f"{name} ({light})"] = told
    return found

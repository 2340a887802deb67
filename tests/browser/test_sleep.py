"""A device that slept wakes to the talk as it is now, without anybody's tap."""

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from journeys_apart import arrive, bring_and_order, meet_apart, offer_and_accept
from line import Line
from stage import Stage, Watched, launched, tap

pytestmark = pytest.mark.browser

AWAY_MS = 60 * 60 * 1000


def pausing(page: Page):
    return page.locator("h1", has_text="We meet again at")


@pytest.mark.parametrize("woken_by", ["the clock that jumps", "the screen that is switched on"])
def test_a_device_that_slept_catches_up(tmp_path, woken_by: str):
    with (
        Stage(tmp_path) as stage,
        Line(stage.address) as line,
        sync_playwright() as p,
        launched(p) as browser,
    ):
        alices, bobs = Watched(browser, stage.address), Watched(browser, line.address)
        alice, bob = alices.page, bobs.page
        bob.clock.install()
        meet_apart(alice, bob)
        offer_and_accept(alice, bob)
        bring_and_order(alice, bob)
        arrive(alice, bob)
        bob.goto(bob.url)
        line.wait_for_stream()
        line.fall_silent()
        tap(alice, "Pause")
        expect(pausing(alice)).to_be_visible()
        if woken_by == "the clock that jumps":  # as after a closed lid: every timer is due once
            bob.clock.fast_forward(AWAY_MS)
        else:
            bob.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(pausing(bob)).to_be_visible(timeout=8_000)
        line.fall_silent()
        tap(alice, "I’m back")
        tap(bob, "I’m back")
        expect(pausing(alice)).to_be_hidden()
        alices.assert_quiet()

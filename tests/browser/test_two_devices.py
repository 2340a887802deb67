"""Alice and Bob, each on a device of their own, in step."""

import re

import pytest
from playwright.sync_api import expect, sync_playwright

from journeys import ALICE, advance
from journeys_apart import (
    arrive,
    bring_and_order,
    conclude_apart,
    hold_apart,
    meet_apart,
    offer_and_accept,
)
from stage import Stage, Watched, launched, tap

pytestmark = pytest.mark.browser


def test_a_whole_talk_on_two_devices(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        alices = Watched(browser, stage.address, viewport={"width": 1280, "height": 800})
        bobs = Watched(browser, stage.address, viewport={"width": 390, "height": 800})
        alice, bob = alices.page, bobs.page
        meet_apart(alice, bob)
        offer_and_accept(alice, bob)
        bring_and_order(alice, bob)
        arrive(alice, bob)
        hold_apart(stage, alice, bob)
        conclude_apart(alice, bob)
        for page in (alice, bob):
            tap(page, "Our page")
            with page.expect_download() as download:
                page.get_by_role("link", name=re.compile("PDF")).click()
            assert download.value.path().read_bytes().startswith(b"%PDF-")
        alices.assert_quiet()
        bobs.assert_quiet()


def test_they_stay_in_step_through_reload_second_tab_and_a_lost_line(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        alices, bobs = Watched(browser, stage.address), Watched(browser, stage.address)
        alice, bob = alices.page, bobs.page
        meet_apart(alice, bob)
        offer_and_accept(alice, bob)
        bring_and_order(alice, bob)
        arrive(alice, bob)
        second = bobs.context.new_page()
        second.goto(bob.url)
        bob.reload()
        tap(alice, "Pause")
        for page in (bob, second):
            expect(page.locator("h1", has_text="We meet again at")).to_be_visible()
        bobs.context.set_offline(True)
        tap(alice, "I’m back")
        bobs.context.set_offline(False)
        tap(bob, "I’m back")
        for page in (alice, bob, second):
            expect(page.locator("h1", has_text="We meet again at")).to_be_hidden(timeout=15_000)


def test_what_bob_is_typing_stays_while_the_talk_moves(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        alices, bobs = Watched(browser, stage.address), Watched(browser, stage.address)
        alice, bob = alices.page, bobs.page
        meet_apart(alice, bob)
        offer_and_accept(alice, bob)
        bring_and_order(alice, bob)
        arrive_to_thanks(alice, bob)
        bob.get_by_text("Write it", exact=True).click()
        bob.get_by_label("Thank you for…").fill("Thank you for wait")
        tap(alice, "I’ve said it")
        expect(bob.get_by_text("Said aloud.")).to_be_visible()
        expect(bob.get_by_label("Thank you for…")).to_have_value("Thank you for wait")
        advance(stage, 1)
        assert ALICE


def arrive_to_thanks(alice, bob) -> None:
    tap(alice, "We’re here")
    for page in (alice, bob):
        tap(page, "I’m here")
    tap(alice, "Yes, Alice")
    tap(bob, "Yes, Bob")
    for page in (alice, bob):
        tap(page, "Close it away")
    expect(bob.get_by_role("heading", name="First, something good")).to_be_visible()
    expect(alice.get_by_role("heading", name="First, something good")).to_be_visible()

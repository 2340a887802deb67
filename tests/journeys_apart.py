"""The way two partners go on two devices: everything each sees comes from their own screen."""

import re

from playwright.sync_api import Page, expect

from journeys import ALICE, BOB, Look, advance, nothing
from stage import Stage, tap


def meet_apart(alice: Page, bob: Page) -> None:
    """Alice begins and invites; Bob types the code; Alice types the words Bob reads aloud."""
    alice.goto("/")
    alice.get_by_role("link", name="Plan a talk").click()
    tap(alice, "Go on")
    alice.get_by_label("One of you").fill(ALICE)
    alice.get_by_role("textbox", name="The other").fill(BOB)
    alice.get_by_text("Two devices", exact=True).click()
    tap(alice, "Begin")
    tap(alice, "Make an invitation")
    code = "".join(re.findall(r"[0-9A-Z]", alice.locator("p.code").inner_text()))
    bob.goto("/j")
    bob.get_by_label("The code").fill(code.lower())
    tap(bob, "Join")
    words = bob.locator(".code-words").inner_text()
    alice.goto("/invite")
    alice.get_by_label("Four words").fill(words)
    tap(alice, "Let them in")
    expect(bob.get_by_role("heading", name="You’re in")).to_be_visible()
    tap(bob, "Go on")


def offer_and_accept(alice: Page, bob: Page) -> None:
    alice.goto("/talks/new")
    alice.get_by_text("15 minutes").click()
    tap(alice, "Offer it")
    tap(bob, "Read the invitation")
    expect(bob.get_by_text("I would like some time with you")).to_be_visible()
    tap(bob, "Yes")
    for page in (alice, bob):
        tap(page, "Now is good for me")


def bring_and_order(alice: Page, bob: Page) -> None:
    for page, words in ((alice, "Our evenings"), (bob, "The car")):
        page.get_by_label("In a few words").fill(words)
        tap(page, "Put it on my list")
        expect(page.get_by_text(words)).to_be_visible()
        tap(page, "My list is ready")
    for page in (alice, bob):
        expect(page.get_by_role("heading", name="Our page")).to_be_visible()
        tap(page, "This is my order")


def arrive(alice: Page, bob: Page) -> None:
    tap(alice, "We’re here")
    for page in (alice, bob):
        tap(page, "I’m here")
    tap(alice, f"Yes, {ALICE}")
    tap(bob, f"Yes, {BOB}")
    for page in (alice, bob):
        tap(page, "Close it away")
    for page in (alice, bob):
        tap(page, "I’ve said it")
    for page in (alice, bob):
        expect(page.locator(".floor-time")).to_be_visible()


def hold_apart(stage: Stage, alice: Page, bob: Page, look: Look = nothing) -> None:
    """One topic, one round, typed."""
    pages = {ALICE: alice, BOB: bob}
    first = ALICE if alice.get_by_role("button", name="I’ve said it").count() else BOB
    order = (first, BOB if first == ALICE else ALICE)
    for turn, speaker in enumerate(order):
        speaks, listens = pages[speaker], pages[BOB if speaker == ALICE else ALICE]
        expect(speaks.get_by_text("These 3 minutes are yours.")).to_be_visible()
        expect(listens.get_by_text(f"These 3 minutes are {speaker}’s.")).to_be_visible()
        look(speaks, f"apart-speaking-{turn}")
        speaks.get_by_text("Write instead of speaking").click()
        speaks.get_by_label("My words").fill(f"What {speaker} says")
        tap(speaks, "I’ve said it")
        expect(listens.get_by_text(f"What {speaker} says")).to_be_visible()
        listens.get_by_label("What I hear is…").fill("You miss me")
        tap(listens, "That is what I heard")
        expect(speaks.get_by_text("You miss me")).to_be_visible()
        tap(speaks, "Yes, that’s it")
        advance(stage, 6)
        goes_on = listens if turn == 0 else speaks
        expect(goes_on.get_by_role("heading", name="Breathe in, and out.")).to_be_visible()
        goes_on.reload()
        tap(goes_on, "I’ll begin" if turn == 0 else "Go on")
    for page in (alice, bob):
        tap(page, "No question")
    for page in (alice, bob):
        tap(page, "It was enough to be heard")
    tap(bob, "Bring it to a close")


def conclude_apart(alice: Page, bob: Page) -> None:
    for page in (alice, bob):
        tap(page, "Close it away")
    for page, other in ((alice, BOB), (bob, ALICE)):
        page.get_by_label(f"What I understood about you, {other}…").fill("It matters to you")
        tap(page, "That’s mine")
    for page in (alice, bob):
        tap(page, "Nothing yet, and that’s fine")
    alice.get_by_role("textbox", name="Our sentence").fill("We hear each other.")
    tap(alice, "Put it on the table")
    tap(alice, f"Sign, {ALICE}")
    tap(bob, f"Sign, {BOB}")
    for page in (alice, bob):
        tap(page, "Close it away")
    for page in (alice, bob):
        page.get_by_label("Thank you for…").fill("for tonight")
        tap(page, "That’s mine")
    tap(bob, "In two weeks")
    tap(alice, "That day it is")
    tap(alice, "Close our talk")
    for page in (alice, bob):
        expect(page.get_by_role("heading", name="Till next time")).to_be_visible()

"""The second talk of Alice and Bob, which takes every side way the first one did not."""

from playwright.sync_api import Page, expect

from journeys import ALICE, BOB, Look, advance, lift
from stage import Stage, tap


def second_talk(stage: Stage, page: Page, look: Look) -> None:
    """Offered rather than begun at once; better later, and yet; two not-yets; a pause; an end."""
    page.goto("/talks/new")
    look(page, "offer-planned")
    page.get_by_text("15 minutes").click()
    tap(page, "Offer it")
    look(page, "offered")
    tap(page, "Yes, at another time")
    look(page, "when")
    for name in (ALICE, BOB):
        tap(page, f"{name}: now is good")
    lift(page, ALICE)
    page.get_by_label("In a few words").fill("Our evenings")
    tap(page, "Put it on my list")
    tap(page, "My list is ready")
    lift(page, BOB)
    tap(page, "Nothing from me this time")
    for name in (ALICE, BOB):
        lift(page, name)
        tap(page, "This is my order")
    better_later(page, look)
    look(page, "review")
    page.get_by_role("button", name="Partly").click()
    tap(page, "On to today")
    for _ in (ALICE, BOB):
        tap(page, "I’ve said it")
    two_not_yets(stage, page, look)
    page.get_by_text("A word to mend").click()
    page.get_by_role("button", name="That landed hard").first.click()
    expect(page.get_by_text("Alice: That landed hard")).to_be_visible()
    look(page, "repaired")
    page.get_by_text("End kindly").click()
    look(page, "ending")
    tap(page, "End for today")
    expect(page.get_by_role("heading", name="It’s enough for today")).to_be_visible()
    look(page, "ended")


def better_later(page: Page, look: Look) -> None:
    tap(page, "We’re here")
    lift(page, ALICE)
    page.get_by_text("worn out").click()
    tap(page, "I’m here")
    lift(page, BOB)
    tap(page, "I’m here")
    look(page, "better-later")
    for _ in (ALICE, BOB):
        page.get_by_role("button", name="I’d still like to talk now").first.click()
    for name in (ALICE, BOB):
        tap(page, f"Yes, {name}")
    for name in (ALICE, BOB):
        lift(page, name)
        tap(page, "Skip this")


def two_not_yets(stage: Stage, page: Page, look: Look) -> None:
    tap(page, "Pause")
    look(page, "paused")
    for name in (ALICE, BOB):
        tap(page, f"{name} is back")
    tap(page, "I’ve said it")
    for answer in ("Not yet", "Almost"):
        tap(page, "That is what I heard")
        tap(page, answer)
    look(page, "one-sentence")
    tap(page, "I’ve said it")
    look(page, "repeating")
    tap(page, "I’ve said it back")
    advance(stage, 6)
    page.reload()
    tap(page, "I’ll begin")

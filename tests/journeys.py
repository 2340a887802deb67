"""The ways two partners go through the program, as a hand on the mouse would."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from stage import Stage, tap

ALICE, BOB = "Alice", "Bob"
Look = Callable[[Page, str], None]


def nothing(_page: Page, _name: str) -> None:
    """Take no picture."""


def meet_together(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="We’re together now").click()
    begin_names(page)


def begin_names(page: Page) -> None:
    go_on = page.get_by_role("link", name="Go on").or_(
        page.get_by_role("link", name="We feel safe")
    )
    go_on.first.click()
    page.get_by_label("One of you").fill(ALICE)
    page.get_by_label("The other").fill(BOB)
    tap(page, "Begin")


def lift(page: Page, name: str) -> None:
    tap(page, f"I’m {name}")


def one_device_talk(stage: Stage, page: Page, look: Look = nothing) -> None:
    """From the door to the page that remains, fifteen minutes, one device."""
    meet_together(page)
    look(page, "offer")
    page.get_by_text("15 minutes").click()
    tap(page, "Begin")
    for name, words in ((ALICE, "Our evenings"), (BOB, "The car")):
        lift(page, name)
        page.get_by_label("In a few words").fill(words)
        look(page, f"topics-{name}")
        tap(page, "Put it on my list")
        expect(page.get_by_text(words)).to_be_visible()
        tap(page, "My list is ready")
    for name in (ALICE, BOB):
        lift(page, name)
        expect(page.get_by_role("heading", name="Our page")).to_be_visible()
        look(page, f"order-{name}")
        tap(page, "This is my order")
    expect(page.get_by_role("heading", name="Our page for this talk")).to_be_visible()
    look(page, "planned")
    tap(page, "We’re here")
    for name in (ALICE, BOB):
        lift(page, name)
        look(page, f"ready-{name}")
        tap(page, "I’m here")
    look(page, "promises")
    for name in (ALICE, BOB):
        tap(page, f"Yes, {name}")
    for name in (ALICE, BOB):
        lift(page, name)
        look(page, f"before-{name}")
        page.get_by_role("group", name="How confident").get_by_role("radio").nth(4).check()
        tap(page, "Close it away")
    look(page, "thanks")
    for _ in (ALICE, BOB):
        tap(page, "I’ve said it")
    hold(stage, page, look)
    conclude(page, look)


def hold(stage: Stage, page: Page, look: Look) -> None:
    """One topic, one round: both speak, both are heard."""
    for turn in (1, 2):
        expect(page.get_by_role("button", name="I’ve said it", exact=True)).to_be_visible()
        look(page, f"speaking-{turn}")
        advance(stage, 60)
        tap(page, "I’ve said it")
        look(page, f"reflecting-{turn}")
        tap(page, "That is what I heard")
        look(page, f"confirming-{turn}")
        tap(page, "Yes, that’s it")
        expect(page.get_by_role("heading", name="Breathe in, and out.")).to_be_visible()
        look(page, f"breath-{turn}")
        advance(stage, 6)
        page.reload()
        tap(page, "I’ll begin" if turn == 1 else "Go on")
    look(page, "curiosity")
    page.locator("button.card").first.click()
    look(page, "asked")
    tap(page, "I’ve said what I can")
    tap(page, "No question")
    for name in (ALICE, BOB):
        lift(page, name)
        look(page, f"wish-{name}")
        tap(page, "Yes, let’s look")
    page.get_by_label("An idea").first.fill("Phones away at dinner")
    page.get_by_role("button", name="Put it down").first.click()
    expect(page.get_by_text("Phones away at dinner")).to_be_visible()
    look(page, "ideas")
    for _ in (ALICE, BOB):
        tap(page, "That’s all from me")
    look(page, "between")
    tap(page, "Bring it to a close")


def conclude(page: Page, look: Look) -> None:
    """From the unsaid to the close."""
    for name in (ALICE, BOB):
        lift(page, name)
        look(page, f"unsaid-{name}")
        if name == BOB:
            page.get_by_text("Say it now", exact=True).click()
        tap(page, "Close it away")
    look(page, "saying")
    tap(page, "It is said")
    look(page, "hearing")
    tap(page, "Thank you, I heard it")
    look(page, "understood")
    for name, words in ((BOB, "that evenings matter"), (ALICE, "that the car is about safety")):
        page.get_by_label(f"What I understood about you, {name}…").fill(words)
        tap(page, "That’s mine")
    propose_and_accept(page, look)
    sign(page, look)
    for name in (ALICE, BOB):
        lift(page, name)
        look(page, f"after-{name}")
        tap(page, "Close it away")
    farewell(page, look)


def propose_and_accept(page: Page, look: Look) -> None:
    page.get_by_text("Propose something to try").click()
    page.get_by_label("When…").fill("it is Sunday evening")
    page.get_by_label("…do this").fill("walk around the lake")
    look(page, "agreeing")
    tap(page, "Propose it")
    tap(page, "Bob would like that too")
    look(page, "agreed")
    for name in (ALICE, BOB):
        tap(page, f"{name}: that’s it")


def sign(page: Page, look: Look) -> None:
    look(page, "sentence")
    page.get_by_role("textbox", name="Our sentence").fill(
        "We hear each other, also when we are tired."
    )
    tap(page, "Put it on the table")
    look(page, "signing")
    for name in (ALICE, BOB):
        tap(page, f"Sign, {name}")


def farewell(page: Page, look: Look) -> None:
    look(page, "farewell")
    for words in ("for staying", "for asking"):
        page.get_by_label("Thank you for…").first.fill(words)
        page.get_by_role("button", name="That’s mine").first.click()
    tap(page, "In two weeks")
    tap(page, "That day it is")
    tap(page, "Close our talk")
    expect(page.get_by_role("heading", name="Till next time")).to_be_visible()
    look(page, "closed")


def advance(stage: Stage, seconds: float) -> None:
    from datetime import timedelta

    stage.clock.advance(timedelta(seconds=seconds))

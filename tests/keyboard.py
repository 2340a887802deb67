"""A person without a mouse: goes by Tab and the arrows to what they want, and has to see where
they are. In the place of Playwright's click, fill and check it walks the journeys of others."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, ElementHandle, Locator, Page

EYES = Path(__file__).parent / "browser" / "eyes.js"
MOST_STOPS = 90
NO_POINTER = "addEventListener('pointerdown', () => console.error('a pointer was used'), true)"


class Keyboard:
    """The keys of one page. What could not be seen on the way is noted in `wrong`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wrong: set[str] = set()

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def click(self, target: Locator) -> None:
        """Go there, and set it off."""
        control = self.go(target)
        if control.evaluate("n => ['radio', 'checkbox'].includes(n.type)"):
            self._tick(control)
        elif control.evaluate("n => n.matches('summary, [type=button], [download]')"):
            self.press("Enter")
        else:
            with self.page.expect_navigation():
                self.press("Enter")

    def check(self, target: Locator) -> None:
        self._tick(self.go(target))

    def fill(self, target: Locator, words: str) -> None:
        """Write over what stands there."""
        self.go(target)
        self.press("ControlOrMeta+a")
        self.page.keyboard.type(words)

    def go(self, target: Locator) -> ElementHandle:
        """Press Tab until the focus is there; on a question of several radios, on any of them."""
        handle = target.evaluate_handle("n => eyes.control(n)").as_element()
        assert handle, f"{target} takes no focus"
        if handle.evaluate("n => eyes.reached(n)"):
            return handle
        for _ in range(MOST_STOPS):
            self.press("Tab")
            stop = handle.evaluate("n => eyes.look(n)")
            self.wrong.update(stop["wrong"])
            if stop["there"]:
                return handle
        raise AssertionError(f"Tab never came to {target}")

    def round(self, key: str = "Tab") -> list[str]:
        """Once through the whole page, to where it began: what is wrong on the way."""
        wrong: list[str] = []
        self.page.evaluate("eyes.begin()")
        for _ in range(MOST_STOPS):
            self.press(key)
            stop = self.page.evaluate("eyes.look()")
            if stop["again"]:
                return wrong + self.page.evaluate("eyes.missed()")
            wrong += stop["wrong"]
        return [*wrong, f"{key} is caught, or comes to nothing"]

    def _tick(self, control: ElementHandle) -> None:
        """A radio by the arrows, a box by Space."""
        for _ in range(MOST_STOPS):
            if control.evaluate("n => n === document.activeElement"):
                break
            self.press("ArrowDown")
        if not control.evaluate("n => n.checked"):
            self.press("Space")
        assert control.evaluate("n => n.checked")


def give_eyes(context: BrowserContext) -> None:
    context.add_init_script(path=EYES)


@contextmanager
def by_keyboard(page: Page) -> Iterator[Keyboard]:
    """Within this, every click, fill and check of the page is done with the keys; a pointer would
    be a complaint of the page."""
    page.context.add_init_script(script=NO_POINTER)
    keys = Keyboard(page)
    with pytest.MonkeyPatch.context() as patch:
        for way in ("click", "fill", "check"):
            act = getattr(keys, way)
            patch.setattr(Locator, way, lambda self, *words, act=act: act(self, *words))
        yield keys

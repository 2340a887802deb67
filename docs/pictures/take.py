"""`make pictures`: the README's pictures, taken from the running program.

Alice and Bob go the whole way of the browser tests, on the real server, and at the moments named
in `WANTED` a picture is taken: on a laptop or a phone, by day or by candle light. At most eight,
each small enough for a page that loads on a train.
"""

import sys
import tempfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "tests"))

from journeys import one_device_talk  # noqa: E402
from stage import Stage, Watched, launched, tap  # noqa: E402

MOST_BYTES = 150_000
COLOURS = (192, 128, 64, 32)
LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
DRAFT = (
    "You never listen to me. I get home and you always sit there with your phone. "
    "I was so glad on Sunday, when we cooked together."
)


class Wanted(NamedTuple):
    """A picture: its name, the size of the window, and the light."""

    name: str
    window: dict[str, int]
    light: str


WANTED: Mapping[str, Wanted] = {
    "door": Wanted("door", LAPTOP, "light"),
    "topics-Alice": Wanted("topics", PHONE, "light"),
    "planned": Wanted("planned", PHONE, "dark"),
    "speaking-1": Wanted("speaking", LAPTOP, "dark"),
    "confirming-1": Wanted("listening", PHONE, "light"),
    "signing": Wanted("signing", PHONE, "dark"),
    "keepsake": Wanted("keepsake", LAPTOP, "light"),
    "words": Wanted("words", LAPTOP, "light"),
}


def look(page: Page, moment: str) -> None:
    """Take the picture of this moment, if one is wanted, and go on at the laptop."""
    wanted = WANTED.get(moment)
    if wanted is None:
        return
    page.set_viewport_size(wanted.window)  # type: ignore[arg-type]
    page.emulate_media(color_scheme=wanted.light, reduced_motion="reduce")  # type: ignore[arg-type]
    page.evaluate("document.fonts.ready")
    page.evaluate("document.activeElement?.blur()")
    page.evaluate("window.scrollTo(0, 0)")
    shot = page.screenshot(animations="disabled", caret="hide")
    page.set_viewport_size(LAPTOP)  # type: ignore[arg-type]
    size = keep(shot, HERE / f"{wanted.name}.png")
    print(f"{wanted.name}.png {size // 1000} kB")


def keep(shot: bytes, path: Path) -> int:
    """Write a picture with as many colours as fit into its bytes; returns how many bytes."""
    picture = Image.open(BytesIO(shot)).convert("RGB")
    for colours in COLOURS:
        fewer = picture.quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        fewer.save(path, optimize=True)
        if path.stat().st_size <= MOST_BYTES:
            break
    return path.stat().st_size


def take(stage: Stage, browser: Browser) -> None:
    """Go the whole way once."""
    watched = Watched(browser, stage.address, viewport=LAPTOP, device_scale_factor=1)
    page = watched.page
    page.goto("/")
    look(page, "door")
    one_device_talk(stage, page, look)
    page.goto("/book")
    page.locator("a[href^='/k/']").first.click()
    look(page, "keepsake")
    words(page)


def words(page: Page) -> None:
    """Let something out in private, and look at it with a good friend's eye."""
    page.goto("/n/out")
    tap(page, "I’m Alice")
    page.locator("textarea").first.fill(DRAFT)
    tap(page, "Find the one thing in it")
    page.wait_for_load_state()
    look(page, "words")


if __name__ == "__main__":
    with (
        tempfile.TemporaryDirectory() as folder,
        Stage(Path(folder)) as stage,
        sync_playwright() as playwright,
        launched(playwright) as browser,
    ):
        take(stage, browser)

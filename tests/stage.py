"""A stage for whole journeys: the real server on a real port with a real database, and a clock
that moves when told to. Also what a browser is allowed to do here: talk to that server only."""

import contextlib
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from heartfelt.base.clock import ManualClock
from heartfelt.bootstrap import House, build
from heartfelt.settings import Settings

BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)


class Stage:
    """A running Heartfelt to play on."""

    def __init__(self, folder: Path) -> None:
        self.clock = ManualClock(START)
        self.house: House = build(Settings(data=folder, port=0, browser=False), self.clock)
        self._listener = socket.socket(proto=socket.IPPROTO_TCP)
        self._listener.bind(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        config = uvicorn.Config(
            self.house.app, log_level="warning", access_log=False, lifespan="off"
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._listener]}, daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        while not self._server.started:
            self._thread.join(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self.house.site.closing.set()
        self._server.should_exit = True
        self._server.force_exit = True
        self._thread.join(10)
        self.house.close()


def chromium() -> str:
    """Where Chromium is; journeys are never skipped in silence."""
    for name in (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"):
        found = name and (shutil.which(name) or (name if Path(name).exists() else None))
        if found:
            return found
    raise AssertionError("no Chromium found; `make test` installs one")


@contextlib.contextmanager
def launched(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium(), args=BROWSER_FLAGS)
    try:
        yield browser
    finally:
        browser.close()


class Watched:
    """A browser context whose every request and complaint is noted."""

    def __init__(self, browser: Browser, address: str, **options: object) -> None:
        self.address = address
        self.context: BrowserContext = browser.new_context(base_url=address, **options)  # type: ignore[arg-type]
        self.context.set_default_timeout(10_000)
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        self.context.on("request", self._note)
        self.context.on("console", lambda m: m.type == "error" and self.complaints.append(m.text))
        self.context.on("weberror", lambda e: self.complaints.append(str(e.error)))
        self.page: Page = self.context.new_page()

    def _note(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        if not url.startswith((self.address, "data:", "blob:")):
            self.elsewhere.append(url)

    def assert_quiet(self) -> None:
        """Nothing left the machine, nothing broke the content security policy."""
        assert self.elsewhere == []
        csp = [c for c in self.complaints if "Content Security Policy" in c or "TrustedHTML" in c]
        assert csp == []


def tap(page: Page, name: str, *, exact: bool = True) -> None:
    """Press the one button or link of this name."""
    target = page.get_by_role("button", name=name, exact=exact).or_(
        page.get_by_role("link", name=name, exact=exact)
    )
    expect(target.first).to_be_visible()
    target.first.click()

"""Visiting the site in tests: a browser, two who meet, and what they see."""

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from heartfelt.base.clock import ManualClock
from heartfelt.base.ids import new_id
from heartfelt.bootstrap import House, build
from heartfelt.settings import Settings

with warnings.catch_warnings():
    # Starlette asks for the successor of httpx here; the tests need nothing that it adds.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

HOME = "http://localhost"
NOW = datetime(2026, 11, 29, 18, 0, tzinfo=UTC)
PASSPHRASE = "seven quiet lanterns by the river"


@contextmanager
def house(folder: Path, clock: ManualClock | None = None, **more: str) -> Iterator[House]:
    """A whole Heartfelt over a folder, its clock standing still."""
    built = build(Settings(data=folder, **more), clock or ManualClock(NOW))
    try:
        yield built
    finally:
        built.close()


def browser(built: House) -> TestClient:
    """A fresh browser, which follows no redirect by itself and sends our own origin."""
    return TestClient(built.app, base_url=HOME, headers={"origin": HOME}, follow_redirects=False)


def post(client: TestClient, path: str, fields: Mapping[str, str] | None = None):
    """Send a form, with the command id that a form is made with."""
    return client.post(path, data={"command": new_id(), **(fields or {})})


def together(built: House) -> TestClient:
    """Alice and Bob at one browser, both looking at it."""
    client = browser(built)
    answer = post(client, "/begin", {"way": "together", "a": "Alice", "b": "Bob"})
    assert answer.status_code == 303, answer.text
    return client


def alone(built: House) -> TestClient:
    """Alice at her own browser; Bob has not been invited."""
    client = browser(built)
    answer = post(client, "/begin", {"way": "plan", "where": "two", "a": "Alice", "b": "Bob"})
    assert answer.status_code == 303, answer.text
    return client


def hand_to(client: TestClient, side: str, then: str = "/"):
    """Lay the device down for a partner, and let them take it up."""
    post(client, "/hand", {"to": side, "then": then})
    return post(client, "/here", {"side": side, "then": then})

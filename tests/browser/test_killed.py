"""The server is killed in the middle of a talk and started again: both go on, nothing is lost."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from journeys_apart import arrive, bring_and_order, meet_apart, offer_and_accept
from stage import Watched, launched, tap

pytestmark = pytest.mark.browser


class Server:
    """`heartfelt serve` as people run it, on a port and a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = self._start()

    def kill_and_restart(self) -> None:
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait(10)
        self.process = self._start()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(15)

    def _start(self) -> subprocess.Popen[bytes]:
        env = {**os.environ, "PORT": str(self.port), "HEARTFELT_DATA": str(self.folder)}
        process = subprocess.Popen(
            [str(Path(sys.executable).parent / "heartfelt"), "serve"],
            env={**env, "HEARTFELT_BROWSER": "none"},
            stdout=subprocess.DEVNULL,
        )
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.address}/healthz"):
                    return process
            except (urllib.error.URLError, ConnectionError):
                assert process.poll() is None, "the server did not start"
        raise AssertionError("the server did not answer")


def test_both_pages_carry_on_after_a_kill(tmp_path):
    server = Server(tmp_path)
    try:
        with sync_playwright() as p, launched(p) as browser:
            alices, bobs = Watched(browser, server.address), Watched(browser, server.address)
            alice, bob = alices.page, bobs.page
            meet_apart(alice, bob)
            offer_and_accept(alice, bob)
            bring_and_order(alice, bob)
            arrive(alice, bob)
            speaks, listens = (
                (alice, bob) if alice.get_by_text("are yours").count() else (bob, alice)
            )
            speaks.get_by_text("Write instead of speaking").click()
            speaks.get_by_label("My words").fill("I miss our evenings")
            tap(speaks, "I’ve said it")
            expect(listens.get_by_text("I miss our evenings")).to_be_visible()
            listens.get_by_label("What I hear is…").fill("You miss the evenings")
            # A page still being loaded when the server dies is reloaded by hand, as any page is.
            speaks.wait_for_load_state()
            server.kill_and_restart()
            tap(listens, "That is what I heard")
            expect(speaks.get_by_text("You miss the evenings")).to_be_visible(timeout=15_000)
            tap(speaks, "Yes, that’s it")
            expect(listens.get_by_text("Breathe in, and out.").first).to_be_visible(timeout=15_000)
    finally:
        server.stop()

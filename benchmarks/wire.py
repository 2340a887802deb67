"""A browser as the server meets it: one kept connection for pages, one for the stream."""

import http.client
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from queue import SimpleQueue
from urllib.parse import urlencode, urlsplit

PATIENCE_S = 20


class Browser:
    """One partner's browser: it posts forms and gets pages over a connection that stays open."""

    def __init__(self, address: str, cookie: str = "") -> None:
        self._host = urlsplit(address).netloc
        self._connection = http.client.HTTPConnection(self._host, timeout=PATIENCE_S)
        self._headers = {"origin": f"http://{self._host}", "cookie": cookie}

    def get(self, path: str) -> bytes:
        """Fetch a page, whole."""
        return self._asked("GET", path, None, {}, 200)

    def post(self, path: str, form: Mapping[str, str], expected: int) -> bytes:
        """Send a form and take the answer; it must have the status expected."""
        kind = {"content-type": "application/x-www-form-urlencoded"}
        return self._asked("POST", path, urlencode(form).encode(), kind, expected)

    def stream(self, path: str) -> "Stream":
        """Follow a stream on a connection of its own."""
        return Stream(self._host, path, self._headers)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _asked(
        self, method: str, path: str, body: bytes | None, more: Mapping[str, str], expected: int
    ) -> bytes:
        self._connection.request(method, path, body, {**self._headers, **more})
        answer = self._connection.getresponse()
        page = answer.read()
        if answer.status != expected:
            raise ConnectionError(f"{method} was answered {answer.status}, not {expected}")
        return page


class Stream:
    """An open stream of events; each is noted with the moment at which it arrived."""

    def __init__(self, host: str, path: str, headers: Mapping[str, str]) -> None:
        self._connection = http.client.HTTPConnection(host, timeout=PATIENCE_S)
        self._connection.request("GET", path, headers=dict(headers))
        self._answer = self._connection.getresponse()
        self._arrived: SimpleQueue[tuple[str, float]] = SimpleQueue()
        threading.Thread(target=self._follow, daemon=True).start()

    def following(self, last: str = "") -> tuple[str, float]:
        """Wait for the next event that says something else than `last`, and when it came."""
        while True:
            told, when = self._arrived.get(timeout=PATIENCE_S)
            if told != last:
                return told, when

    def _follow(self) -> None:
        # The server ends the stream by hanging up, in the middle of a line or not.
        try:
            while line := self._answer.readline():
                if line.startswith(b"data: "):
                    self._arrived.put((line[6:].strip().decode(), time.perf_counter()))
        except (OSError, http.client.HTTPException, ValueError):
            return


@contextmanager
def served(command: list[str], environment: Mapping[str, str]) -> Generator[tuple[str, int]]:
    """Run a server in a process of its own until the block ends; yields its address and id."""
    process = subprocess.Popen(
        command, env=dict(environment), stdout=subprocess.PIPE, stderr=sys.stderr, text=True
    )
    try:
        yield told_address(process), process.pid
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


def told_address(process: "subprocess.Popen[str]") -> str:
    """Read on until the server says where it is; raises `ConnectionError` if it never does."""
    for line in process.stdout or ():
        if "http://" in line:
            return line[line.index("http://") :].split()[0].rstrip("/")
    raise ConnectionError("the server ended without saying where it is")

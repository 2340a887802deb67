"""A line between a browser and the server that can fall silent, as it does when a device sleeps.

Streams are left looking open and lead nowhere; idle connections end, as browsers see to it when
they wake.
"""

import socket
import threading
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit

CHUNK = 65_536


class Line:
    """A TCP relay to `address`; what goes over it is not looked at."""

    def __init__(self, address: str) -> None:
        self._to = ("127.0.0.1", urlsplit(address).port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._open: list[socket.socket] = []
        self._streams: set[socket.socket] = set()
        self._streaming = threading.Event()
        self._dead: set[socket.socket] = set()

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for one in (self._listener, *self._open):
            end(one)
            one.close()

    def wait_for_stream(self) -> None:
        """Wait until a stream is open that was not there before."""
        assert self._streaming.wait(10)

    def fall_silent(self) -> None:
        """Let every stream of now lead nowhere, and end whatever else is open. New ones work."""
        self._streaming.clear()
        self._dead |= self._streams
        for one in set(self._open) - self._dead:
            end(one)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(self._to)
                self._open += [near, far]
                for pair in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=pair, daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(CHUNK):
                if b"text/event-stream" in data:
                    self._streams |= {source, sink}
                    self._streaming.set()
                if source not in self._dead:
                    sink.sendall(data)
        if source not in self._dead:
            end(sink)


def end(one: socket.socket) -> None:
    """Close both ways; one that is closed already is no matter."""
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)

import threading
import urllib.request

import pytest

from heartfelt.bootstrap import build, serve
from heartfelt.settings import Settings
from heartfelt.store.errors import InUseError


def test_it_serves_until_it_is_closed_and_tells_its_address_first(tmp_path, monkeypatch):
    told: list[str] = []
    servers: list[object] = []
    ready = threading.Event()
    monkeypatch.setattr("heartfelt.bootstrap._Server.capture_signals", _no_signals(servers))

    def on_ready(address: str) -> None:
        told.append(address)
        ready.set()

    thread = threading.Thread(
        target=serve, args=(Settings(data=tmp_path, port=0), on_ready), daemon=True
    )
    thread.start()
    assert ready.wait(30)
    with urllib.request.urlopen(told[0]) as answer:
        assert answer.status == 200
        assert b"Heartfelt" in answer.read()
    servers[0].handle_exit(15, None)
    thread.join(15)
    assert not thread.is_alive()


def test_two_programs_cannot_share_a_folder(tmp_path):
    house = build(Settings(data=tmp_path))
    try:
        with pytest.raises(InUseError):
            build(Settings(data=tmp_path))
    finally:
        house.close()


def test_what_was_closed_can_be_opened_again(tmp_path):
    build(Settings(data=tmp_path)).close()
    build(Settings(data=tmp_path)).close()


def _no_signals(servers: list[object]):
    """Signals belong to the main thread; here the server is stopped by hand."""
    from contextlib import contextmanager

    @contextmanager
    def capture(self):
        servers.append(self)
        yield

    return capture

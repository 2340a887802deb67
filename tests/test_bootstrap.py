import threading
import time
import urllib.request
from datetime import timedelta

import pytest

from heartfelt.actions.meet import meet
from heartfelt.actions.ports import World
from heartfelt.actions.unlock import open_access
from heartfelt.base.clock import ManualClock
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.bootstrap import _sweep_now_and_then, build, serve
from heartfelt.settings import Settings
from heartfelt.store.errors import InUseError
from web_visits import NOW


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


def test_a_server_that_runs_on_lets_go_what_is_over(tmp_path, monkeypatch):
    monkeypatch.setattr("heartfelt.bootstrap.SWEEP_EVERY_S", 0.01)
    clock = ManualClock(NOW)
    house = build(Settings(data=tmp_path), clock)
    world = house.site.world
    broom = threading.Thread(target=_sweep_now_and_then, args=(house.site,))
    try:
        secrets = meet(world, {Side.A: "Alice", Side.B: "Bob"}, together=True, zones={})
        assert not isinstance(secrets, Refusal)
        access = open_access(world, secrets)
        assert access is not None
        clock.advance(timedelta(hours=11))
        broom.start()
        time.sleep(0.2)
        assert there(world, access.couple), "someone is still here"
        clock.advance(timedelta(hours=2))
        deadline = time.monotonic() + 20
        while there(world, access.couple) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert not there(world, access.couple)
    finally:
        house.site.closing.set()
        broom.join(10)
        house.close()
    assert not broom.is_alive()


def there(world: World, couple: str) -> bool:
    with world.store.reading() as unit:
        return unit.people.couple(couple) is not None


def _no_signals(servers: list[object]):
    """Signals belong to the main thread; here the server is stopped by hand."""
    from contextlib import contextmanager

    @contextmanager
    def capture(self):
        servers.append(self)
        yield

    return capture

"""The stream that says that something moved: a real server, a real connection, and no waiting."""

import http.client
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from heartfelt.actions.hold import version_seen
from heartfelt.actions.meet import meet
from heartfelt.actions.pair import invite, redeem
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.unlock import lock
from heartfelt.base.sides import Side
from heartfelt.talk import moves as m
from heartfelt.web import sse
from heartfelt.web.guard import POLICY
from partners import NAMES, A, B, apart, granted, moved, opened, to_topics, together
from stage import Stage

PATIENCE_S = 20


class Stream:
    """One open stream, read event by event."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.response = response

    def line(self) -> str:
        return self.response.readline().decode()

    def event(self) -> dict[str, str] | None:
        """The next event; None once the stream has ended. Comments are passed over."""
        found: dict[str, str] = {}
        while line := self.line():
            if line == "\n" and found:
                return found
            name, _, value = line.rstrip("\n").partition(": ")
            if name in {"id", "event", "data"}:
                found[name] = value
        return None


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with Stage(tmp_path) as running:
        yield running


@contextmanager
def following(stage: Stage, path: str, secrets: Secrets, last: str = "") -> Iterator[Stream]:
    connection = http.client.HTTPConnection(stage.address.removeprefix("http://"))
    connection.timeout = PATIENCE_S
    cookies = "; ".join(f"hf_{scope}={value}" for scope, value in secrets.items() if value)
    headers = {"cookie": cookies} | ({"last-event-id": last} if last else {})
    try:
        connection.request("GET", path, headers=headers)
        yield Stream(connection.getresponse())
    finally:
        connection.close()


def a_talk(stage: Stage) -> tuple[dict[Side, Secrets], str]:
    world = stage.house.site.world
    secrets = apart(world)
    talk = to_topics(world, {side: opened(world, own) for side, own in secrets.items()})
    return secrets, talk


def mark(stage: Stage, secrets: Secrets, talk: str) -> str:
    world = stage.house.site.world
    return str(version_seen(world, opened(world, secrets), talk))


def pause(stage: Stage, secrets: dict[Side, Secrets], talk: str, minutes: int = 5) -> None:
    world = stage.house.site.world
    moved(world, opened(world, secrets[B]), talk, B, m.PauseTalk(minutes=minutes))


def test_it_tells_the_mark_first_and_a_new_one_with_every_move(stage: Stage) -> None:
    secrets, talk = a_talk(stage)
    with following(stage, f"/t/{talk}/live", secrets[A]) as stream:
        assert stream.response.status == 200
        assert stream.response.headers["content-type"].startswith("text/event-stream")
        assert stream.response.headers["cache-control"] == "no-store"
        assert stream.response.headers["content-security-policy"] == POLICY
        now = mark(stage, secrets[A], talk)
        assert stream.event() == {"id": now, "event": "moved", "data": now}
        for _ in range(3):
            pause(stage, secrets, talk)
            now = mark(stage, secrets[A], talk)
            assert stream.event() == {"id": now, "event": "moved", "data": now}


def test_it_resumes_after_the_last_mark_and_says_nothing_twice(stage: Stage) -> None:
    secrets, talk = a_talk(stage)
    last = mark(stage, secrets[A], talk)
    with following(stage, f"/t/{talk}/live", secrets[A], last) as stream:
        assert stream.line() == "retry: 1000\n"
        pause(stage, secrets, talk)
        told = stream.event()
        assert told is not None
        assert told["id"] == mark(stage, secrets[A], talk) != last


def test_what_moved_while_nobody_listened_is_told_at_once(stage: Stage) -> None:
    secrets, talk = a_talk(stage)
    last = mark(stage, secrets[A], talk)
    pause(stage, secrets, talk)
    with following(stage, f"/t/{talk}/live", secrets[A], last) as stream:
        told = stream.event()
        assert told is not None
        assert told["id"] == mark(stage, secrets[A], talk)


def test_a_private_answer_of_bob_makes_no_sound_at_alices(stage: Stage) -> None:
    secrets, talk = a_talk(stage)
    world = stage.house.site.world
    with following(stage, f"/t/{talk}/live", secrets[A]) as stream:
        first = stream.event()
        assert first is not None
        bob = opened(world, secrets[B])
        moved(world, bob, talk, B, m.BringTopics())
        moved(world, bob, talk, B, m.TakeBack())
        pause(stage, secrets, talk)
        told = stream.event()
        assert told is not None
        assert int(told["id"]) == int(first["id"]) + 1


def test_it_ends_when_the_session_is_locked(stage: Stage) -> None:
    secrets, talk = a_talk(stage)
    world = stage.house.site.world
    with following(stage, f"/t/{talk}/live", secrets[A]) as stream:
        assert stream.event()
        lock(world, secrets[A], everything=True)
        world.notifier.ring(talk)
        assert stream.event() == {"event": "gone", "data": "gone"}
        assert stream.event() is None
    with following(stage, f"/t/{talk}/live", secrets[A]) as again:
        assert again.response.status == 204, "so that the browser does not ask again and again"


def test_a_dead_notifier_makes_it_slower_and_nothing_else(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sse, "LOOK_EVERY_S", 0.05)
    monkeypatch.setattr(stage.house.site.world.notifier, "ring", lambda _: None)
    secrets, talk = a_talk(stage)
    with following(stage, f"/t/{talk}/live", secrets[A]) as stream:
        assert stream.event()
        pause(stage, secrets, talk)
        told = stream.event()
        assert told is not None
        assert told["id"] == mark(stage, secrets[A], talk)
        lock(stage.house.site.world, secrets[A], everything=True)
        assert stream.event() == {"event": "gone", "data": "gone"}


def test_a_quiet_stream_breathes_so_that_nobody_takes_it_for_dead(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sse, "LOOK_EVERY_S", 0.02)
    secrets, talk = a_talk(stage)
    with following(stage, f"/t/{talk}/live", secrets[A]) as stream:
        assert stream.event()
        assert stream.event() == {"event": "still", "data": "here"}


def test_charlie_follows_nothing(stage: Stage) -> None:
    _, talk = a_talk(stage)
    charlie = together(stage.house.site.world)
    for path in (f"/t/{talk}/live", "/t/none/live"):
        with following(stage, path, charlie) as stream:
            assert stream.event() == {"event": "gone", "data": "gone"}
        with following(stage, path, {}) as stream:
            assert stream.response.status == 204


def test_home_hears_when_someone_waits_at_the_door(stage: Stage) -> None:
    world = stage.house.site.world
    alice = granted(meet(world, NAMES, together=False, zones={}))
    code = granted(invite(world, opened(world, alice))).code
    with following(stage, "/home/live", alice) as stream:
        first = stream.event()
        granted(redeem(world, code))
        world.notifier.ring(opened(world, alice).couple)
        told = stream.event()
        assert first is not None
        assert told is not None
        assert told["id"] != first["id"]


def test_the_server_ends_its_streams_when_it_stops(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sse, "LOOK_EVERY_S", 0.05)
    secrets, talk = a_talk(stage)
    with following(stage, f"/t/{talk}/live", secrets[A]) as stream:
        assert stream.event()
        stage.house.site.closing.set()
        assert stream.event() is None


def test_a_stream_that_is_left_stops_listening(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sse, "LOOK_EVERY_S", 0.02)
    secrets, talk = a_talk(stage)
    listening = stage.house.site.world.notifier._waiting  # type: ignore[attr-defined]
    with following(stage, f"/t/{talk}/live", secrets[A]) as stream:
        assert stream.event()
        assert talk in listening
    with following(stage, f"/t/{talk}/live", secrets[B]) as other:
        # The other stream's breaths pass the time in which the first one is noticed to be gone.
        other.event()
        for _ in range(200):
            if len(listening[talk]) == 1:
                break
            other.line()
        assert len(listening[talk]) == 1

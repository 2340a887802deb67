"""A page that fetches itself is not a person: while nobody does anything, everything rests."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from heartfelt.actions.keep import keep_me
from heartfelt.base.clock import ManualClock
from heartfelt.bootstrap import House
from heartfelt.talk import moves as m
from heartfelt.web.views import HERE
from heartfelt.web.visit import LOOK
from partners import A, B, apart, granted, minutes_pass, moved, opened, to_topics
from web_browsers import seat
from web_visits import NOW, PASSPHRASE, TestClient, browser, house

REFRESH = re.compile(r'http-equiv="refresh" content="([^"]*)"')
TEMPLATES = sorted((HERE / "templates").rglob("*.html"))


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def built(tmp_path: Path, clock: ManualClock) -> Iterator[House]:
    with house(tmp_path, clock) as whole:
        yield whole


@pytest.fixture
def alice(built: House) -> tuple[TestClient, str]:
    """Alice has kept and sits in a talk at her own device; Bob does things at his."""
    world = built.site.world
    both = apart(world)
    talk = to_topics(world, {side: opened(world, own) for side, own in both.items()})
    mine = opened(world, both[A])
    kept = granted(keep_me(world, mine, both[A], handle="alice", passphrase=PASSPHRASE))
    moved(world, opened(world, both[B]), talk, B, m.PauseTalk(minutes=5))
    client = browser(built)
    seat(client, kept)
    return client, f"/t/{talk}"


def rests(client: TestClient) -> tuple[bool, bool]:
    """Whether the private part and the shared one rest; looking wakes neither."""
    at_home, own = client.get(f"/home?{LOOK}"), client.get(f"/n?{LOOK}")
    return 'action="/unlock"' in own.text, at_home.status_code == 303


def look_often(client: TestClient, clock: ManualClock, path: str, minutes: int) -> None:
    for _ in range(minutes):
        minutes_pass(clock, 1)
        client.get(path)


def test_what_the_page_fetches_by_itself_lets_both_parts_rest(alice, clock: ManualClock) -> None:
    client, talk = alice
    client.get("/home")
    look_often(client, clock, f"{talk}?{LOOK}", 4)
    assert rests(client) == (False, False)
    look_often(client, clock, f"{talk}?{LOOK}", 1)
    assert rests(client) == (True, False), "five minutes after the last thing she did"
    look_often(client, clock, f"/home?{LOOK}", 24)
    assert rests(client) == (True, False)
    look_often(client, clock, f"{talk}?{LOOK}", 1)
    assert client.get("/home").headers["location"] == "/", "half an hour after"


def test_what_she_opens_herself_keeps_both_awake(alice, clock: ManualClock) -> None:
    client, talk = alice
    look_often(client, clock, talk, 40)
    assert rests(client) == (False, False)


def test_a_look_that_is_sent_on_stays_a_look(alice, clock: ManualClock) -> None:
    client, talk = alice
    assert client.get(f"/?{LOOK}").headers["location"] == f"/home?{LOOK}"
    minutes_pass(clock, 31)
    assert client.get(f"{talk}?{LOOK}").headers["location"] == f"/?{LOOK}"


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_no_page_comes_again_by_itself_without_saying_so(file: Path) -> None:
    for content in REFRESH.findall(file.read_text("utf-8")):
        assert content.endswith(f"?{LOOK}") or content == "0; url={{ to }}", file.name


def test_the_script_says_it_with_the_same_word() -> None:
    script = (HERE / "static" / "js" / "live.js").read_text("utf-8")
    assert f'const LOOK = "?{LOOK}";' in script
    opened = re.findall(r"request\.open\(.*|location\.assign\(.*", script)
    assert len(opened) == 3
    assert all("LOOK" in line or "landed" in line for line in opened)

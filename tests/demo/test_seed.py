"""The demonstration: two kept pages and a third talk in its middle, for any browser that comes."""

from pathlib import Path

import msgspec

from couples import access_of
from heartfelt.actions.draft import drafts, thoughts
from heartfelt.actions.remember import book, home
from heartfelt.base.clock import ManualClock
from heartfelt.base.sides import Side
from heartfelt.bootstrap import build
from heartfelt.demo.seed import seed
from heartfelt.settings import Settings
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import opener_shown
from web_visits import NOW, browser, hand_to, house


def test_it_seats_two_partners_in_the_middle_of_their_third_talk(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        access = access_of(world, seed(world))
        between = home(world, access)
        assert between.talks == 3
        assert between.open_state is not None
        assert between.open_state.phase is Phase.SPEAKING
        assert between.open_state.turn is not None
        assert between.open_state.turn.began <= NOW
        assert opener_shown(between.open_state, between.open_state.turn.speaker)
        assert len(between.agreements) == 2
        assert len(between.parked) == 1
        pages = book(world, access)
        assert [page.signed for page in pages] == [True, True]
        assert all(page.day < NOW.date() for page in pages)


def test_it_comes_with_private_words_of_both(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        access = access_of(world, seed(world))
        alice, bob = (msgspec.structs.replace(access, holder=side) for side in Side)
        assert len(drafts(world, alice)) == 1
        assert drafts(world, bob) == []
        assert len(thoughts(world, bob)) == 1


def test_it_lets_any_browser_in_by_its_own_way(tmp_path: Path) -> None:
    built = build(Settings(data=tmp_path), ManualClock(NOW), demo=True)
    try:
        client = browser(built)
        came = client.get("/demo")
        assert (came.status_code, came.headers["location"]) == (303, "/home")
        assert "Go on with our talk" in client.get("/home").text
        assert hand_to(client, "a", "/mine").headers["location"] == "/mine"
        assert client.get("/mine").status_code == 200
        another = browser(built)
        another.get("/demo")
        assert hand_to(another, "b", "/mine").headers["location"] == "/mine"
    finally:
        built.close()


def test_it_has_no_such_way_for_people_who_are_real(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        assert browser(built).get("/demo").status_code == 404

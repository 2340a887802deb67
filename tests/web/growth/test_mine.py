"""What is mine: taken along whole, left at once, erased for good."""

import json
from pathlib import Path

import msgspec
import pytest

from couples import STORY, access_of, conclude, meet_together
from heartfelt.actions.access import Access
from heartfelt.actions.draft import keep_thought
from heartfelt.actions.hold import look
from heartfelt.actions.keep import keep_me, sign_in
from heartfelt.actions.offer import Offer, offer_talk
from heartfelt.actions.pair import invite
from heartfelt.actions.ports import World
from heartfelt.actions.remember import book, home
from heartfelt.actions.sessions import Secrets
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.bootstrap import House
from heartfelt.demo.walk import begin, command, granted
from heartfelt.growth.checkins import Free
from heartfelt.growth.checkins import Room as HadRoom
from heartfelt.talk.phases import Phase
from heartfelt.web.views import Views
from web_browsers import seat
from web_visits import PASSPHRASE, TestClient, alone, browser, hand_to, house, post


def test_it_needs_somebody_whose_moment_it_is(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        client, access = _couple(built)
        assert "What is mine" not in client.get("/mine").text
        for path in ("/mine/copy", "/mine/leave", "/mine/erase"):
            assert post(client, path, {"word": "erase", "read": "yes"}).status_code != 303
        assert not _home(built, access).closed


def test_it_makes_a_copy_only_once_its_risk_was_read(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        client, _ = _couple(built)
        hand_to(client, "a")
        answer = post(client, "/mine/copy", {"form": "json"})
        assert answer.status_code == 409
        assert "who can read it" in answer.text
        assert "content-disposition" not in answer.headers


@pytest.mark.parametrize("form", ["json", "html"])
def test_it_takes_mine_and_ours_along_and_nothing_of_the_other(tmp_path: Path, form: str) -> None:
    with house(tmp_path) as built:
        client, access = _couple(built)
        world = built.site.world
        conclude(world, access)
        granted(keep_thought(world, _as(access, Side.A), "an own thought", command()))
        granted(keep_thought(world, _as(access, Side.B), "a foreign thought", command()))
        hand_to(client, "a")
        answer = post(client, "/mine/copy", {"form": form, "read": "yes"})
        name = f'attachment; filename="copy-2026-11-29.{form}"'
        assert answer.headers["content-disposition"] == name
        assert "an own thought" in answer.text
        assert "We hear each other" in answer.text
        assert "a foreign thought" not in answer.text
        assert "export." not in answer.text or form == "json"
        if form == "json":
            json.loads(answer.text)


def test_it_has_a_word_for_everything_in_a_copy() -> None:
    views = Views()
    keys = [f"room.{one.value}" for one in HadRoom] + [f"free.{one.value}" for one in Free]
    assert [key for key in keys if not views.knows(f"export.{key}")] == []


def test_it_closes_the_space_for_both_at_once_when_one_leaves(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        _, access = _couple(built)
        secrets = _keep_both(world, access)
        talk = begin(world, access, STORY).talk
        leaver = browser(built)
        seat(leaver, secrets[Side.A])
        gone = post(leaver, "/mine/leave")
        assert gone.status_code == 200
        assert "It is done." in gone.text
        assert leaver.get("/home").status_code == 303
        for side in Side:
            again = _signed_in(world, side)
            between = home(world, again)
            assert between.closed
            assert between.open_talk is None
            offer = Offer(tone="check-in", minutes=15)
            assert offer_talk(world, again, offer, command(), by=side) == refuse("couple.closed")
            assert isinstance(invite(world, again), Refusal)
            sight = look(world, again, talk)
            assert not isinstance(sight, Refusal)
            assert sight.state.phase is Phase.CLOSED


def test_it_tells_the_other_no_time_and_no_reason_and_leaves_them_their_book(
    tmp_path: Path,
) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        _, access = _couple(built)
        talk = conclude(world, access)
        secrets = _keep_both(world, access)
        leaver, stayer = browser(built), browser(built)
        seat(leaver, secrets[Side.A])
        post(leaver, "/mine/leave")
        seat(stayer, granted(sign_in(world, handle="bob", passphrase=PASSPHRASE, together=False)))
        page = stayer.get("/home").text
        assert "This space is closed." in page
        assert "Alice" not in page
        assert "Plan a talk" not in page
        assert "We hear each other" in stayer.get(f"/k/{talk}").text
        copied = post(stayer, "/mine/copy", {"form": "json", "read": "yes"})
        assert "We hear each other" in copied.text
        assert "/mine/leave" not in stayer.get("/mine").text


def test_it_does_not_take_the_others_only_copy_away(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        client, access = _couple(built)
        conclude(world, access)
        granted(keep_thought(world, _as(access, Side.B), "still mine", command()))
        hand_to(client, "a")
        assert post(client, "/mine/leave").status_code == 200
        assert "This space is closed." in client.get("/home").text
        hand_to(client, "b", "/mine")
        copied = post(client, "/mine/copy", {"form": "json", "read": "yes"})
        assert "still mine" in copied.text
        assert "We hear each other" in copied.text


def test_it_cannot_leave_where_nobody_else_is(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        client = alone(built)
        assert "/mine/leave" not in client.get("/mine").text
        assert post(client, "/mine/leave").status_code == 409


def test_it_erases_nothing_until_the_word_is_typed(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        client, access = _couple(built)
        hand_to(client, "a")
        answer = post(client, "/mine/erase", {"word": "yes please"})
        assert answer.status_code == 409
        assert 'value="yes please"' in answer.text
        assert not _home(built, access).closed


def test_it_erases_me_and_leaves_what_both_own_with_the_one_who_stays(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        _, access = _couple(built)
        conclude(world, access)
        secrets = _keep_both(world, access)
        leaver = browser(built)
        seat(leaver, secrets[Side.A])
        gone = post(leaver, "/mine/erase", {"word": " Erase "})
        assert gone.status_code == 200
        for cookie in ("hf_s", "hf_a"):
            assert f'{cookie}=""' in gone.headers["set-cookie"]
        alice = access.people[Side.A]
        with world.store.reading() as unit:
            assert unit.people.get(alice) is None
            assert unit.shelf.all(alice) == []
        assert world.keyring.secret(f"pepper/{alice}") is None
        wrong = sign_in(world, handle="alice", passphrase=PASSPHRASE, together=False)
        assert isinstance(wrong, Refusal)
        bob = _signed_in(world, Side.B)
        assert home(world, bob).closed
        assert len(book(world, bob)) == 1


def test_it_leaves_nothing_at_all_when_the_last_one_erases_themselves(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        _, access = _couple(built)
        conclude(world, access)
        secrets = _keep_both(world, access)
        for side in Side:
            client = browser(built)
            again = sign_in(world, handle=_name(side), passphrase=PASSPHRASE, together=False)
            seat(client, granted(again))
            assert post(client, "/mine/erase", {"word": "erase"}).status_code == 200
        assert secrets
        with world.store.reading() as unit:
            assert unit.people.couple(access.couple) is None
            assert unit.shelf.all(access.couple) == []


def test_it_lets_a_couple_that_only_tried_go_with_every_word(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        client, access = _couple(built)
        conclude(world, access)
        hand_to(client, "a")
        assert "/mine/let-go" in client.get("/mine").text
        assert post(client, "/mine/let-go").status_code == 200
        assert client.get("/home").headers["location"] == "/"
        with world.store.reading() as unit:
            assert unit.people.couple(access.couple) is None


def test_it_lets_nobody_go_who_chose_to_keep(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        client, access = _couple(built)
        _keep_both(world, access)
        seat(client, granted(sign_in(world, handle="bob", passphrase=PASSPHRASE, together=True)))
        assert "/mine/let-go" not in client.get("/mine").text
        assert post(client, "/mine/let-go").status_code == 409
        assert not _home(built, access).closed


def _couple(built: House) -> tuple[TestClient, Access]:
    secrets = meet_together(built.site.world)
    client = browser(built)
    seat(client, secrets)
    return client, access_of(built.site.world, secrets)


def _as(access: Access, side: Side) -> Access:
    return msgspec.structs.replace(access, holder=side)


def _name(side: Side) -> str:
    return "alice" if side is Side.A else "bob"


def _keep_both(world: World, access: Access) -> dict[Side, Secrets]:
    """Both choose a passphrase, and then sign in each on their own browser."""
    for side in Side:
        own = _as(access, side)
        granted(keep_me(world, own, {}, handle=_name(side), passphrase=PASSPHRASE))
    return {
        side: granted(sign_in(world, handle=_name(side), passphrase=PASSPHRASE, together=False))
        for side in Side
    }


def _signed_in(world: World, side: Side) -> Access:
    secrets = sign_in(world, handle=_name(side), passphrase=PASSPHRASE, together=False)
    return access_of(world, granted(secrets))


def _home(built: House, access: Access):
    return home(built.site.world, access)

"""Home between talks: quiet, the same for both, and private where it must be."""

import re
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from couples import STORY, access_of, conclude, meet_together
from heartfelt.actions.hold import act, look
from heartfelt.actions.offer import Offer, offer_talk
from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from heartfelt.demo.walk import begin, command, granted
from heartfelt.talk.events import Slot
from heartfelt.talk.moves import AcceptOffer, ChooseSlot, ProposeSlots
from heartfelt.web.live import couple_mark
from web_browsers import seat
from web_visits import PASSPHRASE, alone, browser, hand_to, house, post, together
from web_walk import goes, masked, offer, two_browsers


def test_it_greets_two_who_have_just_met(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        page = together(built).get("/home")
        assert page.status_code == 200
        assert "Good to see you both" in page.text
        assert 'href="/talks/new"' in page.text
        assert 'href="/talks/new?way=now"' in page.text
        assert "Nothing is kept after this browser closes." in page.text


def test_it_offers_one_who_is_alone_to_invite_and_to_prepare(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        page = alone(built).get("/home").text
        assert "Good to see you, Alice" in page
        assert 'href="/invite"' in page
        assert 'href="/talks/new"' not in page


def test_it_shows_the_next_day_what_was_agreed_and_what_rests(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        talk = conclude(world, access_of(world, secrets))
        client = browser(built)
        seat(client, secrets)
        page = client.get("/home").text
        assert "Sunday 13 December" in page
        assert "When it is Sunday, we’ll walk." in page
        assert "The garden" in page or "Our mornings" in page
        assert f'href="/k/{talk}"' in page
        assert 'href="/book"' in page


def test_it_goes_on_with_an_open_talk_and_says_nothing_else_is_planned(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        evening = begin(world, access_of(world, secrets), STORY)
        client = browser(built)
        seat(client, secrets)
        page = client.get("/home").text
        assert f'href="/t/{evening.talk}"' in page
        assert "Plan a talk" not in page


def test_it_says_when_a_planned_talk_begins_as_the_wall_shows_it(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        access = access_of(world, secrets)
        offer = Offer(tone="check-in", minutes=15)
        talk = granted(offer_talk(world, access, offer, command(), by=Side.A))
        slot = Slot(
            id=new_id(),
            wall=datetime(2026, 12, 5, 20, 30),  # noqa: DTZ001 - a wall shows no zone
            zone="Europe/Lisbon",
            utc=datetime(2026, 12, 5, 20, 30, tzinfo=UTC),
        )
        for side, move in (
            (Side.B, AcceptOffer(minutes=15)),
            (Side.A, ProposeSlots(slots=(slot,))),
            (Side.B, ChooseSlot(slot=slot.id)),
        ):
            at_step = granted(look(world, access, talk)).step
            granted(act(world, access, talk, move, command(), side=side, at_step=at_step))
        client = browser(built)
        seat(client, secrets)
        page = client.get("/home").text
        assert "Our next talk" in page
        assert "Saturday 5 December" in page
        assert "20:30" in page


def test_it_lets_a_day_that_has_passed_go_without_a_word(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        conclude(world, access_of(world, secrets), msgspec.structs.replace(STORY, days_ago=20))
        client = browser(built)
        seat(client, secrets)
        page = client.get("/home").text
        assert "Nothing is planned, and that’s fine." in page
        assert "23 November" not in page.replace("look again on Monday 23 November", "")


def test_it_carries_the_very_mark_that_the_stream_compares(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        access = access_of(world, secrets)
        offered = offer_talk(
            world, access, Offer(tone="check-in", minutes=15), command(), by=Side.A
        )
        assert isinstance(offered, str)
        client = browser(built)
        seat(client, secrets)
        found = re.search(r'data-live="/home/live" data-mark="([^"]+)"', client.get("/home").text)
        assert found is not None
        assert found[1] == couple_mark(built.site, access, None)  # type: ignore[arg-type]


def test_it_sends_those_without_a_session_to_the_door(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        client = browser(built)
        for path in ("/home", "/book", "/lines", "/mine", "/k/x", "/book/pdf"):
            answer = client.get(path)
            assert (answer.status_code, answer.headers.get("location")) == (303, "/"), path
        assert post(client, "/book", {"words": "garden"}).status_code == 401


def test_on_a_device_of_ones_own_it_greets_one_and_tells_an_invitation(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        both = two_browsers(built)
        page = both[Side.B].get("/home").text
        assert "Good to see you, Bob" in page
        assert "way=now" not in page
        talk = offer(both[Side.A])
        asked, asker = both[Side.B].get("/home").text, both[Side.A].get("/home").text
        assert "Alice has invited you to a talk" in asked
        assert "Read the invitation" in asked
        assert "Your invitation is on the table" in asker
        assert "Look at it" in asker
        for one in (asked, asker):
            assert f'href="/t/{talk}"' in one
            assert 'href="/talks/new"' in one
            assert "way=now" not in one


def test_home_of_the_one_who_asked_tells_nothing_of_a_no(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        both = two_browsers(built)
        talk = offer(both[Side.A])
        before = masked(both[Side.A].get("/home"))
        goes(both[Side.B], talk, "decline-offer")
        assert masked(both[Side.A].get("/home")) == before


def test_it_says_that_not_everything_is_kept_when_one_of_two_has_kept(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        client = together(built)
        hand_to(client, "a")
        fields = {"name": "Alice", "passphrase": PASSPHRASE, "again": PASSPHRASE}
        assert post(client, "/keep", fields).status_code == 303
        page = client.get("/home").text
        assert "Not everything here is kept after this browser closes." in page
        assert "Nothing is kept" not in page

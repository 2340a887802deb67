"""Between talks: what remains, and one's own lines from the fourth talk on."""

from datetime import timedelta

import pytest

from couples import STORY, conclude, conclude_some
from heartfelt.actions.access import Access
from heartfelt.actions.draft import drafts, keep_draft
from heartfelt.actions.ports import World
from heartfelt.actions.records import Form, LockedError, OwnDraft
from heartfelt.actions.remember import (
    book,
    check_in,
    forget_lines,
    home,
    keepsake,
    own_lines,
)
from heartfelt.base.sides import Side
from heartfelt.demo.walk import begin, walk
from heartfelt.growth.checkins import CheckIn, When
from heartfelt.talk import moves as m
from heartfelt.talk.phases import Phase
from partners import (
    STRANGERS,
    A,
    B,
    fresh,
    granted,
    held_by,
    moved,
    offered,
    opened,
    reason,
    seen,
    together,
)


@pytest.fixture
def access(world: World) -> Access:
    return opened(world, together(world))


def test_a_new_home_is_empty(world: World, access: Access) -> None:
    here = home(world, access)
    assert (here.open_talk, here.talks, here.agreements, here.parked) == (None, 0, (), ())
    assert here.unkept == {A, B}


def test_home_holds_what_the_last_talk_left(world: World, access: Access) -> None:
    talk = conclude(world, access)
    here = home(world, access)
    assert here.open_talk is None
    assert here.last_keepsake == talk
    assert here.next_day is not None
    assert here.next_day - world.clock.now().date() < timedelta(days=15)
    assert [one.will for one in here.agreements] == ["walk"]
    assert len(here.parked) == 1


def test_home_leads_to_an_open_talk_and_keeps_what_the_last_one_left(
    world: World, access: Access
) -> None:
    last = conclude(world, access)
    talk = offered(world, access)
    here = home(world, access)
    assert (here.open_talk, here.last_keepsake, here.talks) == (talk, last, 2)
    assert [one.will for one in here.agreements] == ["walk"]


def test_the_page_that_remains_is_both_of_theirs_and_no_strangers(
    world: World, access: Access
) -> None:
    talk = conclude(world, access)
    page = granted(keepsake(world, access, talk))
    assert (page.sentence, page.signed) == (STORY.sentence, True)
    assert page.names == ("Alice", "Bob")
    assert page.thanks == {A: "For the tea", B: "For staying"}
    charlie = opened(world, together(world, STRANGERS))
    assert reason(keepsake(world, charlie, talk)) == "keepsake.unknown"
    assert keepsake(world, charlie, talk) == keepsake(world, charlie, "none-at-all")


def test_a_talk_that_ended_early_leaves_no_page(world: World, access: Access) -> None:
    talk = offered(world, access)
    moved(world, access, talk, A, m.EndKindly())
    assert reason(keepsake(world, access, talk)) == "keepsake.unknown"
    assert book(world, access) == ()
    assert home(world, access).last_keepsake is None


def test_the_book_holds_every_page_oldest_first(world: World, access: Access) -> None:
    talks = conclude_some(world, access, 3)
    assert [page.id for page in book(world, access)] == talks


def test_lines_are_drawn_from_the_fourth_talk_on_and_each_sees_only_their_own(
    world: World, access: Access
) -> None:
    alice, bob = held_by(access, A), held_by(access, B)
    conclude_some(world, access, 3)
    assert own_lines(world, alice) == ()
    conclude(world, access)
    lines = {side: own_lines(world, mine) for side, mine in ((A, alice), (B, bob))}
    assert lines[A]
    assert lines[B]
    assert lines[A] != lines[B]
    with pytest.raises(LockedError):
        own_lines(world, access)
    granted(forget_lines(world, alice, fresh()))
    assert own_lines(world, alice) == ()
    assert own_lines(world, bob) == lines[B]


def test_drafts_dissolve_after_a_talk_but_for_those_their_writer_keeps(
    world: World, access: Access
) -> None:
    evening = begin(world, access, STORY)
    alice, bob = held_by(access, A), held_by(access, B)
    made = {
        words: granted(keep_draft(world, alice, own(words), fresh()))
        for words in ("stays by itself", "is kept", "dissolves")
    }
    granted(keep_draft(world, bob, own("of Bob"), fresh()))
    walk(evening, until=lambda state: state.phase is Phase.AFTER)
    step = seen(world, alice, evening.talk).step
    keeps = frozenset({made["is kept"]})
    granted(check_in(world, alice, None, evening.talk, fresh(), at_step=step, keeps=keeps))
    left = sorted(one.text for _, one in drafts(world, alice))
    assert left == ["is kept", "stays by itself"]
    assert [one.text for _, one in drafts(world, bob)] == ["of Bob"]


def own(words: str) -> OwnDraft:
    return OwnDraft(form=Form.LETTING_OUT, text=words, stays=words == "stays by itself")


@pytest.mark.parametrize("taps", [{"trust": 8}, {"closeness": -1}, {"understood": 3}])
def test_taps_that_cannot_be_are_refused_and_the_moment_waits(
    world: World, access: Access, taps: dict[str, int]
) -> None:
    evening = begin(world, access, STORY)
    walk(evening, until=lambda state: state.phase is Phase.BEFORE)
    alice = held_by(access, A)
    about = {"talk": evening.talk, "when": When.BEFORE, "day": world.clock.now().date()}
    step = seen(world, alice, evening.talk).step
    told = CheckIn(**about, **taps)
    refused = check_in(world, alice, told, evening.talk, fresh(), at_step=step)
    assert reason(refused).startswith("checkin.")
    assert "take-moment" in seen(world, alice, evening.talk).offers[A]


def test_sides_are_never_mixed_up_on_a_page(world: World, access: Access) -> None:
    page = granted(keepsake(world, access, conclude(world, access)))
    assert [page.understood[side] for side in Side] == list(STORY.understood)
    assert [page.keep[side] for side in Side] == list(STORY.keep)

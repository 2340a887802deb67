"""Going away: at once, without anyone's yes, and nobody else's only copy goes along."""

import pytest

from couples import conclude
from heartfelt.actions.access import Access
from heartfelt.actions.draft import keep_thought
from heartfelt.actions.keep import keep_me, sign_in
from heartfelt.actions.leave import erase_me, leave, let_it_all_go
from heartfelt.actions.offer import Offer, offer_talk
from heartfelt.actions.pair import invite
from heartfelt.actions.ports import World
from heartfelt.actions.records import LockedError
from heartfelt.actions.remember import book, home
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.unlock import open_access
from heartfelt.base.sides import Side
from heartfelt.talk.phases import Phase
from partners import A, B, apart, fresh, granted, held_by, opened, reason, seen, to_topics, together
from web_visits import PASSPHRASE


@pytest.fixture
def secrets(world: World) -> dict[Side, Secrets]:
    return apart(world)


def test_leaving_ends_an_open_talk_and_freezes_the_space_for_both(
    world: World, secrets: dict[Side, Secrets]
) -> None:
    both = {side: opened(world, own) for side, own in secrets.items()}
    talk = to_topics(world, both)
    assert granted(leave(world, both[A], secrets[A])) == dict.fromkeys(secrets[A], "")
    assert open_access(world, secrets[A]) is None
    bob = opened(world, secrets[B])
    assert seen(world, bob, talk).state.phase is Phase.CLOSED
    assert home(world, bob).closed
    offer = Offer(tone="check-in", minutes=15)
    assert reason(offer_talk(world, bob, offer, fresh(), by=B)) == "couple.closed"
    assert reason(invite(world, bob)) == "pair.full"


def test_leaving_tells_the_stayer_neither_who_nor_when(
    world: World, secrets: dict[Side, Secrets]
) -> None:
    alice = opened(world, secrets[A])
    granted(leave(world, alice, secrets[A]))
    from heartfelt.actions.records import card

    with world.store.reading() as unit:
        left = card(unit, opened(world, secrets[B]))
    assert set(left.__struct_fields__) == {"names", "zones", "closed"}
    assert left.closed


def test_nobody_leaves_while_both_look_at_the_screen(world: World) -> None:
    shared = together(world)
    access = opened(world, shared)
    with pytest.raises(LockedError):
        leave(world, access, shared)
    with pytest.raises(LockedError):
        erase_me(world, access, shared, "erase")


def test_erasing_needs_the_word_and_then_leaves_nothing_of_mine(
    world: World, secrets: dict[Side, Secrets]
) -> None:
    alice = opened(world, secrets[A])
    granted(keep_thought(world, alice, "mine alone", fresh()))
    kept = granted(keep_me(world, alice, secrets[A], handle="alice", passphrase=PASSPHRASE))
    alice = opened(world, kept)
    assert reason(erase_me(world, alice, kept, "yes")) == "erase.word"
    granted(erase_me(world, alice, kept, " ERASE "))
    person = alice.people[A]
    with world.store.reading() as unit:
        assert unit.people.get(person) is None
        assert unit.shelf.all(person) == []
    assert world.keyring.secret(f"pepper/{person}") is None
    refused = sign_in(world, handle="alice", passphrase=PASSPHRASE, together=False)
    assert reason(refused) == "passphrase.wrong"
    assert set(opened(world, secrets[B]).people) == {B}


def test_the_stayer_keeps_the_book(world: World) -> None:
    shared = together(world)
    access = opened(world, shared)
    conclude(world, access)
    left = dict(shared) | dict(granted(erase_me(world, held_by(access, A), shared, "erase")))
    stays: Access = opened(world, {scope: value for scope, value in left.items() if value})
    assert set(stays.roots) == {B}
    assert len(book(world, stays)) == 1
    assert home(world, stays).names[A] == "Alice"


def test_a_try_can_be_let_go_whole_but_only_while_nobody_keeps(world: World) -> None:
    tried = opened(world, together(world))
    conclude(world, tried)
    assert let_it_all_go(world, tried)
    with world.store.reading() as unit:
        assert unit.people.couple(tried.couple) is None
        assert unit.talks.latest(tried.couple, 1) == []
        assert unit.shelf.all(tried.couple) == []
    shared = together(world)
    access = opened(world, shared)
    mine = held_by(access, A)
    granted(keep_me(world, mine, shared, handle="alice", passphrase=PASSPHRASE))
    assert not let_it_all_go(world, access)
    with world.store.reading() as unit:
        assert unit.people.couple(access.couple) is not None


def test_one_on_their_own_device_cannot_let_go_what_is_the_others_too(
    world: World, secrets: dict[Side, Secrets]
) -> None:
    assert not let_it_all_go(world, opened(world, secrets[A]))
    assert opened(world, secrets[B]).couple

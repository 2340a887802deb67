"""Where I sit is pinned in my own sealed bundle: an edited database seats nobody elsewhere."""

import pytest

from heartfelt.actions.draft import keep_thought, thoughts
from heartfelt.actions.keep import keep_me, sign_in, unlock
from heartfelt.actions.meet import meet
from heartfelt.actions.ports import World
from heartfelt.actions.sessions import Secrets
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.store.tables import MEMBERS, PEOPLE
from heartfelt.talk import moves as m
from heartfelt.vault import bundle as bundles
from heartfelt.vault.keys import fresh_bytes
from partners import NAMES, A, B, apart, fresh, granted, held_by, moved, opened, reason, to_topics
from web_visits import PASSPHRASE

HANDLES = {A: "alice", B: "bob"}


def connection(unit):
    return unit.people._connection


def swap_seats(world: World, couple: str) -> None:
    """As somebody with the file in their hands would."""
    with world.store.writing() as unit:
        row = unit.people.couple(couple)
        assert row is not None
        assert row.b is not None
        connection(unit).execute(MEMBERS.delete().where(MEMBERS.c.couple == couple))
        unit.people.seat(couple, A, row.b)
        unit.people.seat(couple, B, row.a)


def keep(world: World, secrets: Secrets, side: Side) -> Secrets:
    access = held_by(opened(world, secrets), side)
    return granted(keep_me(world, access, secrets, handle=HANDLES[side], passphrase=PASSPHRASE))


def comes_in(world: World, side: Side, *, both: bool = False) -> Secrets | Refusal:
    return sign_in(world, handle=HANDLES[side], passphrase=PASSPHRASE, together=both)


@pytest.fixture
def secrets(world: World) -> dict[Side, Secrets]:
    """Alice and Bob at their own devices; both keep."""
    return {side: keep(world, own, side) for side, own in apart(world).items()}


def test_everyone_comes_in_where_they_sit(world: World, secrets: dict[Side, Secrets]) -> None:
    for side in Side:
        access = opened(world, granted(comes_in(world, side)))
        assert (access.seat, access.private) == (side, side)


@pytest.mark.parametrize("both", [False, True])
def test_a_swapped_seat_seats_nobody(
    world: World, secrets: dict[Side, Secrets], *, both: bool
) -> None:
    alice, bob = (opened(world, secrets[side]) for side in Side)
    talk = to_topics(world, {A: alice, B: bob})
    moved(world, bob, talk, B, m.BringTopics())
    swap_seats(world, alice.couple)
    for side in Side:
        assert reason(comes_in(world, side, both=both)) == "seat.changed"
    swap_seats(world, alice.couple)
    assert opened(world, granted(comes_in(world, A))).seat is A


def test_at_a_shared_browser_a_swapped_seat_lifts_no_cover(world: World) -> None:
    shared = dict(granted(meet(world, NAMES, together=True, zones={})))
    shared |= keep(world, shared, A)
    access = opened(world, shared)
    swap_seats(world, access.couple)
    assert reason(unlock(world, opened(world, shared), shared, B, PASSPHRASE)) == "seat.changed"
    swap_seats(world, access.couple)
    granted(unlock(world, opened(world, shared), shared, A, PASSPHRASE))


def test_whoever_kept_before_there_were_pins_is_pinned_as_they_come_in(
    world: World, secrets: dict[Side, Secrets]
) -> None:
    alice = opened(world, secrets[A])
    granted(keep_thought(world, alice, "still mine", fresh()))
    with world.store.writing() as unit:
        row = unit.people.get(alice.people[A])
        assert row is not None
        old = bundles.open_bundle(alice.roots[A], row.id, row.bundle, version=row.bundle_version)
        bare = bundles.Bundle(identity=old.identity, epochs=old.epochs)
        sealed = bundles.seal_bundle(
            alice.roots[A], row.id, bare, version=row.bundle_version, salt=fresh_bytes()
        )
        here = PEOPLE.c.id == row.id
        connection(unit).execute(PEOPLE.update().where(here).values(bundle=sealed))
    again = opened(world, granted(comes_in(world, A)))
    assert [own.words for _, own in thoughts(world, again)] == ["still mine"]
    swap_seats(world, alice.couple)
    assert reason(comes_in(world, A)) == "seat.changed"

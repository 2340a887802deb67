"""Keeping under a passphrase, signing in, and opening one's own part again."""

import pytest

from heartfelt.actions.draft import keep_thought, thoughts
from heartfelt.actions.keep import keep_me, sign_in, suggestion, unlock
from heartfelt.actions.ports import World
from heartfelt.actions.records import LockedError
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.unlock import lock, open_access
from heartfelt.base.clock import ManualClock
from partners import A, B, apart, fresh, granted, held_by, minutes_pass, opened, reason, together
from web_visits import PASSPHRASE


def kept(world: World, secrets: Secrets) -> Secrets:
    return granted(
        keep_me(world, opened(world, secrets), secrets, handle="  ALICE ", passphrase=PASSPHRASE)
    )


def test_it_outlives_the_browser_and_opens_what_was_written_before(world: World) -> None:
    alice = apart(world)[A]
    granted(keep_thought(world, opened(world, alice), "the lake in autumn", fresh()))
    secrets = kept(world, alice)
    assert open_access(world, alice) is None, "what was handed out before opens nothing afterwards"
    lock(world, secrets, everything=True)
    again = granted(sign_in(world, handle="alice", passphrase=PASSPHRASE, together=False))
    access = opened(world, again)
    assert access.seat is A
    assert [own.words for _, own in thoughts(world, access)] == ["the lake in autumn"]


def test_it_refuses_a_wrong_name_and_a_wrong_passphrase_alike(world: World) -> None:
    kept(world, apart(world)[A])
    wrong = sign_in(world, handle="alice", passphrase="not my own words", together=False)
    unknown = sign_in(world, handle="nobody", passphrase=PASSPHRASE, together=False)
    assert wrong == unknown
    assert reason(wrong) == "passphrase.wrong"


def test_two_cannot_go_by_one_name(world: World) -> None:
    kept(world, apart(world)[A])
    charlie = apart(world, {A: "Charlie", B: "Dana"})[A]
    access = opened(world, charlie)
    taken = keep_me(world, access, charlie, handle="alice", passphrase=PASSPHRASE)
    assert reason(taken) == "handle.taken"
    assert open_access(world, charlie) is not None, "a refusal changes nothing"


def test_it_refuses_an_empty_name_and_a_weak_passphrase(world: World) -> None:
    secrets = together(world)
    mine = held_by(opened(world, secrets), A)
    assert reason(keep_me(world, mine, secrets, handle=" ", passphrase=PASSPHRASE)) == (
        "handle.empty"
    )
    weak = keep_me(world, mine, secrets, handle="alice", passphrase="alice")
    assert reason(weak).startswith("passphrase.")


def test_nobody_keeps_while_both_look_at_the_screen(world: World) -> None:
    secrets = together(world)
    with pytest.raises(LockedError):
        keep_me(world, opened(world, secrets), secrets, handle="us", passphrase=PASSPHRASE)


def test_it_opens_ones_own_part_again_and_nobody_elses(world: World, clock: ManualClock) -> None:
    secrets = kept(world, apart(world)[A])
    minutes_pass(clock, 6)
    rests = opened(world, secrets)
    assert rests.private is None
    assert reason(unlock(world, rests, secrets, B, PASSPHRASE)) == "talk.not-yours"
    assert reason(unlock(world, rests, secrets, A, "something else entirely")) == "passphrase.wrong"
    again = granted(unlock(world, rests, secrets, A, PASSPHRASE))
    assert opened(world, {**secrets, **again}).private is A


def test_a_passphrase_is_worth_nothing_without_the_keyfile(world: World) -> None:
    secrets = kept(world, apart(world)[A])
    world.keyring.forget(f"pepper/{opened(world, secrets).people[A]}")
    assert reason(sign_in(world, handle="alice", passphrase=PASSPHRASE, together=False)) == (
        "passphrase.wrong"
    )


def test_signing_in_together_opens_the_private_part_of_one_only(world: World) -> None:
    secrets = dict(together(world))
    mine = held_by(opened(world, secrets), A)
    granted(keep_me(world, mine, secrets, handle="alice", passphrase=PASSPHRASE))
    again = granted(sign_in(world, handle="alice", passphrase=PASSPHRASE, together=True))
    access = opened(world, again)
    assert (access.seat, access.holder, set(access.roots)) == (None, A, {A})
    assert reason(unlock(world, access, again, B, PASSPHRASE)) == "passphrase.wrong"


def test_it_suggests_six_words_and_never_the_same(world: World) -> None:
    one, other = suggestion(), suggestion()
    assert len(one.split()) == len(other.split()) == 6
    assert one != other


@pytest.mark.parametrize("bob_keeps", [False, True])
def test_when_alice_rests_does_not_tell_whether_bob_has_kept(
    world: World, clock: ManualClock, *, bob_keeps: bool
) -> None:
    both = apart(world)
    if bob_keeps:
        bob = opened(world, both[B])
        granted(keep_me(world, bob, both[B], handle="Bob", passphrase=PASSPHRASE))
    secrets = kept(world, both[A])
    minutes_pass(clock, 29)
    opened(world, secrets)
    minutes_pass(clock, 30)
    assert open_access(world, secrets) is None


def test_a_shared_browser_stays_open_for_the_one_who_could_not_come_back(
    world: World, clock: ManualClock
) -> None:
    secrets = dict(together(world))
    mine = held_by(opened(world, secrets), A)
    secrets |= granted(keep_me(world, mine, secrets, handle="alice", passphrase=PASSPHRASE))
    minutes_pass(clock, 60)
    assert B in opened(world, secrets).roots

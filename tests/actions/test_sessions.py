"""Whoever rises gets fresh secrets: what someone knew or planted before carries nothing new."""

from collections.abc import Callable

import pytest

from heartfelt.actions.keep import keep_me, sign_in, unlock
from heartfelt.actions.ports import CannotWriteError, World
from heartfelt.actions.sessions import SHARED, Secrets
from heartfelt.actions.unlock import hand_over, lift_cover, open_access, quick_exit
from heartfelt.base.clock import ManualClock
from heartfelt.vault.session import read_secret, session_id
from partners import A, B, apart, granted, held_by, minutes_pass, opened, together
from web_visits import PASSPHRASE

Rise = Callable[[World, ManualClock], tuple[Secrets, Secrets]]
"""Lets Alice rise; returns what the browser held before, and what she was handed."""


def keeping(world: World, _: ManualClock) -> tuple[Secrets, Secrets]:
    planted = apart(world)[A]
    mine = opened(world, planted)
    return planted, granted(keep_me(world, mine, planted, handle="alice", passphrase=PASSPHRASE))


def unlocking(world: World, clock: ManualClock) -> tuple[Secrets, Secrets]:
    _, planted = keeping(world, clock)
    minutes_pass(clock, 6)
    rests = opened(world, planted)
    assert rests.private is None
    return planted, granted(unlock(world, rests, planted, A, PASSPHRASE))


def unlocking_at_a_shared_browser(world: World, clock: ManualClock) -> tuple[Secrets, Secrets]:
    planted = dict(together(world))
    mine = held_by(opened(world, planted), A)
    planted |= granted(keep_me(world, mine, planted, handle="alice", passphrase=PASSPHRASE))
    minutes_pass(clock, 6)
    hand_over(world, opened(world, planted), planted, A)
    return planted, granted(unlock(world, opened(world, planted), planted, A, PASSPHRASE))


def lifting(world: World, _: ManualClock) -> tuple[Secrets, Secrets]:
    planted = together(world)
    hand_over(world, opened(world, planted), planted, A)
    return planted, risen(world, planted)


def lifting_at_her_own_device(world: World, _: ManualClock) -> tuple[Secrets, Secrets]:
    planted = apart(world)[A]
    quick_exit(world, opened(world, planted), planted)
    return planted, risen(world, planted)


def risen(world: World, secrets: Secrets) -> Secrets:
    fresh = lift_cover(world, opened(world, secrets), secrets, A)
    assert fresh is not None
    return fresh


def at_rest(world: World, secrets: Secrets) -> list[str]:
    """The scopes whose server half is still there."""
    ids = {name: session_id(granted(read_secret(text))) for name, text in secrets.items() if text}
    with world.store.reading() as unit:
        return [name for name, session in ids.items() if unit.sessions.get(session)]


ANY_RISE = pytest.mark.parametrize(
    "rise",
    [keeping, unlocking, unlocking_at_a_shared_browser, lifting, lifting_at_her_own_device],
)
BY_PASSPHRASE = [keeping, unlocking, unlocking_at_a_shared_browser]


@ANY_RISE
def test_what_was_planted_before_never_opens_what_she_rose_to(
    world: World, clock: ManualClock, rise: Rise
) -> None:
    planted, fresh = rise(world, clock)
    assert set(fresh) == {SHARED, "a"}
    assert all(fresh[name] != planted[name] for name in fresh)
    still = open_access(world, planted, awake=False)
    assert still is None or still.holder is None
    assert still is None or still.seat is None or still.cover is A
    risen_to = opened(world, {**planted, **fresh})
    assert (risen_to.private, risen_to.cover) == (A, None)
    assert open_access(world, {**fresh, SHARED: planted[SHARED]}) is None
    assert A not in opened(world, {**fresh, "a": planted["a"]}).roots
    assert at_rest(world, {name: planted[name] for name in fresh}) == []


@pytest.mark.parametrize("rise", BY_PASSPHRASE)
def test_what_a_passphrase_replaces_is_gone_in_the_same_step(
    world: World, clock: ManualClock, rise: Rise
) -> None:
    planted, fresh = rise(world, clock)
    assert at_rest(world, {name: planted[name] for name in fresh}) == []
    assert sorted(at_rest(world, fresh)) == ["a", SHARED]


def test_a_lift_whose_answer_never_arrives_loses_nothing(world: World) -> None:
    secrets = together(world)
    for _ in range(2):
        risen(world, secrets)
    assert set(opened(world, secrets).roots) == {A, B}, "their only key is in this browser"
    arrived = {**secrets, **risen(world, secrets)}
    assert opened(world, arrived).private is A
    assert open_access(world, secrets) is None


def test_a_look_nobody_asked_for_does_not_count_as_arrived(world: World) -> None:
    secrets = together(world)
    fresh = {**secrets, **risen(world, secrets)}
    assert open_access(world, fresh, awake=False) is not None
    assert open_access(world, secrets, awake=False) is not None


def test_what_cannot_be_let_go_on_a_full_disk_goes_later(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = together(world)
    fresh = {**secrets, **risen(world, secrets)}
    with monkeypatch.context() as full:
        full.setattr(world.store, "writing", _full)
        assert opened(world, fresh).private is A
    again = {**fresh, **risen(world, fresh)}
    opened(world, again)
    assert open_access(world, secrets) is None
    assert open_access(world, fresh) is None


def test_lifting_does_not_put_off_the_end(world: World, clock: ManualClock) -> None:
    secrets = together(world)
    minutes_pass(clock, 12 * 60 - 1)
    secrets = {**secrets, **risen(world, secrets)}
    assert opened(world, secrets).private is A
    minutes_pass(clock, 1)
    assert open_access(world, secrets) is None


def test_signing_in_takes_nothing_over_from_what_was_planted(
    world: World, clock: ManualClock
) -> None:
    _, secrets = keeping(world, clock)
    theirs = together(world, {A: "Charlie", B: "Dana"})
    fresh = granted(sign_in(world, handle="alice", passphrase=PASSPHRASE, together=False))
    assert not set(fresh.values()) & {*secrets.values(), *theirs.values()}
    assert set(opened(world, {**theirs, **fresh}).roots) == {A}


def _full():
    raise CannotWriteError

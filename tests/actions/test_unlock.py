"""Sessions: they rest by the clock, change hands, and are locked for good."""

from collections.abc import Mapping

import msgspec
import pytest

from heartfelt.actions.keep import keep_me, sign_in
from heartfelt.actions.ports import CannotWriteError, World
from heartfelt.actions.sessions import SHARED, Secrets
from heartfelt.actions.unlock import (
    hand_over,
    lift_cover,
    lock,
    open_access,
    quick_exit,
)
from heartfelt.base.clock import ManualClock
from heartfelt.base.sides import Side
from heartfelt.vault.session import read_secret, session_id
from partners import A, B, apart, granted, held_by, minutes_pass, opened, together
from web_visits import PASSPHRASE


def kept_alice(world: World) -> Secrets:
    """Alice on her own device, kept; Bob on his, not kept."""
    alice = apart(world)[A]
    kept = keep_me(world, opened(world, alice), alice, handle="Alice", passphrase=PASSPHRASE)
    return granted(kept)


def lifted(world: World, secrets: Secrets, side: Side) -> Secrets:
    """What the browser holds once the cover is lifted."""
    fresh = lift_cover(world, opened(world, secrets), secrets, side)
    assert fresh is not None
    return {**secrets, **fresh}


def both_kept(world: World) -> Secrets:
    """Both at one browser, both kept."""
    secrets = dict(together(world))
    for side, name in ((A, "Alice"), (B, "Bob")):
        mine = held_by(opened(world, secrets), side)
        secrets |= granted(keep_me(world, mine, secrets, handle=name, passphrase=PASSPHRASE))
    return secrets


def test_what_is_not_kept_stays_open_for_twelve_hours_and_not_longer(
    world: World, clock: ManualClock
) -> None:
    secrets = together(world)
    minutes_pass(clock, 12 * 60 - 1)
    assert set(opened(world, secrets).roots) == {A, B}
    minutes_pass(clock, 1)
    assert open_access(world, secrets) is None


def test_a_kept_private_part_rests_after_five_quiet_minutes(
    world: World, clock: ManualClock
) -> None:
    secrets = kept_alice(world)
    minutes_pass(clock, 4.9)
    assert opened(world, secrets).private is A
    minutes_pass(clock, 4.9)
    assert opened(world, secrets).private is A, "a look in between keeps it awake"
    minutes_pass(clock, 5)
    rests = opened(world, secrets)
    assert rests.private is None
    assert rests.key


def test_a_stream_keeps_nothing_awake(world: World, clock: ManualClock) -> None:
    secrets = kept_alice(world)
    for _ in range(5):
        minutes_pass(clock, 1)
        open_access(world, secrets, awake=False)
    assert opened(world, secrets).private is None


def test_a_kept_session_rests_after_half_an_hour_and_ends_after_twelve_hours(
    world: World, clock: ManualClock
) -> None:
    first = both_kept(world)
    minutes_pass(clock, 29)
    opened(world, first)
    minutes_pass(clock, 30)
    assert open_access(world, first) is None
    second = granted(sign_in(world, handle="alice", passphrase=PASSPHRASE, together=True))
    for _ in range(29):
        minutes_pass(clock, 24)
        opened(world, second)
    minutes_pass(clock, 24)
    assert open_access(world, second) is None, "however awake, twelve hours are the end"


def test_it_changes_hands_only_where_both_share_a_browser(world: World) -> None:
    secrets = together(world)
    assert opened(world, secrets).me is None
    secrets = lifted(world, secrets, A)
    assert opened(world, secrets).private is A
    assert hand_over(world, opened(world, secrets), secrets, B) == {}
    down = opened(world, secrets)
    assert (down.holder, down.cover, down.private) == (None, B, None)
    alice = apart(world)[A]
    own = opened(world, alice)
    assert hand_over(world, own, alice, B) == {}
    assert not lift_cover(world, own, alice, B)
    assert opened(world, alice).cover is None


def test_handing_over_locks_a_holder_who_has_a_passphrase(world: World) -> None:
    secrets = lifted(world, both_kept(world), B)
    assert hand_over(world, opened(world, secrets), secrets, A) == {"b": ""}
    after = opened(world, secrets)
    assert B not in after.roots, "the old cookie opens nothing any more"
    assert not lift_cover(world, after, secrets, B)


def test_locking_destroys_the_servers_half_so_that_a_kept_cookie_is_worth_nothing(
    world: World,
) -> None:
    secrets = together(world)
    assert lock(world, secrets, everything=True) == dict.fromkeys(secrets, "")
    assert open_access(world, secrets) is None
    others = together(world)
    lock(world, others, everything=False)
    assert opened(world, others).roots == {}


def test_quick_exit_locks_what_opens_again_and_covers_what_would_be_gone(world: World) -> None:
    secrets = lifted(world, together(world), A)
    assert quick_exit(world, opened(world, secrets), secrets) == {}
    assert opened(world, secrets).holder is None
    kept = both_kept(world)
    assert quick_exit(world, opened(world, kept), kept) == dict.fromkeys(kept, "")
    assert open_access(world, kept) is None
    assert quick_exit(world, None, {"s": "stale"}) == {"s": ""}


def test_quick_exit_leaves_even_when_nothing_can_be_written(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried, kept = together(world), both_kept(world)
    open_tried, open_kept = opened(world, tried), opened(world, kept)
    monkeypatch.setattr(world.store, "writing", _full)
    assert quick_exit(world, open_tried, tried) == {}, "their only key is in this browser"
    assert quick_exit(world, open_kept, kept) == dict.fromkeys(kept, "")
    assert quick_exit(world, None, {"s": "stale"}) == {"s": ""}


def test_what_is_open_can_be_read_even_when_nothing_can_be_written(
    world: World, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = both_kept(world)
    minutes_pass(clock, 3)
    monkeypatch.setattr(world.store, "writing", _full)
    assert open_access(world, secrets) is not None


def test_a_secret_opens_only_the_scope_it_was_made_for(world: World) -> None:
    secrets = together(world)
    for swapped in ({SHARED: secrets["a"]}, {**secrets, "a": secrets["b"]}):
        access = open_access(world, swapped)
        assert access is None or A not in access.roots


@pytest.mark.parametrize("noise", ["", "x", "ü" * 43, "A" * 43, "=" * 43, "A" * 5000, "\x00"])
def test_noise_in_a_cookie_opens_nothing(world: World, noise: str) -> None:
    together(world)
    assert open_access(world, {SHARED: noise, "a": noise, "b": noise}) is None


def test_charlies_secrets_open_nothing_of_alice_and_bob(world: World) -> None:
    ours, theirs = together(world), together(world, {A: "Charlie", B: "Dana"})
    mixed: Mapping[str, str] = {SHARED: ours[SHARED], "a": theirs["a"], "b": theirs["b"]}
    assert opened(world, mixed).roots == {}
    with world.store.writing() as unit:
        _copy_sealed(unit, world, theirs, ours)
    assert open_access(world, ours) is None, "another couple's row under our name opens nothing"


def _copy_sealed(unit, world: World, source: Secrets, target: Secrets) -> None:
    rows = [
        unit.sessions.get(session_id(granted(read_secret(s[SHARED])))) for s in (source, target)
    ]
    unit.sessions.put(msgspec.structs.replace(rows[1], sealed=rows[0].sealed))


def _full():
    raise CannotWriteError


def test_after_a_quick_exit_a_device_of_ones_own_shows_nothing_until_someone_goes_on(
    world: World,
) -> None:
    secrets = apart(world)[A]
    assert quick_exit(world, opened(world, secrets), secrets) == {}
    left = opened(world, secrets)
    assert left.cover is A
    assert opened(world, lifted(world, secrets, A)).cover is None

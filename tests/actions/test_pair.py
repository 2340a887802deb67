"""Inviting a partner to a device of their own: used once, four words, never a third."""

import pytest

from heartfelt.actions.hold import look
from heartfelt.actions.let_in import Standing, standing, type_words
from heartfelt.actions.offer import Offer, offer_talk
from heartfelt.actions.pair import (
    WAITING,
    Invitation,
    invite,
    redeem,
    waiting,
)
from heartfelt.actions.ports import World
from heartfelt.actions.remember import names_of
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.unlock import open_access
from heartfelt.base.clock import ManualClock
from heartfelt.base.refusal import Refusal
from heartfelt.vault.session import read_secret, session_id
from partners import (
    NAMES,
    A,
    B,
    apart,
    fresh,
    granted,
    let_in,
    minutes_pass,
    offered,
    opened,
    reason,
    together,
    words_of,
)


def invited(world: World) -> tuple[Secrets, Invitation]:
    """Alice alone, with an invitation for Bob."""
    from heartfelt.actions.meet import meet

    alice = granted(meet(world, NAMES, together=False, zones={}))
    return alice, granted(invite(world, opened(world, alice)))


@pytest.mark.parametrize("way", ["code", "token"])
def test_bob_comes_in_by_code_or_link_once_alice_typed_his_words(world: World, way: str) -> None:
    alice, invitation = invited(world)
    waits = granted(redeem(world, getattr(invitation, way)))
    assert set(waits) == {WAITING}
    assert standing(world, opened(world, alice)) is Standing.WAITING
    typed = "  ".join(words_of(world, waits)).upper() + "."
    assert type_words(world, opened(world, alice), typed) is None
    bob = opened(world, let_in(world, waits).secrets)
    assert (bob.seat, bob.private) == (B, B)
    assert bob.key == opened(world, alice).key
    assert names_of(world, bob) == NAMES
    assert set(opened(world, alice).people) == {A, B}, "the session Alice had sees him at once"
    assert set(bob.roots) == {B}


def test_bob_reads_nothing_before_the_words_match(world: World) -> None:
    alice, invitation = invited(world)
    waits = granted(redeem(world, invitation.code))
    for _ in range(3):
        assert words_of(world, waits)
    assert open_access(world, waits) is None
    assert open_access(world, {"s": waits[WAITING], "b": waits[WAITING]}) is None
    assert set(opened(world, alice).people) == {A}
    secret = granted(read_secret(waits[WAITING]))
    with world.store.reading() as unit:
        row = unit.sessions.get(session_id(secret))
        invite_row = unit.invites.of(opened(world, alice).couple)
    assert row is not None
    assert invite_row is not None
    assert invite_row.mailbox is None, "the couple's key has not moved"


def test_a_code_works_once(world: World) -> None:
    _, invitation = invited(world)
    granted(redeem(world, invitation.code))
    assert reason(redeem(world, invitation.code)) == "invitation.unknown"
    assert reason(redeem(world, invitation.token)) == "invitation.unknown"


def test_a_newer_invitation_ends_the_older_one(world: World) -> None:
    alice, first = invited(world)
    second = granted(invite(world, opened(world, alice)))
    assert reason(redeem(world, first.code)) == "invitation.unknown"
    granted(redeem(world, second.code))


def test_an_invitation_ends_after_a_day(world: World, clock: ManualClock) -> None:
    _, invitation = invited(world)
    minutes_pass(clock, 24 * 60)
    assert reason(redeem(world, invitation.token)) == "invitation.unknown"


def test_five_wrong_tries_burn_an_invitation(world: World) -> None:
    _, invitation = invited(world)
    for _ in range(5):
        assert reason(redeem(world, "0000000000")) == "invitation.unknown"
    assert reason(redeem(world, invitation.code)) == "invitation.unknown"


def test_four_wrong_tries_leave_one_more(world: World) -> None:
    _, invitation = invited(world)
    for _ in range(4):
        redeem(world, "0000000000")
    granted(redeem(world, invitation.code))


def test_three_wrong_words_void_the_pairing_for_both(world: World) -> None:
    alice, invitation = invited(world)
    waits = granted(redeem(world, invitation.code))
    right = " ".join(words_of(world, waits))
    for left in (2, 1, 0):
        refused = type_words(world, opened(world, alice), "these are wrong words")
        assert isinstance(refused, Refusal)
        assert (refused.reason, refused.facts) == ("pair.words", {"left": left})
    assert reason(type_words(world, opened(world, alice), right)) == "pair.over"
    assert reason(waiting(world, waits)) == "pair.over"
    assert standing(world, opened(world, alice)) is Standing.NOBODY
    granted(invite(world, opened(world, alice)))


def test_waiting_comes_to_an_end_after_a_day(world: World, clock: ManualClock) -> None:
    _, invitation = invited(world)
    waits = granted(redeem(world, invitation.code))
    minutes_pass(clock, 24 * 60)
    assert reason(waiting(world, waits)) == "pair.over"


@pytest.mark.parametrize("typed", ["", " ", "x" * 10_000, "\x00", "🎈" * 10, "0" * 26])
def test_noise_is_no_invitation(world: World, typed: str) -> None:
    invited(world)
    assert reason(redeem(world, typed)) == "invitation.unknown"


def test_there_is_never_a_third(world: World) -> None:
    assert reason(invite(world, opened(world, together(world)))) == "pair.full"
    alice = apart(world)[A]
    assert reason(invite(world, opened(world, alice))) == "pair.full"


def test_coming_in_happens_once_and_empties_the_mailbox(world: World) -> None:
    alice, invitation = invited(world)
    waits = granted(redeem(world, invitation.code))
    assert type_words(world, opened(world, alice), " ".join(words_of(world, waits))) is None
    let_in(world, waits)
    assert reason(waiting(world, waits)) == "pair.over"
    with world.store.reading() as unit:
        assert unit.invites.of(opened(world, alice).couple) is None


def test_charlie_cannot_let_himself_in_with_words_of_another_pairing(world: World) -> None:
    alice, invitation = invited(world)
    _, other = invited(world)
    waits = granted(redeem(world, invitation.code))
    charlie = granted(redeem(world, other.code))
    assert words_of(world, waits) != words_of(world, charlie)
    typed = " ".join(words_of(world, charlie))
    assert reason(type_words(world, opened(world, alice), typed)) == "pair.words"


def test_a_talk_begun_before_bob_came_is_not_possible_and_one_after_is_read_by_both(
    world: World,
) -> None:
    alice, _ = invited(world)
    offer = Offer(tone="check-in", minutes=15)
    refused = offer_talk(world, opened(world, alice), offer, fresh(), by=A)
    assert reason(refused) == "offer.alone"
    both = {side: opened(world, secrets) for side, secrets in apart(world).items()}
    talk = offered(world, both[A])
    assert granted(look(world, both[B], talk)).talk == talk

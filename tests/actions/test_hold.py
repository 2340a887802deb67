"""Taking part in a talk: the right side, the right seat, the right step, once."""

import threading

import pytest

from heartfelt.actions.access import Access
from heartfelt.actions.hold import act, look, version_seen
from heartfelt.actions.ports import World
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.talk import moves as m
from heartfelt.talk.phases import Phase
from partners import (
    STRANGERS,
    A,
    B,
    apart,
    fresh,
    granted,
    held_by,
    move,
    moved,
    offered,
    opened,
    reason,
    seen,
    to_promises,
    to_topics,
    together,
)


@pytest.fixture
def both(world: World) -> dict[Side, Access]:
    return {side: opened(world, secrets) for side, secrets in apart(world).items()}


def promised(world: World, both: dict[Side, Access]) -> str:
    """Up to the promises' acceptance: the thanks are next."""
    talk = to_promises(world, both)
    for wish in (m.AcceptPromises(), m.TakeMoment()):
        for side in Side:
            moved(world, both[side], talk, side, wish)
    return talk


def test_a_seated_browser_moves_for_its_own_side_only(
    world: World, both: dict[Side, Access]
) -> None:
    talk = to_topics(world, both)
    assert reason(move(world, both[A], talk, B, m.BringTopics())) == "talk.not-yours"


def test_it_refuses_what_does_not_fit_now(world: World, both: dict[Side, Access]) -> None:
    talk = to_topics(world, both)
    assert reason(move(world, both[A], talk, A, m.CloseTalk())) == "move.not-now"
    unaccepted = offered(world, opened(world, together(world, STRANGERS)))
    access = opened(world, together(world, STRANGERS))
    assert reason(look(world, access, unaccepted)) == "talk.unknown"


def test_the_one_who_offers_cannot_accept(world: World, both: dict[Side, Access]) -> None:
    talk = offered(world, both[A])
    assert reason(move(world, both[A], talk, A, m.AcceptOffer(minutes=15))) == "move.not-now"


def test_a_form_from_an_earlier_step_is_told_that_the_talk_moved_on(
    world: World, both: dict[Side, Access]
) -> None:
    talk = promised(world, both)
    step = seen(world, both[A], talk).step
    for side in Side:
        moved(world, both[side], talk, side, m.GiveThanks(words="for the tea"))
    before = seen(world, both[A], talk).state.version
    thanks = m.GiveThanks(words="again")
    late = act(world, both[A], talk, thanks, fresh(), side=A, at_step=step)
    assert reason(late) == "talk.moved-on"
    assert seen(world, both[A], talk).state.version == before


def test_a_pause_and_an_end_hold_from_any_step(world: World, both: dict[Side, Access]) -> None:
    talk = to_promises(world, both)
    for wish in (m.PauseTalk(minutes=5), m.EndKindly()):
        granted(act(world, both[B], talk, wish, fresh(), side=B, at_step="long.gone.0"))
    assert seen(world, both[A], talk).state.phase is Phase.CLOSED


def test_a_repeated_command_has_one_effect_and_the_same_answer(
    world: World, both: dict[Side, Access]
) -> None:
    talk = promised(world, both)
    step, command = seen(world, both[A], talk).step, fresh(b"words=for+the+tea")
    thanks = m.GiveThanks(words="for the tea")
    first = act(world, both[A], talk, thanks, command, side=A, at_step=step)
    version = seen(world, both[A], talk).state.version
    assert act(world, both[A], talk, thanks, command, side=A, at_step=step) == first == talk
    assert seen(world, both[A], talk).state.version == version


def test_the_same_command_with_another_body_is_refused(
    world: World, both: dict[Side, Access]
) -> None:
    talk = promised(world, both)
    step, command = seen(world, both[A], talk).step, fresh(b"one")
    thanks = m.GiveThanks(words="one")
    granted(act(world, both[A], talk, thanks, command, side=A, at_step=step))
    other = type(command)(id=command.id, body=b"two")
    assert reason(act(world, both[A], talk, thanks, other, side=A, at_step=step)) == (
        "command.reused"
    )


@pytest.mark.parametrize("noise", ["", "x", "A" * 26, "\x00" * 26, "é" * 26])
def test_a_command_without_a_proper_id_does_nothing(
    world: World, both: dict[Side, Access], noise: str
) -> None:
    talk = to_topics(world, both)
    command = type(fresh())(id=noise, body=b"")
    step = seen(world, both[A], talk).step
    refused = act(world, both[A], talk, m.BringTopics(), command, side=A, at_step=step)
    assert reason(refused) == "command.unknown"


def test_on_a_shared_browser_a_private_answer_counts_only_from_the_holder(world: World) -> None:
    access = opened(world, together(world))
    talk = offered(world, access, now=True)
    assert reason(move(world, access, talk, A, m.BringTopics())) == "talk.not-yours"
    mine = held_by(access, A)
    assert reason(move(world, mine, talk, B, m.BringTopics())) == "talk.not-yours"
    moved(world, mine, talk, A, m.BringTopics())
    assert "take-back" in seen(world, mine, talk).offers[A]
    assert seen(world, access, talk).side is None


def test_two_partners_answering_at_once_are_both_heard(
    world: World, both: dict[Side, Access]
) -> None:
    talk = to_promises(world, both)
    steps = {side: seen(world, both[side], talk).step for side in Side}
    ready = threading.Barrier(2)
    answers: dict[Side, object] = {}

    def accept(side: Side) -> None:
        ready.wait(10)
        wish = m.AcceptPromises()
        answers[side] = act(world, both[side], talk, wish, fresh(), side=side, at_step=steps[side])

    threads = [threading.Thread(target=accept, args=(side,)) for side in Side]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert answers == {A: talk, B: talk}
    assert seen(world, both[A], talk).state.phase is Phase.BEFORE


def test_charlie_sees_and_moves_nothing(world: World, both: dict[Side, Access]) -> None:
    talk = to_topics(world, both)
    charlie = opened(world, together(world, STRANGERS))
    assert look(world, charlie, talk) == look(world, charlie, "no-such-talk")
    assert reason(look(world, charlie, talk)) == "talk.unknown"
    wish = m.EndKindly()
    refused = act(world, charlie, talk, wish, fresh(), side=A, at_step="")
    assert reason(refused) == "talk.unknown"
    assert version_seen(world, charlie, talk) is None
    assert seen(world, both[A], talk).state.phase is Phase.TOPICS


def test_every_move_rings_once_for_the_talk_it_changed(
    world: World, both: dict[Side, Access]
) -> None:
    talk, rings = to_topics(world, both), []
    stop = world.notifier.listen(talk, lambda: rings.append(1))
    moved(world, both[A], talk, A, m.BringTopics())
    assert isinstance(move(world, both[A], talk, A, m.CloseTalk()), Refusal)
    stop()
    assert rings == [1]

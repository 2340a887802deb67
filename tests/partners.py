"""Two partners in tests of the actions: on one device or on two, and Charlie, who is a stranger."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TypeVar

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.command import Command
from heartfelt.actions.hold import Sight, act, look
from heartfelt.actions.let_in import type_words
from heartfelt.actions.meet import meet
from heartfelt.actions.offer import Offer, offer_talk
from heartfelt.actions.pair import WAITING, Waiting, invite, redeem, waiting
from heartfelt.actions.ports import World
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.unlock import open_access
from heartfelt.base.clock import ManualClock
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.talk import moves as m
from heartfelt.talk.moves.move import Move

NAMES: Mapping[Side, str] = {Side.A: "Alice", Side.B: "Bob"}
STRANGERS: Mapping[Side, str] = {Side.A: "Charlie", Side.B: "Dana"}
A, B = Side.A, Side.B
T = TypeVar("T")


def granted(answer: T | Refusal) -> T:
    assert not isinstance(answer, Refusal), answer
    return answer


def reason(answer: object) -> str:
    assert isinstance(answer, Refusal), answer
    return answer.reason


def fresh(body: bytes = b"") -> Command:
    return Command(id=new_id(), body=body)


def opened(world: World, secrets: Secrets) -> Access:
    access = open_access(world, secrets)
    assert access is not None
    return access


def together(world: World, names: Mapping[Side, str] = NAMES) -> Secrets:
    """Both at one browser."""
    return granted(meet(world, names, together=True, zones={}))


def held_by(access: Access, side: Side) -> Access:
    """The shared browser while `side` has lifted the cover."""
    return msgspec.structs.replace(access, holder=side)


def apart(world: World, names: Mapping[Side, str] = NAMES) -> dict[Side, Secrets]:
    """Each at a browser of their own."""
    alice = granted(meet(world, names, together=False, zones={}))
    bob = granted(redeem(world, granted(invite(world, opened(world, alice))).code))
    assert type_words(world, opened(world, alice), " ".join(words_of(world, bob))) is None
    return {A: alice, B: {**bob, **let_in(world, bob).secrets}}


def words_of(world: World, waits: Secrets) -> tuple[str, ...]:
    shown = granted(waiting(world, waits))
    assert len(shown.words) == 4
    return shown.words


def let_in(world: World, waits: Secrets) -> Waiting:
    found = granted(waiting(world, waits))
    assert found.secrets[WAITING] == ""
    return found


def offered(world: World, access: Access, *, by: Side = A, now: bool = False) -> str:
    """A talk of fifteen minutes."""
    offer = Offer(tone="check-in", minutes=15, together=now)
    return granted(offer_talk(world, access, offer, fresh(), by=by))


def seen(world: World, access: Access, talk: str) -> Sight:
    return granted(look(world, access, talk))


def move(world: World, access: Access, talk: str, side: Side, wish: Move) -> str | Refusal:
    """Move from the step this browser sees."""
    step = seen(world, access, talk).step
    return act(world, access, talk, wish, fresh(), side=side, at_step=step)


def moved(world: World, access: Access, talk: str, side: Side, wish: Move) -> None:
    granted(move(world, access, talk, side, wish))


def to_topics(world: World, both: Mapping[Side, Access]) -> str:
    """On two devices: offered, accepted, and both would talk now."""
    talk = offered(world, both[A])
    moved(world, both[B], talk, B, m.AcceptOffer(minutes=15))
    for side in Side:
        moved(world, both[side], talk, side, m.WishNow())
    return talk


def to_promises(world: World, both: Mapping[Side, Access]) -> str:
    """On two devices: no topics, both rested."""
    talk = to_topics(world, both)
    for side in Side:
        moved(world, both[side], talk, side, m.BringTopics())
    moved(world, both[A], talk, A, m.BeginTalk())
    for side in Side:
        moved(world, both[side], talk, side, m.TellReadiness(fed=True, sober=True, time=True))
    return talk


def minutes_pass(clock: ManualClock, minutes: float) -> None:
    clock.advance(timedelta(minutes=minutes))

"""Taking part in a talk: see it as one may, and move."""

from collections.abc import Mapping

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.command import Command, once
from heartfelt.actions.ports import Unit, World
from heartfelt.actions.records import card
from heartfelt.actions.rules import Rules
from heartfelt.actions.spent import forget_spent
from heartfelt.actions.talklog import append, count_seen, read_log
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import BOTH, Side
from heartfelt.talk import decide, offers, replay, view
from heartfelt.talk.moves.move import GATE_OF, Move, Scene
from heartfelt.talk.state import State, answered
from heartfelt.talk.steps import step

UNBOUND = frozenset({"pause", "come-back", "repair", "end-kindly", "add-time"})
"""Moves that mean the same whatever has happened since their form was made."""


class Sight(msgspec.Struct, frozen=True, kw_only=True):
    """A talk as one screen may show it.

    `side` is whose eyes it is for, None for the screen both look at. `offers` says what each
    partner may do from this screen.
    """

    talk: str
    state: State
    side: Side | None
    names: Mapping[Side, str]
    zones: Mapping[Side, str]
    offers: Mapping[Side, frozenset[str]]
    step: str
    private: bool
    turn: Side | None = None


def look(world: World, access: Access, talk: str) -> Sight | Refusal:
    """Show a talk to this browser; ``talk.unknown`` for any id that is not this couple's."""
    with world.store.reading() as unit:
        row = unit.talks.find(talk, access.couple)
        if row is None or row.head == 0:
            return refuse("talk.unknown")
        events = read_log(world, unit, access, talk)
        known = card(unit, access)
    private = replay(events).phase in GATE_OF
    side = eyes(access, private=private)
    state = view(events, side)
    now = world.clock.now()
    may_move = [side] if side else sorted(BOTH)
    return Sight(
        talk=talk,
        state=state,
        side=side,
        names=known.names,
        zones=known.zones,
        offers={one: offers(state, one, now) for one in may_move},
        step=step(state),
        private=private,
        turn=_turn(replay(events)) if access.seat is None and private else None,
    )


def _turn(state: State) -> Side | None:
    """Return who has not answered yet, the one who offered the talk first."""
    gate = GATE_OF[state.phase]
    return next((s for s in (state.by, state.by.other) if not answered(state, gate, s)), None)


def eyes(access: Access, *, private: bool) -> Side | None:
    """Whose eyes the screen is for: on a shared browser the holder's, in private moments only."""
    return access.seat or (access.holder if private else None)


def version_seen(world: World, access: Access, talk: str) -> int | None:
    """Return how many events this browser may see; None if the talk is gone.

    It counts what its own side may see, so that nothing private of the other moves it.
    """
    if access.seat is None and access.holder is not None:
        # What a holder sees hangs on where the talk stands: only folding it tells.
        shown = look(world, access, talk)
        return None if isinstance(shown, Refusal) else shown.state.version
    with world.store.reading() as unit:
        row = unit.talks.find(talk, access.couple)
        if row is None or row.head == 0:
            return None
        return count_seen(world, unit, access, talk, access.seat)


def act(
    world: World,
    access: Access,
    talk: str,
    move: Move,
    command: Command,
    *,
    side: Side,
    at_step: str,
) -> str | Refusal:
    """Make a move for `side`; returns the talk's id when it happened.

    `at_step` is the step the form was made at: unless the move means the same anywhere, a talk
    that has moved on refuses with ``talk.moved-on`` and nothing is lost.
    """
    if access.seat not in {None, side}:
        return refuse("talk.not-yours")

    def in_one_go(unit: Unit) -> str | Refusal:
        return make_move(world, unit, access, talk, move, side=side, at_step=at_step)

    answer = once(world, access, command, in_one_go)
    if not isinstance(answer, Refusal):
        tell(world, talk)
    return answer


def tell(world: World, talk: str) -> None:
    """Ring for a talk that has changed, and let its private answers go if that closed it."""
    world.notifier.ring(talk)
    forget_spent(world)


def make_move(
    world: World,
    unit: Unit,
    access: Access,
    talk: str,
    move: Move,
    *,
    side: Side,
    at_step: str,
) -> str | Refusal:
    """Make a move within a transaction that may hold other writes too."""
    row = unit.talks.find(talk, access.couple)
    if row is None:
        return refuse("talk.unknown")
    events = read_log(world, unit, access, talk)
    state = replay(events)
    tag = str(type(move).__struct_config__.tag)
    if tag not in UNBOUND and _needs_holder(access, state, side):
        return refuse("talk.not-yours")
    if tag not in UNBOUND and at_step != step(view(events, side)):
        return refuse("talk.moved-on")
    scene = Scene(state=state, side=side, now=world.clock.now(), planning=Rules(), fresh=new_id())
    decision = decide(move, scene)
    if isinstance(decision, Refusal):
        return decision
    append(world, unit, access, row, decision)
    return talk


def _needs_holder(access: Access, state: State, side: Side) -> bool:
    """On a shared browser a private answer counts only from the one who lifted the cover."""
    return access.seat is None and state.phase in GATE_OF and access.holder is not side

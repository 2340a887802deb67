"""What a partner may do now, and what comes of it. What is offered is exactly what is accepted."""

from datetime import datetime

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.talk.moves import MOVES
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.state import State


def fits(move: type[Move], state: State, side: Side, now: datetime) -> bool:
    """Whether `side` may make a move of this kind."""
    if state.phase not in move.phases or (state.paused is not None and not move.while_paused):
        return False
    return move.fits(state, side, now)


def offers(state: State, side: Side, now: datetime) -> frozenset[str]:
    """Return the tags of all moves open to `side`. Pages, keys and tests ask this and no other."""
    return frozenset(tag for tag, move in MOVES.items() if fits(move, state, side, now))


def decide(move: Move, scene: Scene) -> Decision:
    """Return the events a move leads to, or a refusal; ``move.not-now`` if it does not fit."""
    if not fits(type(move), scene.state, scene.side, scene.now):
        return refuse("move.not-now", phase=scene.state.phase.value)
    return move.decide(scene)

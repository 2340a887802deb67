"""How arriving changes a talk."""

from typing import assert_never

from msgspec.structs import replace

from heartfelt.talk.events import (
    ArriveEvent,
    PromisesAccepted,
    ReadinessMet,
    TalkMoved,
    WentAnyway,
)
from heartfelt.talk.evolve.gates import empty
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.state import NOBODY, State


def after_arrive(state: State, event: ArriveEvent) -> State:
    """Return the state after an event of arriving."""
    match event:
        case ReadinessMet(go=go):
            phase = Phase.PROMISES if go else Phase.BETTER_LATER
            return replace(empty(state, Gate.READY), phase=phase)
        case WentAnyway(by=by):
            anyway = state.anyway | {by}
            phase = Phase.PROMISES if len(anyway) == 2 else state.phase
            return replace(state, anyway=anyway, phase=phase)
        case TalkMoved():
            return replace(
                state, phase=Phase.WHEN, anyway=NOBODY, slot=None, slots=(), slots_by=None
            )
        case PromisesAccepted(by=by):
            promised = state.promised | {by}
            phase = Phase.BEFORE if len(promised) == 2 else state.phase
            return replace(state, promised=promised, phase=phase)
        case _:
            assert_never(event)

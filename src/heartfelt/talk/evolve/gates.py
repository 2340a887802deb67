"""How private answers change a talk: they only wait, until both are in."""

from typing import assert_never

from msgspec.structs import replace

from heartfelt.base.sides import Side
from heartfelt.talk.events import Answer, Answered, AnswerTakenBack, GateEvent, GatePassed
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.state import State


def after_gate(state: State, event: GateEvent) -> State:
    """Return the state after an answer, its withdrawal, or both having answered."""
    match event:
        case Answered(by=by, gate=gate, answer=answer):
            own = {**state.answers.get(gate, {}), by: answer}
            return replace(state, answers={**state.answers, gate: own})
        case AnswerTakenBack(by=by, gate=gate):
            own = {side: a for side, a in state.answers.get(gate, {}).items() if side != by}
            return replace(state, answers={**state.answers, gate: own})
        case GatePassed(gate=gate):
            return replace(empty(state, gate), phase=_next(state, gate))
        case _:
            assert_never(event)


def empty(state: State, gate: Gate) -> State:
    """Forget the answers to a gate, so that it can be asked afresh."""
    none: dict[Side, Answer] = {}
    return replace(state, answers={**state.answers, gate: none})


def _next(state: State, gate: Gate) -> Phase:
    if gate is Gate.BEFORE:
        return Phase.REVIEW if state.carried else Phase.THANKS
    if gate is Gate.AFTER:
        return Phase.FAREWELL
    return Phase.BETWEEN

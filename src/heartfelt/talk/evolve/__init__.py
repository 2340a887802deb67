"""Folding events into a state. Folding never refuses: what is in the log has happened."""

from collections.abc import Iterable

import msgspec

from heartfelt.talk.events import (
    ArriveEvent,
    ConcludeEvent,
    Event,
    GateEvent,
    HoldEvent,
    PlanEvent,
    TalkOffered,
)
from heartfelt.talk.evolve.anytime import after_anytime
from heartfelt.talk.evolve.arrive import after_arrive
from heartfelt.talk.evolve.conclude import after_conclude
from heartfelt.talk.evolve.gates import after_gate
from heartfelt.talk.evolve.hold import after_hold
from heartfelt.talk.evolve.plan import after_plan, begin
from heartfelt.talk.state import State


class NoTalkError(Exception):
    """A log that does not begin with an offer."""


def evolve(state: State, event: Event) -> State:
    """Return the state after one more event."""
    return msgspec.structs.replace(_after(state, event), version=state.version + 1)


def replay(events: Iterable[Event]) -> State:
    """Fold a whole log, the offer first. Raises `NoTalkError` if there is none."""
    state: State | None = None
    for event in events:
        if state is None:
            if not isinstance(event, TalkOffered):
                raise NoTalkError("a talk begins with an offer")
            state = begin(event)
        else:
            state = evolve(state, event)
    if state is None:
        raise NoTalkError("an empty log is no talk")
    return state


def _after(state: State, event: Event) -> State:
    if isinstance(event, PlanEvent):
        return after_plan(state, event)
    if isinstance(event, GateEvent):
        return after_gate(state, event)
    if isinstance(event, ArriveEvent):
        return after_arrive(state, event)
    if isinstance(event, HoldEvent):
        return after_hold(state, event)
    if isinstance(event, ConcludeEvent):
        return after_conclude(state, event)
    return after_anytime(state, event)

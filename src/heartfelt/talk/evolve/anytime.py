"""How pausing, repairing and ending change a talk."""

from datetime import datetime
from typing import assert_never

from msgspec.structs import replace

from heartfelt.talk.events import (
    AnytimeEvent,
    CameBack,
    EndedKindly,
    Paused,
    RepairOffered,
    Resumed,
)
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import Pause, Repair, State


def after_anytime(state: State, event: AnytimeEvent) -> State:
    """Return the state after an event that can happen at any time."""
    match event:
        case Paused(at=at, until=until):
            since = state.paused.since if state.paused else at
            return replace(state, paused=Pause(since=since, until=until))
        case CameBack(by=by):
            if state.paused is None:
                return state
            return replace(state, paused=replace(state.paused, back=state.paused.back | {by}))
        case Resumed(at=at):
            return _resumed(state, at)
        case RepairOffered(by=by, phrase=phrase, at=at):
            return replace(state, repair=Repair(by=by, phrase=phrase, at=at))
        case EndedKindly(at=at):
            return replace(state, phase=Phase.CLOSED, ended_at=at, paused=None, turn=None)
        case _:
            assert_never(event)


def _resumed(state: State, at: datetime) -> State:
    """Give the turn, if there is one, all the time back that the pause took."""
    if state.paused is None or state.turn is None:
        return replace(state, paused=None)
    away = max(0.0, (at - state.paused.since).total_seconds())
    turn = replace(state.turn, paused_s=state.turn.paused_s + away)
    return replace(state, paused=None, turn=turn)

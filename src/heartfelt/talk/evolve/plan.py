"""How planning events change a talk."""

from typing import assert_never

from msgspec.structs import replace

from heartfelt.talk.events import (
    AgendaSet,
    NowWished,
    OfferAccepted,
    OfferDeclined,
    PlanEvent,
    SlotChosen,
    SlotsProposed,
    TalkBegun,
    TalkOffered,
    TopicsRevealed,
    WorryTold,
)
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import NOBODY, State


def begin(event: TalkOffered) -> State:
    """Return the state a talk starts with."""
    return State(
        version=1,
        phase=Phase.TOPICS if event.together else Phase.OFFERED,
        offered_at=event.at,
        by=event.by,
        tone=event.tone,
        minutes=event.minutes,
        line=event.line,
        carried=event.carried,
        parked=event.parked,
    )


def after_plan(state: State, event: PlanEvent) -> State:
    """Return the state after a planning event."""
    match event:
        case TalkOffered():
            return state
        case OfferAccepted(minutes=minutes):
            return replace(state, phase=Phase.WHEN, minutes=minutes, declined=NOBODY)
        case OfferDeclined(by=by):
            return replace(state, declined=state.declined | {by})
        case WorryTold(words=words):
            return replace(state, worries=(*state.worries, words))
        case SlotsProposed(by=by, slots=slots, place=place):
            return replace(state, slots=slots, slots_by=by, place=place or state.place)
        case NowWished(by=by):
            return replace(state, now_wished=state.now_wished | {by})
        case SlotChosen(slot=slot):
            return _slot_chosen(state, slot)
        case TopicsRevealed(topics=topics):
            return replace(state, topics=topics, phase=Phase.ORDER)
        case AgendaSet(agenda=agenda, protected_s=protected_s, rounds=rounds):
            return replace(
                state,
                agenda=agenda,
                parked=agenda.parked,
                protected_s=protected_s,
                rounds=rounds,
                phase=Phase.PLANNED,
            )
        case TalkBegun(at=at):
            return replace(state, phase=Phase.READY, begun_at=state.begun_at or at)
        case _:
            assert_never(event)


def _slot_chosen(state: State, slot: str | None) -> State:
    """Go on to the topics; a talk that was only moved keeps its agenda."""
    chosen = next((s for s in state.slots if s.id == slot), None)
    phase = Phase.PLANNED if state.agenda.places else Phase.TOPICS
    return replace(state, slot=chosen, phase=phase, now_wished=NOBODY)

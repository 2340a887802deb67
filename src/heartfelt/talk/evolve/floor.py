"""The floor: whose turn it is, what was heard, the breath between, and on to the next topic."""

from datetime import date, datetime

from msgspec.structs import replace

from heartfelt.base.topics import Parked
from heartfelt.talk.events import Heard, ReflectionAnswered, TurnBegan
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import NOBODY, State, rests_until, topic_now, topics_ahead
from heartfelt.talk.timing import Turn

NOT_YETS = 2
"""After two, the speaker says one sentence, the listener repeats it, and it moves on kindly."""


def begin_turn(state: State, event: TurnBegan) -> State:
    """Give someone the floor, with the same guaranteed time everyone gets."""
    return replace(
        state,
        phase=Phase.SPEAKING,
        turn=Turn(speaker=event.speaker, began=event.at, protected_s=state.protected_s),
        round=event.round,
        spoken="",
        reflection="",
        missing="",
        not_yets=0,
        breath_at=None,
    )


def answer_reflection(state: State, event: ReflectionAnswered) -> State:
    """Move on after a yes; otherwise listen again, and after two say it in one sentence."""
    if event.heard is Heard.YES:
        return breathe(state, event.at)
    not_yets = state.not_yets + 1
    phase = Phase.ONE_SENTENCE if not_yets >= NOT_YETS else Phase.REFLECTING
    return replace(state, phase=phase, not_yets=not_yets, missing=event.words)


def breathe(state: State, at: datetime) -> State:
    """Let a breath pass before the floor changes."""
    return replace(
        state, phase=Phase.BREATH, breath_at=at, turn=None, turns_taken=state.turns_taken + 1
    )


def close_topic(state: State) -> State:
    """Put the topic aside and make room for the next, if there is one."""
    return replace(state, phase=Phase.BETWEEN, place_no=state.place_no + 1, turns_taken=0, round=0)


def park(state: State, topic_id: str, until: date | None) -> State:
    """Take a topic off the agenda until a day."""
    places = tuple(place for place in state.agenda.places if place.topic != topic_id)
    rested = tuple(Parked(topic=t, until=until) for t in state.topics if t.id == topic_id)
    return replace(
        state, agenda=replace(state.agenda, places=places), parked=(*state.parked, *rested)
    )


def conclude(state: State, at: datetime) -> State:
    """Enough for today: whatever was not begun rests for another time."""
    waiting = topics_ahead(state)
    if state.phase in {Phase.BETWEEN, Phase.THANKS} and (topic := topic_now(state)):
        waiting = (topic, *waiting)
    rested = tuple(Parked(topic=topic, until=rests_until(state, at)) for topic in waiting)
    return replace(
        state,
        phase=Phase.UNSAID,
        parked=(*state.parked, *rested),
        turn=None,
        breath_at=None,
        passed=NOBODY,
    )

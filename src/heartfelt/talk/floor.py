"""Whose turn comes next, and what follows the last one."""

from datetime import datetime

from heartfelt.base.sides import BOTH, Side
from heartfelt.base.topics import Purpose
from heartfelt.talk.events import (
    ConclusionOpened,
    CuriosityOpened,
    Event,
    IdeasOpened,
    TurnBegan,
    WishOpened,
)
from heartfelt.talk.state import State, topic_now

CARDS_A_TOPIC = 3
CARDS: tuple[str, ...] = (
    "story-behind",
    "feels-like",
    "most-important",
    "when-first",
    "afraid-of",
    "would-change",
    "hope-for",
    "not-seen-yet",
    "remind-you",
    "good-day",
    "need-from-me",
    "proud-of",
)
"""Twelve questions, three a topic, so that no topic of a talk meets the same one again."""
REPAIRS: tuple[str, ...] = (
    "try-again",
    "got-loud",
    "landed-hard",
    "have-a-point",
    "hold-my-hand",
    "we-are-okay",
)


def next_speaker(state: State) -> Side | None:
    """Return whose turn is next on this topic; None once every round is over.

    The partner who brought the topic begins; turns alternate and all guarantee the same time.
    """
    topic = topic_now(state)
    if topic is None or state.turns_taken >= state.rounds * len(BOTH):
        return None
    return topic.by if state.turns_taken % 2 == 0 else topic.by.other


def open_floor(state: State, now: datetime) -> tuple[Event, ...]:
    """Return the event that opens the next turn, the curiosity after the last, or the close."""
    topic = topic_now(state)
    if topic is None:
        return (ConclusionOpened(at=now),)
    speaker = next_speaker(state)
    if speaker is None:
        return (CuriosityOpened(at=now),)
    turn_round = state.turns_taken // len(BOTH)
    return (TurnBegan(at=now, topic=topic.id, round=turn_round, speaker=speaker),)


def cards(state: State) -> tuple[str, ...]:
    """Return the three curiosity cards of the topic on the table."""
    first = (state.place_no * CARDS_A_TOPIC) % len(CARDS)
    return CARDS[first : first + CARDS_A_TOPIC]


def has_asked(state: State, side: Side) -> bool:
    """Whether `side` has asked a question on this topic. Asked once is enough."""
    topic = topic_now(state)
    return any(q.by is side and topic and q.topic == topic.id for q in state.questions)


def open_question_by(state: State) -> Side | None:
    """Return who waits for an answer, if anyone."""
    return next((q.by for q in state.questions if not q.answered), None)


def after_curiosity(state: State, now: datetime) -> tuple[Event, ...]:
    """Return what follows once both have asked or passed; nothing while a question is open."""
    still_curious = [s for s in BOTH if s not in state.passed and not has_asked(state, s)]
    if still_curious or open_question_by(state) is not None:
        return ()
    topic = topic_now(state)
    if topic is not None and topic.purpose is Purpose.DECIDE:
        return (IdeasOpened(at=now),)
    return (WishOpened(at=now),)

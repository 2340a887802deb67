"""How holding changes a talk: thanks, floor, reflection, curiosity, ideas."""

from typing import assert_never

from msgspec.structs import replace

from heartfelt.talk.events import (
    AgreementReviewed,
    ConclusionOpened,
    CuriosityOpened,
    CuriosityPassed,
    HoldEvent,
    IdeaNamed,
    IdeasDone,
    IdeasOpened,
    OneSentenceRepeated,
    OneSentenceSaid,
    OpenerShown,
    QuestionAnswered,
    QuestionAsked,
    ReflectionAnswered,
    ReflectionOffered,
    ReviewClosed,
    ThanksGiven,
    TimeAdded,
    TopicClosed,
    TopicParked,
    TurnBegan,
    TurnSpoken,
    WishOpened,
)
from heartfelt.talk.evolve.floor import (
    answer_reflection,
    begin_turn,
    breathe,
    close_topic,
    conclude,
    park,
)
from heartfelt.talk.evolve.gates import empty
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.state import NOBODY, Idea, Opener, Question, State, topic_now


def after_hold(state: State, event: HoldEvent) -> State:
    """Return the state after an event of holding."""
    match event:
        case AgreementReviewed(agreement=agreement, outcome=outcome):
            return replace(state, outcomes={**state.outcomes, agreement: outcome})
        case ReviewClosed():
            return replace(state, phase=Phase.THANKS)
        case ThanksGiven(by=by, words=words):
            return replace(state, thanks={**state.thanks, by: words})
        case TurnBegan() | TimeAdded() | TurnSpoken() | ReflectionOffered() | ReflectionAnswered():
            return _on_the_floor(state, event)
        case OpenerShown(by=by, topic=topic_id, words=words):
            shown = Opener(by=by, topic=topic_id, words=words)
            return replace(state, openers=(*state.openers, shown))
        case OneSentenceSaid(words=words):
            return replace(state, phase=Phase.REPEATING, missing=words)
        case OneSentenceRepeated(at=at):
            return breathe(state, at)
        case CuriosityOpened() | QuestionAsked() | QuestionAnswered() | CuriosityPassed():
            return _curious(state, event)
        case WishOpened():
            return replace(empty(state, Gate.WISH), phase=Phase.WISH)
        case IdeasOpened():
            return replace(state, phase=Phase.IDEAS, ideas_done=NOBODY)
        case IdeaNamed(by=by, words=words):
            topic = topic_now(state)
            idea = Idea(by=by, topic=topic.id if topic else "", words=words)
            return replace(state, ideas=(*state.ideas, idea))
        case IdeasDone(by=by):
            return replace(state, ideas_done=state.ideas_done | {by})
        case TopicClosed():
            return close_topic(state)
        case TopicParked(topic=topic_id, until=until):
            return park(state, topic_id, until)
        case ConclusionOpened(at=at):
            return conclude(state, at)
        case _:
            assert_never(event)


_Floor = TurnBegan | TimeAdded | TurnSpoken | ReflectionOffered | ReflectionAnswered
_Curious = CuriosityOpened | QuestionAsked | QuestionAnswered | CuriosityPassed


def _on_the_floor(state: State, event: _Floor) -> State:
    match event:
        case TurnBegan():
            return begin_turn(state, event)
        case TimeAdded(seconds=seconds):
            if state.turn is None:
                return state
            return replace(state, turn=replace(state.turn, added_s=state.turn.added_s + seconds))
        case TurnSpoken(words=words):
            return replace(state, phase=Phase.REFLECTING, spoken=words)
        case ReflectionOffered(words=words):
            return replace(state, phase=Phase.CONFIRMING, reflection=words)
        case ReflectionAnswered():
            return answer_reflection(state, event)
        case _:
            assert_never(event)


def _curious(state: State, event: _Curious) -> State:
    match event:
        case CuriosityOpened():
            return replace(state, phase=Phase.CURIOSITY, passed=NOBODY, breath_at=None)
        case QuestionAsked(by=by, card=card):
            topic = topic_now(state)
            asked = Question(by=by, topic=topic.id if topic else "", card=card)
            return replace(state, questions=(*state.questions, asked))
        case QuestionAnswered():
            answered = tuple(replace(q, answered=True) for q in state.questions)
            return replace(state, questions=answered)
        case CuriosityPassed(by=by):
            return replace(state, passed=state.passed | {by})
        case _:
            assert_never(event)

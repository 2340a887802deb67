"""How concluding changes a talk."""

from datetime import datetime
from typing import assert_never

from msgspec.structs import replace

from heartfelt.talk.events import (
    AgreementAccepted,
    AgreementDropped,
    AgreementProposed,
    AgreementsDone,
    ConcludeEvent,
    FarewellTold,
    NextDayAgreed,
    NextDayProposed,
    SentenceLeftOpen,
    SentenceProposed,
    SentenceSigned,
    TalkConcluded,
    UnderstoodTold,
    UnsaidHeard,
    UnsaidOpened,
    UnsaidSaid,
)
from heartfelt.talk.evolve.gates import empty
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.state import (
    NOBODY,
    Farewell,
    NextDay,
    Proposal,
    Sentence,
    State,
    Understood,
)
from heartfelt.talk.timing import UNSAID_S, Turn

_Agreement = AgreementProposed | AgreementAccepted | AgreementDropped | AgreementsDone
_Sentence = SentenceProposed | SentenceSigned | SentenceLeftOpen


def after_conclude(state: State, event: ConcludeEvent) -> State:
    """Return the state after an event of concluding."""
    match event:
        case UnsaidOpened(speakers=speakers, at=at):
            return _next_unsaid(replace(empty(state, Gate.UNSAID), unsaid_by=speakers), at)
        case UnsaidSaid(words=words):
            return replace(state, phase=Phase.HEARING, spoken=words)
        case UnsaidHeard(at=at):
            return _next_unsaid(replace(state, unsaid_by=state.unsaid_by[1:]), at)
        case UnderstoodTold(by=by, understood=understood, keep=keep):
            told = {**state.understood, by: Understood(understood=understood, keep=keep)}
            phase = Phase.AGREEING if len(told) == 2 else state.phase
            return replace(state, understood=told, phase=phase)
        case AgreementProposed() | AgreementAccepted() | AgreementDropped() | AgreementsDone():
            return _agreeing(state, event)
        case SentenceProposed() | SentenceSigned() | SentenceLeftOpen():
            return _sentence(state, event)
        case NextDayProposed(by=by, day=day):
            return replace(state, next_day=NextDay(day=day, by=by))
        case NextDayAgreed():
            agreed = replace(state.next_day, agreed=True) if state.next_day else None
            return replace(state, next_day=agreed)
        case FarewellTold(by=by, thanks=thanks, forward=forward):
            told_so = {**state.farewells, by: Farewell(thanks=thanks, forward=forward)}
            return replace(state, farewells=told_so)
        case TalkConcluded(at=at):
            return replace(state, phase=Phase.CLOSED, ended_at=at, concluded=True)
        case _:
            assert_never(event)


def _next_unsaid(state: State, at: datetime) -> State:
    if not state.unsaid_by:
        return replace(state, phase=Phase.UNDERSTOOD, turn=None, spoken="")
    turn = Turn(speaker=state.unsaid_by[0], began=at, protected_s=UNSAID_S)
    return replace(state, phase=Phase.SAYING, turn=turn, spoken="")


def _agreeing(state: State, event: _Agreement) -> State:
    match event:
        case AgreementProposed(by=by, agreement=agreement):
            proposal = Proposal(agreement=agreement, by=by)
            return replace(state, proposals=(*state.proposals, proposal), agreements_done=NOBODY)
        case AgreementAccepted(agreement=wanted):
            proposals = tuple(
                replace(p, accepted=True) if p.agreement.id == wanted else p
                for p in state.proposals
            )
            return replace(state, proposals=proposals)
        case AgreementDropped(agreement=dropped):
            left = tuple(p for p in state.proposals if p.agreement.id != dropped)
            return replace(state, proposals=left)
        case AgreementsDone(by=by):
            done = state.agreements_done | {by}
            phase = Phase.SENTENCE if len(done) == 2 else state.phase
            return replace(state, agreements_done=done, phase=phase)
        case _:
            assert_never(event)


def _sentence(state: State, event: _Sentence) -> State:
    match event:
        case SentenceProposed(by=by, id=sentence_id, words=words):
            return replace(state, sentence=Sentence(id=sentence_id, words=words, by=by))
        case SentenceSigned(by=by):
            if state.sentence is None:
                return state
            names = state.sentence.signed | {by}
            phase = Phase.AFTER if len(names) == 2 else state.phase
            return replace(state, sentence=replace(state.sentence, signed=names), phase=phase)
        case SentenceLeftOpen():
            return replace(state, left_open=True, phase=Phase.AFTER)
        case _:
            assert_never(event)

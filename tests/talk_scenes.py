"""Scenes for tests of the talk: two partners, a plain planning, and moves with sensible fields."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from heartfelt.base.agreements import Agreement, Outcome, Who
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import BOTH, Side
from heartfelt.base.topics import Agenda, Kind, Parked, Place, Purpose, Ranking, Topic
from heartfelt.talk import decide, replay
from heartfelt.talk import moves as m
from heartfelt.talk.events import (
    Event,
    Heard,
    ReadinessTold,
    Rest,
    Slot,
    TalkOffered,
    UnsaidChoice,
)
from heartfelt.talk.floor import REPAIRS, cards
from heartfelt.talk.moves.move import Move, Scene
from heartfelt.talk.state import State

START = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)


class PlainPlanning:
    """As little planning as a talk can live with."""

    def agenda(
        self,
        topics: tuple[Topic, ...],
        rankings: Mapping[Side, Ranking],
        minutes: int,
        until: date,
    ) -> Agenda:
        vetoed = {r.not_yet for r in rankings.values()}
        score = {t.id: sum(r.order.index(t.id) for r in rankings.values()) for t in topics}
        wanted = sorted((t for t in topics if t.id not in vetoed), key=lambda t: score[t.id])
        room = {15: 1, 30: 2, 60: 4}[minutes]
        places = tuple(Place(topic=t.id, reason="fits-the-time") for t in wanted[:room])
        held = {p.topic for p in places}
        return Agenda(
            places=places,
            parked=tuple(Parked(topic=t, until=until) for t in topics if t.id not in held),
        )

    def protected(self, minutes: int, places: int) -> tuple[int, int]:
        return 180, 1 if minutes == 15 else 2

    def ready(self, one: ReadinessTold, other: ReadinessTold) -> bool:
        return Rest.WORN_OUT not in {one.rest, other.rest}


class Table:
    """A talk on the table: a log, a clock, two partners who move."""

    def __init__(self, offer: TalkOffered | None = None) -> None:
        self.now = START
        self.log: list[Event] = [
            offer or TalkOffered(at=START, by=Side.A, tone="check-in", minutes=30)
        ]

    @property
    def state(self) -> State:
        return replay(self.log)

    def pass_time(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def move(self, side: Side, move: Move) -> tuple[Event, ...] | Refusal:
        scene = Scene(
            state=self.state, side=side, now=self.now, planning=PlainPlanning(), fresh=new_id()
        )
        decision = decide(move, scene)
        if not isinstance(decision, Refusal):
            self.log.extend(decision)
        return decision

    def moved(self, side: Side, move: Move) -> tuple[Event, ...]:
        decision = self.move(side, move)
        assert not isinstance(decision, Refusal), decision
        return decision


WORDS = st.sampled_from(["", "Thank you", "I missed you", "Ünïcode ❤ text"])
SOME_WORDS = st.sampled_from(["Thank you", "I missed you", "Ünïcode ❤ text"])


def topic(side: Side, purpose: Purpose = Purpose.BE_HEARD, words: str = "Evenings") -> Topic:
    return Topic(id=new_id(), by=side, words=words, kind=Kind.FEELING, purpose=purpose)


def sensible(tag: str, state: State, side: Side, now: datetime) -> st.SearchStrategy[Move]:
    """A strategy for moves of kind `tag` whose fields make sense in `state`."""
    ids = [t.id for t in state.topics]
    days = st.sampled_from([now.date(), now.date() + timedelta(days=14)])
    match tag:
        case "accept-offer":
            shorter = [n for n in (15, 30, 60) if n <= state.minutes]
            return st.builds(
                m.AcceptOffer, minutes=st.sampled_from(shorter), later=st.booleans(), worry=WORDS
            )
        case "propose-slots":
            at = now + timedelta(days=1)
            slot = st.builds(
                Slot,
                id=st.uuids().map(str),
                wall=st.just(at.replace(tzinfo=None)),
                zone=st.just("Europe/Lisbon"),
                utc=st.just(at),
            )
            return st.builds(
                m.ProposeSlots, slots=st.lists(slot, min_size=1, max_size=3).map(tuple)
            )
        case "choose-slot":
            return st.builds(
                m.ChooseSlot, slot=st.sampled_from([s.id for s in state.slots if s.utc > now])
            )
        case "bring-topics":
            one = st.builds(topic, st.just(side), st.sampled_from(list(Purpose)), SOME_WORDS)
            return st.builds(m.BringTopics, topics=st.lists(one, max_size=3).map(tuple))
        case "order-topics":
            return st.builds(
                m.OrderTopics,
                order=st.permutations(ids).map(tuple),
                not_yet=st.one_of(st.none(), st.sampled_from(ids)),
            )
        case "tell-readiness":
            return st.builds(m.TellReadiness, rest=st.sampled_from(Rest), fed=st.booleans())
        case "review-agreement":
            return st.builds(
                m.ReviewAgreement,
                agreement=st.sampled_from([a.id for a in state.carried]),
                outcome=st.sampled_from(Outcome),
            )
        case "answer-reflection":
            return st.builds(m.AnswerReflection, heard=st.sampled_from(Heard), words=WORDS)
        case "ask-question":
            return st.builds(m.AskQuestion, card=st.sampled_from(cards(state)))
        case "tell-wish":
            return st.builds(m.TellWish, yes=st.booleans())
        case "park-topic":
            return st.builds(m.ParkTopic, until=st.one_of(st.none(), days))
        case "tell-unsaid":
            return st.builds(m.TellUnsaid, choice=st.sampled_from(UnsaidChoice))
        case "propose-agreement":
            return st.builds(
                m.ProposeAgreement,
                when=SOME_WORDS,
                will=SOME_WORDS,
                who=st.sampled_from(Who),
                look_on=st.one_of(st.none(), days),
            )
        case "accept-agreement":
            mine = [
                p.agreement.id for p in state.proposals if p.by is side.other and not p.accepted
            ]
            return st.builds(m.AcceptAgreement, agreement=st.sampled_from(mine))
        case "drop-agreement":
            any_of = [p.agreement.id for p in state.proposals]
            return st.builds(m.DropAgreement, agreement=st.sampled_from(any_of))
        case "sign-sentence":
            return st.just(m.SignSentence(sentence=state.sentence.id if state.sentence else ""))
        case "propose-day":
            return st.builds(m.ProposeDay, day=days)
        case "agree-day":
            return st.just(m.AgreeDay(day=state.next_day.day if state.next_day else None))
        case "pause":
            return st.builds(m.PauseTalk, minutes=st.integers(5, 60))
        case "repair":
            return st.builds(m.OfferRepair, phrase=st.sampled_from(REPAIRS))
        case "name-idea" | "propose-sentence" | "show-opener":
            return st.builds(m.MOVES[tag], words=SOME_WORDS)
        case "give-thanks" | "finish-turn" | "reflect" | "say-one-sentence" | "say-unsaid":
            return st.builds(m.MOVES[tag], words=WORDS)
        case _:
            return st.just(m.MOVES[tag]())


CARRIED = (Agreement(id=new_id(), when="it is Sunday", will="walk", who=Who.WE, look_on=None),)
OFFERS = [
    TalkOffered(at=START, by=Side.A, tone="check-in", minutes=30),
    TalkOffered(at=START, by=Side.B, tone="decision", minutes=60, carried=CARRIED),
    TalkOffered(at=START, by=Side.A, tone="just-us", minutes=15, together=True),
]
SIDES = sorted(BOTH)

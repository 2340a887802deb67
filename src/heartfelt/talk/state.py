"""What a talk has come to: the fold of its events. Nothing in it is stored anywhere else."""

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from heartfelt.base.agreements import Agreement, Outcome
from heartfelt.base.sides import Side
from heartfelt.base.topics import Agenda, Parked, Topic
from heartfelt.talk.events import Answer, Slot
from heartfelt.talk.limits import RESTS_FOR
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.timing import Turn

NOBODY: frozenset[Side] = frozenset()


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A curiosity card someone asked; once answered it rests."""

    by: Side
    topic: str
    card: str
    answered: bool = False


class Idea(msgspec.Struct, frozen=True, kw_only=True):
    """Something that might help."""

    by: Side
    topic: str
    words: str


class Opener(msgspec.Struct, frozen=True, kw_only=True):
    """An opener its writer chose to show."""

    by: Side
    topic: str
    words: str


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """An agreement on its way: proposed by one, perhaps accepted by the other."""

    agreement: Agreement
    by: Side
    accepted: bool = False


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """The closing line and who has signed this very wording."""

    id: str
    words: str
    by: Side
    signed: frozenset[Side] = NOBODY


class Understood(msgspec.Struct, frozen=True, kw_only=True):
    """What one partner understood, and what they would like kept."""

    understood: str
    keep: str


class NextDay(msgspec.Struct, frozen=True, kw_only=True):
    """A day to meet again, settled once the other agrees."""

    day: date
    by: Side
    agreed: bool = False


class Farewell(msgspec.Struct, frozen=True, kw_only=True):
    """One thanks and one thing to look forward to."""

    thanks: str
    forward: str


class Pause(msgspec.Struct, frozen=True, kw_only=True):
    """A pause: when it began, when we meet again, who is back already."""

    since: datetime
    until: datetime
    back: frozenset[Side] = NOBODY


class Repair(msgspec.Struct, frozen=True, kw_only=True):
    """The last repair phrase."""

    by: Side
    phrase: str
    at: datetime


class State(msgspec.Struct, frozen=True, kw_only=True):
    """A talk as it stands. `version` counts the events folded into it."""

    version: int
    phase: Phase
    offered_at: datetime
    by: Side
    tone: str
    minutes: int
    line: str = ""
    carried: tuple[Agreement, ...] = ()
    declined: frozenset[Side] = NOBODY
    worries: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    slots_by: Side | None = None
    place: str = ""
    now_wished: frozenset[Side] = NOBODY
    slot: Slot | None = None
    answers: Mapping[Gate, Mapping[Side, Answer]] = {}
    topics: tuple[Topic, ...] = ()
    agenda: Agenda = Agenda(places=())
    parked: tuple[Parked, ...] = ()
    protected_s: int = 0
    rounds: int = 1
    anyway: frozenset[Side] = NOBODY
    promised: frozenset[Side] = NOBODY
    outcomes: Mapping[str, Outcome] = {}
    thanks: Mapping[Side, str] = {}
    begun_at: datetime | None = None
    place_no: int = 0
    round: int = 0
    turn: Turn | None = None
    turns_taken: int = 0
    openers: tuple[Opener, ...] = ()
    spoken: str = ""
    reflection: str = ""
    missing: str = ""
    not_yets: int = 0
    breath_at: datetime | None = None
    questions: tuple[Question, ...] = ()
    passed: frozenset[Side] = NOBODY
    ideas: tuple[Idea, ...] = ()
    ideas_done: frozenset[Side] = NOBODY
    unsaid_by: tuple[Side, ...] = ()
    understood: Mapping[Side, Understood] = {}
    proposals: tuple[Proposal, ...] = ()
    agreements_done: frozenset[Side] = NOBODY
    sentence: Sentence | None = None
    left_open: bool = False
    next_day: NextDay | None = None
    farewells: Mapping[Side, Farewell] = {}
    paused: Pause | None = None
    repair: Repair | None = None
    ended_at: datetime | None = None
    concluded: bool = False


def topic_now(state: State) -> Topic | None:
    """Return the topic on the table, if one is."""
    if state.place_no >= len(state.agenda.places):
        return None
    wanted = state.agenda.places[state.place_no].topic
    return next((topic for topic in state.topics if topic.id == wanted), None)


def topics_ahead(state: State) -> tuple[Topic, ...]:
    """Return the topics of the agenda after the one on the table, in order."""
    ids = [place.topic for place in state.agenda.places[state.place_no + 1 :]]
    return tuple(topic for wanted in ids for topic in state.topics if topic.id == wanted)


def answered(state: State, gate: Gate, side: Side) -> bool:
    """Whether `side` has answered `gate`. Ask it of a view and it tells only one's own."""
    return side in state.answers.get(gate, {})


def opener_shown(state: State, side: Side) -> str:
    """Return the opener `side` has shown for the topic on the table, or nothing."""
    topic = topic_now(state)
    shown = [o.words for o in state.openers if o.by is side and topic and o.topic == topic.id]
    return shown[-1] if shown else ""


def rests_until(state: State, now: datetime) -> date:
    """Return the day until which what has no room in this talk rests."""
    day = now.date() if state.slot is None else max(now.date(), state.slot.wall.date())
    return day + RESTS_FOR


def agreements(state: State) -> tuple[Agreement, ...]:
    """Return the agreements both said yes to."""
    return tuple(p.agreement for p in state.proposals if p.accepted)


def signed(state: State) -> bool:
    """Whether both signed the sentence."""
    return state.sentence is not None and len(state.sentence.signed) == len(Side)

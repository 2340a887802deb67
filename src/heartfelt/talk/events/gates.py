"""What both answer privately before a talk moves on. Only these are hidden from the partner."""

from enum import StrEnum

import msgspec

from heartfelt.base.sides import Side
from heartfelt.base.topics import Ranking, Topic
from heartfelt.talk.events.happening import Happening
from heartfelt.talk.phases import Gate


class Rest(StrEnum):
    """How rested someone is."""

    RESTED = "rested"
    TIRED = "tired"
    WORN_OUT = "worn-out"


class UnsaidChoice(StrEnum):
    """What to do with something left unsaid."""

    SAY_NOW = "say-now"
    KEEP = "keep"
    LET_GO = "let-go"
    NOTHING = "nothing"


class TopicsBrought(msgspec.Struct, frozen=True, kw_only=True, tag="topics"):
    """Up to three topics."""

    topics: tuple[Topic, ...]


class OrderGiven(msgspec.Struct, frozen=True, kw_only=True, tag="order"):
    """A private ranking."""

    ranking: Ranking


class ReadinessTold(msgspec.Struct, frozen=True, kw_only=True, tag="readiness"):
    """How someone arrives."""

    rest: Rest
    fed: bool
    sober: bool
    time: bool


class WishTold(msgspec.Struct, frozen=True, kw_only=True, tag="wish"):
    """Whether to look for what might help."""

    yes: bool


class UnsaidTold(msgspec.Struct, frozen=True, kw_only=True, tag="unsaid"):
    """What to do with the unsaid; never the words."""

    choice: UnsaidChoice


class MomentTaken(msgspec.Struct, frozen=True, kw_only=True, tag="moment"):
    """The private taps are done or passed; their values never enter the talk."""


Answer = TopicsBrought | OrderGiven | ReadinessTold | WishTold | UnsaidTold | MomentTaken


class Answered(Happening, frozen=True, kw_only=True, tag="talk.answered"):
    """Private: one partner's answer to a gate. The other sees only what both answers lead to."""

    by: Side
    gate: Gate
    answer: Answer


class AnswerTakenBack(Happening, frozen=True, kw_only=True, tag="talk.answer-taken-back"):
    """Private: an answer withdrawn before both had answered."""

    by: Side
    gate: Gate


class GatePassed(Happening, frozen=True, kw_only=True, tag="talk.gate-passed"):
    """Both have taken their private moment."""

    gate: Gate


GateEvent = Answered | AnswerTakenBack | GatePassed

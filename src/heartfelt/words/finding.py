"""What the coach can say, as data. The shape on the wire is promised in `docs/words/wire.md`."""

from typing import Literal

import msgspec

from heartfelt.base.topics import Kind, Purpose, Weight

FLAGS = (
    "generalization",
    "judgement",
    "blame",
    "contempt",
    "hostility",
    "mind_reading",
    "demand",
    "threat",
    "dismissal",
    "verdict",
    "badgering",
    "past",
    "comparison",
)
MOVES = (
    "appreciation",
    "acknowledgement",
    "feeling",
    "need",
    "observation",
    "request",
    "own_part",
    "perspective",
    "open_question",
    "tentative",
    "shared_hope",
)
VOICES = ("hurt", "fear", "self_harm", "own_hands")
TONES = ("even", "warm", "tense", "hot", "care")


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Words to look at twice. `start` and `end` are code points of the original, half open."""

    kind: str
    start: int
    end: int
    quote: str
    why: str
    source: str
    question: str
    alternatives: tuple[str, ...]
    confidence: float


class MoveFound(msgspec.Struct, frozen=True, kw_only=True):
    """Something good the writer already does."""

    kind: str
    start: int
    end: int


class Care(msgspec.Struct, frozen=True, kw_only=True):
    """A sign of danger, in one of the voices of `VOICES`. It is never a note on style."""

    kind: str
    start: int
    end: int


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What the draft is for; everything in it is optional."""

    kind: Kind | None = None
    purpose: Purpose | None = None
    weight: Weight | None = None
    form: Literal["message", "opener"] = "message"


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that the coach saw in one text.

    `missing` and `tone` are keys (moves, and one of `TONES`); `scores` serve research and tests
    only: a person never sees a number.
    """

    findings: tuple[Finding, ...] = ()
    moves: tuple[MoveFound, ...] = ()
    missing: tuple[str, ...] = ()
    care: Care | None = None
    tone: str = "even"
    scores: dict[str, float] = {}

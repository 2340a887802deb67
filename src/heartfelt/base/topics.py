"""What a couple can bring to a talk, as data. The rules for ordering it live in `plan`."""

from datetime import date
from enum import StrEnum

import msgspec

from heartfelt.base.sides import Side

MOST_TOPICS_EACH = 3


class Kind(StrEnum):
    """What sort of thing a topic is."""

    APPRECIATION = "appreciation"
    FEELING = "feeling"
    FEAR = "fear"
    HOPE = "hope"
    DREAM = "dream"
    HABIT = "habit"
    PAST = "past"
    REQUEST = "request"
    DECISION = "decision"


class Purpose(StrEnum):
    """What the partner who brings a topic wishes for it."""

    BE_HEARD = "be-heard"
    BE_COMFORTED = "be-comforted"
    UNDERSTAND = "understand"
    DECIDE = "decide"


class Weight(StrEnum):
    """How much a topic matters to the partner who brings it."""

    A_LITTLE = "a-little"
    QUITE = "quite"
    A_LOT = "a-lot"


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """A few words one partner wants to talk about."""

    id: str
    by: Side
    words: str
    kind: Kind
    purpose: Purpose
    weight: Weight = Weight.QUITE
    can_wait: bool = False


class Ranking(msgspec.Struct, frozen=True, kw_only=True):
    """One partner's private order of all topics on the page, by topic id, dearest first.

    `not_yet` is at most one topic this partner would rather not speak about this time.
    """

    order: tuple[str, ...]
    not_yet: str | None = None


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A topic's place on the agenda and the key of why it stands there."""

    topic: str
    reason: str


class Parked(msgspec.Struct, frozen=True, kw_only=True):
    """A topic that rests, until a day or until the couple takes it up again."""

    topic: Topic
    until: date | None = None


class Agenda(msgspec.Struct, frozen=True, kw_only=True):
    """What a talk will be about: at most a few places, in order, and what was parked."""

    places: tuple[Place, ...]
    parked: tuple[Parked, ...] = ()

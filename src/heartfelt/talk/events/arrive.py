"""Events of arriving: readiness and promises."""

from heartfelt.base.sides import Side
from heartfelt.talk.events.happening import Happening


class ReadinessMet(Happening, frozen=True, kw_only=True, tag="talk.readiness-met"):
    """What both arrivals amount to, and nothing more."""

    go: bool


class WentAnyway(Happening, frozen=True, kw_only=True, tag="talk.went-anyway"):
    """A partner would rather talk now all the same; it counts when both would."""

    by: Side


class TalkMoved(Happening, frozen=True, kw_only=True, tag="talk.moved"):
    """Another moment will be found."""


class PromisesAccepted(Happening, frozen=True, kw_only=True, tag="talk.promises-accepted"):
    """One partner accepts the promises."""

    by: Side


ArriveEvent = ReadinessMet | WentAnyway | TalkMoved | PromisesAccepted

"""Events of planning ahead."""

from datetime import datetime

import msgspec

from heartfelt.base.agreements import Agreement
from heartfelt.base.sides import Side
from heartfelt.base.topics import Agenda, Parked, Topic
from heartfelt.talk.events.happening import Happening


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """A proposed moment: wall time and zone as chosen, and the UTC moment they meant then."""

    id: str
    wall: datetime
    zone: str
    utc: datetime


class TalkOffered(Happening, frozen=True, kw_only=True, tag="talk.offered"):
    """A partner offers a talk. `together`: both sit here now, so answer and time are settled."""

    by: Side
    tone: str
    minutes: int
    line: str = ""
    together: bool = False
    carried: tuple[Agreement, ...] = ()
    parked: tuple[Parked, ...] = ()


class OfferAccepted(Happening, frozen=True, kw_only=True, tag="talk.offer-accepted"):
    """The other partner says yes, perhaps to fewer minutes, perhaps for another time."""

    minutes: int
    later: bool = False


class OfferDeclined(Happening, frozen=True, kw_only=True, tag="talk.offer-declined"):
    """Private to the partner who declined; for the other it looks like silence."""

    by: Side


class WorryTold(Happening, frozen=True, kw_only=True, tag="talk.worry-told"):
    """What should not happen; stands among the promises, unsigned."""

    words: str


class SlotsProposed(Happening, frozen=True, kw_only=True, tag="talk.slots-proposed"):
    """Two or three moments one partner could."""

    by: Side
    slots: tuple[Slot, ...]
    place: str = ""


class NowWished(Happening, frozen=True, kw_only=True, tag="talk.now-wished"):
    """A partner would talk right away; it counts when both do."""

    by: Side


class SlotChosen(Happening, frozen=True, kw_only=True, tag="talk.slot-chosen"):
    """A moment is settled; no slot means now."""

    slot: str | None = None


class TopicsRevealed(Happening, frozen=True, kw_only=True, tag="talk.topics-revealed"):
    """Both lists, opened together."""

    topics: tuple[Topic, ...]


class AgendaSet(Happening, frozen=True, kw_only=True, tag="talk.agenda-set"):
    """The page both talk from, and the time guaranteed to every turn."""

    agenda: Agenda
    protected_s: int
    rounds: int


class TalkBegun(Happening, frozen=True, kw_only=True, tag="talk.begun"):
    """They are here."""


PlanEvent = (
    TalkOffered
    | OfferAccepted
    | OfferDeclined
    | WorryTold
    | SlotsProposed
    | NowWished
    | SlotChosen
    | TopicsRevealed
    | AgendaSet
    | TalkBegun
)

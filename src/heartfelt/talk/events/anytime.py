"""Events that can happen at any time. Who paused or ended is not recorded."""

from datetime import datetime

from heartfelt.base.sides import Side
from heartfelt.talk.events.happening import Happening


class Paused(Happening, frozen=True, kw_only=True, tag="talk.paused"):
    """A pause until a moment. Who asked is not recorded."""

    until: datetime


class CameBack(Happening, frozen=True, kw_only=True, tag="talk.came-back"):
    """One partner is back."""

    by: Side


class Resumed(Happening, frozen=True, kw_only=True, tag="talk.resumed"):
    """Both are back; the time of the pause belongs to nobody's turn."""


class RepairOffered(Happening, frozen=True, kw_only=True, tag="talk.repair-offered"):
    """A repair phrase."""

    by: Side
    phrase: str


class EndedKindly(Happening, frozen=True, kw_only=True, tag="talk.ended-kindly"):
    """Enough. Who ended it is not recorded."""


AnytimeEvent = Paused | CameBack | Resumed | RepairOffered | EndedKindly

"""That day it is."""

from datetime import date, datetime
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.talk.events import NextDayAgreed
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class AgreeDay(Move, frozen=True, kw_only=True, tag="agree-day"):
    """Yes to the day the other proposed, named so that it cannot change underneath."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.FAREWELL})
    day: date | None = None

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        proposed = state.next_day
        return proposed is not None and proposed.by is side.other and not proposed.agreed

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        if scene.state.next_day is None or scene.state.next_day.day != self.day:
            return refuse("day.changed")
        return (NextDayAgreed(at=scene.now),)

"""Propose when to meet again."""

from datetime import date, datetime
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.talk.events import NextDayProposed
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class ProposeDay(Move, frozen=True, kw_only=True, tag="propose-day"):
    """Till next time: a day."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.FAREWELL})
    day: date | None = None

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return state.next_day is None or not state.next_day.agreed

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        if self.day is None or self.day < scene.now.date():
            return refuse("day.past")
        return (NextDayProposed(at=scene.now, by=scene.side, day=self.day),)

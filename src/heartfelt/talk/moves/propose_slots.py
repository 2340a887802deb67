"""Offer a few moments for the talk."""

from typing import ClassVar

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.text import LINE
from heartfelt.talk.events import Slot, SlotsProposed
from heartfelt.talk.limits import MOST_SLOTS
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase


class ProposeSlots(Move, frozen=True, kw_only=True, tag="propose-slots"):
    """One to three moments in the future; they take the place of earlier proposals."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.WHEN})
    slots: tuple[Slot, ...] = ()
    place: str = ""

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        place = written(self.place, LINE)
        if isinstance(place, Refusal):
            return place
        if not 1 <= len(self.slots) <= MOST_SLOTS:
            return refuse("slots.how-many", most=MOST_SLOTS)
        if any(slot.utc <= scene.now for slot in self.slots):
            return refuse("slots.past")
        return (SlotsProposed(at=scene.now, by=scene.side, slots=self.slots, place=place),)

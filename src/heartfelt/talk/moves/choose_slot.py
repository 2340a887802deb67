"""Settle on one of the moments the other proposed."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.talk.events import SlotChosen
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class ChooseSlot(Move, frozen=True, kw_only=True, tag="choose-slot"):
    """This moment suits me too."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.WHEN})
    slot: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:
        """See `Move.fits`."""
        return state.slots_by is side.other and any(slot.utc > now for slot in state.slots)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        wanted = [slot for slot in scene.state.slots if slot.id == self.slot]
        if not wanted:
            return refuse("slots.changed")
        if wanted[0].utc <= scene.now:
            return refuse("slots.past")
        return (SlotChosen(at=scene.now, slot=self.slot),)

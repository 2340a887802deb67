"""A repair phrase."""

from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.talk.events import RepairOffered
from heartfelt.talk.floor import REPAIRS
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import CONCLUDING, HOLDING, Phase


class OfferRepair(Move, frozen=True, kw_only=True, tag="repair"):
    """Early, small and felt repairs work best: Gottman, Driver & Tabares 2015."""

    phases: ClassVar[frozenset[Phase]] = HOLDING | CONCLUDING
    phrase: str = ""

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        if self.phrase not in REPAIRS:
            return refuse("repair.unknown")
        return (RepairOffered(at=scene.now, by=scene.side, phrase=self.phrase),)

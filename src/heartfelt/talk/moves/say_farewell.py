"""One thanks, and something to look forward to."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE
from heartfelt.talk.events import FarewellTold
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class SayFarewell(Move, frozen=True, kw_only=True, tag="say-farewell"):
    """Both may stay unwritten."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.FAREWELL})
    thanks: str = ""
    forward: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return side not in state.farewells

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        thanks, forward = written(self.thanks, LINE), written(self.forward, LINE)
        if isinstance(thanks, Refusal):
            return thanks
        if isinstance(forward, Refusal):
            return forward
        told = FarewellTold(at=scene.now, by=scene.side, thanks=thanks, forward=forward)
        return (told,)

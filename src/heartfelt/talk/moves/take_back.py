"""Take an answer back while the other's is not in."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import AnswerTakenBack
from heartfelt.talk.moves.move import GATE_OF, Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State, answered


class TakeBack(Move, frozen=True, kw_only=True, tag="take-back"):
    """Change my mind. Nobody but me can tell that there was an answer."""

    phases: ClassVar[frozenset[Phase]] = frozenset(GATE_OF)

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return answered(state, GATE_OF[state.phase], side)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        gate = GATE_OF[scene.state.phase]
        return (AnswerTakenBack(at=scene.now, by=scene.side, gate=gate),)

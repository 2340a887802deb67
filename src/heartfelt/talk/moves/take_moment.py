"""The private taps before and after a talk are done, or passed."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import Answered, GatePassed, MomentTaken
from heartfelt.talk.moves.move import GATE_OF, Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State, answered


class TakeMoment(Move, frozen=True, kw_only=True, tag="take-moment"):
    """My private moment is over. What was tapped is nobody else's and not part of the talk."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.BEFORE, Phase.AFTER})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return not answered(state, GATE_OF[state.phase], side)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        gate = GATE_OF[scene.state.phase]
        mine = Answered(at=scene.now, by=scene.side, gate=gate, answer=MomentTaken())
        if answered(scene.state, gate, scene.side.other):
            return (mine, GatePassed(at=scene.now, gate=gate))
        return (mine,)

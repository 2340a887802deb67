"""Say privately how I arrive."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import Answered, ReadinessMet, ReadinessTold, Rest
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.state import State, answered


class TellReadiness(Move, frozen=True, kw_only=True, tag="tell-readiness"):
    """Rested, fed, sober, with time. Only what both amount to is ever shown."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.READY})
    rest: Rest = Rest.RESTED
    fed: bool = False
    sober: bool = False
    time: bool = False

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return not answered(state, Gate.READY, side)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        told = ReadinessTold(rest=self.rest, fed=self.fed, sober=self.sober, time=self.time)
        mine = Answered(at=scene.now, by=scene.side, gate=Gate.READY, answer=told)
        theirs = scene.state.answers.get(Gate.READY, {}).get(scene.side.other)
        if not isinstance(theirs, ReadinessTold):
            return (mine,)
        return (mine, ReadinessMet(at=scene.now, go=scene.planning.ready(told, theirs)))

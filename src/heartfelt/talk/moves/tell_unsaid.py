"""Whether anything is left in someone, and what to do with it."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import Answered, UnsaidChoice, UnsaidOpened, UnsaidTold
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.state import State, answered


class TellUnsaid(Move, frozen=True, kw_only=True, tag="tell-unsaid"):
    """Say it now, keep it, let it go, or nothing. Only *say it now* is ever seen."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.UNSAID})
    choice: UnsaidChoice = UnsaidChoice.NOTHING

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return not answered(state, Gate.UNSAID, side)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        told = UnsaidTold(choice=self.choice)
        mine = Answered(at=scene.now, by=scene.side, gate=Gate.UNSAID, answer=told)
        theirs = scene.state.answers.get(Gate.UNSAID, {}).get(scene.side.other)
        if not isinstance(theirs, UnsaidTold):
            return (mine,)
        choices = {scene.side: self.choice, scene.side.other: theirs.choice}
        guest_first = (scene.state.by.other, scene.state.by)
        speakers = tuple(s for s in guest_first if choices[s] is UnsaidChoice.SAY_NOW)
        return (mine, UnsaidOpened(at=scene.now, speakers=speakers))

"""Say privately whether to look for what might help."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import Answered, IdeasOpened, TopicClosed, WishTold
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.state import State, answered


class TellWish(Move, frozen=True, kw_only=True, tag="tell-wish"):
    """Ideas are named only if both would like that. A no looks like the other's no."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.WISH})
    yes: bool = False

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return not answered(state, Gate.WISH, side)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        told = WishTold(yes=self.yes)
        mine = Answered(at=scene.now, by=scene.side, gate=Gate.WISH, answer=told)
        theirs = scene.state.answers.get(Gate.WISH, {}).get(scene.side.other)
        if not isinstance(theirs, WishTold):
            return (mine,)
        both = self.yes and theirs.yes
        return (mine, IdeasOpened(at=scene.now) if both else TopicClosed(at=scene.now))

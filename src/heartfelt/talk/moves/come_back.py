"""Back from the pause."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import CameBack, Resumed
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import OPEN, Phase
from heartfelt.talk.state import State


class ComeBack(Move, frozen=True, kw_only=True, tag="come-back"):
    """I'm back. The talk goes on once both are."""

    phases: ClassVar[frozenset[Phase]] = OPEN
    while_paused: ClassVar[bool] = True

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return state.paused is not None and side not in state.paused.back

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        back = CameBack(at=scene.now, by=scene.side)
        if scene.state.paused and scene.side.other in scene.state.paused.back:
            return (back, Resumed(at=scene.now))
        return (back,)

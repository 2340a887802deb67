"""Enough ideas."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import IdeasDone, TopicClosed
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class FinishIdeas(Move, frozen=True, kw_only=True, tag="finish-ideas"):
    """That's all from me."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.IDEAS})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return side not in state.ideas_done

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        done = IdeasDone(at=scene.now, by=scene.side)
        if scene.side.other in scene.state.ideas_done:
            return (done, TopicClosed(at=scene.now))
        return (done,)

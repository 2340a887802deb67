"""Enough for today."""

from typing import ClassVar

from heartfelt.talk.events import ConclusionOpened
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase


class Conclude(Move, frozen=True, kw_only=True, tag="conclude"):
    """It's enough for today. Either may say so, and it holds."""

    phases: ClassVar[frozenset[Phase]] = frozenset(
        {Phase.BREATH, Phase.CURIOSITY, Phase.IDEAS, Phase.BETWEEN}
    )

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (ConclusionOpened(at=scene.now),)

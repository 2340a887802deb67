"""End, for either, at any moment."""

from typing import ClassVar

from heartfelt.talk.events import EndedKindly
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import OPEN, Phase


class EndKindly(Move, frozen=True, kw_only=True, tag="end-kindly"):
    """Enough. No reason, no delay, no name; what was agreed stays."""

    phases: ClassVar[frozenset[Phase]] = OPEN
    while_paused: ClassVar[bool] = True

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (EndedKindly(at=scene.now),)

"""Done looking back."""

from typing import ClassVar

from heartfelt.talk.events import ReviewClosed
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase


class CloseReview(Move, frozen=True, kw_only=True, tag="close-review"):
    """On to today."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.REVIEW})

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (ReviewClosed(at=scene.now),)

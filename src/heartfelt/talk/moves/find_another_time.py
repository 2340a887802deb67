"""Look for another moment."""

from typing import ClassVar

from heartfelt.talk.events import TalkMoved
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase


class FindAnotherTime(Move, frozen=True, kw_only=True, tag="find-another-time"):
    """Another moment will suit better. What was planned stays planned."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.PLANNED, Phase.BETTER_LATER})

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (TalkMoved(at=scene.now),)

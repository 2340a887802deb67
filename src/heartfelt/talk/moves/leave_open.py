"""Leave the sentence open."""

from typing import ClassVar

from heartfelt.talk.events import SentenceLeftOpen
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase


class LeaveOpen(Move, frozen=True, kw_only=True, tag="leave-open"):
    """Some things need another time. Either may leave it open."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.SENTENCE})

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (SentenceLeftOpen(at=scene.now),)

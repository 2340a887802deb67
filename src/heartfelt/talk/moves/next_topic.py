"""Go on with the next topic."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.floor import open_floor
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State, topic_now


class NextTopic(Move, frozen=True, kw_only=True, tag="next-topic"):
    """On to the next. The other may still say that it's enough."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.BETWEEN})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return topic_now(state) is not None

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return open_floor(scene.state, scene.now)

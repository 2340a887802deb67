"""Thank you, I heard it."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import UnsaidHeard
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class HearUnsaid(Move, frozen=True, kw_only=True, tag="hear-unsaid"):
    """The only answer to the unsaid."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.HEARING})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return state.turn is not None and state.turn.speaker is side.other

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (UnsaidHeard(at=scene.now),)

"""Talk now all the same, if both would."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import WentAnyway
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class GoAnyway(Move, frozen=True, kw_only=True, tag="go-anyway"):
    """I would like to talk now all the same. It counts once both say so."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.BETTER_LATER})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return side not in state.anyway

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (WentAnyway(at=scene.now, by=scene.side),)

"""Talk right away, if both would."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import NowWished, SlotChosen
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class WishNow(Move, frozen=True, kw_only=True, tag="wish-now"):
    """Now is good for me. It counts once both say so."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.WHEN})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return side not in state.now_wished

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        wished = NowWished(at=scene.now, by=scene.side)
        if scene.side.other in scene.state.now_wished:
            return (wished, SlotChosen(at=scene.now))
        return (wished,)

"""Accept the promises."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import PromisesAccepted
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class AcceptPromises(Move, frozen=True, kw_only=True, tag="accept-promises"):
    """Yes to the six promises and to every worry that stands among them."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.PROMISES})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return side not in state.promised

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (PromisesAccepted(at=scene.now, by=scene.side),)

"""A polite no, which for the other looks like silence."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import OfferDeclined
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State
from heartfelt.talk.timing import OFFER_RESTS_AFTER


class DeclineOffer(Move, frozen=True, kw_only=True, tag="decline-offer"):
    """Not this time. No reason is asked for and none is kept."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.OFFERED})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:
        """See `Move.fits`."""
        resting = now >= state.offered_at + OFFER_RESTS_AFTER
        return side is not state.by and side not in state.declined and not resting

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (OfferDeclined(at=scene.now, by=scene.side),)

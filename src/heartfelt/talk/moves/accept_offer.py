"""Say yes to a talk, perhaps to a shorter one, perhaps another time, perhaps with a worry."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE
from heartfelt.talk.events import OfferAccepted, WorryTold
from heartfelt.talk.limits import TALK_MINUTES
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State
from heartfelt.talk.timing import OFFER_RESTS_AFTER


class AcceptOffer(Move, frozen=True, kw_only=True, tag="accept-offer"):
    """Yes. `minutes` may be fewer than offered; `worry` becomes an unsigned promise."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.OFFERED})
    minutes: int = 30
    later: bool = False
    worry: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:
        """See `Move.fits`."""
        return side is not state.by and now < state.offered_at + OFFER_RESTS_AFTER

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        worry = written(self.worry, LINE)
        if isinstance(worry, Refusal):
            return worry
        if self.minutes not in TALK_MINUTES or self.minutes > scene.state.minutes:
            return refuse("offer.minutes")
        accepted = OfferAccepted(at=scene.now, minutes=self.minutes, later=self.later)
        return (accepted, WorryTold(at=scene.now, words=worry)) if worry else (accepted,)

"""Nothing (more) to agree, and that's fine."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import AgreementsDone
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class FinishAgreements(Move, frozen=True, kw_only=True, tag="finish-agreements"):
    """On to our sentence. What the other has not accepted by then lapses."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.AGREEING})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return side not in state.agreements_done

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (AgreementsDone(at=scene.now, by=scene.side),)

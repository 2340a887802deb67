"""Not this one."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.talk.events import AgreementDropped
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class DropAgreement(Move, frozen=True, kw_only=True, tag="drop-agreement"):
    """An agreement needs both; either may let it go."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.AGREEING})
    agreement: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return bool(state.proposals)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        if all(p.agreement.id != self.agreement for p in scene.state.proposals):
            return refuse("agreement.changed")
        return (AgreementDropped(at=scene.now, agreement=self.agreement),)

"""Yes to what the other proposed."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.talk.events import AgreementAccepted
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class AcceptAgreement(Move, frozen=True, kw_only=True, tag="accept-agreement"):
    """I'd like to try that too, exactly as it stands."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.AGREEING})
    agreement: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return any(p.by is side.other and not p.accepted for p in state.proposals)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        open_to_me = {
            p.agreement.id
            for p in scene.state.proposals
            if p.by is scene.side.other and not p.accepted
        }
        if self.agreement not in open_to_me:
            return refuse("agreement.changed")
        return (AgreementAccepted(at=scene.now, agreement=self.agreement),)

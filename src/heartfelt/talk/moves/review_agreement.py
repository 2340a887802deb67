"""Look at an agreement of last time."""

from typing import ClassVar

from heartfelt.base.agreements import Outcome
from heartfelt.base.refusal import refuse
from heartfelt.talk.events import AgreementReviewed
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase


class ReviewAgreement(Move, frozen=True, kw_only=True, tag="review-agreement"):
    """Helped, partly, not yet or no longer needed; either may say it, and say it anew."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.REVIEW})
    agreement: str = ""
    outcome: Outcome = Outcome.NOT_YET

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        if all(a.id != self.agreement for a in scene.state.carried):
            return refuse("agreement.unknown")
        reviewed = AgreementReviewed(at=scene.now, agreement=self.agreement, outcome=self.outcome)
        return (reviewed,)

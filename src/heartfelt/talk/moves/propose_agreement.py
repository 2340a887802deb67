"""Propose something to try."""

from datetime import date, datetime
from typing import ClassVar

from heartfelt.base.agreements import Agreement, Who
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE
from heartfelt.talk.events import AgreementProposed
from heartfelt.talk.limits import MOST_AGREEMENTS
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class ProposeAgreement(Move, frozen=True, kw_only=True, tag="propose-agreement"):
    """*When …, I'll / we'll …, look again on …*. At most two a talk."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.AGREEING})
    when: str = ""
    will: str = ""
    who: Who = Who.WE
    look_on: date | None = None

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return len(state.proposals) < MOST_AGREEMENTS

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        when = written(self.when, LINE, needed=True)
        will = written(self.will, LINE, needed=True)
        if isinstance(when, Refusal):
            return when
        if isinstance(will, Refusal):
            return will
        if self.look_on and self.look_on < scene.now.date():
            return refuse("day.past")
        agreement = Agreement(
            id=scene.fresh, when=when, will=will, who=self.who, look_on=self.look_on
        )
        return (AgreementProposed(at=scene.now, by=scene.side, agreement=agreement),)

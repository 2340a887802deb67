"""Ask one of three curiosity cards, once."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.talk.events import QuestionAsked
from heartfelt.talk.floor import cards, has_asked, open_question_by
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class AskQuestion(Move, frozen=True, kw_only=True, tag="ask-question"):
    """Asked once, answered once, then it rests: badgering is not a move of this talk."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.CURIOSITY})
    card: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        free = open_question_by(state) is None
        return free and side not in state.passed and not has_asked(state, side)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        if self.card not in cards(scene.state):
            return refuse("question.unknown")
        return (QuestionAsked(at=scene.now, by=scene.side, card=self.card),)

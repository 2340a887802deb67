"""Answer once, or say what one can."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import QuestionAnswered
from heartfelt.talk.evolve import evolve
from heartfelt.talk.floor import after_curiosity, open_question_by
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class AnswerQuestion(Move, frozen=True, kw_only=True, tag="answer-question"):
    """I've answered, or: I've said what I can. Nobody sees which, and it ends the question."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.CURIOSITY})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return open_question_by(state) is side.other

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        done = QuestionAnswered(at=scene.now, by=scene.side)
        return (done, *after_curiosity(evolve(scene.state, done), scene.now))

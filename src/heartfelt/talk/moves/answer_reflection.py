"""The one enforced gate: the speaker says whether that was it."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE
from heartfelt.talk.events import Heard, ReflectionAnswered
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class AnswerReflection(Move, frozen=True, kw_only=True, tag="answer-reflection"):
    """Yes, that's it; almost; or not yet.

    Being understood is the hinge: Gordon & Chen 2016, seven studies.
    """

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.CONFIRMING})
    heard: Heard = Heard.YES
    words: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return state.turn is not None and state.turn.speaker is side

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        words = written(self.words, LINE)
        if isinstance(words, Refusal):
            return words
        return (ReflectionAnswered(at=scene.now, heard=self.heard, words=words),)

"""After two not-yets, one sentence."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE
from heartfelt.talk.events import OneSentenceSaid
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class SayOneSentence(Move, frozen=True, kw_only=True, tag="say-one-sentence"):
    """The one sentence that matters most."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.ONE_SENTENCE})
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
        return (OneSentenceSaid(at=scene.now, words=words),)

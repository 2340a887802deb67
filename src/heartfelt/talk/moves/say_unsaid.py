"""Say what was left unsaid."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.text import PASSAGE
from heartfelt.talk.events import UnsaidSaid
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class SayUnsaid(Move, frozen=True, kw_only=True, tag="say-unsaid"):
    """It is said. Two minutes were mine."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.SAYING})
    words: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return state.turn is not None and state.turn.speaker is side

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        words = written(self.words, PASSAGE)
        if isinstance(words, Refusal):
            return words
        return (UnsaidSaid(at=scene.now, words=words),)

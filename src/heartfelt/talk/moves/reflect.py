"""The listener says back what they heard."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.text import PASSAGE
from heartfelt.talk.events import ReflectionOffered
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class Reflect(Move, frozen=True, kw_only=True, tag="reflect"):
    """*What I hear is …, it makes sense because …, is there more?*."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.REFLECTING})
    words: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return state.turn is not None and state.turn.speaker is side.other

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        words = written(self.words, PASSAGE)
        if isinstance(words, Refusal):
            return words
        return (ReflectionOffered(at=scene.now, words=words),)

"""The listener repeats the one sentence, and it moves on kindly."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import OneSentenceRepeated
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class RepeatSentence(Move, frozen=True, kw_only=True, tag="repeat-sentence"):
    """I've said it back."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.REPEATING})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return state.turn is not None and state.turn.speaker is side.other

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (OneSentenceRepeated(at=scene.now),)

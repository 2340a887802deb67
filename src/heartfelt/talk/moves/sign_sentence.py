"""Sign exactly these words."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.talk.events import SentenceSigned
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class SignSentence(Move, frozen=True, kw_only=True, tag="sign-sentence"):
    """My name under this wording, named by its id so that no other can slip beneath it."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.SENTENCE})
    sentence: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return state.sentence is not None and side not in state.sentence.signed

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        if scene.state.sentence is None or scene.state.sentence.id != self.sentence:
            return refuse("sentence.changed")
        return (SentenceSigned(at=scene.now, by=scene.side, id=self.sentence),)

"""One specific thanks, before anything else."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE
from heartfelt.talk.events import ThanksGiven
from heartfelt.talk.floor import open_floor
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class GiveThanks(Move, frozen=True, kw_only=True, tag="give-thanks"):
    """Written, said aloud or passed over: all three look the same."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.THANKS})
    words: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return side not in state.thanks

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        words = written(self.words, LINE)
        if isinstance(words, Refusal):
            return words
        given = ThanksGiven(at=scene.now, by=scene.side, words=words)
        if scene.side.other in scene.state.thanks:
            return (given, *open_floor(scene.state, scene.now))
        return (given,)

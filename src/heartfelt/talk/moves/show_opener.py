"""Show the opener one has prepared."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.text import PASSAGE
from heartfelt.talk.events import OpenerShown
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State, opener_shown, topic_now


class ShowOpener(Move, frozen=True, kw_only=True, tag="show-opener"):
    """A spoken yes: exactly these words come out of the drawer, once for each topic."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.SPEAKING})
    words: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        mine = state.turn is not None and state.turn.speaker is side
        return mine and not opener_shown(state, side)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        words = written(self.words, PASSAGE, needed=True)
        topic = topic_now(scene.state)
        if isinstance(words, Refusal):
            return words
        if topic is None:
            return refuse("move.not-now")
        return (OpenerShown(at=scene.now, by=scene.side, topic=topic.id, words=words),)

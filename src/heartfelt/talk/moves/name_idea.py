"""Name an idea; nobody judges it."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE
from heartfelt.talk.events import IdeaNamed
from heartfelt.talk.limits import MOST_IDEAS_EACH
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State, topic_now


class NameIdea(Move, frozen=True, kw_only=True, tag="name-idea"):
    """One of at most two ideas."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.IDEAS})
    words: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        topic = topic_now(state)
        mine = [i for i in state.ideas if topic and i.topic == topic.id and i.by is side]
        return side not in state.ideas_done and len(mine) < MOST_IDEAS_EACH

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        words = written(self.words, LINE, needed=True)
        if isinstance(words, Refusal):
            return words
        return (IdeaNamed(at=scene.now, by=scene.side, words=words),)

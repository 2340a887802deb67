"""Propose a closing sentence."""

from typing import ClassVar

from heartfelt.base.refusal import Refusal
from heartfelt.base.text import LINE
from heartfelt.talk.events import SentenceProposed
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase


class ProposeSentence(Move, frozen=True, kw_only=True, tag="propose-sentence"):
    """One affirmative line. A new wording empties all signatures."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.SENTENCE})
    words: str = ""

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        words = written(self.words, LINE, needed=True)
        if isinstance(words, Refusal):
            return words
        proposed = SentenceProposed(at=scene.now, by=scene.side, id=scene.fresh, words=words)
        return (proposed,)

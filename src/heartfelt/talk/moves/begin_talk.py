"""We are here."""

from typing import ClassVar

from heartfelt.talk.events import TalkBegun
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase


class BeginTalk(Move, frozen=True, kw_only=True, tag="begin-talk"):
    """Begin to arrive. Either may open the door; each then says how they are."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.PLANNED})

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (TalkBegun(at=scene.now),)

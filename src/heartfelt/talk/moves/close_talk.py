"""The talk is closed; it need not be reopened tonight."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import BOTH, Side
from heartfelt.talk.events import TalkConcluded
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class CloseTalk(Move, frozen=True, kw_only=True, tag="close-talk"):
    """Till next time, once both have said farewell."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.FAREWELL})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return len(state.farewells) == len(BOTH)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (TalkConcluded(at=scene.now),)

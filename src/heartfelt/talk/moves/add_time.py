"""More time for the one who has the floor."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import TimeAdded
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State
from heartfelt.talk.timing import ADDED_S, MOST_ADDED_S


class AddTime(Move, frozen=True, kw_only=True, tag="add-time"):
    """Two more minutes. Time is only ever added."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.SPEAKING, Phase.SAYING})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return state.turn is not None and state.turn.added_s < MOST_ADDED_S

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return (TimeAdded(at=scene.now, seconds=ADDED_S),)

"""What I understood, and what I'd like you to keep."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE
from heartfelt.talk.events import UnderstoodTold
from heartfelt.talk.moves.move import Decision, Move, Scene, written
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class TellUnderstood(Move, frozen=True, kw_only=True, tag="tell-understood"):
    """Two lines, written or said aloud."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.UNDERSTOOD})
    understood: str = ""
    keep: str = ""

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return side not in state.understood

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        understood, keep = written(self.understood, LINE), written(self.keep, LINE)
        if isinstance(understood, Refusal):
            return understood
        if isinstance(keep, Refusal):
            return keep
        told = UnderstoodTold(at=scene.now, by=scene.side, understood=understood, keep=keep)
        return (told,)

"""After a breath, the next turn or the next step."""

from datetime import datetime, timedelta
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.floor import next_speaker, open_floor
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State
from heartfelt.talk.timing import BREATH_S


class GoOn(Move, frozen=True, kw_only=True, tag="go-on"):
    """A breath has passed. The next speaker takes the floor; after the last turn either goes on."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.BREATH})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:
        """See `Move.fits`."""
        breathed = state.breath_at and now >= state.breath_at + timedelta(seconds=BREATH_S)
        return bool(breathed) and next_speaker(state) in {side, None}

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        return open_floor(scene.state, scene.now)

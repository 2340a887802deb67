"""No question."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.sides import Side
from heartfelt.talk.events import CuriosityPassed
from heartfelt.talk.evolve import evolve
from heartfelt.talk.floor import after_curiosity, has_asked
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


class PassCuriosity(Move, frozen=True, kw_only=True, tag="pass-curiosity"):
    """Nothing I want to ask."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.CURIOSITY})

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return side not in state.passed and not has_asked(state, side)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        done = CuriosityPassed(at=scene.now, by=scene.side)
        return (done, *after_curiosity(evolve(scene.state, done), scene.now))

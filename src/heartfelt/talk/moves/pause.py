"""A pause, for either, at any moment."""

from datetime import timedelta
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.talk.events import Paused
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import OPEN, Phase
from heartfelt.talk.timing import PAUSE_LEAST_MIN, PAUSE_MOST_MIN, PAUSE_USUAL_MIN


class PauseTalk(Move, frozen=True, kw_only=True, tag="pause"):
    """Stop for a while and meet again. Who asked is not recorded; asking again makes it longer."""

    phases: ClassVar[frozenset[Phase]] = OPEN
    while_paused: ClassVar[bool] = True
    minutes: int = PAUSE_USUAL_MIN

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        if not PAUSE_LEAST_MIN <= self.minutes <= PAUSE_MOST_MIN:
            return refuse("pause.minutes", least=PAUSE_LEAST_MIN, most=PAUSE_MOST_MIN)
        until = scene.now + timedelta(minutes=self.minutes)
        if scene.state.paused is not None:
            until = max(until, scene.state.paused.until)
        return (Paused(at=scene.now, until=until),)

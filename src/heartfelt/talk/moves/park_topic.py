"""Let the next topic rest until a day."""

from datetime import date, datetime
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.talk.events import TopicParked
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State, topic_now


class ParkTopic(Move, frozen=True, kw_only=True, tag="park-topic"):
    """Not today. It rests with a date, without penalty."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.BETWEEN})
    until: date | None = None

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return topic_now(state) is not None

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        topic = topic_now(scene.state)
        if topic is None:
            return refuse("move.not-now")
        if self.until and self.until < scene.now.date():
            return refuse("day.past")
        return (TopicParked(at=scene.now, topic=topic.id, until=self.until),)

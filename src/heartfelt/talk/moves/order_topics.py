"""Order all topics privately; two orders make one agenda."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.base.topics import Ranking
from heartfelt.talk.events import AgendaSet, Answered, OrderGiven
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.state import State, answered, rests_until


class OrderTopics(Move, frozen=True, kw_only=True, tag="order-topics"):
    """My order of everything on the page, and at most one topic to leave for another time."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.ORDER})
    order: tuple[str, ...] = ()
    not_yet: str | None = None

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return not answered(state, Gate.ORDER, side)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        ids = sorted(topic.id for topic in scene.state.topics)
        if sorted(self.order) != ids or (self.not_yet and self.not_yet not in ids):
            return refuse("order.incomplete")
        ranking = Ranking(order=self.order, not_yet=self.not_yet or None)
        given = OrderGiven(ranking=ranking)
        mine = Answered(at=scene.now, by=scene.side, gate=Gate.ORDER, answer=given)
        theirs = scene.state.answers.get(Gate.ORDER, {}).get(scene.side.other)
        if not isinstance(theirs, OrderGiven):
            return (mine,)
        rankings = {scene.side: ranking, scene.side.other: theirs.ranking}
        state, planning = scene.state, scene.planning
        agenda = planning.agenda(
            state.topics, rankings, state.minutes, rests_until(state, scene.now)
        )
        protected_s, rounds = planning.protected(state.minutes, len(agenda.places))
        page = AgendaSet(at=scene.now, agenda=agenda, protected_s=protected_s, rounds=rounds)
        return (mine, page)

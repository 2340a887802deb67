"""Bring my topics; both lists open together."""

from datetime import datetime
from typing import ClassVar

from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.base.topics import MOST_TOPICS_EACH, Agenda, Topic
from heartfelt.talk.events import AgendaSet, Answered, TopicsBrought, TopicsRevealed
from heartfelt.talk.moves.move import Decision, Move, Scene
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.state import State, answered


class BringTopics(Move, frozen=True, kw_only=True, tag="bring-topics"):
    """Up to three topics of one's own, none is fine too. Hidden until both have brought theirs."""

    phases: ClassVar[frozenset[Phase]] = frozenset({Phase.TOPICS})
    topics: tuple[Topic, ...] = ()

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """See `Move.fits`."""
        return not answered(state, Gate.TOPICS, side)

    def decide(self, scene: Scene) -> Decision:
        """See `Move.decide`."""
        if len(self.topics) > MOST_TOPICS_EACH:
            return refuse("topics.too-many", most=MOST_TOPICS_EACH)
        ids = {topic.id for topic in self.topics}
        if len(ids) < len(self.topics) or any(t.by is not scene.side for t in self.topics):
            return refuse("topics.not-mine")
        brought = TopicsBrought(topics=self.topics)
        mine = Answered(at=scene.now, by=scene.side, gate=Gate.TOPICS, answer=brought)
        theirs = scene.state.answers.get(Gate.TOPICS, {}).get(scene.side.other)
        if not isinstance(theirs, TopicsBrought):
            return (mine,)
        lists = {scene.side: self.topics, scene.side.other: theirs.topics}
        topics = lists[Side.A] + lists[Side.B]
        revealed = TopicsRevealed(at=scene.now, topics=topics)
        if topics:
            return (mine, revealed)
        protected_s, rounds = scene.planning.protected(scene.state.minutes, 0)
        nothing = Agenda(places=())
        none = AgendaSet(at=scene.now, agenda=nothing, protected_s=protected_s, rounds=rounds)
        return (mine, revealed, none)

"""Preparing in private: my topics, until I bring them."""

from heartfelt.actions.access import Access
from heartfelt.actions.command import Command, once
from heartfelt.actions.hold import look, make_move, tell
from heartfelt.actions.ports import Unit, World
from heartfelt.actions.records import LockedError, OwnTopic, drop, keep, kept_as
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.topics import MOST_TOPICS_EACH, Topic
from heartfelt.talk.events import TopicsBrought
from heartfelt.talk.moves import BringTopics, TakeBack
from heartfelt.talk.phases import Gate


def my_topics(world: World, access: Access) -> tuple[Topic, ...]:
    """Open my topics that are not brought yet, in a steady order. Raises `LockedError`."""
    side = mine(access)
    with world.store.reading() as unit:
        found = [own.topic for _, own in kept_as(unit, access, side, OwnTopic)]
    return tuple(sorted(found, key=lambda topic: topic.id))


def keep_topic(world: World, access: Access, topic: Topic, command: Command) -> str | Refusal:
    """Seal a topic among mine; ``topics.too-many`` beyond three."""
    side = mine(access)
    if topic.by is not side:
        return refuse("topics.not-mine")

    def act(unit: Unit) -> str | Refusal:
        if len(kept_as(unit, access, side, OwnTopic)) >= MOST_TOPICS_EACH:
            return refuse("topics.too-many", most=MOST_TOPICS_EACH)
        keep(unit, access, side, topic.id, OwnTopic(topic=topic))
        return topic.id

    return once(world, access, command, act)


def drop_topic(world: World, access: Access, topic: str, command: Command) -> str | Refusal:
    """Burn one of my topics."""
    side = mine(access)

    def act(unit: Unit) -> str | Refusal:
        drop(unit, access, side, topic)
        return topic

    return once(world, access, command, act)


def bring_mine(
    world: World, access: Access, talk: str, command: Command, *, at_step: str
) -> str | Refusal:
    """Bring all my topics to the talk, where they stay hidden until the other's are there."""
    side = mine(access)

    def act(unit: Unit) -> str | Refusal:
        own = kept_as(unit, access, side, OwnTopic)
        topics = sorted((one.topic for _, one in own), key=lambda topic: topic.id)
        move = BringTopics(topics=tuple(topics))
        moved = make_move(world, unit, access, talk, move, side=side, at_step=at_step)
        if not isinstance(moved, Refusal):
            for record, _ in own:
                drop(unit, access, side, record.id)
        return moved

    answer = once(world, access, command, act)
    if not isinstance(answer, Refusal):
        tell(world, talk)
    return answer


def take_back_mine(
    world: World, access: Access, talk: str, command: Command, *, at_step: str
) -> str | Refusal:
    """Take my list back while the other's is not there: every topic on it is mine again."""
    side = mine(access)
    seen = look(world, access, talk)
    if isinstance(seen, Refusal):
        return seen
    told = seen.state.answers.get(Gate.TOPICS, {}).get(side)
    topics = told.topics if isinstance(told, TopicsBrought) else ()

    def act(unit: Unit) -> str | Refusal:
        moved = make_move(world, unit, access, talk, TakeBack(), side=side, at_step=at_step)
        if not isinstance(moved, Refusal):
            for topic in topics:
                keep(unit, access, side, topic.id, OwnTopic(topic=topic))
        return moved

    answer = once(world, access, command, act)
    if not isinstance(answer, Refusal):
        tell(world, talk)
    return answer


def mine(access: Access) -> Side:
    """Return whose private moment this is; raises `LockedError` if nobody's can be opened."""
    side = access.private
    if side is None:
        raise LockedError
    return side

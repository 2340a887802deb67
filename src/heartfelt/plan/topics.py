"""Bringing a topic to the page, and putting the page in one's own order. Never judges a topic."""

from collections.abc import Sequence

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE, clean
from heartfelt.base.topics import MOST_TOPICS_EACH, Kind, Purpose, Ranking, Topic, Weight


def new_topic(
    topic_id: str,
    *,
    by: Side,
    words: str,
    kind: Kind,
    purpose: Purpose,
    weight: Weight = Weight.QUITE,
    can_wait: bool = False,
) -> Topic | Refusal:
    """Make a topic of a few words, written on one line.

    Refuses with ``topic.empty``, or ``text.too-long`` beyond `LINE` code points.
    """
    plain = clean(" ".join(words.split()), LINE)
    if isinstance(plain, Refusal):
        return plain
    if not plain:
        return refuse("topic.empty")
    return Topic(
        id=topic_id,
        by=by,
        words=plain,
        kind=kind,
        purpose=purpose,
        weight=weight,
        can_wait=can_wait,
    )


def add_topic(topics: tuple[Topic, ...], topic: Topic) -> tuple[Topic, ...] | Refusal:
    """Add a topic, or put it in the place of the one with the same id.

    Refuses with ``topic.too-many`` (fact ``most``) beyond `MOST_TOPICS_EACH` of one partner. Only
    the partner's own topics are counted: a refusal tells nothing about the other's.
    """
    if any(t.id == topic.id and t.by is topic.by for t in topics):
        return tuple(topic if t.id == topic.id else t for t in topics)
    if sum(t.by is topic.by for t in topics) >= MOST_TOPICS_EACH:
        return refuse("topic.too-many", most=MOST_TOPICS_EACH)
    return (*topics, topic)


def new_ranking(
    topics: Sequence[Topic], order: Sequence[str], not_yet: str | None = None
) -> Ranking | Refusal:
    """Make one partner's private order of the page.

    `order` names topics by id, dearest first; topics it leaves out come after those it names.
    Refuses with ``ranking.unknown-topic`` or ``ranking.twice``.
    """
    known = {topic.id for topic in topics}
    if not known.issuperset(order) or (not_yet is not None and not_yet not in known):
        return refuse("ranking.unknown-topic")
    if len(set(order)) != len(order):
        return refuse("ranking.twice")
    return Ranking(order=tuple(order), not_yet=not_yet)

"""A quiet second look at my own topics, before I bring them."""

from collections.abc import Iterable

from heartfelt.actions.choose_words import Looked, check
from heartfelt.base.topics import Topic
from heartfelt.words.finding import Finding


def second_looks(own: Iterable[Topic]) -> dict[str, Finding]:
    """Return what is worth a second look, one finding a topic at most, by the topic's id."""
    looked = {topic.id: check(topic.words, topic=topic, opener=False) for topic in own}
    return {
        id_: one.second.notes[0]
        for id_, one in looked.items()
        if isinstance(one, Looked) and one.second.notes
    }

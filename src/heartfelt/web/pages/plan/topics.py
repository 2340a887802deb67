"""My topics, private until both have brought theirs."""

from starlette.responses import Response

from heartfelt.actions.access import Access
from heartfelt.actions.prepare import drop_topic, keep_topic, mine
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.topics import Kind, Purpose, Topic, Weight
from heartfelt.plan.topics import new_topic
from heartfelt.web.pages.talk.move import refused
from heartfelt.web.visit import Visit


def add(visit: Visit) -> Response:
    """Put a topic on my own list."""
    access = visit.access
    if access is None:
        return visit.go("/")
    topic = _read(visit, mine(access))
    if isinstance(topic, Refusal):
        return refused(visit, access, topic)
    return _settled(visit, access, keep_topic(visit.site.world, access, topic, visit.command()))


def drop(visit: Visit) -> Response:
    """Take a topic off my own list."""
    access = visit.access
    if access is None:
        return visit.go("/")
    topic = visit.form.get("topic", "")
    return _settled(visit, access, drop_topic(visit.site.world, access, topic, visit.command()))


def _settled(visit: Visit, access: Access, answer: str | Refusal) -> Response:
    if isinstance(answer, Refusal):
        return refused(visit, access, answer)
    return visit.go(visit.path_of(visit.param("talk")))


def _read(visit: Visit, side: Side) -> Topic | Refusal:
    form = visit.form
    kind, purpose, weight = form.get("kind"), form.get("purpose"), form.get("weight", Weight.QUITE)
    if kind not in set(Kind) or purpose not in set(Purpose) or weight not in set(Weight):
        return refuse("topic.choose")
    return new_topic(
        new_id(),
        by=side,
        words=form.get("words", ""),
        kind=Kind(kind),
        purpose=Purpose(purpose),
        weight=Weight(weight),
        can_wait=form.get("can_wait") == "yes",
    )

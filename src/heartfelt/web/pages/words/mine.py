"""My private page: thoughts for next time, my drafts, and the ways to choose my words."""

from starlette.responses import Response

from heartfelt.actions.access import Access
from heartfelt.actions.choose_words import today, words_of
from heartfelt.actions.draft import drafts, keep_thought, thoughts, untrusted
from heartfelt.actions.prepare import mine
from heartfelt.actions.records import OwnDraft
from heartfelt.actions.remember import home
from heartfelt.base.refusal import Refusal
from heartfelt.talk.phases import Phase
from heartfelt.web.pages.words.desk import private
from heartfelt.web.visit import Visit

GLIMPSE = 90


def show(visit: Visit) -> Response:
    """Show my page."""
    return _show(visit, private(visit))


def keep(visit: Visit) -> Response:
    """Keep a thought for next time."""
    access = private(visit)
    answer = keep_thought(visit.site.world, access, visit.form.get("thought", ""), visit.command())
    if isinstance(answer, Refusal):
        return _show(visit, access, refusal=answer)
    return visit.go("/n?said=kept")


def how_to_offer(visit: Visit) -> Response:
    """Show a few lines with which a talk can be offered to somebody who is not here."""
    private(visit)
    return visit.page("words/offering.html")


def _show(visit: Visit, access: Access, *, refusal: Refusal | None = None) -> Response:
    world = visit.site.world
    between = home(world, access)
    state = between.open_state
    kept = [(record.id, own, _glimpse(own)) for record, own in drafts(world, access)]
    in_topics = state is not None and state.phase is Phase.TOPICS
    return visit.page(
        "words/mine.html",
        refusal=refusal,
        name=between.names[mine(access)],
        thoughts=[(record.id, own.words) for record, own in thoughts(world, access)],
        drafts=sorted(kept, key=lambda one: (one[1].form.value, one[0])),
        untrusted=untrusted(world, access),
        today=today(world, access),
        talk_at=f"/t/{between.open_talk}" if between.open_talk else "",
        in_topics=in_topics,
        shared=access.seat is None,
        alone=len(access.people) == 1,
        said=visit.query("said"),
    )


def _glimpse(own: OwnDraft) -> str:
    """Return the first words of a draft, to know it by."""
    words = " ".join((words_of(own) or " ".join(own.parts.values())).split())
    if len(words) <= GLIMPSE:
        return words
    return words[:GLIMPSE].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"

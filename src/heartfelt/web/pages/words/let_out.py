"""Let it out: words nobody sees. Burn them, or keep them sealed."""

from starlette.responses import Response

from heartfelt.actions.draft import keep_draft
from heartfelt.actions.records import Form, OwnDraft
from heartfelt.base.refusal import Refusal
from heartfelt.web.pages.words.check import care_of
from heartfelt.web.pages.words.desk import private
from heartfelt.web.pages.words.notes import Notes
from heartfelt.web.pages.words.opener import Resting
from heartfelt.web.visit import Visit

PATH = "/n/out"


def begin(visit: Visit) -> Response:
    """Show an empty page."""
    private(visit)
    return show(visit, "", Resting())


def keep(visit: Visit) -> Response:
    """Seal what was let out."""
    return seal(visit, Resting())


def seal(visit: Visit, rests: Resting) -> Response:
    """Keep the words, as a new draft or the next version of one."""
    access, words = private(visit), visit.form.get("text", "")
    answer = keep_draft(
        visit.site.world,
        access,
        OwnDraft(form=Form.LETTING_OUT, text=words),
        visit.command(),
        record=rests.record,
        version=rests.version,
    )
    if isinstance(answer, Refusal):
        return show(visit, words, rests, refusal=answer)
    if rests.record and answer != rests.record:
        return visit.go(f"/n/d/{answer}?said=copy")
    beside = care_of(words)
    if beside.care:
        return visit.page("words/kept.html", beside=beside)
    return visit.go("/n?said=kept")


def show(
    visit: Visit, words: str, rests: Resting, *, refusal: Refusal | None = None, said: str = ""
) -> Response:
    """Show the page with its words, and care if they ask for it."""
    return visit.page(
        "words/out.html",
        refusal=refusal,
        words=words,
        rests=rests,
        said=said,
        action=rests.action if rests.record else PATH,
        beside=care_of(words) if words else Notes(),
    )

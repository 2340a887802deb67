"""Open a draft I kept, write on, and keep it again. Another tab's words are never written over."""

from starlette.responses import Response

from heartfelt.actions.choose_words import today
from heartfelt.actions.draft import draft, keep_draft
from heartfelt.actions.records import Form, Kept, OwnDraft
from heartfelt.base.refusal import Refusal
from heartfelt.web.pages.words import friend, let_out, opener
from heartfelt.web.pages.words.desk import desk_from, own_draft, private, read_desk
from heartfelt.web.pages.words.opener import Resting
from heartfelt.web.visit import Visit

LARGEST = 10**9


def reopen(visit: Visit) -> Response:
    """Show a draft; one that sleeps says until when, and opens all the same if asked."""
    access = private(visit)
    found = draft(visit.site.world, access, visit.param("draft"))
    if isinstance(found, Refusal):
        return _gone(visit, found)
    record, own = found
    now = today(visit.site.world, access)
    if own.rest_until and now < own.rest_until and not visit.query("now"):
        return visit.page("words/resting.html", until=own.rest_until, draft=record.id)
    return _show(visit, record, own)


def write_on(visit: Visit) -> Response:
    """Act on the form of a kept draft."""
    access = private(visit)
    found = draft(visit.site.world, access, visit.param("draft"))
    if isinstance(found, Refusal):
        return _gone(visit, found)
    rests = Resting(record=found[0].id, version=_version(visit))
    match found[1].form:
        case Form.OPENER:
            return opener.act(visit, access, rests)
        case Form.LETTING_OUT:
            return let_out.seal(visit, rests)
        case Form.FRIEND:
            return friend.seal(visit, rests)


def save(visit: Visit) -> Response:
    """Keep what was written so far, a moment after the last key, and say so once it is true."""
    access = private(visit)
    found = draft(visit.site.world, access, visit.param("draft"))
    if isinstance(found, Refusal):
        return _gone(visit, found)
    record, version = found[0].id, _version(visit)
    new = _written(visit, found[1])
    answer = keep_draft(
        visit.site.world, access, new, visit.command(), record=record, version=version
    )
    if isinstance(answer, Refusal):
        return visit.page("words/saved.html", refusal=answer, rests=Resting(), said="")
    copied = answer != record
    rests = Resting(record=answer, version=1 if copied else version + 1)
    return visit.page("words/saved.html", rests=rests, said="copy" if copied else "saved")


def _show(visit: Visit, record: Kept, own: OwnDraft) -> Response:
    access, said = private(visit), visit.query("said")
    rests = Resting(record=record.id, version=record.version)
    match own.form:
        case Form.OPENER:
            return opener.show(visit, access, desk_from(own), rests, said=said)
        case Form.LETTING_OUT:
            return let_out.show(visit, own.text, rests, said=said)
        case Form.FRIEND:
            return friend.show(visit, own.parts, rests, said=said)


def _written(visit: Visit, own: OwnDraft) -> OwnDraft:
    match own.form:
        case Form.OPENER:
            return own_draft(read_desk(visit), own.talk)
        case Form.LETTING_OUT:
            return OwnDraft(form=own.form, text=visit.form.get("text", ""))
        case Form.FRIEND:
            answers = {name: visit.form.get(name, "") for name in friend.QUESTIONS}
            return OwnDraft(form=own.form, parts=answers)


def _version(visit: Visit) -> int:
    said = visit.form.get("version", "")
    return min(int(said), LARGEST) if said.isascii() and said.isdecimal() else 0


def _gone(visit: Visit, refusal: Refusal) -> Response:
    sorry = visit.site.views.sorry(refusal)
    return visit.page("errors/plain.html", refusal=refusal, sorry=sorry, unsent=visit.unsent())

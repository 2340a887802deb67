"""A friend's view: three questions, a few minutes, nobody else's eyes.

After Finkel et al. 2013, who had couples write about a quarrel as a third person would see it;
the questions are our own.
"""

from starlette.responses import Response

from heartfelt.actions.draft import keep_draft
from heartfelt.actions.records import Form, OwnDraft
from heartfelt.base.refusal import Refusal
from heartfelt.web.pages.words.check import care_of
from heartfelt.web.pages.words.desk import private
from heartfelt.web.pages.words.notes import Notes
from heartfelt.web.pages.words.opener import Resting
from heartfelt.web.visit import Visit

PATH = "/n/friend"
QUESTIONS = ("see", "hard", "try")


def begin(visit: Visit) -> Response:
    """Show the three questions."""
    private(visit)
    return show(visit, {}, Resting())


def keep(visit: Visit) -> Response:
    """Seal the answers."""
    return seal(visit, Resting())


def seal(visit: Visit, rests: Resting) -> Response:
    """Keep the answers, as a new draft or the next version of one."""
    access = private(visit)
    answers = {name: visit.form.get(name, "") for name in QUESTIONS}
    answer = keep_draft(
        visit.site.world,
        access,
        OwnDraft(form=Form.FRIEND, parts=answers),
        visit.command(),
        record=rests.record,
        version=rests.version,
    )
    if isinstance(answer, Refusal):
        return show(visit, answers, rests, refusal=answer)
    if rests.record and answer != rests.record:
        return visit.go(f"/n/d/{answer}?said=copy")
    beside = care_of("\n".join(answers.values()))
    if beside.care:
        return visit.page("words/kept.html", beside=beside)
    return visit.go("/n?said=kept")


def show(
    visit: Visit,
    answers: dict[str, str],
    rests: Resting,
    *,
    refusal: Refusal | None = None,
    said: str = "",
) -> Response:
    """Show the questions with what was answered."""
    words = "\n".join(answers.values())
    return visit.page(
        "words/friend.html",
        refusal=refusal,
        answers={name: answers.get(name, "") for name in QUESTIONS},
        rests=rests,
        said=said,
        action=rests.action if rests.record else PATH,
        beside=care_of(words) if words.strip() else Notes(),
    )

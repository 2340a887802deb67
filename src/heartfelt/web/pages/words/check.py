"""The notes beside the words while they are written. The body is read once and kept nowhere."""

from starlette.responses import Response

from heartfelt.actions.choose_words import Looked, check
from heartfelt.base.refusal import Refusal
from heartfelt.web.pages.words.desk import private, read_desk
from heartfelt.web.pages.words.notes import Notes, notes_of
from heartfelt.web.pages.words.opener import look
from heartfelt.web.visit import Visit


def check_words(visit: Visit) -> Response:
    """Answer with the notes alone. Where somebody only lets it out, there is care and no advice."""
    access = private(visit)
    if visit.form.get("desk") == "opener":
        desk = read_desk(visit)
        looked = look(visit, access, desk)
        beside = Notes() if isinstance(looked, Refusal) else notes_of(looked, desk)
        return visit.page("words/check.html", beside=beside, desk=desk)
    words = "\n".join(
        value for name, value in visit.fields if name in {"text", "see", "hard", "try"}
    )
    return visit.page("words/check.html", beside=care_of(words), desk=read_desk(visit))


def care_of(words: str) -> Notes:
    """Look for signs of danger alone."""
    looked = check(words, opener=False)
    if not isinstance(looked, Looked) or looked.care is None:
        return Notes()
    return Notes(care=looked.care.kind)

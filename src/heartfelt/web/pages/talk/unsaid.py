"""Choose what happens to the unsaid. What is kept is sealed to its writer alone."""

from starlette.responses import Response

from heartfelt.actions.records import LockedError
from heartfelt.actions.remember import tell_unsaid
from heartfelt.base.refusal import refuse
from heartfelt.talk.events import UnsaidChoice
from heartfelt.web.pages.talk.move import refused, settled
from heartfelt.web.visit import Visit


def unsaid(visit: Visit) -> Response:
    """Say it now, keep it, let it go, or nothing."""
    access = visit.access
    if access is None or access.me is None:
        raise LockedError
    choice = visit.form.get("choice", "")
    if choice not in set(UnsaidChoice):
        return refused(visit, access, refuse("form.choose"))
    answer = tell_unsaid(
        visit.site.world,
        access,
        visit.param("talk"),
        UnsaidChoice(choice),
        visit.form.get("words", ""),
        visit.command(),
        at_step=visit.form.get("step", ""),
    )
    return settled(visit, access, access.me, answer)

"""Bring my topics. Both lists open together."""

from starlette.responses import Response

from heartfelt.actions.prepare import bring_mine, mine
from heartfelt.web.pages.talk.move import settled
from heartfelt.web.visit import Visit


def bring(visit: Visit) -> Response:
    """Say that my list is ready."""
    access = visit.access
    if access is None:
        return visit.go("/")
    step = visit.form.get("step", "")
    answer = bring_mine(
        visit.site.world, access, visit.param("talk"), visit.command(), at_step=step
    )
    return settled(visit, access, mine(access), answer)

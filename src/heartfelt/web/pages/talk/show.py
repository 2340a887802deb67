"""See the talk: one screen for where it stands now."""

from starlette.responses import Response

from heartfelt.actions.hold import look
from heartfelt.base.refusal import Refusal
from heartfelt.web.pages.talk.screen import screen
from heartfelt.web.visit import Visit


def show(visit: Visit) -> Response:
    """Show the screen this browser may see."""
    if visit.access is None:
        return visit.go("/")
    sight = look(visit.site.world, visit.access, visit.param("talk"))
    if isinstance(sight, Refusal):
        return visit.page("errors/plain.html", status=404, sorry=visit.site.views.sorry(sight))
    return screen(visit, visit.access, sight)

"""Take the opener I made out of the drawer, for both to read."""

from starlette.responses import Response

from heartfelt.actions.draft import show_opener
from heartfelt.base.refusal import refuse
from heartfelt.web.pages.talk.move import mover, refused, settled
from heartfelt.web.visit import Visit


def opener(visit: Visit) -> Response:
    """Show the speaker's opener for the topic on the table."""
    access = visit.access
    if access is None:
        return visit.go("/")
    side = mover(visit, access)
    if side is None:
        return refused(visit, access, refuse("talk.not-yours"))
    talk, step = visit.param("talk"), visit.form.get("step", "")
    answer = show_opener(visit.site.world, access, talk, side, visit.command(), at_step=step)
    return settled(visit, access, side, answer)

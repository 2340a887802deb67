"""A calendar entry for the talk, with a neutral title and nothing else."""

from starlette.responses import Response

from heartfelt.actions.hold import look
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.plan.calendar import ics
from heartfelt.plan.schedule import new_slot
from heartfelt.web.visit import Visit


def calendar(visit: Visit) -> Response:
    """Send the settled moment as an iCalendar file."""
    if visit.access is None:
        return visit.go("/")
    world = visit.site.world
    sight = look(world, visit.access, visit.param("talk"))
    if isinstance(sight, Refusal) or sight.state.slot is None:
        sorry = visit.site.views.sorry(refuse("talk.unknown"))
        return visit.page("errors/plain.html", status=404, sorry=sorry)
    chosen, now = sight.state.slot, world.clock.now()
    slot = new_slot(
        chosen.wall.date(), chosen.wall.time(), chosen.zone, minutes=sight.state.minutes, now=now
    )
    entry = slot if isinstance(slot, Refusal) else ics(slot, uid=new_id(), stamp=now)
    if isinstance(entry, Refusal):
        sorry = visit.site.views.sorry(entry)
        return visit.page("errors/plain.html", status=409, sorry=sorry)
    return visit.send(entry, "text/calendar", "reserved-time.ics")

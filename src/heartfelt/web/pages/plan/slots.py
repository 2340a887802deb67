"""Propose two or three moments for the talk, in one's own time zone."""

from datetime import date, datetime, time

from starlette.responses import Response

from heartfelt.actions.hold import act
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.plan.schedule import new_slot
from heartfelt.talk.events import Slot
from heartfelt.talk.limits import MOST_SLOTS
from heartfelt.talk.moves import ProposeSlots
from heartfelt.web.pages.talk.move import mover, refused, settled
from heartfelt.web.visit import Visit


def slots(visit: Visit) -> Response:
    """Read up to three moments and propose them."""
    access = visit.access
    if access is None:
        return visit.go("/")
    side, found = mover(visit, access), _read(visit)
    if isinstance(found, Refusal) or side is None:
        return refused(
            visit, access, found if isinstance(found, Refusal) else refuse("talk.not-yours")
        )
    wish = ProposeSlots(slots=found, place=visit.form.get("place", ""))
    talk, step = visit.param("talk"), visit.form.get("step", "")
    world = visit.site.world
    answer = act(world, access, talk, wish, visit.command(), side=side, at_step=step)
    return settled(visit, access, side, answer)


def _read(visit: Visit) -> tuple[Slot, ...] | Refusal:
    now, found = visit.site.world.clock.now(), list[Slot]()
    zone = visit.form.get("zone", "") or str(visit.site.views.zone)
    for number in range(1, MOST_SLOTS + 1):
        day, at = visit.form.get(f"day-{number}", ""), visit.form.get(f"at-{number}", "")
        if not day and not at:
            continue
        try:
            wanted = new_slot(
                date.fromisoformat(day), time.fromisoformat(at), zone, minutes=30, now=now
            )
        except ValueError:
            return refuse("slots.unreadable")
        if isinstance(wanted, Refusal):
            return wanted
        wall = wanted.day, wanted.at
        found.append(Slot(id=new_id(), wall=_wall(*wall), zone=zone, utc=wanted.utc))
    return tuple(found)


def _wall(day: date, at: time) -> datetime:
    return datetime.combine(day, at)

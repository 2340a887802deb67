"""Propose two or three moments for the talk, in one's own time zone."""

from collections.abc import Mapping
from datetime import date, datetime, time

from starlette.responses import Response

from heartfelt.actions.hold import Sight, act, look
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.plan.schedule import Slot as Planned
from heartfelt.plan.schedule import as_utc, new_slot, nudges
from heartfelt.talk.events import Slot
from heartfelt.talk.limits import MOST_SLOTS
from heartfelt.talk.moves import ProposeSlots
from heartfelt.web.pages.talk.move import mover, refused, settled
from heartfelt.web.visit import Visit


def slots(visit: Visit) -> Response:
    """Propose up to three moments, after a nudge if one is late or leaves no room after it."""
    access = visit.access
    if access is None:
        return visit.go("/")
    world, talk = visit.site.world, visit.param("talk")
    sight, side = look(world, access, talk), mover(visit, access)
    if isinstance(sight, Refusal) or side is None:
        return refused(visit, access, refuse("talk.not-yours"))
    zone = visit.form.get("zone") or sight.zones.get(side) or visit.site.views.zone
    found = _read(visit.form, zone, sight, world.clock.now())
    if isinstance(found, Refusal):
        return refused(visit, access, found)
    wish = ProposeSlots(
        slots=tuple(
            Slot(id=new_id(), wall=datetime.combine(s.day, s.at), zone=zone, utc=s.utc)
            for s in found
        ),
        place=visit.form.get("place", ""),
    )
    step = visit.form.get("step", "")
    answer = act(world, access, talk, wish, visit.command(), side=side, at_step=step)
    return settled(visit, access, side, answer)


def _read(
    form: Mapping[str, str], zone: str, sight: Sight, now: datetime
) -> tuple[Planned, ...] | Refusal:
    found: list[Planned] = []
    nudged: set[str] = set()
    zones = {zone, *sight.zones.values()}
    for number in range(1, MOST_SLOTS + 1):
        day, at = form.get(f"day-{number}", ""), form.get(f"at-{number}", "")
        if not day and not at:
            continue
        try:
            on = date.fromisoformat(day)
            slot = new_slot(on, time.fromisoformat(at), zone, minutes=sight.state.minutes, now=now)
            after = form.get(f"after-{number}", "")
            then = as_utc(on, time.fromisoformat(after), zone) if after else None
        except ValueError:
            return refuse("slots.unreadable")
        if isinstance(slot, Refusal):
            return slot
        found.append(slot)
        nudged.update(nudges(slot, zones, next_commitment=then))
    if nudged and form.get("anyway") != "yes":
        return refuse("slots.tight" if "tight" in nudged else "slots.late")
    return tuple(found)

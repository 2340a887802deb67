"""A word on safety, two names, and it begins."""

from starlette.responses import Response

from heartfelt.actions.meet import meet
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.plan.zones import known_zones
from heartfelt.web.visit import Visit

PLAN, ALONE, TOGETHER = "plan", "alone", "together"
WAYS_IN = frozenset({PLAN, ALONE, TOGETHER})
NEXT = {PLAN: "/talks/new", TOGETHER: "/talks/new?way=now", ALONE: "/n"}
INVITE = "/invite"


def begin(visit: Visit) -> Response:
    """Show the safety card first, and the names after it."""
    if visit.access is not None:
        return visit.go("/home")
    way = _way(visit.query("way"))
    if visit.query("step") != "names":
        return visit.page("door/begin_safely.html", way=way)
    return visit.page("door/begin.html", way=way)


def meet_here(visit: Visit) -> Response:
    """Begin with the names given."""
    if visit.access is not None:
        return visit.go("/home")
    way = _way(visit.form.get("way", ""))
    apart = way == PLAN and visit.form.get("where") == "two"
    together = not apart and way != ALONE
    names = {side: visit.form.get(side.value, "") for side in Side}
    zone = visit.form.get("zone", "")
    here = tuple(Side) if together else (Side.A,)
    zones = dict.fromkeys(here, zone) if zone in known_zones() else {}
    secrets = meet(visit.site.world, names, together=together, zones=zones)
    if isinstance(secrets, Refusal):
        return visit.page("door/begin.html", refusal=secrets, way=way)
    visit.take(secrets)
    return visit.go(INVITE if apart else NEXT[way])


def _way(said: str) -> str:
    return said if said in WAYS_IN else PLAN

"""One device between two: lay it down for the other, and take it up again."""

from starlette.responses import Response

from heartfelt.actions.unlock import hand_over, lift_cover
from heartfelt.base.sides import Side
from heartfelt.web.pages.door.paths import local_path
from heartfelt.web.pages.door.unlock import go_on, locked
from heartfelt.web.visit import Visit


def lay_down(visit: Visit) -> Response:
    """Lower the cover for the partner named, or for both."""
    if visit.access is None:
        return visit.go("/")
    said = visit.form.get("to", "")
    to = Side(said) if said in set(Side) else None
    visit.take(hand_over(visit.site.world, visit.access, visit.secrets, to))
    return visit.go(local_path(visit.form.get("then", "")))


def take_up(visit: Visit) -> Response:
    """Lift the cover for the partner who says that it is them."""
    side, access = visit.side(), visit.access
    if access is None or side is None:
        return visit.go("/")
    fresh = lift_cover(visit.site.world, access, visit.secrets, side)
    if fresh is not None:
        visit.take(fresh)
        return go_on(visit)
    if access.seat is not None and access.private is access.seat:
        return go_on(visit)
    return locked(visit, access.seat or side)

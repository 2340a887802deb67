"""The quiet home between two talks."""

from starlette.responses import Response

from heartfelt.actions.access import Access
from heartfelt.actions.remember import Home, home
from heartfelt.base.sides import Side
from heartfelt.talk.phases import Phase
from heartfelt.web.live import couple_mark
from heartfelt.web.visit import Visit


def show(visit: Visit) -> Response:
    """Show the next date, what was agreed, what rests, and the few ways on."""
    access = visit.access
    if access is None:
        return visit.go("/")
    here = home(visit.site.world, access)
    holder = here.names[access.holder] if access.holder else ""
    if here.closed:
        return visit.page("growth/closed.html", holder=holder)
    day, time = _next(visit, here)
    return visit.page(
        "growth/home.html",
        home=here,
        names=(here.names[Side.A], here.names[Side.B]),
        mark=couple_mark(visit.site, access, visit.request),
        alone=len(access.people) < len(Side),
        day_words=day,
        time_words=time,
        holder=holder,
        seat=access.seat,
        inviter=_inviter(here),
        some_kept=_some_kept(access, here),
    )


def _inviter(here: Home) -> Side | None:
    """Who has invited to a talk, while all there is of it is the invitation."""
    state = here.open_state
    return state.by if state and state.phase is Phase.OFFERED else None


def _some_kept(access: Access, here: Home) -> bool:
    """Whether one of two who share this browser has kept their part, whatever the other did."""
    return access.seat is None and len(here.unkept) < len(access.people)


def _next(visit: Visit, here: Home) -> tuple[str, str]:
    """The next talk's day and time as people say them; empty while none is settled."""
    views, slot = visit.site.views, here.open_state.slot if here.open_state else None
    if slot is not None and here.open_state and here.open_state.begun_at is None:
        return views.day(slot.wall.date()), f"{slot.wall:%H:%M}"
    coming = here.open_talk is None and here.next_day is not None
    if coming and here.next_day and here.next_day >= visit.site.world.clock.now().date():
        return views.day(here.next_day), ""
    return "", ""

"""Locking this browser. What nobody has kept would be gone, so that is said first."""

from starlette.responses import Response

from heartfelt.actions.remember import home
from heartfelt.actions.sessions import SHARED
from heartfelt.actions.unlock import lock, quick_exit
from heartfelt.web.visit import Visit


def confirm(visit: Visit) -> Response:
    """Ask once more, and say what could not be opened again."""
    if visit.access is None:
        return visit.go("/")
    unkept = home(visit.site.world, visit.access).unkept
    return visit.page("door/lock.html", unkept=unkept)


def lock_up(visit: Visit) -> Response:
    """Lock everything and go to the door, at once if all of it can be opened again."""
    world, access = visit.site.world, visit.access
    if access is not None and visit.form.get("sure") != "yes":
        gone = quick_exit(world, access, visit.secrets)
        visit.take(gone)
        return visit.go("/" if SHARED in gone else "/lock")
    visit.take(lock(world, visit.secrets, everything=True))
    return visit.go("/")

"""When it is burning: only a pause, a breath, and a time to come back to. For anyone, at once.

A break is meant to last at least twenty minutes and at most a day; in between, no rehearsing.
"""

from datetime import timedelta

from starlette.responses import Response

from heartfelt.web.visit import Visit

LATER = {"20": timedelta(minutes=20), "60": timedelta(minutes=60)}
TOMORROW = "day"


def now(visit: Visit) -> Response:
    """Breathe, and choose when to come back. Nothing is stored."""
    chosen = visit.query("later")
    if chosen in LATER:
        again = visit.site.world.clock.now() + LATER[chosen]
        return visit.page("door/rest.html", again=again)
    if chosen == TOMORROW:
        return visit.page("door/rest.html", again=None)
    return visit.page("door/now.html")

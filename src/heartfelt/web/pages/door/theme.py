"""Daylight or candle, remembered on this device only."""

from starlette.responses import Response

from heartfelt.web.cookies import write_theme
from heartfelt.web.pages.door.paths import local_path
from heartfelt.web.visit import Visit


def choose_light(visit: Visit) -> Response:
    """Change the light and come back to the page."""
    response = visit.go(local_path(visit.form.get("back", "")))
    write_theme(visit.request, response, visit.form.get("theme", ""))
    return response

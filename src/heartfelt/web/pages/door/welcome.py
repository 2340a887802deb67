"""The first screen: what this is, and the ways in."""

from starlette.responses import Response

from heartfelt.web.visit import Visit


def welcome(visit: Visit) -> Response:
    """Show the ways in; those who are inside already go home."""
    if visit.access is not None:
        return visit.go("/home")
    return visit.page("door/welcome.html")

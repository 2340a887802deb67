"""If something feels wrong. The same bytes for everyone, whoever is signed in, whatever they do."""

from itertools import groupby

from starlette.responses import Response

from heartfelt.web.pages.door.resources import resources
from heartfelt.web.visit import Visit

FOR_EVERYONE = "/"
"""The mark at the head leads to the door: a page that knew who reads it would tell."""


def safe(visit: Visit) -> Response:
    """Show the card, the self-check and where there is help. It takes no answer."""
    everywhere = resources(visit.site.views.language)
    countries = [
        (country, tuple(found)) for country, found in groupby(everywhere, lambda one: one.country)
    ]
    return visit.page("door/safe.html", url_home=FOR_EVERYONE, inside=False, countries=countries)


def how_safe(visit: Visit) -> Response:
    """Say what this protects from, what it does not, and who runs it."""
    return visit.page("door/how_safe.html", url_home=FOR_EVERYONE, inside=False)

"""A way into a demonstration: whoever comes by it sits where the made-up partners sit."""

from collections.abc import Callable, Mapping

from starlette.responses import Response

from heartfelt.web.visit import Visit
from heartfelt.web.ways import Way

PATH = "/demo"


def seated(seat: Callable[[], Mapping[str, str]]) -> Way:
    """Return the way that seats any browser there. Never for people who are real."""

    def come_in(visit: Visit) -> Response:
        visit.take(seat())
        return visit.go("/home")

    return Way("GET", PATH, come_in, members=False)

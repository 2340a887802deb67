"""Putting the site together: one table of ways, one guard around all of them."""

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp

from heartfelt.base.refusal import refuse
from heartfelt.web.files import Files
from heartfelt.web.guard import Guard, TooMuchError
from heartfelt.web.live import couple_mark, couple_stream, talk_mark, talk_stream
from heartfelt.web.page import endpoint, members_only
from heartfelt.web.pages import WAYS
from heartfelt.web.repeat import remembering, repeating
from heartfelt.web.site import Site
from heartfelt.web.sse import live
from heartfelt.web.visit import begin_visit
from heartfelt.web.ways import Way


def make_app(site: Site, *, more: tuple[Way, ...] = ()) -> ASGIApp:
    """Return the whole site as an ASGI application. `more` are ways that only this run has."""
    routes: list[BaseRoute] = [_route(site, way) for way in (*more, *WAYS)]
    routes += [
        Route("/t/{talk}/live", live(site, talk_stream, talk_mark)),
        Route("/home/live", live(site, couple_stream, couple_mark)),
        Route("/healthz", _healthy),
        Mount("/static", Files()),
    ]
    handlers = {
        404: _not_here(site),
        405: _not_here(site),
        500: _our_fault,
        TooMuchError: _too_much,
    }
    inside = Starlette(routes=routes, exception_handlers=handlers)
    return Guard(inside, served_as=site.settings.served_as)


def _route(site: Site, way: Way) -> Route:
    page = remembering(way.page) if way.once else way.page
    page = members_only(page) if way.members else page
    page = repeating(page) if way.once else page
    return Route(way.path, endpoint(site, page), methods=[way.method])


def _healthy(_: Request) -> Response:
    return PlainTextResponse("ok")


def _not_here(site: Site) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, _: Exception) -> Response:
        visit = begin_visit(site, request, b"", ())
        sorry = site.views.sorry(refuse("page.unknown"))
        return visit.page("errors/plain.html", status=404, sorry=sorry)

    return answer


def _our_fault(_: Request, __: Exception) -> Response:
    """Say nothing of what went wrong: an error may hold words."""
    return PlainTextResponse("Something went wrong here. What was saved is safe.", status_code=500)


def _too_much(_: Request, __: Exception) -> Response:
    return PlainTextResponse("That is more than fits.", status_code=413)

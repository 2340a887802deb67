"""From a plain function to an endpoint: read the form within limits, act in a worker thread."""

from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from heartfelt.actions.ports import CannotWriteError
from heartfelt.actions.records import LockedError
from heartfelt.actions.remember import names_of
from heartfelt.base.refusal import refuse
from heartfelt.base.sides import Side
from heartfelt.vault.envelope import SealBrokenError
from heartfelt.web.site import Site
from heartfelt.web.visit import Visit, begin_visit

MOST_FIELDS = 200
FORM = "application/x-www-form-urlencoded"

Page = Callable[[Visit], Response]


def endpoint(site: Site, page: Page) -> Callable[[Request], Awaitable[Response]]:
    """Serve a page."""

    async def serve(request: Request) -> Response:
        body = await request.body() if request.method == "POST" else b""
        return await run_in_threadpool(_answer, site, page, request, body)

    return serve


def _answer(site: Site, page: Page, request: Request, body: bytes) -> Response:
    try:
        fields = _fields(request, body)
    except ValueError:
        return _plain(site, request, "form.unreadable", 400)
    visit = begin_visit(site, request, body, fields)
    try:
        return page(visit)
    except LockedError:
        return _locked(visit)
    except SealBrokenError:
        return visit.page("errors/broken.html", status=409)
    except CannotWriteError:
        return visit.page("errors/unsaved.html", status=507, unsent=visit.unsent())


def _fields(request: Request, body: bytes) -> tuple[tuple[str, str], ...]:
    """Read a form; raises `ValueError` if it is none, or has too many fields.

    Bytes that are no characters become the mark for that, so that every text can be shown again.
    """
    kind = request.headers.get("content-type", FORM).partition(";")[0].strip().lower()
    if body and kind != FORM:
        raise ValueError("not a form")
    return tuple(
        parse_qsl(
            body.decode("utf-8", "replace"),
            keep_blank_values=True,
            max_num_fields=MOST_FIELDS,
            errors="replace",
        )
    )


def members_only(page: Page) -> Page:
    """Serve a page to those whose session is open; others find the door, and keep their words."""

    def guarded(visit: Visit) -> Response:
        if visit.access is None:
            if visit.request.method == "POST":
                return visit.page("errors/locked.html", status=401, unsent=visit.unsent())
            return visit.go("/")
        if visit.access.seat is not None and visit.access.cover is not None:
            return visit.page("door/left.html", side=visit.access.seat, unsent=visit.waiting())
        return page(visit)

    return guarded


def _locked(visit: Visit) -> Response:
    """Ask for whoever's private moment this is; what they were typing waits on the page."""
    access = visit.access
    if access is None:
        return visit.go("/")
    status = 401 if visit.request.method == "POST" else 200
    if access.me is None:
        return _whose(visit, status)
    return visit.page(
        "door/unlock.html",
        status=status,
        side=access.me.value,
        name=_names(visit)[access.me],
        then=visit.path,
        unsent=visit.waiting(),
    )


def _whose(visit: Visit, status: int) -> Response:
    """Ask who has the device. What was typed waits for its writer alone, or is given back here."""
    by = visit.side()
    return visit.page(
        "errors/whose.html",
        status=status,
        names=_names(visit),
        then=visit.path,
        to=by,
        unsent=visit.waiting() if by else (),
        words=() if by else visit.unsent(),
    )


def _names(visit: Visit) -> dict[Side, str]:
    return {} if visit.access is None else names_of(visit.site.world, visit.access)


def _plain(site: Site, request: Request, reason: str, status: int) -> Response:
    visit = begin_visit(site, request, b"", ())
    sorry = site.views.sorry(refuse(reason))
    return visit.page("errors/plain.html", status=status, sorry=sorry)

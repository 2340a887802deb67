"""The stream that says: something moved, look again. It carries a mark, never a word.

A reader listens first, then compares marks, then waits: so nothing that happens in between can be
missed. Every five seconds it looks by itself, so a dead notifier only makes it slower, and a
session that was locked ends the stream.
"""

import asyncio
from collections.abc import AsyncIterator, Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from heartfelt.actions.access import Access
from heartfelt.actions.unlock import open_access
from heartfelt.web.cookies import read_secrets
from heartfelt.web.guard import from_us
from heartfelt.web.site import Site

LOOK_EVERY_S = 5.0
PING_EVERY = 3
HEADERS = {"cache-control": "no-store", "x-accel-buffering": "no"}

Mark = Callable[[Site, Access, Request], str | None]
"""What to compare: a short mark of all this browser may see; None when there is nothing more."""


def live(
    site: Site, stream_of: Callable[[Access, Request], str], mark: Mark
) -> Callable[..., object]:
    """Serve a stream of marks."""

    async def serve(request: Request) -> Response:
        if not from_us(request.scope, unsaid=True):
            return Response(status_code=403)
        secrets = read_secrets(request)
        access = await run_in_threadpool(open_access, site.world, secrets, awake=False)
        if access is None:
            return Response(status_code=204)
        stream = stream_of(access, request)
        return StreamingResponse(
            _marks(site, request, stream, mark), media_type="text/event-stream", headers=HEADERS
        )

    return serve


async def _marks(site: Site, request: Request, stream: str, mark: Mark) -> AsyncIterator[str]:
    loop, woken = asyncio.get_running_loop(), asyncio.Event()

    def wake() -> None:
        loop.call_soon_threadsafe(woken.set)

    stop = site.world.notifier.listen(stream, wake)
    last = request.headers.get("last-event-id", "")
    quiet = 0
    try:
        yield "retry: 1000\n\n"
        while not site.closing.is_set():
            woken.clear()
            now = await run_in_threadpool(_look, site, request, mark)
            if now is None:
                yield "event: gone\ndata: gone\n\n"
                return
            if now != last:
                last, quiet = now, 0
                yield f"id: {now}\nevent: moved\ndata: {now}\n\n"
            elif quiet >= PING_EVERY:
                quiet = 0
                yield "event: still\ndata: here\n\n"
            quiet += 1
            await _woken_or_late(woken)
    finally:
        stop()


def _look(site: Site, request: Request, mark: Mark) -> str | None:
    """Open the session anew each time: whoever was locked sees nothing more."""
    access = open_access(site.world, read_secrets(request), awake=False)
    return None if access is None else mark(site, access, request)


async def _woken_or_late(woken: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(LOOK_EVERY_S):
            await woken.wait()
    except TimeoutError:
        return

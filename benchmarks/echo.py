"""As little as a turn to another screen can be made of: Starlette, a hub in memory, a stream.

No session, no log, no seal, no page. Beside it stands what Heartfelt's own turn costs.
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from urllib.parse import parse_qs

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

LISTENING: set["asyncio.Queue[str]"] = set()


async def say(request: Request) -> Response:
    """Hand what was sent to whoever listens."""
    told = parse_qs((await request.body()).decode())["told"][0]
    for queue in LISTENING:
        queue.put_nowait(told)
    return Response(status_code=204)


async def live(_: Request) -> Response:
    """Stream what others send."""
    queue: asyncio.Queue[str] = asyncio.Queue()
    LISTENING.add(queue)
    return StreamingResponse(_told(queue), media_type="text/event-stream")


async def _told(queue: "asyncio.Queue[str]") -> AsyncIterator[str]:
    try:
        yield "retry: 1000\n\n"
        while True:
            yield f"data: {await queue.get()}\n\n"
    finally:
        LISTENING.discard(queue)


def main() -> None:
    """Serve on a free port of this machine and say which."""
    # Named as TCP, because asyncio sends small answers at once on such sockets only.
    listener = socket.socket(proto=socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
    app = Starlette(routes=[Route("/say", say, methods=["POST"]), Route("/live", live)])
    config = uvicorn.Config(
        app, access_log=False, log_level="error", lifespan="off", timeout_graceful_shutdown=1
    )
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()

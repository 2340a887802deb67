"""The only file that knows every room: it puts ports into hands and starts the server."""

import os
import signal
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from types import FrameType

import msgspec
import uvicorn
from starlette.types import ASGIApp

from heartfelt.actions.guess import Gate, at_once
from heartfelt.actions.ports import CannotWriteError, World, seconds
from heartfelt.actions.spent import forget_spent
from heartfelt.base.clock import Clock, SystemClock
from heartfelt.demo.seed import seat, seed
from heartfelt.notify.memory import MemoryNotifier
from heartfelt.pdf.keepsake import PaperPrinter
from heartfelt.settings import Settings
from heartfelt.store.keyring import FileKeyring
from heartfelt.store.store import open_store
from heartfelt.vault.slot import DEFAULT_COST, Cost
from heartfelt.web.app import make_app
from heartfelt.web.seated import PATH, seated
from heartfelt.web.site import Site
from heartfelt.web.views import Views

KEYFILE = "heartfelt.keys"
STOP_WITHIN_S = 8
SWEEP_EVERY_S = 3600


class House(msgspec.Struct, frozen=True, kw_only=True):
    """A Heartfelt put together: the application, and what must be closed after it."""

    app: ASGIApp
    site: Site
    close: Callable[[], None]


def build(settings: Settings, clock: Clock | None = None, *, demo: bool = False) -> House:
    """Open the data folder and put the site together. Raises what the store raises.

    `demo` seats two made-up partners, for whoever comes by ``/demo``.
    """
    store = open_store(settings.data)
    keyring = FileKeyring(settings.data / KEYFILE)
    now = clock or SystemClock()
    world = World(
        store=store,
        keyring=keyring,
        clock=now,
        notifier=MemoryNotifier(),
        printer=PaperPrinter(),
        gate=_gate(DEFAULT_COST),
    )
    sweep(world)
    site = Site(world=world, settings=settings, views=Views(), closing=threading.Event())

    def close() -> None:
        store.close()
        keyring.close()

    more = (seated(partial(seat, world, seed(world))),) if demo else ()
    return House(app=make_app(site, more=more), site=site, close=close)


def _gate(cost: Cost) -> Gate:
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        memory = 0  # A system that does not say: one guess at a time.
    return Gate(cost=cost, at_once=at_once(cost, cores=os.cpu_count() or 1, memory=memory))


def sweep(world: World) -> None:
    """Let go what is over: ended sessions and invitations, what nobody kept, spent secrets."""
    with world.store.writing() as unit:
        unit.sessions.sweep(seconds(world.clock.now()))
    forget_spent(world)


def serve(settings: Settings, on_ready: Callable[[str], None], *, demo: bool = False) -> None:
    """Serve until told to stop; `on_ready` gets the address once the first page can be had."""
    house = build(settings, demo=demo)
    broom = threading.Thread(target=_sweep_now_and_then, args=(house.site,), name="broom")
    broom.start()
    try:
        config, first = _config(settings, house.app), PATH if demo else "/"
        server = _Server(config, house.site.closing, on_ready, first)
        server.run(sockets=[_listening(settings)])
    finally:
        house.site.closing.set()
        broom.join()
        house.close()


def _sweep_now_and_then(site: Site) -> None:
    """A server may run for months: what is over must not wait for its next start."""
    while not site.closing.wait(SWEEP_EVERY_S):
        with suppress(CannotWriteError):
            sweep(site.world)


class _Server(uvicorn.Server):
    """The server, which ends its streams before it stops and says when it is ready."""

    def __init__(
        self,
        config: uvicorn.Config,
        closing: threading.Event,
        on_ready: Callable[[str], None],
        first: str,
    ) -> None:
        super().__init__(config)
        self._closing = closing
        self._on_ready = on_ready
        self._first = first

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then tell the address."""
        await super().startup(sockets)
        if sockets:
            host, port = sockets[0].getsockname()[:2]
            shown = f"[{host}]" if ":" in host else host
            self._on_ready(f"http://{shown}:{port}{self._first}")

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Let every open stream come to its end first."""
        self._closing.set()
        super().handle_exit(sig, frame)
        if sig == signal.SIGTERM:
            # Raised again, it would end the process before its folder is closed and tidied.
            self._captured_signals.clear()


def _config(settings: Settings, app: ASGIApp) -> uvicorn.Config:
    """No access log: it would say who looked at what, and when."""
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        access_log=False,
        log_level="warning",
        server_header=False,
        date_header=False,
        lifespan="off",
        timeout_graceful_shutdown=STOP_WITHIN_S,
        forwarded_allow_ips=None,
        proxy_headers=False,
    )


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # Naming TCP lets the server send a page as one packet; unnamed, each waits 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((settings.host, settings.port))
    return listener

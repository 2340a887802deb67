"""The outer wall, as pure ASGI: our own names only, our own forms only, limits, headers.

Requests that change something must come from our own pages: ``Sec-Fetch-Site`` says so in every
current browser, and where it is missing ``Origin`` must be ours (OWASP, CSRF prevention).
"""

import logging

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from heartfelt.web.faults import where

LOG = logging.getLogger(__name__)

MOST_BODY = 512 * 1024
MOST_DIGITS = 12
HTTPS = "https://"
OUR_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": (
        "camera=(), microphone=(), geolocation=(), usb=(), payment=(), display-capture=(), "
        "screen-wake-lock=(self)"
    ),
    "x-robots-tag": "noindex, nofollow",
}
HSTS = {"strict-transport-security": f"max-age={2 * 365 * 24 * 3600}"}


class Guard:
    """Lets in only requests for our names and, if they change something, from our pages.

    `served_as` is the https origin of a proxy before us, or empty: what comes for its name came by
    https, whatever the last step to us was. No header of the request is believed in that.
    """

    def __init__(self, app: ASGIApp, *, served_as: str) -> None:
        self._app = app
        self._proxied = _hostname(served_as.removeprefix(HTTPS))
        self._names = {*OUR_NAMES, self._proxied} - {""}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Guard one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope = self._as_it_came(scope)
        headed = _headed(send, HEADERS | HSTS if scope["scheme"] == "https" else HEADERS)
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, headed)
            return
        try:
            await self._app(scope, _limited(receive), headed)
        except Exception as failure:  # noqa: BLE001 - it was answered; what it says may hold words
            LOG.error("%s", where(failure))  # noqa: TRY400

    def _as_it_came(self, scope: Scope) -> Scope:
        name = _hostname(_host(scope))
        return {**scope, "scheme": "https"} if name and name == self._proxied else scope

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if _hostname(_host(scope)) not in self._names:
            return PlainTextResponse("Unknown host.", status_code=400)
        if scope["method"] not in SAFE and not from_us(scope):
            return PlainTextResponse("This did not come from one of our pages.", status_code=403)
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdecimal()):
            return PlainTextResponse("That has no length.", status_code=400)
        if len(length) > MOST_DIGITS or int(length) > MOST_BODY:
            return PlainTextResponse("That is more than fits.", status_code=413)
        return None


class TooMuchError(Exception):
    """A body that grew beyond the limit while it was read."""


def _hostname(host: str) -> str:
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.rpartition(":")[0] or host if ":" in host else host


def from_us(scope: Scope, *, unsaid: bool = False) -> bool:
    """Whether a request comes from one of our own pages; `unsaid` if it says nothing about that.

    Our own policy of sending no referrer makes browsers say ``Origin: null`` for our forms. Every
    browser names its origin with a form, and with a stream of another site: only in opening a
    stream of its own may it, if it is too old for ``Sec-Fetch-Site``, say nothing.
    """
    headers, ours = Headers(scope=scope), f"{scope['scheme']}://{_host(scope)}"
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is None:
        return unsaid if origin is None else origin == ours
    return site == "same-origin" and origin in {None, "null", ours}


def _host(scope: Scope) -> str:
    return Headers(scope=scope).get("host", "")


def _limited(receive: Receive) -> Receive:
    taken = 0

    async def take() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MOST_BODY:
            raise TooMuchError
        return message

    return take


def _headed(send: Send, worn: dict[str, str]) -> Send:
    async def say(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in worn.items():
                headers[name] = value
            if "cache-control" not in headers:
                headers["cache-control"] = "no-store"
        await send(message)

    return say

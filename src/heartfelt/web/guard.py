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


class Guard:
    """Lets in only requests for our names and, if they change something, from our pages."""

    def __init__(self, app: ASGIApp, *, names: frozenset[str]) -> None:
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Guard one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, _headed(send))
            return
        try:
            await self._app(scope, _limited(receive), _headed(send))
        except Exception as failure:  # noqa: BLE001 - it was answered; what it says may hold words
            LOG.error("%s", where(failure))  # noqa: TRY400

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if _hostname(host) not in self._names:
            return PlainTextResponse("Unknown host.", status_code=400)
        if scope["method"] not in SAFE and not _from_us(headers, host):
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


def _from_us(headers: Headers, host: str) -> bool:
    """Our own policy of sending no referrer makes browsers say ``Origin: null`` for our forms."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    ours = origin in {f"http://{host}", f"https://{host}"}
    if site is None:
        return ours
    return site == "same-origin" and (ours or origin in {None, "null"})


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


def _headed(send: Send) -> Send:
    async def say(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            if "cache-control" not in headers:
                headers["cache-control"] = "no-store"
        await send(message)

    return say

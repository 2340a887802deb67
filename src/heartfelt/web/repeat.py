"""A form of the door sent twice has one effect, and is answered the same.

Talks have their own memory of commands, under the couple's key and in one transaction with the
effect. Here there may be no key, so the whole answer is kept, sealed under the form's own id. A
server that is killed between the effect and its answer forgets it: the session or couple that was
just made is then nobody's, and is swept.
"""

import threading
from zlib import crc32

import msgspec
from starlette.responses import Response

from heartfelt.actions.receipt import answered, remember
from heartfelt.actions.sessions import lives
from heartfelt.base.codec import from_bytes, to_bytes
from heartfelt.base.refusal import Refusal
from heartfelt.web.cookies import secrets_in
from heartfelt.web.page import Page
from heartfelt.web.visit import BUSY, Visit

STRIPES = 64
_LOCKS = tuple(threading.Lock() for _ in range(STRIPES))
"""So that the second of two quick taps waits for the first. Two forms seldom share one."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A response as it went out."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes


def remembering(page: Page) -> Page:
    """Keep what the page itself answers; what stands before it (a lock, a cover) is not kept.

    Nor is it kept that too many were at the door: nothing was done, and the form may come again.
    """

    def act(visit: Visit) -> Response:
        response = page(visit)
        if response.status_code == BUSY:
            return response
        kept = Answer(
            status=response.status_code,
            headers=tuple(response.raw_headers),
            body=bytes(response.body),
        )
        remember(visit.site.world, visit.command(), to_bytes(kept))
        return response

    return act


def repeating(page: Page) -> Page:
    """Give a repeat the first answer, before anything else is asked."""

    def answer(visit: Visit) -> Response:
        command = visit.command()
        with _LOCKS[crc32(command.id.encode()) % STRIPES]:
            known = answered(visit.site.world, command)
            if known is None:
                return page(visit)
        if isinstance(known, Refusal):
            sorry = visit.site.views.sorry(known)
            return visit.page("errors/plain.html", status=409, sorry=sorry, unsent=visit.unsent())
        return _again(visit, from_bytes(known, Answer))

    return answer


def _again(visit: Visit, answer: Answer) -> Response:
    response = Response(answer.body, status_code=answer.status)
    response.raw_headers = [header for header in answer.headers if not _sets_back(visit, header)]
    return response


def _sets_back(visit: Visit, header: tuple[bytes, bytes]) -> bool:
    """Whether a late repeat would take a living secret from its browser, for a dead one or none."""
    world, handed = visit.site.world, secrets_in(header)
    return any(
        lives(world, visit.secrets, scope) and not lives(world, handed, scope) for scope in handed
    )

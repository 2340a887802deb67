"""Keeping: choosing the passphrase that opens one's own part again, and nothing else can."""

from starlette.responses import Response

from heartfelt.actions.access import Access
from heartfelt.actions.keep import keep_me, suggestion
from heartfelt.actions.records import LockedError
from heartfelt.actions.remember import names_of
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.web.visit import Visit


def how_to_keep(visit: Visit) -> Response:
    """Explain what a passphrase does, and offer six words."""
    return _form(visit, None)


def keep_here(visit: Visit) -> Response:
    """Keep what is here under the passphrase typed twice."""
    access, _ = _mine(visit)
    phrase = visit.form.get("passphrase", "")
    if phrase != visit.form.get("again", ""):
        return _form(visit, refuse("passphrase.differ"))
    handle = visit.form.get("name", "")
    secrets = keep_me(visit.site.world, access, visit.secrets, handle=handle, passphrase=phrase)
    if isinstance(secrets, Refusal):
        return _form(visit, secrets)
    visit.take(secrets)
    return visit.go("/kept")


def kept(visit: Visit) -> Response:
    """Say that it is kept, and offer the device to the other."""
    access, side = _mine(visit)
    other = side.other if access.seat is None and side.other in access.people else None
    return visit.page("door/kept.html", other=other, names=names_of(visit.site.world, access))


def _form(visit: Visit, refusal: Refusal | None) -> Response:
    access, side = _mine(visit)
    return visit.page(
        "door/keep.html",
        refusal=refusal,
        name=names_of(visit.site.world, access)[side],
        offered=visit.form.get("offered") or suggestion(),
    )


def _mine(visit: Visit) -> tuple[Access, Side]:
    """Whose passphrase this will be; if nobody has the device alone, the frame asks who does."""
    access = visit.access
    if access is None or access.private is None:
        raise LockedError
    return access, access.private

"""Opening one's own part again with the passphrase, and going on with what was being written."""

from starlette.responses import Response

from heartfelt.actions.keep import unlock
from heartfelt.actions.remember import names_of
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.web.pages.door.paths import local_path
from heartfelt.web.visit import UNSENT, Visit


def open_mine(visit: Visit) -> Response:
    """Open the private part of whoever types their passphrase."""
    side, access = visit.side(), visit.access
    if access is None or side is None:
        return visit.go("/")
    passphrase = visit.form.get("passphrase", "")
    secrets = unlock(visit.site.world, access, visit.secrets, side, passphrase)
    if isinstance(secrets, Refusal):
        return locked(visit, side, secrets)
    visit.take(secrets)
    return go_on(visit)


def go_on(visit: Visit) -> Response:
    """Go where the person was going; what they had written is offered once more."""
    then, unsent = local_path(visit.form.get("then", "")), waiting_words(visit)
    if unsent:
        return visit.page("door/again.html", then=then, unsent=unsent)
    return visit.go(then)


def locked(visit: Visit, side: Side, refusal: Refusal | None = None) -> Response:
    """Ask for a passphrase."""
    access = visit.access
    names = {} if access is None else names_of(visit.site.world, access)
    return visit.page(
        "door/unlock.html",
        refusal=refusal,
        side=side.value,
        name=names.get(side, ""),
        then=local_path(visit.form.get("then", "")),
        unsent=waiting_words(visit),
    )


def waiting_words(visit: Visit) -> tuple[tuple[str, str], ...]:
    """Return the fields that wait at the door, under the names they had."""
    return tuple(
        (name.removeprefix(UNSENT), value)
        for name, value in visit.fields
        if name.startswith(UNSENT)
    )

"""Signing in, for those who chose a passphrase."""

from starlette.responses import Response

from heartfelt.actions.keep import sign_in
from heartfelt.base.refusal import Refusal
from heartfelt.web.visit import Visit


def door(visit: Visit) -> Response:
    """Ask for the name and the passphrase."""
    if visit.access is not None:
        return visit.go("/home")
    return visit.page("door/sign_in.html")


def come_in(visit: Visit) -> Response:
    """Open what the passphrase opens."""
    if visit.access is not None:
        return visit.go("/home")
    secrets = sign_in(
        visit.site.world,
        handle=visit.form.get("name", ""),
        passphrase=visit.form.get("passphrase", ""),
        together=visit.form.get("together") == "yes",
    )
    if isinstance(secrets, Refusal):
        return visit.page("door/sign_in.html", refusal=secrets)
    visit.take(secrets)
    return visit.go("/home")

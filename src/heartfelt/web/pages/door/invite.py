"""Inviting the partner to a device of their own, and typing the words they read aloud."""

import segno
from starlette.responses import Response

from heartfelt.actions.access import Access
from heartfelt.actions.let_in import Standing, standing, type_words
from heartfelt.actions.pair import invite
from heartfelt.actions.records import LockedError
from heartfelt.actions.remember import names_of
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.web.live import couple_mark
from heartfelt.web.visit import Visit

INK = "#2c2219"
THIS_COMPUTER = frozenset({"localhost", "127.0.0.1", "::1"})
"""Hosts that are another machine wherever else they are opened."""


def invitation(visit: Visit) -> Response:
    """Show how it stands: nothing yet, or words to type. Looking makes no invitation."""
    access = _here(visit)
    if Side.B in access.people:
        return visit.go("/home")
    return _standing(visit, access, None)


def make(visit: Visit) -> Response:
    """Make an invitation and show it, this once."""
    access = _here(visit)
    made = invite(visit.site.world, access)
    if isinstance(made, Refusal):
        return _standing(visit, access, made)
    link = f"{visit.request.base_url}j#{made.token}"
    drawing = segno.make(link, error="m").svg_data_uri(border=2, dark=INK, light=None)
    shown = {**_facts(visit, access), "link": link, "code": made.code, "drawing": drawing}
    here_only = visit.request.base_url.hostname in THIS_COMPUTER
    return visit.page("door/invitation.html", facts=shown, here_only=here_only)


def let_in(visit: Visit) -> Response:
    """Compare the words typed with those on the other screen; alike, and the partner is in."""
    access = _here(visit)
    refusal = type_words(visit.site.world, access, visit.form.get("words", ""))
    if refusal is not None:
        return _standing(visit, access, refusal)
    return visit.go("/home")


def _standing(visit: Visit, access: Access, refusal: Refusal | None) -> Response:
    now = standing(visit.site.world, access)
    if now is Standing.CHANGED:
        refusal = refuse("pair.changed")
    template = "door/type_words.html" if now is Standing.WAITING else "door/invite.html"
    facts = {**_facts(visit, access), "coming": now is Standing.COMING}
    return visit.page(template, refusal=refusal, facts=facts)


def _facts(visit: Visit, access: Access) -> dict[str, object]:
    return {
        "name": names_of(visit.site.world, access)[Side.B],
        "mark": couple_mark(visit.site, access, visit.request) or "",
    }


def _here(visit: Visit) -> Access:
    if visit.access is None:
        raise LockedError
    return visit.access

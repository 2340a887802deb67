"""Offer a talk. The app carries the awkward first line."""

from starlette.responses import Response

from heartfelt.actions.hold import look
from heartfelt.actions.offer import Offer, may_replace, offer_talk
from heartfelt.actions.remember import home
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.plan.invitation import Tone
from heartfelt.talk.limits import TALK_MINUTES
from heartfelt.web.pages.talk.lists import length_items
from heartfelt.web.visit import Visit


def offer(visit: Visit, refusal: Refusal | None = None) -> Response:
    """Show the ways to offer a talk; an open talk is gone on with instead."""
    if visit.access is None:
        return visit.go("/")
    at_home = home(visit.site.world, visit.access)
    if at_home.open_talk and refusal is None and not _makes_room(visit, at_home.open_talk):
        return visit.go(f"/t/{at_home.open_talk}")
    if Side.B not in visit.access.people:
        return visit.go("/invite")
    views = visit.site.views
    return visit.page(
        "plan/offer.html",
        refusal=refusal,
        names=at_home.names,
        shared=visit.access.seat is None,
        together=visit.query("way") == "now" or visit.form.get("together") == "yes",
        tone_items=[
            (tone.value, views.say(f"tone.{tone}"), views.say(f"tone.{tone}.note")) for tone in Tone
        ],
        length_items=length_items(views),
    )


def offered(visit: Visit) -> Response:
    """Open the talk."""
    access = visit.access
    if access is None:
        return visit.go("/")
    minutes = visit.form.get("minutes", "")
    wish = Offer(
        tone=visit.form.get("tone", ""),
        minutes=int(minutes) if minutes in {str(n) for n in TALK_MINUTES} else 0,
        line=visit.form.get("line", ""),
        together=visit.form.get("together") == "yes",
    )
    by = access.seat or visit.side() or Side.A
    answer = offer_talk(visit.site.world, access, wish, visit.command(), by=by)
    if isinstance(answer, Refusal):
        return offer(visit, answer)
    return visit.go(f"/t/{answer}")


def _makes_room(visit: Visit, talk: str) -> bool:
    """Whether the open talk is an offer that this browser may put another in the place of."""
    if visit.access is None:
        return False
    sight = look(visit.site.world, visit.access, talk)
    if isinstance(sight, Refusal):
        return False
    seat = visit.access.seat
    return may_replace(sight.state, seat or sight.state.by, shared=seat is None)

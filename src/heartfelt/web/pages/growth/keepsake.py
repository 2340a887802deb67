"""The page that remains of a talk: to look at, to print, to take along."""

from collections.abc import Callable

from starlette.responses import Response

from heartfelt.actions.access import Access
from heartfelt.actions.remember import keepsake
from heartfelt.base.refusal import Refusal
from heartfelt.growth.keepsake import Keepsake, page
from heartfelt.web.pages.growth.paper import paper
from heartfelt.web.visit import Visit


def show(visit: Visit) -> Response:
    """Show the page."""
    return _with_page(visit, lambda kept: _card(visit, kept))


def as_pdf(visit: Visit) -> Response:
    """Send it as a PDF under a neutral name."""

    def send(kept: Keepsake) -> Response:
        made = visit.site.world.printer.pdf(paper(visit, [kept]))
        if isinstance(made, Refusal):
            return _card(visit, kept, made)
        return visit.send(made, "application/pdf", f"page-{kept.day.isoformat()}.pdf")

    return _with_page(visit, send)


def as_image(visit: Visit) -> Response:
    """Send it as a picture under a neutral name."""

    def send(kept: Keepsake) -> Response:
        made = visit.site.world.printer.image(paper(visit, [kept]))
        if isinstance(made, Refusal):
            return _card(visit, kept, made)
        return visit.send(made, "image/png", f"page-{kept.day.isoformat()}.png")

    return _with_page(visit, send)


def _with_page(visit: Visit, answer: Callable[[Keepsake], Response]) -> Response:
    access: Access | None = visit.access
    if access is None:
        return visit.go("/")
    kept = keepsake(visit.site.world, access, visit.param("talk"))
    if isinstance(kept, Refusal):
        sorry = visit.site.views.sorry(kept)
        return visit.page("errors/plain.html", status=404, sorry=sorry)
    return answer(kept)


def _card(visit: Visit, kept: Keepsake, refusal: Refusal | None = None) -> Response:
    return visit.page("growth/keepsake.html", refusal=refusal, talk=kept.id, page=page(kept))

"""Our book: the years as pages, and finding a page again."""

from starlette.responses import Response

from heartfelt.actions.remember import book
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.text import LINE, clean
from heartfelt.growth.book import search, years
from heartfelt.growth.keepsake import Keepsake
from heartfelt.web.pages.growth.paper import paper
from heartfelt.web.visit import Visit


def show(visit: Visit) -> Response:
    """Show every page there is."""
    if visit.access is None:
        return visit.go("/")
    return _pages(visit, book(visit.site.world, visit.access))


def find(visit: Visit) -> Response:
    """Show the pages that hold the words asked for. They come by form, never in an address."""
    if visit.access is None:
        return visit.go("/")
    pages = book(visit.site.world, visit.access)
    words = clean(visit.form.get("words", ""), LINE)
    if isinstance(words, Refusal):
        return _pages(visit, pages, refusal=words)
    return _pages(visit, search(pages, words), searched=bool(words))


def as_pdf(visit: Visit) -> Response:
    """Send the whole book as one PDF under a neutral name."""
    if visit.access is None:
        return visit.go("/")
    pages = book(visit.site.world, visit.access)
    if not pages:
        return _pages(visit, pages, refusal=refuse("book.empty"))
    made = visit.site.world.printer.pdf(paper(visit, pages))
    if isinstance(made, Refusal):
        return _pages(visit, pages, refusal=made)
    today = visit.site.world.clock.now().date()
    return visit.send(made, "application/pdf", f"pages-{today.isoformat()}.pdf")


def _pages(
    visit: Visit,
    pages: tuple[Keepsake, ...],
    *,
    searched: bool = False,
    refusal: Refusal | None = None,
) -> Response:
    found = years(pages)
    return visit.page("growth/book.html", refusal=refusal, years=found, searched=searched)

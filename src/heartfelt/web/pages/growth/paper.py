"""A keepsake as a page for the printer: one text with its styles and fonts inside."""

import base64
import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup

from heartfelt.growth.keepsake import Keepsake, Page, page
from heartfelt.web.files import STATIC
from heartfelt.web.visit import Visit

SHEETS = ("fonts", "tokens", "keepsake", "paper")
ROOMY = 340
"""Letters that fit on one sheet in the usual size. A fuller card is set smaller, never cut."""

_FONT = re.compile(r'url\("\.\./fonts/([a-z0-9-]+\.woff2)"\)')
_FURTHER = re.compile(r'font-family: "([^"]+)";(?=[^}]*-latin-ext-)')


def paper(visit: Visit, keepsakes: Iterable[Keepsake]) -> str:
    """Lay keepsakes out for the printer, a sheet or more each."""
    views, pages = visit.site.views, [page(kept) for kept in keepsakes]
    facts = {
        "app_name": visit.site.settings.app_name,
        "lang": views.language,
        "dir": "ltr",
        "sheets": _sheets(),
        "pages": pages,
        "full": any(_letters(one) > ROOMY for one in pages),
    }
    return views.render("growth/paper.html", facts)


def _letters(one: Page) -> int:
    """How much stands on the card."""
    tried = [words for agreement in one.agreements for words in (agreement.when, agreement.will)]
    said = [thanks.words for thanks in one.thanks]
    return sum(map(len, [one.sentence, one.looking_forward, *tried, *said]))


@lru_cache(maxsize=1)
def _sheets() -> Markup:
    """Our own styles with our own fonts inside; nobody's words pass through here.

    The files with further letters become families of their own: the PDF maker takes two files of
    one family for one font, and prints the letters of the one in the shapes of the other.
    """
    css = "\n".join((STATIC / "css" / f"{name}.css").read_text() for name in SHEETS)
    css = _FURTHER.sub(r'font-family: "\1 Further";', css)
    return Markup(_FONT.sub(lambda found: f'url("{_inline(found[1])}")', css))  # noqa: S704


def _inline(font: str) -> str:
    data = base64.b64encode((STATIC / "fonts" / font).read_bytes()).decode("ascii")
    return f"data:font/woff2;base64,{data}"

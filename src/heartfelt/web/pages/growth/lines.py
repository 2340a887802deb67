"""My own feeling over time: lines that only I see, from the fourth talk on."""

import msgspec
from markupsafe import Markup
from starlette.responses import Response

from heartfelt.actions.remember import forget_lines, own_lines
from heartfelt.base.refusal import Refusal
from heartfelt.growth.plots import PlotWords, level, line, table
from heartfelt.growth.trends import Series
from heartfelt.web.views import Views
from heartfelt.web.visit import Visit


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """One line: its title, its drawing, and the same as rows of day and word."""

    title: str
    drawing: Markup
    rows: tuple[tuple[str, str], ...]


def show(visit: Visit) -> Response:
    """Show my lines to me."""
    return _lines(visit)


def forget(visit: Visit) -> Response:
    """Let all my taps go, and the lines with them."""
    if visit.access is None:
        return visit.go("/")
    done = forget_lines(visit.site.world, visit.access, visit.command())
    return _lines(visit, done) if isinstance(done, Refusal) else visit.go(done)


def _lines(visit: Visit, refusal: Refusal | None = None) -> Response:
    if visit.access is None:
        return visit.go("/")
    found = own_lines(visit.site.world, visit.access)
    drawn = [_drawn(visit.site.views, series) for series in found]
    shared = visit.access.seat is None
    return visit.page("growth/lines.html", refusal=refusal, lines=drawn, shared=shared)


def _drawn(views: Views, series: Series) -> Drawn:
    title = views.say(f"lines.{series.item}.{series.when.value}")
    rows = tuple((views.day(row.day), views.say(row.level)) for row in table(series))
    (first_day, first), (last_day, last) = rows[0], rows[-1]
    words = PlotWords(
        title=title,
        description=views.say(
            "lines.description", first_day=first_day, first=first, last_day=last_day, last=last
        ),
        low=views.say(level(series, series.low)),
        high=views.say(level(series, series.high)),
        first_day=first_day,
        last_day=last_day,
    )
    # The drawing escapes every word it is given; it is made of our own shapes otherwise.
    return Drawn(title=title, drawing=Markup(line(series, words)), rows=rows)  # noqa: S704

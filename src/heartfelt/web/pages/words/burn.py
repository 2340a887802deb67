"""Burn: what was kept is deleted, what was not kept was nowhere. The words do not travel for it."""

from starlette.responses import Response

from heartfelt.actions.draft import burn
from heartfelt.base.refusal import Refusal
from heartfelt.web.pages.words.desk import private
from heartfelt.web.visit import Visit


def burn_it(visit: Visit) -> Response:
    """Burn a draft or a thought; without an id there is nothing to delete."""
    access = private(visit)
    record = visit.form.get("record", "")
    if record:
        answer = burn(visit.site.world, access, record, visit.command())
        if isinstance(answer, Refusal):
            sorry = visit.site.views.sorry(answer)
            return visit.page("errors/plain.html", status=409, sorry=sorry)
    return visit.go("/n" if visit.form.get("then") == "mine" else "/n/gone")


def gone(visit: Visit) -> Response:
    """Say that it is gone."""
    private(visit)
    return visit.page("words/gone.html")

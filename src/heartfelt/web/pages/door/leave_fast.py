"""Quick exit: lock, hide, and be somewhere ordinary. It works for anyone, at once."""

from starlette.responses import HTMLResponse, Response

from heartfelt.actions.unlock import quick_exit
from heartfelt.base.ids import new_id
from heartfelt.web.cookies import write
from heartfelt.web.visit import Visit

LEFT = "left"
"""A cookie that means nothing and is new each time: browsers that kept a page for the back button
drop it when a cookie of the site changes."""


def leave_fast(visit: Visit) -> Response:
    """Lock what a passphrase can open again, cover the rest, and go away."""
    visit.cookies.update(quick_exit(visit.site.world, visit.access, visit.secrets))
    response = visit.go("/away")
    response.headers["clear-site-data"] = '"cache", "storage"'
    write(visit.request, response, LEFT, new_id())
    return response


def away(visit: Visit) -> Response:
    """Show a blank page on the way to somewhere ordinary. It names nothing."""
    views, to = visit.site.views, visit.site.settings.exit_url
    return HTMLResponse(views.render("door/away.html", {"to": to, "lang": views.language}))

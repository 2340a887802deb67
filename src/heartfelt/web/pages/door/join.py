"""Coming in with an invitation: a code or a link, four words read aloud, and the door opens.

Opening the link uses nothing up; only the button does, so that a mail scanner cannot spend it.
"""

from starlette.responses import Response

from heartfelt.actions.pair import WAITING, redeem, waiting
from heartfelt.base.refusal import Refusal
from heartfelt.web.visit import Visit


def code(visit: Visit) -> Response:
    """Ask for the code. A link brings it along behind its #, which no server ever sees."""
    return visit.page("door/join.html", here=visit.access is not None)


def use(visit: Visit) -> Response:
    """Use the invitation, once."""
    if visit.access is not None:
        return visit.page("door/join.html", here=True)
    secrets = redeem(visit.site.world, visit.form.get("code", ""), visit.form.get("zone", ""))
    if isinstance(secrets, Refusal):
        return visit.page("door/join.html", refusal=secrets, here=False)
    visit.take(secrets)
    return visit.go("/j/wait")


def wait(visit: Visit) -> Response:
    """Show the four words until they were typed on the other device; then this one is in."""
    if WAITING not in visit.secrets and visit.access is not None:
        return visit.go("/home")
    found = waiting(visit.site.world, visit.secrets)
    if isinstance(found, Refusal):
        return visit.page("door/join.html", refusal=found, here=visit.access is not None)
    if found.secrets:
        visit.take(found.secrets)
        return visit.page("door/let_in.html")
    return visit.page("door/wait.html", words=found.words)

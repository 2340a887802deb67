"""Make a move in a talk: every move whose fields are plain comes through here."""

from starlette.responses import Response

from heartfelt.actions.access import Access
from heartfelt.actions.hold import UNBOUND, act, look
from heartfelt.actions.unlock import hand_over
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.talk.moves import MOVES
from heartfelt.web.forms import read_move
from heartfelt.web.pages.talk.screen import screen
from heartfelt.web.visit import Visit


def move(visit: Visit) -> Response:
    """Make the move named in the path, for whoever's half the button stood in."""
    access, tag = visit.access, visit.param("move")
    if access is None or tag not in MOVES:
        return visit.page(
            "errors/plain.html", status=404, sorry=visit.site.views.say("refusal.page.unknown")
        )
    side = mover(visit, access, tag)
    wished = read_move(MOVES[tag], visit)
    if isinstance(wished, Refusal) or side is None:
        said = wished if isinstance(wished, Refusal) else refuse("talk.not-yours")
        return refused(visit, access, said)
    answer = act(
        visit.site.world,
        access,
        visit.param("talk"),
        wished,
        visit.command(),
        side=side,
        at_step=visit.form.get("step", ""),
    )
    return settled(visit, access, side, answer)


def mover(visit: Visit, access: Access, tag: str = "") -> Side | None:
    """Return who moves. Nobody signs a pause or an end, so on a shared browser either counts."""
    return access.seat or visit.side() or ((access.holder or Side.A) if tag in UNBOUND else None)


def settled(visit: Visit, access: Access, side: Side, answer: str | Refusal) -> Response:
    """Answer after a move: on to the talk, where on a shared browser the cover is down again."""
    if isinstance(answer, Refusal):
        return refused(visit, access, answer)
    if access.holder is not None:
        visit.take(hand_over(visit.site.world, access, visit.secrets, side.other))
    return visit.go(f"/t/{answer}")


def refused(visit: Visit, access: Access, refusal: Refusal) -> Response:
    """Show the talk as it stands, say calmly why it did not work, and keep what was typed."""
    sight = look(visit.site.world, access, visit.param("talk"))
    if isinstance(sight, Refusal):
        return visit.page("errors/plain.html", status=404, sorry=visit.site.views.sorry(sight))
    return screen(visit, access, sight, refusal)

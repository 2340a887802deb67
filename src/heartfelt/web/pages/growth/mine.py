"""What is mine: take it along, leave, erase me. Nobody is asked, and nobody is told why."""

from starlette.responses import Response

from heartfelt.actions.access import Access
from heartfelt.actions.carry import my_copy
from heartfelt.actions.leave import erase_me, leave, let_it_all_go
from heartfelt.actions.prepare import mine
from heartfelt.actions.remember import home
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.unlock import hand_over
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.growth.export import as_html, as_json
from heartfelt.web.visit import Visit


def show(visit: Visit) -> Response:
    """Show the ways to take, to leave and to erase; one of them a screen."""
    return visit.go("/") if visit.access is None else _mine(visit, visit.access)


def take_copy(visit: Visit) -> Response:
    """Send everything of mine as one file under a neutral name, once its risk was read."""
    if visit.access is None:
        return visit.go("/")
    if visit.form.get("read") != "yes":
        return _mine(visit, visit.access, refuse("copy.not-read"))
    own = my_copy(visit.site.world, visit.access)
    name = f"copy-{own.day.isoformat()}"
    if visit.form.get("form") == "json":
        return visit.send(as_json(own), "application/json", f"{name}.json")
    page = as_html(own, visit.site.views.say)
    return visit.send(page.encode(), "text/html; charset=utf-8", f"{name}.html")


def leave_now(visit: Visit) -> Response:
    """Close the space for both, at once."""
    if visit.access is None:
        return visit.go("/")
    done = leave(visit.site.world, visit.access, visit.secrets)
    return _gone(visit, visit.access, done)


def erase(visit: Visit) -> Response:
    """Erase me, once the word was typed."""
    if visit.access is None:
        return visit.go("/")
    word = visit.form.get("word", "")
    done = erase_me(visit.site.world, visit.access, visit.secrets, word)
    return _gone(visit, visit.access, done)


def let_go(visit: Visit) -> Response:
    """Let a couple that was only tried out go, with every word."""
    if visit.access is None:
        return visit.go("/")
    if not let_it_all_go(visit.site.world, visit.access):
        return _mine(visit, visit.access, refuse("leave.someone-keeps"))
    visit.take(dict.fromkeys(visit.secrets, ""))
    return visit.page("growth/gone.html")


def _gone(visit: Visit, access: Access, done: Secrets | Refusal) -> Response:
    """Say that it is done; on a shared browser the one who stays finds the device laid down."""
    if isinstance(done, Refusal):
        return _mine(visit, access, done)
    visit.take(done)
    if visit.access is not None:
        visit.take(hand_over(visit.site.world, visit.access, visit.secrets, None))
    return visit.page("growth/gone.html")


def _mine(visit: Visit, access: Access, refusal: Refusal | None = None) -> Response:
    side = mine(access)
    here = home(visit.site.world, access)
    alone = len(access.people) < len(Side)
    part = visit.path.removeprefix("/mine").removeprefix("/")
    if part == "leave" and (alone or here.closed) and refusal is None:
        return visit.go("/mine")
    return visit.page(
        "growth/mine.html",
        refusal=refusal,
        part=part,
        name=here.names[side],
        other="" if alone else here.names[side.other],
        closed=here.closed,
        keeps=side not in here.unkept,
        tried=here.unkept == frozenset(access.people) and (access.seat is None or alone),
        shared=access.seat is None,
    )

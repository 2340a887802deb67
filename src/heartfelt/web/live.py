"""What the two streams compare: marks of all that a browser may see, and of nothing else."""

from starlette.requests import Request

from heartfelt.actions.access import Access
from heartfelt.actions.hold import version_seen
from heartfelt.actions.let_in import standing
from heartfelt.actions.remember import home
from heartfelt.web.site import Site


def talk_stream(_: Access, request: Request) -> str:
    """Name the stream of the talk in the address."""
    return str(request.path_params["talk"])


def talk_mark(site: Site, access: Access, request: Request) -> str | None:
    """Mark how much of the talk this browser may see."""
    seen = version_seen(site.world, access, str(request.path_params["talk"]))
    return None if seen is None else str(seen)


def couple_stream(access: Access, _: Request) -> str:
    """Name the stream of the couple."""
    return access.couple


def couple_mark(site: Site, access: Access, _: Request) -> str | None:
    """Mark what home shows: who is here, how an invitation stands, and the newest talk."""
    at_home = home(site.world, access)
    phase = at_home.open_state.phase if at_home.open_state else "none"
    return f"{len(access.people)}.{standing(site.world, access)}.{at_home.talks}.{phase}"

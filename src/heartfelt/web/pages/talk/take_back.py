"""Change my answer while the other's is not in. A list of topics that was closed away comes back.

The one who changes it keeps the device: the next answer is theirs again.
"""

from starlette.responses import Response

from heartfelt.actions.hold import act, look
from heartfelt.actions.prepare import take_back_mine
from heartfelt.actions.records import LockedError
from heartfelt.base.refusal import Refusal
from heartfelt.talk.moves import TakeBack
from heartfelt.talk.phases import Phase
from heartfelt.web.pages.talk.move import refused
from heartfelt.web.visit import Visit


def take_back(visit: Visit) -> Response:
    """Take my answer back, and with a list every topic on it."""
    access, talk, world = visit.access, visit.param("talk"), visit.site.world
    if access is None or access.me is None:
        raise LockedError
    step, command = visit.form.get("step", ""), visit.command()
    sight = look(world, access, talk)
    if isinstance(sight, Refusal):
        return refused(visit, access, sight)
    if sight.state.phase is Phase.TOPICS:
        answer = take_back_mine(world, access, talk, command, at_step=step)
    else:
        answer = act(world, access, talk, TakeBack(), command, side=access.me, at_step=step)
    if isinstance(answer, Refusal):
        return refused(visit, access, answer)
    return visit.go(visit.path_of(talk))

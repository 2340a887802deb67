"""The private taps before and after: sealed to their owner, or passed by."""

from starlette.responses import Response

from heartfelt.actions.records import LockedError
from heartfelt.actions.remember import check_in
from heartfelt.base.codec import UnreadableError, from_plain
from heartfelt.base.refusal import refuse
from heartfelt.growth.checkins import CheckIn, opens_safety
from heartfelt.talk.phases import Phase
from heartfelt.web.pages.talk.move import refused, settled
from heartfelt.web.visit import Visit

TAPS = ("closeness", "confidence", "trust", "understood", "room", "free")


def moment(visit: Visit) -> Response:
    """Keep my taps, if there are any, and go on."""
    access, talk = visit.access, visit.param("talk")
    if access is None or access.me is None:
        raise LockedError
    at_step = visit.form.get("step", "")
    after = at_step.startswith(Phase.AFTER.value)
    taps = {name: visit.form[name] for name in TAPS if visit.form.get(name)}
    if visit.form.get("closeness_set") != "yes":
        # The circles always stand somewhere; only moving them is an answer.
        taps.pop("closeness", None)
    checkin = None
    if taps and "pass" not in visit.form:
        about = {"talk": talk, "when": "after" if after else "before"}
        day = visit.site.world.clock.now().date()
        try:
            checkin = from_plain({**taps, **about, "day": day}, CheckIn)
        except UnreadableError:
            return refused(visit, access, refuse("form.choose"))
    keeps = frozenset(value for name, value in visit.fields if name == "keeps")
    world = visit.site.world
    command = visit.command()
    answer = check_in(world, access, checkin, talk, command, at_step=at_step, keeps=keeps)
    if isinstance(answer, str) and checkin is not None and opens_safety(checkin):
        return visit.page(
            "talk/not-free.html", then=f"/t/{talk}", side=access.me, shared=access.seat is None
        )
    return settled(visit, access, access.me, answer)

"""Which screen shows a talk as it stands, and the facts it needs.

Everything comes from the sight of this browser, so that nothing private of the other can change a
byte of it.
"""

from datetime import timedelta
from math import ceil

from starlette.responses import Response

from heartfelt.actions.access import Access
from heartfelt.actions.draft import drafts
from heartfelt.actions.hold import Sight
from heartfelt.actions.prepare import my_topics
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.talk.floor import next_speaker
from heartfelt.talk.moves.move import GATE_OF
from heartfelt.talk.phases import ARRIVING, CONCLUDING, LIVE, PLANNING, Phase
from heartfelt.talk.state import State, answered, opener_shown, topic_now
from heartfelt.talk.timing import BREATH_S, OFFER_RESTS_AFTER, remaining_s
from heartfelt.web.pages.plan.second_look import second_looks
from heartfelt.web.pages.talk.lists import lists
from heartfelt.web.visit import Visit

REPAIR_STAYS = timedelta(minutes=1)
SPEAKS = frozenset({Phase.SPEAKING, Phase.CONFIRMING, Phase.ONE_SENTENCE, Phase.SAYING})
LISTENS = frozenset({Phase.REFLECTING, Phase.REPEATING, Phase.HEARING})
NO_PLACE_LEFT = frozenset({"talk.moved-on", "move.not-now", "talk.not-yours", "topics.too-many"})
"""Refusals after which the field that was written in may not be on the screen any more."""


def screen(visit: Visit, access: Access, sight: Sight, refusal: Refusal | None = None) -> Response:
    """Answer with the screen for this sight, and a refusal on it if there is one."""
    state, unsent = sight.state, visit.unsent()
    if sight.private and sight.side is None and state.paused is None:
        return _covered(visit, sight, refusal)
    facts = _facts(visit, access, sight) | lists(
        visit.site.views, sight, visit.site.world.clock.now()
    )
    facts["unsent"] = unsent if refusal and refusal.reason in NO_PLACE_LEFT else ()
    return visit.page(_template(sight), facts, refusal=refusal)


def _covered(visit: Visit, sight: Sight, refusal: Refusal | None) -> Response:
    """Show the cover. What a refused form had said waits beneath it for the one who sent it."""
    by = visit.side() if refusal else None
    waits = {"then": visit.path, "unsent": visit.waiting()} if by else {}
    to = by or sight.turn or sight.state.by
    then = visit.path_of(sight.talk)
    return visit.page("door/cover.html", {"then": then, **waits}, names=sight.names, to=to)


def _template(sight: Sight) -> str:
    state = sight.state
    if state.paused is not None and state.phase is not Phase.CLOSED:
        return "talk/paused.html"
    if sight.side and state.phase in GATE_OF and answered(state, GATE_OF[state.phase], sight.side):
        return "talk/answered.html"
    room = "plan" if state.phase in PLANNING else "talk"
    return f"{room}/{state.phase.value}.html"


def _facts(visit: Visit, access: Access, sight: Sight) -> dict[str, object]:
    state, now = sight.state, visit.site.world.clock.now()
    topic = topic_now(state)
    side = sight.side
    # During a pause nothing private is on the screen, so nothing needs to be open for it.
    shown = state.phase if state.paused is None else None
    own = my_topics(visit.site.world, access) if shown is Phase.TOPICS else ()
    return {
        "sight": sight,
        "s": state,
        "names": sight.names,
        "sides": [side] if side else list(Side),
        "me": side,
        "shared": access.seat is None,
        "can": sight.offers,
        "faces": None if access.seat else _faces(state),
        "url": f"/t/{sight.talk}",
        "url_pause": f"/t/{sight.talk}/pause",
        "url_end": f"/t/{sight.talk}/end-kindly",
        "step": _room(state),
        "live": state.phase in LIVE,
        "topic": topic,
        "floor": _floor(visit, state),
        "due": _due(visit, state),
        "next": next_speaker(state),
        "repair": state.repair if state.repair and now - state.repair.at < REPAIR_STAYS else None,
        "mine": own,
        "looks": second_looks(own),
        "drafts": drafts(visit.site.world, access) if shown is Phase.AFTER else [],
        "rested": now >= state.offered_at + OFFER_RESTS_AFTER,
    }


def _faces(state: State) -> Side | None:
    """Return whose screen this is, where two people look at one."""
    if state.turn is None or state.paused is not None:
        return None
    if state.phase in SPEAKS:
        return state.turn.speaker
    return state.turn.speaker.other if state.phase in LISTENS else None


def _room(state: State) -> str:
    if state.phase in PLANNING:
        return "plan"
    if state.phase in ARRIVING:
        return "arrive"
    return "conclude" if state.phase in CONCLUDING else "hold"


def _floor(visit: Visit, state: State) -> dict[str, object] | None:
    """The protected time as it stands when the page is made; the page counts on by itself."""
    turn = state.turn
    if turn is None:
        return None
    since = state.paused.since if state.paused else None
    left = remaining_s(turn, visit.site.world.clock.now(), since)
    return {
        "speaker": turn.speaker,
        "left": ceil(left),
        "total": turn.total_s,
        "percent": round(100 * (1 - left / turn.total_s), 1),
        "minutes": max(1, round(turn.total_s / 60)),
        "rested": left == 0,
        "opener": opener_shown(state, turn.speaker),
    }


def _due(visit: Visit, state: State) -> int | None:
    """Seconds until something may be done that may not be done yet."""
    now = visit.site.world.clock.now()
    if state.phase is Phase.BREATH and state.breath_at is not None:
        left = BREATH_S - (now - state.breath_at).total_seconds()
        return max(0, ceil(left)) if left > 0 else None
    return None

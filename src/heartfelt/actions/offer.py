"""Offering a talk, which opens its log. The new talk opens with what the last one left behind."""

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.command import Command, once
from heartfelt.actions.ports import Unit, World
from heartfelt.actions.records import card
from heartfelt.actions.talklog import append, read_log
from heartfelt.base.agreements import Agreement
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE, clean
from heartfelt.base.topics import Parked
from heartfelt.growth.agreements import open_ones
from heartfelt.plan.invitation import Tone
from heartfelt.talk import replay
from heartfelt.talk.events import EndedKindly, TalkOffered
from heartfelt.talk.limits import TALK_MINUTES
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State, agreements


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """What a partner offers: the tone, how long, and perhaps a line of their own.

    `together` means both sit here now, so that the answer and the time are settled.
    """

    tone: str
    minutes: int
    line: str = ""
    together: bool = False


def offer_talk(
    world: World, access: Access, offer: Offer, command: Command, *, by: Side
) -> str | Refusal:
    """Open a new talk and return its id.

    An offer makes room for a new one of the same partner, answered or not, and for one of the
    partner who declined it. Refuses with ``offer.tone``, ``offer.minutes``, ``text.too-long``, or
    ``offer.one-at-a-time`` while a talk is under way.
    """
    line = clean(offer.line, LINE)
    if isinstance(line, Refusal):
        return line
    if offer.tone not in set(Tone):
        return refuse("offer.tone")
    if offer.minutes not in TALK_MINUTES:
        return refuse("offer.minutes")
    if access.seat not in {None, by} or Side.B not in access.people:
        return refuse("offer.alone" if Side.B not in access.people else "talk.not-yours")

    def act(unit: Unit) -> str | Refusal:
        if card(unit, access).closed:
            return refuse("couple.closed")
        last = last_talk(world, unit, access)
        if last is not None and may_replace(last, by, shared=access.seat is None):
            _put_away(world, unit, access)
        elif last is not None and last.phase is not Phase.CLOSED:
            return refuse("offer.one-at-a-time")
        row = unit.talks.create(new_id(), access.couple)
        carried, parked = ((), ()) if last is None else left_behind(last)
        offered = TalkOffered(
            at=world.clock.now(),
            by=by,
            tone=offer.tone,
            minutes=offer.minutes,
            line=line,
            together=offer.together and access.seat is None,
            carried=carried,
            parked=parked,
        )
        append(world, unit, access, row, (offered,))
        return row.id

    answer = once(world, access, command, act)
    if not isinstance(answer, Refusal):
        world.notifier.ring(access.couple)
    return answer


def _put_away(world: World, unit: Unit, access: Access) -> None:
    row = unit.talks.latest(access.couple, 1)[0]
    append(world, unit, access, row, (EndedKindly(at=world.clock.now()),))


def last_talk(world: World, unit: Unit, access: Access) -> State | None:
    """Return the newest talk, private answers included: for deciding, never for showing."""
    rows = unit.talks.latest(access.couple, 1)
    return replay(read_log(world, unit, access, rows[0].id)) if rows else None


def may_replace(last: State, by: Side, *, shared: bool) -> bool:
    """Whether an offer of `by` may take the place of `last`, which nobody has taken up."""
    return last.phase is Phase.OFFERED and (shared or last.by is by or by in last.declined)


def left_behind(last: State) -> tuple[tuple[Agreement, ...], tuple[Parked, ...]]:
    """Return the agreements to look at next time, and the topics that rest.

    An agreement of earlier times that is not settled yet comes along with the new ones.
    """
    earlier = open_ones(last.carried, last.outcomes)
    return (*earlier, *agreements(last)), last.parked

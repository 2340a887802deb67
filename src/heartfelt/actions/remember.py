"""Between talks: home, the keepsake, our book, private taps and one's own lines over time."""

from datetime import date

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.command import Command, once
from heartfelt.actions.hold import make_move, tell
from heartfelt.actions.offer import left_behind
from heartfelt.actions.ports import Unit, World
from heartfelt.actions.prepare import mine
from heartfelt.actions.records import (
    OwnCheckIn,
    OwnDraft,
    OwnThought,
    card,
    drop,
    keep,
    kept_as,
)
from heartfelt.actions.talklog import read_log
from heartfelt.base.agreements import Agreement
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.text import PASSAGE, clean
from heartfelt.base.topics import Parked
from heartfelt.growth.checkins import CheckIn, checked
from heartfelt.growth.keepsake import Keepsake
from heartfelt.growth.trends import Series, trends
from heartfelt.talk import view
from heartfelt.talk.events import UnsaidChoice
from heartfelt.talk.moves import TakeMoment, TellUnsaid
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State, agreements, signed

ALL_TALKS = 10_000


class Home(msgspec.Struct, frozen=True, kw_only=True):
    """What stands between two talks. `open_talk` is the id of a talk that is not closed.

    `closed` says that one of the two has left. `unkept` are those of this browser whose things
    end with it, because they have no passphrase yet.
    """

    names: dict[Side, str]
    open_talk: str | None
    open_state: State | None
    next_day: date | None
    agreements: tuple[Agreement, ...]
    parked: tuple[Parked, ...]
    last_keepsake: str | None
    talks: int
    closed: bool
    unkept: frozenset[Side]


def home(world: World, access: Access) -> Home:
    """Gather home from the newest talks; it does not grow with the years."""
    with world.store.reading() as unit:
        rows = unit.talks.latest(access.couple, 2)
        states = [view(read_log(world, unit, access, row.id), None) for row in rows if row.head]
        ours = card(unit, access)
        unkept = _unkept(unit, access)
    open_one = bool(states) and states[0].phase is not Phase.CLOSED
    closed = states[1:] if open_one else states
    left, parked = left_behind(closed[0]) if closed else ((), ())
    kept_rows = rows[1:] if open_one else rows
    day = closed[0].next_day if closed else None
    return Home(
        names=ours.names,
        open_talk=rows[0].id if open_one else None,
        open_state=states[0] if open_one else None,
        next_day=day.day if day and day.agreed else None,
        agreements=left,
        parked=_rested(parked, world.clock.now().date()),
        last_keepsake=next(
            (row.id for row, s in zip(kept_rows, closed, strict=False) if s.concluded), None
        ),
        talks=rows[0].number if rows else 0,
        closed=ours.closed,
        unkept=unkept,
    )


def names_of(world: World, access: Access) -> dict[Side, str]:
    """Return what the two call each other."""
    with world.store.reading() as unit:
        return card(unit, access).names


def keepsake(world: World, access: Access, talk: str) -> Keepsake | Refusal:
    """Make the page that remains of a concluded talk; ``keepsake.unknown`` otherwise."""
    with world.store.reading() as unit:
        if unit.talks.find(talk, access.couple) is None:
            return refuse("keepsake.unknown")
        state = view(read_log(world, unit, access, talk), None)
        names = card(unit, access).names
    page = _page(talk, state, names)
    return refuse("keepsake.unknown") if page is None else page


def book(world: World, access: Access) -> tuple[Keepsake, ...]:
    """Make every page there is, from the logs themselves, oldest first."""
    with world.store.reading() as unit:
        names = card(unit, access).names
        rows = unit.talks.latest(access.couple, ALL_TALKS)
        states = [(row.id, view(read_log(world, unit, access, row.id), None)) for row in rows]
    pages = [_page(talk, state, names) for talk, state in reversed(states)]
    return tuple(page for page in pages if page is not None)


def check_in(
    world: World,
    access: Access,
    checkin: CheckIn | None,
    talk: str,
    command: Command,
    *,
    at_step: str,
    keeps: frozenset[str] = frozenset(),
) -> str | Refusal:
    """Seal my taps, if I made any, and let my private moment pass.

    After a talk the drafts made for it dissolve, but for those named in `keeps`.
    """
    side = mine(access)
    if checkin is not None:
        sound = checked(checkin)
        if isinstance(sound, Refusal):
            return sound

    def act(unit: Unit) -> str | Refusal:
        moved = make_move(world, unit, access, talk, TakeMoment(), side=side, at_step=at_step)
        if isinstance(moved, Refusal):
            return moved
        if checkin is not None:
            keep(unit, access, side, new_id(), OwnCheckIn(checkin=checkin))
        if at_step.startswith(Phase.AFTER.value):
            _dissolve(unit, access, side, keeps)
        return moved

    answer = once(world, access, command, act)
    if not isinstance(answer, Refusal):
        tell(world, talk)
    return answer


def tell_unsaid(
    world: World,
    access: Access,
    talk: str,
    choice: UnsaidChoice,
    words: str,
    command: Command,
    *,
    at_step: str,
) -> str | Refusal:
    """Choose what happens to the unsaid; kept words are sealed to me as a thought for next time."""
    side = mine(access)
    plain = clean(words, PASSAGE)
    if isinstance(plain, Refusal):
        return plain
    if choice is UnsaidChoice.KEEP and not plain:
        return refuse("unsaid.words")
    if choice is UnsaidChoice.NOTHING and plain:
        return refuse("unsaid.choose")

    def act(unit: Unit) -> str | Refusal:
        move = TellUnsaid(choice=choice)
        moved = make_move(world, unit, access, talk, move, side=side, at_step=at_step)
        if not isinstance(moved, Refusal) and choice is UnsaidChoice.KEEP and plain:
            keep(unit, access, side, new_id(), OwnThought(words=plain))
        return moved

    answer = once(world, access, command, act)
    if not isinstance(answer, Refusal):
        tell(world, talk)
    return answer


def own_lines(world: World, access: Access) -> tuple[Series, ...]:
    """Return my own lines over time, from the fourth talk on. Raises `LockedError`."""
    side = mine(access)
    with world.store.reading() as unit:
        found = [own.checkin for _, own in kept_as(unit, access, side, OwnCheckIn)]
    return trends(found)


def forget_lines(world: World, access: Access, command: Command) -> str | Refusal:
    """Burn all my private taps, and my lines over time with them. Raises `LockedError`."""
    side = mine(access)

    def act(unit: Unit) -> str | Refusal:
        for one, _ in kept_as(unit, access, side, OwnCheckIn):
            drop(unit, access, side, one.id)
        return "/lines"

    return once(world, access, command, act)


def _unkept(unit: Unit, access: Access) -> frozenset[Side]:
    """Whose passphrase is missing, among those this browser speaks for and nobody else."""
    mine_here = access.people if access.seat is None else {access.seat: access.people[access.seat]}
    rows = {side: unit.people.get(person) for side, person in mine_here.items()}
    return frozenset(side for side, row in rows.items() if row is not None and row.slot is None)


def _rested(parked: tuple[Parked, ...], today: date) -> tuple[Parked, ...]:
    """Let a day that has passed go without a word: the topic rests until it is taken up again."""
    return tuple(
        msgspec.structs.replace(one, until=None) if one.until and one.until < today else one
        for one in parked
    )


def _dissolve(unit: Unit, access: Access, side: Side, keeps: frozenset[str]) -> None:
    for one, own in kept_as(unit, access, side, OwnDraft):
        if not own.stays and one.id not in keeps:
            drop(unit, access, side, one.id)


def _page(talk: str, state: State, names: dict[Side, str]) -> Keepsake | None:
    if not state.concluded or state.ended_at is None:
        return None
    sentence = state.sentence.words if state.sentence else ""
    next_day = state.next_day.day if state.next_day and state.next_day.agreed else None
    forward = [told.forward for told in state.farewells.values() if told.forward]
    return Keepsake(
        id=talk,
        day=state.ended_at.date(),
        names=(names[Side.A], names[Side.B]),
        sentence=sentence,
        signed=signed(state),
        agreements=agreements(state),
        thanks={side: told.thanks for side, told in state.farewells.items() if told.thanks},
        understood={s: told.understood for s, told in state.understood.items() if told.understood},
        keep={side: told.keep for side, told in state.understood.items() if told.keep},
        next_day=next_day,
        looking_forward=" · ".join(forward),
    )

"""Alice and Bob, each at a browser of their own, in the middle of a talk: what is measured on.

They meet, pair and plan through the program's own actions; only a long talk's many moves are
written to its log at once.
"""

import itertools
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.let_in import type_words
from heartfelt.actions.meet import meet
from heartfelt.actions.pair import Waiting, invite, redeem, waiting
from heartfelt.actions.ports import World
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.talklog import append
from heartfelt.actions.unlock import open_access
from heartfelt.base.sides import Side
from heartfelt.base.topics import Kind, Purpose
from heartfelt.bootstrap import build
from heartfelt.demo.stories import Broached, Story
from heartfelt.demo.walk import begin, granted, walk
from heartfelt.settings import Settings
from heartfelt.talk.events import CameBack, Event, Paused, RepairOffered, Resumed
from heartfelt.talk.floor import REPAIRS
from heartfelt.talk.phases import Phase

STORY = Story(
    topics=(
        Broached(by=Side.A, words="Our mornings", kind=Kind.FEELING, purpose=Purpose.BE_HEARD),
        Broached(by=Side.B, words="The garden", kind=Kind.HOPE, purpose=Purpose.BE_HEARD),
    ),
    opening_thanks=("For the tea this morning", "For calling my mother"),
)


class TwoDevices(msgspec.Struct, frozen=True, kw_only=True):
    """A couple in their talk: each one's cookie, and where the talk is."""

    cookies: Mapping[Side, str]
    talk: str
    access: Access


def prepare(folder: Path, couples: int) -> list[TwoDevices]:
    """Bring that many couples into the first turn of a talk, in a data folder that is then shut."""
    house = build(Settings(data=folder, port=0, browser=False))
    try:
        return [sit_down(house.site.world) for _ in range(couples)]
    finally:
        house.close()


def sit_down(world: World) -> TwoDevices:
    """Let two meet, each at their own device, and hold a talk up to its first turn."""
    alice = dict(granted(meet(world, {Side.A: "Alice", Side.B: ""}, together=False, zones={})))
    bob = _paired(world, alice)
    access = {Side.A: _opened(world, alice), Side.B: _opened(world, bob)}
    roots = {side: access[side].roots[side] for side in Side}
    # Both at once, so that a story can be walked through; each browser still speaks for one.
    both = msgspec.structs.replace(access[Side.B], seat=None, roots=roots)
    evening = begin(world, both, STORY)
    walk(evening, until=lambda state: state.phase is Phase.SPEAKING)
    cookies = {Side.A: _cookie(alice), Side.B: _cookie(bob)}
    return TwoDevices(cookies=cookies, talk=evening.talk, access=both)


def lengthen(world: World, two: TwoDevices, events: int) -> None:
    """Let them need each other's patience until the log of their talk holds so many events."""
    with world.store.writing() as unit:
        row = unit.talks.find(two.talk, two.access.couple)
        if row is None:
            raise LookupError
        more = tuple(itertools.islice(_restless(world), events - row.head))
        append(world, unit, two.access, row, more)


def _restless(world: World) -> itertools.chain[Event]:
    now, later = world.clock.now(), world.clock.now() + timedelta(minutes=20)
    return itertools.chain.from_iterable(
        (
            RepairOffered(at=now, by=Side.A, phrase=phrase),
            Paused(at=now, until=later),
            CameBack(at=now, by=Side.B),
            CameBack(at=now, by=Side.A),
            Resumed(at=now),
        )
        for phrase in itertools.cycle(REPAIRS)
    )


def _paired(world: World, alice: Secrets) -> dict[str, str]:
    invitation = granted(invite(world, _opened(world, alice)))
    knocking = dict(granted(redeem(world, invitation.code)))
    read_aloud: Waiting = granted(waiting(world, knocking))
    if type_words(world, _opened(world, alice), " ".join(read_aloud.words)) is not None:
        raise LookupError
    return dict(granted(waiting(world, knocking)).secrets)


def _opened(world: World, secrets: Secrets) -> Access:
    access = open_access(world, secrets)
    if access is None:
        raise LookupError
    return access


def _cookie(secrets: Secrets) -> str:
    return "; ".join(f"hf_{scope}={value}" for scope, value in secrets.items() if value)

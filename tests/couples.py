"""Alice and Bob with talks behind them, in a real store, quickly."""

from collections.abc import Mapping

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.meet import meet
from heartfelt.actions.ports import World
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.unlock import open_access
from heartfelt.base.agreements import Who
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.topics import Kind, Purpose
from heartfelt.demo.stories import Broached, Story, Tried
from heartfelt.demo.walk import begin, walk
from heartfelt.talk.phases import Phase

NAMES: Mapping[Side, str] = {Side.A: "Alice", Side.B: "Bob"}
STORY = Story(
    topics=(
        Broached(by=Side.A, words="Our mornings", kind=Kind.FEELING, purpose=Purpose.BE_HEARD),
        Broached(by=Side.B, words="The garden", kind=Kind.HOPE, purpose=Purpose.BE_HEARD),
    ),
    before=((40, 3, 4), (60, 5, 6)),
    after=((55, 4, 5, 6), (62, 5, 6, 7)),
    understood=("You miss our walks", "You are worn out"),
    keep=("The notes you leave", "Your laughing"),
    sentence="We hear each other, and we stay",
    thanks=("For the tea", "For staying"),
    forward=("the river", "a free Sunday"),
    next_in_days=14,
    agreements=(Tried(when="it is Sunday", will="walk", who=Who.WE, look_in_days=14),),
)
"""A talk of fifteen minutes. One of the two topics finds its place, the other rests."""


def meet_together(world: World) -> Secrets:
    """Alice and Bob at one device; nobody keeps anything yet."""
    secrets = meet(world, NAMES, together=True, zones={})
    assert not isinstance(secrets, Refusal)
    return secrets


def access_of(world: World, secrets: Secrets) -> Access:
    access = open_access(world, secrets)
    assert access is not None
    return access


def conclude(world: World, access: Access, story: Story = STORY) -> str:
    """Hold one talk from offer to close; returns its id."""
    evening = begin(world, access, story)
    walk(evening, until=lambda state: state.phase is Phase.CLOSED)
    return evening.talk


def conclude_some(world: World, access: Access, how_many: int) -> list[str]:
    """Hold talks two weeks apart, the last one today; returns their ids, oldest first."""
    return [conclude(world, access, _ago(14 * ago)) for ago in reversed(range(how_many))]


def _ago(days: int) -> Story:
    return msgspec.structs.replace(STORY, days_ago=days)

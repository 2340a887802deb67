"""Two kept pages, and a third talk in its middle: all through the actions, at times gone by."""

import msgspec

from heartfelt.actions.draft import keep_draft, keep_thought
from heartfelt.actions.meet import meet
from heartfelt.actions.ports import World, seconds
from heartfelt.actions.records import Form, OwnDraft
from heartfelt.actions.sessions import SHARED, Secrets, find, private_half, renew, shared_half
from heartfelt.actions.unlock import open_access
from heartfelt.base.sides import Side
from heartfelt.demo.stories import stories
from heartfelt.demo.walk import TripError, begin, command, granted, walk
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State


def seed(world: World) -> Secrets:
    """Seat Alice and Bob at one device, mid-way through their third talk; returns its secrets."""
    told = stories()
    names = dict(zip(Side, told.names, strict=True))
    secrets = granted(meet(world, names, together=True, zones={}))
    access = open_access(world, secrets)
    if access is None:
        raise TripError
    for story in told.evenings:
        evening = begin(world, access, story)
        walk(evening, until=_far_enough)
    alice, bob = (msgspec.structs.replace(access, holder=side) for side in Side)
    let_out = OwnDraft(form=Form.LETTING_OUT, text=told.draft, stays=True)
    granted(keep_draft(world, alice, let_out, command()))
    granted(keep_thought(world, bob, told.thought, command()))
    return secrets


def seat(world: World, secrets: Secrets) -> Secrets:
    """Open another session beside the one of `secrets`, and like it; it ends with that one."""
    now, fresh = seconds(world.clock.now()), dict[str, str]()
    with world.store.writing() as unit:
        for scope in secrets:
            row = find(unit, secrets, scope, now)
            if row is not None:
                half = shared_half if scope == SHARED else private_half
                fresh.update(renew(unit, row, half(secrets, row)))
    return fresh


def _far_enough(state: State) -> bool:
    return bool(state.openers) or state.phase is Phase.CLOSED

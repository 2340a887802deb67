"""Two kept pages, and a third talk in its middle: all through the actions, at times gone by."""

import msgspec

from heartfelt.actions.draft import keep_draft, keep_thought
from heartfelt.actions.meet import meet
from heartfelt.actions.ports import World
from heartfelt.actions.records import Form, OwnDraft
from heartfelt.actions.unlock import Secrets, open_access
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


def _far_enough(state: State) -> bool:
    return bool(state.openers) or state.phase is Phase.CLOSED

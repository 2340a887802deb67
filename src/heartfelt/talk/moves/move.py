"""What every move has in common: where it fits, and how it is decided."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

import msgspec

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.text import clean
from heartfelt.talk.events import Event
from heartfelt.talk.phases import Gate, Phase
from heartfelt.talk.planning import Planning
from heartfelt.talk.state import State

Decision = tuple[Event, ...] | Refusal


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """Who moves, when, in what state. `fresh` is an unused id for whatever the move creates."""

    state: State
    side: Side
    now: datetime
    planning: Planning
    fresh: str


class Move(msgspec.Struct, frozen=True, kw_only=True, tag_field="move"):
    """Something a partner can do. Its fields are what they said; its class says where it fits.

    `fits` must depend only on what `side` may see, so that what is offered is what is accepted.
    """

    phases: ClassVar[frozenset[Phase]] = frozenset()
    while_paused: ClassVar[bool] = False

    @classmethod
    def fits(cls, state: State, side: Side, now: datetime) -> bool:  # noqa: ARG003
        """Whether `side` may do this in `state`, beyond being in one of `phases`."""
        return True

    def decide(self, scene: Scene) -> Decision:  # noqa: ARG002
        """Return what happens, or why not. Asked only where the move fits."""
        return refuse("move.unknown")


GATE_OF: Mapping[Phase, Gate] = {
    Phase.TOPICS: Gate.TOPICS,
    Phase.ORDER: Gate.ORDER,
    Phase.READY: Gate.READY,
    Phase.BEFORE: Gate.BEFORE,
    Phase.WISH: Gate.WISH,
    Phase.UNSAID: Gate.UNSAID,
    Phase.AFTER: Gate.AFTER,
}


def written(text: str, limit: int, *, needed: bool = False) -> str | Refusal:
    """Clean what someone wrote; `needed` refuses an empty text with ``text.empty``."""
    plain = clean(text, limit)
    if isinstance(plain, str) and needed and not plain:
        return refuse("text.empty")
    return plain

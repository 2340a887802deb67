"""Who may see which event. A page is folded from what its partner may see, and from nothing else.

Because the state shown to one side is the replay of that side's events, a private act of the other
cannot change a byte of it, not even a version number.
"""

from collections.abc import Iterable

from heartfelt.base.sides import Side
from heartfelt.talk.events import Event, PrivateEvent
from heartfelt.talk.evolve import replay
from heartfelt.talk.state import State


def is_private(event: Event) -> bool:
    """Whether only its author may see `event`."""
    return isinstance(event, PrivateEvent)


def sight(event: Event, side: Side | None) -> Event | None:
    """Return `event` if `side` may see it. No side is the shared screen: what both may see."""
    if isinstance(event, PrivateEvent) and event.by is not side:
        return None
    return event


def view(events: Iterable[Event], side: Side | None) -> State:
    """Return the talk as `side` may know it; its version counts only what that side sees."""
    return replay(event for event in events if sight(event, side) is not None)

"""Time as marks and `now`. It protects a turn; it never ends one.

A turn has guaranteed seconds that can only grow. When they are used up the ring rests and the
speaker still has the floor until they give it away.
"""

from datetime import datetime, timedelta

import msgspec

from heartfelt.base.sides import Side

ADDED_S = 120
MOST_ADDED_S = 60 * 60
BREATH_S = 5
"""A quiet breath at each hand-over. McCurry et al. 2024 found five seconds enough to calm."""
UNSAID_S = 120
PAUSE_LEAST_MIN, PAUSE_USUAL_MIN, PAUSE_MOST_MIN = 5, 20, 60
"""Minutes. Twenty is clinical lore (Gottman), not a trial's finding."""
OFFER_RESTS_AFTER = timedelta(days=3)


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """Someone's protected time: began, seconds guaranteed, added, and lost to pauses."""

    speaker: Side
    began: datetime
    protected_s: int
    added_s: int = 0
    paused_s: float = 0.0

    @property
    def total_s(self) -> int:
        """All seconds this turn guarantees."""
        return self.protected_s + self.added_s


def elapsed_s(turn: Turn, now: datetime, paused_at: datetime | None = None) -> float:
    """Seconds of this turn used up at `now`, pauses left out, never negative."""
    until = now if paused_at is None else min(now, paused_at)
    return max(0.0, (until - turn.began).total_seconds() - turn.paused_s)


def remaining_s(turn: Turn, now: datetime, paused_at: datetime | None = None) -> float:
    """Guaranteed seconds left at `now`; 0 once the ring rests."""
    return max(0.0, turn.total_s - elapsed_s(turn, now, paused_at))


def ends_at(turn: Turn) -> datetime:
    """When the ring will rest if nobody pauses or adds time."""
    return turn.began + timedelta(seconds=turn.total_s + turn.paused_s)

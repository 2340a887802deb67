"""The two partners of a couple. There are never more, and neither comes first."""

from enum import StrEnum


class Side(StrEnum):
    """One of the two partners."""

    A = "a"
    B = "b"

    @property
    def other(self) -> "Side":
        """The partner of this partner."""
        return Side.B if self is Side.A else Side.A


BOTH: frozenset[Side] = frozenset(Side)

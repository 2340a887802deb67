"""When-then agreements and how they turned out, as data."""

from datetime import date
from enum import StrEnum

import msgspec


class Who(StrEnum):
    """Who an agreement is for."""

    A = "a"
    B = "b"
    WE = "we"


class Outcome(StrEnum):
    """How an agreement went, in words that blame nobody."""

    HELPED = "helped"
    PARTLY = "partly"
    NOT_YET = "not-yet"
    NO_LONGER_NEEDED = "no-longer-needed"


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """*When …, I'll / we'll … - look again on …*.

    When-then plans: Gollwitzer & Sheeran 2006 (94 tests, d = .65; not couples in particular).
    """

    id: str
    when: str
    will: str
    who: Who
    look_on: date | None = None

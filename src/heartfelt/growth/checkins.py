"""The private taps before and after a talk. Each is its owner's alone; none is ever summed.

Own single items, not validated. *Closeness* is inspired by the Inclusion of Other in the Self idea
(Aron, Aron & Smollan 1992), *understood* by the diary item of Gordon & Chen 2016.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import msgspec

from heartfelt.base.refusal import Refusal, refuse


class When(StrEnum):
    """Which side of a talk the taps were made on."""

    BEFORE = "before"
    AFTER = "after"


class Room(StrEnum):
    """The answer to: did you have the room you needed."""

    NOT_YET = "not-yet"
    MOSTLY = "mostly"
    YES = "yes"


class Free(StrEnum):
    """The answer to: did you feel free to say what you wanted. Never shared, never drawn."""

    NO = "no"
    PARTLY = "partly"
    YES = "yes"


class CheckIn(msgspec.Struct, frozen=True, kw_only=True):
    """One partner's taps on one side of one talk. Every tap may be left out (None).

    `closeness` runs from 0 to 100 and is shown as circles only; `confidence`, `trust` and
    `understood` from 1 to 7. `understood`, `room` and `free` are asked after a talk only.
    """

    talk: str
    when: When
    day: date
    closeness: int | None = None
    confidence: int | None = None
    trust: int | None = None
    understood: int | None = None
    room: Room | None = None
    free: Free | None = None


RANGES: Mapping[str, tuple[int, int]] = {
    "closeness": (0, 100),
    "confidence": (1, 7),
    "trust": (1, 7),
    "understood": (1, 7),
}


def value_of(checkin: CheckIn, item: str) -> int | None:
    """Return the tap of one item of `RANGES`; raises `KeyError` for any other name."""
    return {
        "closeness": checkin.closeness,
        "confidence": checkin.confidence,
        "trust": checkin.trust,
        "understood": checkin.understood,
    }[item]


def checked(checkin: CheckIn) -> CheckIn | Refusal:
    """Return the check-in if it can be one.

    Refuses with ``checkin.out-of-range`` (facts ``item``, ``low``, ``high``) or, when it answers
    before a talk what is asked after one, ``checkin.only-after``.
    """
    for item, (low, high) in RANGES.items():
        value = value_of(checkin, item)
        if value is not None and not low <= value <= high:
            return refuse("checkin.out-of-range", item=item, low=low, high=high)
    only_after = (checkin.understood, checkin.room, checkin.free)
    if checkin.when is When.BEFORE and any(tap is not None for tap in only_after):
        return refuse("checkin.only-after")
    return checkin


def opens_safety(checkin: CheckIn) -> bool:
    """Whether the safety card is quietly offered to the one who tapped: they did not feel free."""
    return checkin.free is Free.NO

"""Whether now is a good moment. Each is asked apart; together they are told only go or later.

Tiredness makes for more conflict and less empathic accuracy in both (Gordon & Chen 2014). That
hunger and a full head do the same is common counsel with weaker evidence.
"""

from enum import StrEnum

import msgspec


class Rest(StrEnum):
    """How rested a partner is."""

    RESTED = "rested"
    TIRED = "tired"
    WORN_OUT = "worn-out"


class Readiness(msgspec.Struct, frozen=True, kw_only=True):
    """One partner's private answers. `time` says that nothing else is pressing."""

    rest: Rest
    fed: bool
    sober: bool
    time: bool


class Together(StrEnum):
    """All that is ever shown of two partners' readiness."""

    GO = "go"
    BETTER_LATER = "better-later"


def together(a: Readiness, b: Readiness) -> Together:
    """Say whether to go ahead: never who would rather wait, nor why.

    Worn out, hungry, not sober or pressed for time in either suggests another moment; tired alone
    does not.
    """
    return Together.GO if _can_go(a) and _can_go(b) else Together.BETTER_LATER


def _can_go(one: Readiness) -> bool:
    return one.rest is not Rest.WORN_OUT and one.fed and one.sober and one.time

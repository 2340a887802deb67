"""How a talk's minutes are shared out. Time protects and never chases: nothing here runs out.

That turns should be short and alternate follows Aron et al. 1997 (closeness grew from alternating
disclosure); about three minutes and two rounds are this program's own choice, settled by no study.
A light ending of some minutes follows Salvatore et al. 2011.
"""

from typing import Final

import msgspec

from heartfelt.plan.agenda import capacity

FULL_TURN: Final = 180
SHORTEST_TURN: Final = 90
_LISTENING = 30
_STEP = 30

_ROUNDS = {15: 1, 30: 2, 60: 2}
_OPENING = {15: 60, 30: 120, 60: 180}
_CLOSING = {15: 240, 30: 240, 60: 540}


class TimeBox(msgspec.Struct, frozen=True, kw_only=True):
    """A plan of a talk's time, in seconds. `turn` is protected and the same for both partners.

    `opening` and `closing` are breathing room, `listening` is set aside after each turn for
    listening back, and `spare` is what nobody has been promised.
    """

    opening: int
    closing: int
    rounds: int
    turn: int
    listening: int
    spare: int


def timebox(minutes: int, places: int) -> TimeBox:
    """Share out a talk of `minutes` with `places` topics on its agenda.

    Each topic has one round in 15 minutes and two in longer talks; a round is one turn of each
    partner. A turn is between `SHORTEST_TURN` and `FULL_TURN`, in whole half minutes. A talk
    without topics is shared out like one with one. Raises `ValueError` for lengths that are not
    offered and for more places than fit.
    """
    if not 0 <= places <= capacity(minutes):
        raise ValueError("more places than this talk can hold")
    turns = max(places, 1) * _ROUNDS[minutes] * 2
    middle = minutes * 60 - _OPENING[minutes] - _CLOSING[minutes]
    fair = (middle // turns - _LISTENING) // _STEP * _STEP
    turn = max(SHORTEST_TURN, min(FULL_TURN, fair))
    return TimeBox(
        opening=_OPENING[minutes],
        closing=_CLOSING[minutes],
        rounds=_ROUNDS[minutes],
        turn=turn,
        listening=_LISTENING,
        spare=middle - turns * (turn + _LISTENING),
    )

"""What to show of a reading: little, the most useful first, and something good beside it.

At most two notes at a time; more than that is not read (evidence: coach rules of this project,
after users' complaints about linters). A person never sees a number.
"""

import msgspec

from heartfelt.base.topics import Kind, Purpose, Weight
from heartfelt.words.cues import CUES
from heartfelt.words.finding import Context, Finding, MoveFound, Reading

MOST_NOTES = 2
Kept = frozenset[tuple[str, str]]

_USEFUL = {cue.kind: place for place, cue in enumerate(CUES)}
_HOT = frozenset({"hostility", "contempt", "threat"})
_HOT_FROM = 0.75
_DEAREST = ("own_part", "acknowledgement", "appreciation", "perspective", "request", "feeling")
_FIRST_FOR_PAST = frozenset({"past", "generalization"})
_FIRST_FOR_HABIT = frozenset({"generalization", "judgement"})


class SecondThought(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows before words are shared.

    `notes` at most two, most useful first; `move` one good thing to name; `hot` asks "read it
    aloud as if to you; sleep on it?"; `missing` move keys; `hints` keys such as
    ``clear-is-kind``, ``this-one-event``, ``when-then``.
    """

    notes: tuple[Finding, ...] = ()
    move: MoveFound | None = None
    hot: bool = False
    missing: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


def second_thought(
    reading: Reading, *, context: Context | None = None, kept: Kept = frozenset()
) -> SecondThought:
    """Choose what to show. `kept` are the (kind, quote) pairs whose words the writer keeps.

    Where there is a sign of danger nothing is said about style. Pure.
    """
    if reading.care is not None:
        return SecondThought()
    about = context or Context()
    open_ = [f for f in reading.findings if (f.kind, f.quote) not in kept]
    ranked = sorted(open_, key=lambda f: _rank(f, about))
    return SecondThought(
        notes=tuple(_different(ranked)[:MOST_NOTES]),
        move=_dearest(reading.moves),
        hot=any(f.kind in _HOT and f.confidence >= _HOT_FROM for f in open_),
        missing=reading.missing,
        hints=_hints(about, open_),
    )


def keep(kept: Kept, finding: Finding) -> Kept:
    """Answer "Keep my words": this finding stays silent for this draft."""
    return kept | {(finding.kind, finding.quote)}


def _rank(finding: Finding, context: Context) -> tuple[int, int, float, int]:
    first = frozenset[str]()
    if context.kind is Kind.PAST:
        first = _FIRST_FOR_PAST
    elif context.kind is Kind.HABIT:
        first = _FIRST_FOR_HABIT
    hot = finding.kind in _HOT
    return (
        0 if hot else 1,
        (0 if finding.kind in first else 1) * 100 + _USEFUL[finding.kind],
        -finding.confidence,
        finding.start,
    )


def _different(ranked: list[Finding]) -> list[Finding]:
    """Show two kinds before two of a kind: the same advice twice teaches nothing new."""
    firsts: dict[str, Finding] = {}
    for finding in ranked:
        firsts.setdefault(finding.kind, finding)
    chosen = list(firsts.values())
    return chosen + [f for f in ranked if f not in chosen]


def _dearest(moves: tuple[MoveFound, ...]) -> MoveFound | None:
    for kind in _DEAREST:
        for move in moves:
            if move.kind == kind:
                return move
    return moves[0] if moves else None


def _hints(context: Context, open_: list[Finding]) -> tuple[str, ...]:
    hints: list[str] = []
    if context.weight is Weight.A_LOT:
        hints.append("clear-is-kind")
    if context.kind is Kind.PAST and any(f.kind in _FIRST_FOR_PAST for f in open_):
        hints.append("this-one-event")
    if context.kind is Kind.HABIT and open_:
        hints.append("when-then")
    if context.purpose in {Purpose.BE_HEARD, Purpose.BE_COMFORTED}:
        hints.append("no-solution-needed")
    return tuple(hints)

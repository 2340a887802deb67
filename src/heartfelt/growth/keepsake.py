"""The page that remains of a talk, which both partners own a copy of.

It knows days and nothing finer, so that it is a memory and never evidence. Openers, drafts and
anything unsaid have no place in it.
"""

from collections.abc import Mapping
from datetime import date

import msgspec

from heartfelt.base.agreements import Agreement
from heartfelt.base.sides import Side


class Keepsake(msgspec.Struct, frozen=True, kw_only=True):
    """One kept talk. `names` are those of A and B; what each one said goes by its writer's side.

    `signed` says that both signed the sentence; else it stays open. `circles` are both closeness
    taps, 0 to 100 and of A and B, held only where both allowed it.
    """

    id: str
    day: date
    names: tuple[str, str]
    sentence: str = ""
    signed: bool = False
    agreements: tuple[Agreement, ...] = ()
    thanks: dict[Side, str] = {}
    understood: dict[Side, str] = {}
    keep: dict[Side, str] = {}
    next_day: date | None = None
    looking_forward: str = ""
    circles: tuple[int, int] | None = None


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One partner's line, with the name to write beside it."""

    name: str
    words: str


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A keepsake ready to be rendered: nothing empty, nothing to decide any more.

    `sentence_key` is ``keepsake.signed`` or ``keepsake.left-open``, or None without a sentence.
    """

    day: date
    names: tuple[str, str]
    sentence: str
    sentence_key: str | None
    thanks: tuple[Said, ...]
    understood: tuple[Said, ...]
    keep: tuple[Said, ...]
    agreements: tuple[Agreement, ...]
    next_day: date | None
    looking_forward: str
    circles: tuple[int, int] | None


def name_of(keepsake: Keepsake, side: Side) -> str:
    """Return the name of the partner on this side."""
    return keepsake.names[0] if side is Side.A else keepsake.names[1]


def page(keepsake: Keepsake) -> Page:
    """Lay a keepsake out for a page, a PDF or plain text alike."""
    sentence_key = "keepsake.signed" if keepsake.signed else "keepsake.left-open"
    return Page(
        day=keepsake.day,
        names=keepsake.names,
        sentence=keepsake.sentence,
        sentence_key=sentence_key if keepsake.sentence else None,
        thanks=_said(keepsake, keepsake.thanks),
        understood=_said(keepsake, keepsake.understood),
        keep=_said(keepsake, keepsake.keep),
        agreements=keepsake.agreements,
        next_day=keepsake.next_day,
        looking_forward=keepsake.looking_forward,
        circles=keepsake.circles,
    )


def shared_circles(
    allowed: Mapping[Side, bool], closeness: Mapping[Side, int | None]
) -> tuple[int, int] | None:
    """Return both closeness taps if both partners allowed it and both tapped, else None.

    One partner's yes alone changes nothing, and looks the same as no yes at all.
    """
    a, b = closeness.get(Side.A), closeness.get(Side.B)
    if a is None or b is None or not all(allowed.get(side, False) for side in Side):
        return None
    return a, b


def _said(keepsake: Keepsake, lines: Mapping[Side, str]) -> tuple[Said, ...]:
    return tuple(
        Said(name=name_of(keepsake, side), words=lines[side]) for side in Side if lines.get(side)
    )

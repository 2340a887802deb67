"""Everything that is mine, to take away: one structure, as JSON and as a page to read.

It holds its owner's words and what both own, and never the partner's private ones. It knows days
and nothing finer.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from html import escape
from typing import cast

import msgspec

from heartfelt.base.agreements import Agreement
from heartfelt.base.codec import to_bytes
from heartfelt.base.sides import Side
from heartfelt.base.topics import Parked, Topic
from heartfelt.growth.checkins import CheckIn
from heartfelt.growth.keepsake import Keepsake, page

FORMAT = "heartfelt.own-copy/1"

_FOR_PROGRAMS = frozenset({"id", "talk", "circles", "sentence_key"})
_SIDED = frozenset({"by", "who"})
_CHOICES = frozenset({"kind", "purpose", "weight", "who", "moment", "room", "free"})


class Writing(msgspec.Struct, frozen=True, kw_only=True):
    """A private piece of writing. `kind` is a key such as ``opener`` or ``untrusted``."""

    kind: str
    words: str
    day: date | None = None


class Mine(msgspec.Struct, frozen=True, kw_only=True):
    """What belongs to one partner alone."""

    writings: tuple[Writing, ...] = ()
    topics: tuple[Topic, ...] = ()
    checkins: tuple[CheckIn, ...] = ()


class Ours(msgspec.Struct, frozen=True, kw_only=True):
    """What both partners own, each their own copy."""

    keepsakes: tuple[Keepsake, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    parked: tuple[Parked, ...] = ()


class OwnCopy(msgspec.Struct, frozen=True, kw_only=True):
    """One partner's copy of everything that is theirs, as of a day."""

    format: str
    day: date
    side: Side
    names: tuple[str, str]
    mine: Mine
    ours: Ours


def own_copy(side: Side, *, names: tuple[str, str], day: date, mine: Mine, ours: Ours) -> OwnCopy:
    """Put a partner's copy together; `names` are those of A and B.

    Raises `ValueError` if `mine` holds a topic of the other: a private one would leak.
    """
    if any(topic.by is not side for topic in mine.topics):
        raise ValueError("a copy holds its owner's topics only")
    return OwnCopy(format=FORMAT, day=day, side=side, names=names, mine=mine, ours=ours)


def as_json(copy: OwnCopy) -> bytes:
    """Write a copy as JSON, indented for people."""
    return msgspec.json.format(to_bytes(copy), indent=2)


def as_html(copy: OwnCopy, say: Callable[[str], str]) -> str:
    """Write a copy as one HTML page that stands alone and loads nothing.

    `say` turns a field's key, such as ``export.looking_forward``, into words; everything people
    wrote is escaped. What is empty, and ids, are left out; the JSON has them.
    """
    title = escape(say("export.title"))
    parts = {
        "mine": _readable(_private_parts(copy.mine), copy.names, say),
        "ours": _readable(_shared_parts(copy.ours), copy.names, say),
    }
    body = "".join(
        f"<section><h2>{escape(say(f'export.{part}'))}</h2>{_fields(held, say)}</section>"
        for part, held in parts.items()
        if _worth(held)
    )
    own_name = copy.names[0] if copy.side is Side.A else copy.names[1]
    return (
        '<!doctype html><html><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>{title}</title></head><body><h1>{title}</h1>"
        f"<p>{escape(own_name)}, {copy.day.isoformat()}</p>{body}</body></html>\n"
    )


def _private_parts(mine: Mine) -> dict[str, object]:
    # An agreement's `when` is words and a check-in's is a choice: told apart before they mix.
    checkins = [
        {"moment": one.when, **msgspec.structs.asdict(one), "when": None} for one in mine.checkins
    ]
    return {"writings": mine.writings, "topics": mine.topics, "checkins": checkins}


def _shared_parts(ours: Ours) -> dict[str, object]:
    # Keepsakes as their pages, so that names stand beside what was said.
    pages = [page(kept) for kept in ours.keepsakes]
    return {"keepsakes": pages, "agreements": ours.agreements, "parked": ours.parked}


def _readable(part: object, names: tuple[str, str], say: Callable[[str], str]) -> object:
    """Turn Structs into plain values for people: names for sides, words for choices."""
    called = dict(zip((side.value for side in Side), names, strict=True))

    def told(key: str, value: object) -> object:
        if key in _SIDED and value in called:
            return called[str(value)]
        if key in _CHOICES and value is not None:
            return say(f"export.{key}.{value}")
        return within(value)

    def within(value: object) -> object:
        match value:
            case dict():
                pairs = cast("Mapping[str, object]", value).items()
                return {key: told(key, held) for key, held in pairs if key not in _FOR_PROGRAMS}
            case list() | tuple():
                return [within(held) for held in cast("Sequence[object]", value)]
            case _:
                return value

    return within(msgspec.to_builtins(part))


def _fields(value: object, say: Callable[[str], str]) -> str:
    match value:
        case dict():
            pairs = cast("Mapping[str, object]", value).items()
            return "<dl>" + "".join(_pair(key, held, say) for key, held in pairs) + "</dl>"
        case list():
            held = cast("list[object]", value)
            return "<ol>" + "".join(f"<li>{_fields(one, say)}</li>" for one in held) + "</ol>"
        case bool():
            return escape(say("export.yes" if value else "export.no"))
        case _:
            return escape(str(value)).replace("\n", "<br>")


def _pair(key: str, value: object, say: Callable[[str], str]) -> str:
    if not _worth(value):
        return ""
    return f"<dt>{escape(say(f'export.{key}'))}</dt><dd>{_fields(value, say)}</dd>"


def _worth(value: object) -> bool:
    """Whether there is anything to read in `value`. False and 0 are answers and count."""
    match value:
        case dict():
            return any(_worth(held) for held in cast("Mapping[str, object]", value).values())
        case list():
            return value != []
        case _:
            return value is not None and value != ""

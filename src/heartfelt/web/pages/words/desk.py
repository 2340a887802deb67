"""The desk someone writes an opener at: everything on it travels with the form, nothing is kept."""

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.choose_words import PARTS, in_one_piece
from heartfelt.actions.prepare import mine
from heartfelt.actions.records import Form, LockedError, OwnDraft
from heartfelt.web.visit import Visit

Way = Literal["parts", "free"]
PICKS = {"feeling": "feel", "need": "because"}
"""Which part the words of a picker go into."""
MOST_SILENCED = 100


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """An opener in the making, in four parts or in one piece.

    `before` is what stood in `before_field` ahead of the last tap, so that it can be taken back.
    `kept` are words to be left alone; `whole` says that a long draft is wanted whole, `cool`
    that its hot words were read once more.
    """

    way: Way = "parts"
    parts: dict[str, str] = {}
    text: str = ""
    topic: str = ""
    kept: tuple[tuple[str, str], ...] = ()
    before: str = ""
    before_field: str = ""
    before_way: Way = "parts"
    whole: bool = False
    cool: bool = False

    @property
    def words(self) -> str:
        """The words as one text."""
        return in_one_piece(self.parts) if self.way == "parts" else self.text


def private(visit: Visit) -> Access:
    """Return what this browser may open; raises `LockedError` unless someone's own moment is."""
    if visit.access is None:
        raise LockedError
    mine(visit.access)
    return visit.access


def read_desk(visit: Visit) -> Desk:
    """Gather the desk from a form. Words picked from a list join the part they belong to."""
    form = visit.form
    parts = {name: _lines(form.get(name, "")) for name in PARTS}
    for picker, part in PICKS.items():
        picked = [value for name, value in visit.fields if name == picker]
        parts[part] = _joined(parts[part], picked)
    silenced = [_pair(value) for name, value in visit.fields if name == "kept"]
    return Desk(
        way=_way(form.get("way", "")),
        parts=parts,
        text=_lines(form.get("text", "")),
        topic=form.get("topic", ""),
        kept=tuple(dict.fromkeys(silenced))[:MOST_SILENCED],
        before=_lines(form.get("before", "")),
        before_field=form.get("before_field", ""),
        before_way=_way(form.get("before_way", "")),
        whole=form.get("whole") == "yes",
        cool=form.get("cool") == "yes",
    )


def desk_from(own: OwnDraft) -> Desk:
    """Lay a kept opener on the desk."""
    return Desk(
        way="parts" if own.parts or not own.text else "free",
        parts=own.parts,
        text=own.text,
        topic=own.topic,
        kept=own.kept,
    )


def own_draft(desk: Desk, talk: str) -> OwnDraft:
    """Turn the desk into the draft to be kept; only the way it is written in rests."""
    in_parts = desk.way == "parts"
    return OwnDraft(
        form=Form.OPENER,
        talk=talk,
        topic=desk.topic,
        parts=desk.parts if in_parts else {},
        text="" if in_parts else desk.text,
        kept=desk.kept,
    )


def put(desk: Desk, field: str, words: str) -> Desk:
    """Write `words` into a part or the text; what stood there can be taken back."""
    changed = _written(desk, field, words)
    stood = desk.text if field == "text" else desk.parts.get(field, "")
    return msgspec.structs.replace(changed, before=stood, before_field=field, before_way=desk.way)


def take_back(desk: Desk) -> Desk:
    """Undo the last tap."""
    if desk.before_field not in {*PARTS, "text"}:
        return desk
    undone = _written(desk, desk.before_field, desk.before)
    return msgspec.structs.replace(undone, way=desk.before_way, before="", before_field="")


def _written(desk: Desk, field: str, words: str) -> Desk:
    if field == "text":
        return msgspec.structs.replace(desk, text=words, way="free")
    return msgspec.structs.replace(desk, parts={**desk.parts, field: words})


def _joined(written: str, picked: Sequence[str]) -> str:
    """Add picked words that are not there yet: "sad", then "sad, tired and lonely"."""
    held = written.casefold()
    new = [word for word in dict.fromkeys(picked) if word.casefold() not in held]
    if not new:
        return written
    *first, last = [written.rstrip(" ."), *new] if written.strip() else new
    return f"{', '.join(first)} and {last}" if first else last


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n")


def _way(said: str) -> Way:
    return "free" if said == "free" else "parts"


def _pair(said: str) -> tuple[str, str]:
    kind, _, quote = _lines(said).partition("|")
    return kind, quote


def carried(desk: Desk) -> Mapping[str, str]:
    """Return what the form carries unseen, so that no tap loses anything."""
    hidden = {
        "way": desk.way,
        "before": desk.before,
        "before_field": desk.before_field,
        "before_way": desk.before_way,
        "whole": "yes" if desk.whole else "",
        "cool": "yes" if desk.cool else "",
    }
    other = {"text": desk.text} if desk.way == "parts" else desk.parts
    return {name: value for name, value in {**hidden, **other}.items() if value}

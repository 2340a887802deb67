"""What a tap beside the words does: take an alternative, keep one's words, take it back."""

from collections.abc import Mapping

import msgspec

from heartfelt.actions.choose_words import Looked, choices, in_one_piece
from heartfelt.web.pages.words.desk import Desk, put, take_back
from heartfelt.web.pages.words.notes import mark
from heartfelt.words.finding import Finding


def tapped(desk: Desk, looked: Looked, form: Mapping[str, str]) -> Desk:
    """Return the desk after the button in `form`; a tap on words that are gone changes nothing."""
    if "alternative" in form:
        name, _, number = form["alternative"].partition(":")
        return _alternative(desk, looked, name, number)
    if "keep" in form:
        return _silenced(desk, looked, form["keep"])
    if "undo" in form:
        return take_back(desk)
    if "one" in form:
        return _one(desk, looked, form["one"])
    if "turn" in form:
        return turned(desk)
    return desk


def turned(desk: Desk) -> Desk:
    """Go from four parts to one piece, or back to the parts as they were."""
    if desk.way == "free":
        return msgspec.structs.replace(desk, way="parts", before="", before_field="")
    whole = in_one_piece(desk.parts)
    return put(desk, "text", whole) if whole else msgspec.structs.replace(desk, way="free")


def _alternative(desk: Desk, looked: Looked, name: str, number: str) -> Desk:
    finding = _named(looked, name)
    if finding is None or not number.isascii() or not number.isdecimal():
        return desk
    offered = choices(looked, finding, desk.parts if desk.way == "parts" else {})
    if int(number) >= len(offered):
        return desk
    chosen = offered[int(number)]
    return put(desk, chosen.field, chosen.words)


def _silenced(desk: Desk, looked: Looked, name: str) -> Desk:
    finding = _named(looked, name)
    if finding is None:
        return desk
    return msgspec.structs.replace(desk, kept=(*desk.kept, (finding.kind, finding.quote)))


def _one(desk: Desk, looked: Looked, place: str) -> Desk:
    """Leave the one sentence that matters most tonight; the whole can be taken back."""
    if looked.distilled is None:
        return desk
    for one in looked.distilled.grievances:
        if f"{one.start}.{one.end}" == place:
            return put(desk, "text", one.words)
    return desk


def _named(looked: Looked, name: str) -> Finding | None:
    return next((one for one in looked.second.notes if mark(one) == name), None)

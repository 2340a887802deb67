"""From what a form sent to the Structs that actions take. Holds no rules but the shape."""

from collections.abc import Mapping

import msgspec

from heartfelt.base.codec import UnreadableError, from_plain
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.talk.moves.move import Move
from heartfelt.web.visit import Visit

PLACE = "place-"


def read_move(kind: type[Move], visit: Visit) -> Move | Refusal:
    """Read a move's fields; ``form.unreadable`` for anything that has not its shape.

    A box that is not ticked is false, a field left empty keeps its default.
    """
    plain: dict[str, object] = {"move": kind.__struct_config__.tag}
    for field in msgspec.structs.fields(kind):
        sent = visit.form.get(field.name)
        if field.type is bool:
            plain[field.name] = sent is not None and sent not in {"", "no", "false"}
        elif field.name == "order":
            plain[field.name] = read_order(visit.form)
        elif sent is not None and (sent != "" or field.type is str):
            plain[field.name] = sent
    try:
        return from_plain(plain, kind)
    except UnreadableError:
        return refuse("form.unreadable")


def read_order(form: Mapping[str, str]) -> tuple[str, ...]:
    """Read a private order: every topic came with a place; those with the same keep their order."""
    chosen = [
        (_place(place), name.removeprefix(PLACE))
        for name, place in form.items()
        if name.startswith(PLACE)
    ]
    return tuple(topic for _, topic in sorted(chosen, key=lambda one: one[0]))


def _place(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 3 else 99

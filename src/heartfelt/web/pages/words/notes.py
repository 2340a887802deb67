"""What stands beside the words: two notes at most, something good, and care before all else."""

import msgspec

from heartfelt.actions.choose_words import Choice, Looked, choices
from heartfelt.web.pages.words.desk import Desk
from heartfelt.words.finding import Finding

READ_WHOLE = 280
"""Up to this many code points hot words are read aloud whole; beyond it only what is hot."""


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """One finding with the choices it offers here."""

    id: str
    finding: Finding
    choices: tuple[Choice, ...]


class Notes(msgspec.Struct, frozen=True, kw_only=True):
    """All that the page shows of a look at the words; empty when there is nothing to say."""

    pieces: tuple[tuple[str, str], ...] = ()
    notes: tuple[Note, ...] = ()
    hot: str = ""
    move: str = ""
    missing: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    care: str = ""
    ways_out: tuple[tuple[str, str], ...] = ()
    blank: bool = False


def notes_of(looked: Looked, desk: Desk) -> Notes:
    """Choose what to show of a look. Where danger speaks, nothing is said about style."""
    if looked.care is not None:
        return Notes(care=looked.care.kind)
    second, long = looked.second, looked.distilled
    if long is not None and not desk.whole and desk.way == "free":
        found = ((f"{one.start}.{one.end}", one.words) for one in long.grievances)
        return Notes(ways_out=tuple(found))
    parts = desk.parts if desk.way == "parts" else {}
    shown = tuple(
        Note(id=mark(finding), finding=finding, choices=choices(looked, finding, parts))
        for finding in second.notes
    )
    return Notes(
        pieces=_pieces(looked),
        notes=shown,
        hot=_aloud(looked) if second.hot and not desk.cool else "",
        move=second.move.kind if second.move else "",
        missing=second.missing if len(shown) < 2 else (),
        hints=second.hints,
        blank="___" in looked.text,
    )


def mark(finding: Finding) -> str:
    """Name a finding by what it is and where it stands: no word of it."""
    return f"{finding.kind}.{finding.start}.{finding.end}"


def _aloud(looked: Looked) -> str:
    if len(looked.text) <= READ_WHOLE or not looked.second.notes:
        return looked.text
    return looked.second.notes[0].quote


def _pieces(looked: Looked) -> tuple[tuple[str, str], ...]:
    """Cut the text where something is marked; a finding comes before a move in the same place."""
    second = looked.second
    spans = [(note.start, note.end, "finding") for note in second.notes]
    if second.move and all(second.move.end <= a or b <= second.move.start for a, b, _ in spans):
        spans.append((second.move.start, second.move.end, "move"))
    cut: list[tuple[str, str]] = []
    last = 0
    for start, end, kind in sorted(spans):
        if start < last:
            continue
        cut += [(looked.text[last:start], ""), (looked.text[start:end], kind)]
        last = end
    cut.append((looked.text[last:], ""))
    return tuple(piece for piece in cut if piece[0])

"""Read the corpus written for this project; `python -m training.items` checks and counts it.

The form of the files is in `training/corpus/GUIDE.md`.
"""

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from heartfelt.words.finding import FLAGS, MOVES, VOICES

CORPUS = Path(__file__).parent / "corpus"
CARE = VOICES
KINDS = frozenset((*FLAGS, *MOVES, *CARE))
FORMS = frozenset(("message", "spoken", "opener", "draft"))
_OPEN = re.compile(r"\{([a-z_+]+):[ ]?")
_SETTING = re.compile(r"(\w+)=(\S+)")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of an item that carry a label: code points, half open."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said: its text, labels, and where it comes from."""

    id: str
    text: str
    spans: tuple[Span, ...]
    hand: str
    voice: str
    topic: str
    form: str
    group: str
    passes: bool
    context: str | None

    @property
    def kinds(self) -> frozenset[str]:
        """Every label the item carries."""
        return frozenset(span.kind for span in self.spans)

    @property
    def flags(self) -> frozenset[str]:
        """The flags among its labels."""
        return self.kinds & frozenset(FLAGS)

    def row(self) -> dict[str, object]:
        """Give the item in the form of the other corpora: one JSON object a line."""
        row: dict[str, object] = {
            "id": self.id,
            "text": self.text,
            "labels": {kind: int(kind in self.kinds) for kind in (*FLAGS, *MOVES, *CARE)},
            "spans": [[span.kind, span.start, span.end] for span in self.spans],
            "voice": self.voice,
            "topic": self.topic,
            "form": self.form,
            "group": self.group,
            "must_pass": self.passes,
        }
        if self.context is not None:
            row["context"] = self.context
        return row


class MalformedError(ValueError):
    """A line of the corpus cannot be read; says which and why."""


def parse(line: str) -> tuple[str, tuple[Span, ...]]:
    """Turn marked text into plain text and spans.

    Raises:
        MalformedError: a brace without its partner, or a label that does not exist.

    """
    text: list[str] = []
    spans: list[Span] = []
    open_: list[tuple[tuple[str, ...], int]] = []
    length = at = 0
    while at < len(line):
        if line[at] == "{":
            found = _OPEN.match(line, at)
            if not found:
                raise MalformedError(f"no label after the brace at {at}")
            kinds = tuple(found.group(1).split("+"))
            if unknown := set(kinds) - KINDS:
                raise MalformedError(f"no such label: {', '.join(sorted(unknown))}")
            open_.append((kinds, length))
            at = found.end()
        elif line[at] == "}":
            if not open_:
                raise MalformedError(f"a closing brace too many at {at}")
            kinds, start = open_.pop()
            if start == length:
                raise MalformedError(f"an empty span at {at}")
            spans.extend(Span(kind, start, length) for kind in kinds)
            at += 1
        elif line.startswith("\\n", at):
            text.append("\n")
            length += 1
            at += 2
        else:
            text.append(line[at])
            length += 1
            at += 1
    if open_:
        raise MalformedError("a brace is never closed")
    return "".join(text), tuple(sorted(spans, key=lambda s: (s.start, s.end, s.kind)))


def _items(path: Path) -> Iterator[Item]:
    heading: dict[str, str] = {}
    said: str | None = None
    group = 0
    for row, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            heading = dict(_SETTING.findall(line))
            if heading.get("form") not in FORMS or not {"voice", "topic"} <= heading.keys():
                raise MalformedError(f"{path.name}:{row}: a heading needs voice, topic and a form")
            continue
        if line.startswith("< "):
            said = line[2:].strip()
            continue
        if not heading:
            raise MalformedError(f"{path.name}:{row}: an item before any heading")
        contrast = line.startswith("= ")
        line = line.removeprefix("= ")
        passes = line.startswith("! ")
        line = line.removeprefix("! ")
        try:
            text, spans = parse(line)
        except MalformedError as wrong:
            raise MalformedError(f"{path.name}:{row}: {wrong}") from None
        if passes and {span.kind for span in spans} & {*FLAGS, *CARE}:
            raise MalformedError(f"{path.name}:{row}: an item that must pass carries a flag")
        group += not contrast
        yield Item(
            id=f"{path.stem}-{_name(said, text)}",
            text=text,
            spans=spans,
            hand=path.stem,
            voice=f"{path.stem}/{heading['voice']}",
            topic=heading["topic"],
            form=heading["form"],
            group=f"{path.stem}-{group:04}",
            passes=passes,
            context=said,
        )
        said = None


def _name(context: str | None, text: str) -> str:
    """Name an item by what it says, so that items may be put anywhere without renaming others."""
    return hashlib.sha256(f"{context}\n{text}".encode()).hexdigest()[:10]


def read(folder: Path = CORPUS / "written") -> list[Item]:
    """Read every item of every hand, in the order of the files.

    Raises:
        MalformedError: a line cannot be read.

    """
    return [item for path in sorted(folder.glob("*.txt")) for item in _items(path)]


def split_of(item: Item) -> str:
    """Return ``dev`` for about one voice in ten and ``train`` for the others.

    By voice, so that nobody's way of speaking is on both sides; contrasts stay together, since a
    group lies within a voice.
    """
    digest = hashlib.sha256(item.voice.encode()).digest()
    return "dev" if digest[0] % 10 == 0 else "train"


def _report(items: list[Item]) -> str:
    plain = sum(not item.spans for item in items)
    counts = Counter(kind for item in items for kind in item.kinds)
    twice = [text for text, n in Counter(item.text.casefold() for item in items).items() if n > 1]
    lines = [f"{len(items)} items, {plain} plain, {sum(item.passes for item in items)} must pass"]
    lines += [f"{kind:16} {counts[kind]:5}" for kind in (*FLAGS, *MOVES, *CARE)]
    lines += [f"twice: {text}" for text in twice]
    return "\n".join(lines)


def card() -> str:
    """Write the table of the data card: a row for each part of the corpus."""
    lines = [
        "| | hands | items | flagged | must pass | drafts | voices |",
        "|---|---|---|---|---|---|---|",
    ]
    for part in ("written", "blind"):
        items = read(CORPUS / part)
        counts = (
            len({item.hand for item in items}),
            len(items),
            sum(bool(item.flags) for item in items),
            sum(item.passes for item in items),
            sum(item.form == "draft" for item in items),
            len({item.voice for item in items}),
        )
        lines.append(f"| `{part}/` | " + " | ".join(f"{count:,}" for count in counts) + " |")
    return "\n".join(lines)


def main() -> int:
    """Check the files and print how many items carry each label.

    `--jsonl` prints the items instead, `--card` the table of the data card.
    """
    paths = [Path(name) for name in sys.argv[1:] if not name.startswith("-")]
    try:
        items = [item for path in paths for item in _items(path)] if paths else read()
    except MalformedError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    if "--card" in sys.argv:
        print(card())
    elif "--jsonl" in sys.argv:
        for item in items:
            print(json.dumps(item.row(), ensure_ascii=False))
    else:
        print(_report(items))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

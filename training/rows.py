"""Labelled text of other people, as this module describes it: find it, read it.

A file is called `<corpus>.<part>.jsonl` or `.jsonl.gz`, perhaps with a word more before the ending
(`ucc.dev.evaluation-only.jsonl.gz`). Nothing here knows what a label means.
"""

import gzip
import json
import random
import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SEED = 7
_SPACE = re.compile(r"\s+")
_QUOTE = re.compile(r"\s*[\"“”]\s*")
_BEFORE_MARK = re.compile(r"\s+([.,!?;:%)\]'’]|n't\b)")


@dataclass(frozen=True, slots=True)
class Row:
    """One text with its labels; `unit` is the group it must not be torn from."""

    text: str
    labels: dict[str, Any]
    unit: Hashable
    more: dict[str, Any] = field(default_factory=dict)

    def number(self, name: str) -> float | None:
        """Give a label as a number, or None where it is absent or no number."""
        value = self.labels.get(name)
        return float(value) if isinstance(value, int | float) else None

    def on(self, *names: str) -> bool:
        """Whether any of the labels is set."""
        return any(bool(self.number(name)) for name in names)


def find(folder: Path, corpus: str, part: str) -> Path | None:
    """Return the file of one part of a corpus, or None."""
    named = [*folder.glob(f"{corpus}.{part}.jsonl*"), *folder.glob(f"{corpus}.{part}.*.jsonl*")]
    return min((p for p in named if p.name.endswith((".jsonl", ".jsonl.gz"))), default=None)


def corpora(folder: Path, part: str) -> list[str]:
    """Return the names of all corpora of which the folder holds this part."""
    names = {path.name.partition(".")[0] for path in folder.glob(f"*.{part}.*jsonl*")}
    return sorted(name for name in names if find(folder, name, part))


def read(path: Path, limit: int | None = None) -> list[Row]:
    """Read a file; with a limit, a sample of so many rows that is the same every time."""
    rows = list(_rows(path))
    if limit is None or limit >= len(rows):
        return rows
    chosen = random.Random(SEED).sample(range(len(rows)), limit)
    return [rows[place] for place in sorted(chosen)]


def _rows(path: Path) -> Iterator[Row]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if not line.strip():
                continue
            more = json.loads(line)
            text, labels = more.pop("text"), more.pop("labels", {})
            group = more.get("group")
            unit = number if group is None else f"group {group}"
            yield Row(text, labels if isinstance(labels, dict) else {}, unit, more)


def evened(text: str) -> str:
    """Take away what gives the sides of ParaDetox away: capitals and spaces before marks."""
    apart = _QUOTE.sub(' " ', _SPACE.sub(" ", text))
    return _BEFORE_MARK.sub(r"\1", apart).strip().lower()

"""The rows that may train what ships: the own corpus and open ones, as one kind of example.

A target is 0..1, or absent where a source says nothing about it. Which source teaches what, and
under which licence, stands in `training/DATA.md`.
"""

import gzip
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

from heartfelt.words.cues import CUES
from heartfelt.words.finding import FLAGS, VOICES
from heartfelt.words.model.heads import PARTS, SPANS
from heartfelt.words.plain import plain
from heartfelt.words.sentences import split
from training.items import Item, Span, read, split_of

Row = dict[str, Any]
NO_FLAG = dict.fromkeys((*FLAGS, *VOICES), 0.0)
WARM = ("love", "caring", "gratitude", "admiration", "joy")
HARSH = ("anger", "annoyance", "disapproval", "disgust")
CLAUSES = ("advcl", "ccomp", "acl", "acl:relcl", "csubj", "parataxis", "xcomp")
LONGEST = 600
CUE_TIMES = 3
"""How often the cues' own examples count: they are short, and there are few."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what is known about it. `spans` is None where no place is known."""

    text: str
    targets: Mapping[str, float]
    spans: tuple[Span, ...] | None = None
    syntax: tuple[tuple[int, int, str, bool], ...] = ()
    source: str = "own"


@dataclass(frozen=True, slots=True)
class Source:
    """A corpus: its file, what it teaches, and how many rows of it at most."""

    name: str
    teach: Callable[[Row], Example | None]
    most: int
    seed: int = field(default=0)


def own(part: str) -> list[Example]:
    """Return the items of the project's own corpus, and the sentences of those that have several.

    The source of a whole text of several sentences is ``own-whole``, of its sentences ``own-part``.
    """
    items = [item for item in read() if split_of(item) == part]
    return [example for item in items for example in _of_item(item)]


def of_cues() -> list[Example]:
    """Return the examples that stand with the cues: what they must flag, and what must pass."""
    found: list[Example] = []
    for cue in CUES:
        yes = {cue.kind: 1.0}
        found += [Example(text, yes, source="cues") for text in cue.words.must_flag]
        found += [Example(text, NO_FLAG, (), source="cues") for text in cue.words.must_pass]
    return found


def _of_item(item: Item) -> Iterator[Example]:
    places = split(plain(item.text))
    several = len(places) > 1
    if len(item.text) <= LONGEST:
        yield _example(item.text, item.spans, "own-whole" if several else "own")
    if several:
        for place in places:
            inside = tuple(
                Span(
                    s.kind,
                    max(s.start, place.start) - place.start,
                    min(s.end, place.end) - place.start,
                )
                for s in item.spans
                if min(s.end, place.end) - max(s.start, place.start) > 1
            )
            text = item.text[place.start : place.end]
            if text.strip():
                yield _example(text, inside, "own-part")


def _example(text: str, spans: tuple[Span, ...], source: str) -> Example:
    kinds = {span.kind for span in spans}
    targets = {kind: float(kind in kinds) for kind in SPANS}
    harsh = bool(kinds & {"hostility", "contempt", "judgement", "threat", "own_hands"})
    if harsh or not kinds & {*FLAGS, *VOICES}:
        targets["harsh"] = float(harsh)
    if kinds & {"appreciation", "acknowledgement", "shared_hope"} and not kinds & set(FLAGS):
        targets["warm"] = 1.0
    elif kinds & set(FLAGS):
        targets["warm"] = 0.0
    return Example(text, targets, spans, source=source)


def _calm(row: Row) -> Example | None:
    if (row["labels"].get("genre") is None) or len(row["text"]) > LONGEST:
        return None
    return Example(row["text"], NO_FLAG, (), _syntax(row), "ewt")


def _syntax(row: Row) -> tuple[tuple[int, int, str, bool], ...]:
    """Find each token in the text, its part of speech, and whether a clause ends with it."""
    ends = _clause_ends(row["head"], row["deprel"])
    found: list[tuple[int, int, str, bool]] = []
    at = 0
    for n, token in enumerate(row["tokens"]):
        start = row["text"].find(token, at)
        if start < 0:
            return ()
        at = start + len(token)
        if row["upos"][n] in PARTS:
            found.append((start, at, row["upos"][n], n in ends))
    return tuple(found)


def _clause_ends(heads: list[int], relations: list[str]) -> set[int]:
    """Return the last token of every dependent clause, cycles or not."""
    last = list(range(len(heads)))
    for child, head in enumerate(heads):
        up, steps = head, 0
        while up and steps < len(heads):
            last[up - 1] = max(last[up - 1], child)
            up, steps = heads[up - 1], steps + 1
    return {last[n] for n, relation in enumerate(relations) if relation in CLAUSES}


def _goemotions(row: Row) -> Example | None:
    felt = {name for name, yes in row["labels"].items() if yes}
    warm, harsh = bool(felt & set(WARM)), bool(felt & set(HARSH))
    if not felt or (warm and harsh):
        return None
    if warm and felt <= set(WARM):
        return Example(row["text"], {**NO_FLAG, "warm": 1.0, "harsh": 0.0}, (), (), "goemotions")
    if harsh and felt <= set(HARSH):
        return Example(row["text"], {"warm": 0.0, "harsh": 1.0}, source="goemotions")
    return None


def _paradetox(row: Row) -> Example | None:
    text = re.sub(r"\s+([.,!?;:'])", r"\1", row["text"].lower()).strip()
    return Example(text, {"harsh": float(row["labels"]["toxic"])}, source="paradetox")


def _annomi(row: Row) -> Example | None:
    said = row["labels"]
    if said["interlocutor"] != "therapist" or len(row["text"]) > LONGEST:
        return None
    targets = {
        "reflection": float(said["reflection_exists"] or 0),
        "open_question": float(said["question_subtype"] == "open"),
        **NO_FLAG,
    }
    targets.pop("verdict")
    return Example(row["text"], targets, source="annomi")


def _receptive(row: Row) -> Example | None:
    z = float(row["labels"]["receptive"])
    return Example(
        row["text"][:LONGEST],
        {"receptive": 1 / (1 + 2.718281828 ** (-1.2 * z))},
        source="receptive",
    )


def _emobank(row: Row) -> Example | None:
    valence = float(row["labels"]["V"])
    near = min(1.0, max(0.0, (valence - 2.0) / 2.0))
    return Example(row["text"][:LONGEST], {"warm": near}, source="emobank")


def _isarcasm(row: Row) -> Example | None:
    return Example(row["text"], {"sarcasm": float(row["labels"]["sarcastic"])}, source="isarcasm")


def _mustard(row: Row) -> Example | None:
    return Example(row["text"], {"sarcasm": float(row["labels"]["sarcasm"])}, source="mustard")


def _uncivil(row: Row) -> Example | None:
    if len(row["text"]) > LONGEST:
        return None
    return Example(row["text"], {"harsh": float(row["labels"]["uncivil"])}, source="github")


def _casino(row: Row) -> Example | None:
    if len(row["text"]) > LONGEST:
        return None
    return Example(row["text"], NO_FLAG, (), source="casino")


def _toxic(row: Row) -> Example | None:
    if len(row["text"]) > LONGEST:
        return None
    return Example(row["text"], {"harsh": float(row["labels"]["toxic"])}, source="context_toxicity")


SOURCES = (
    Source("ewt", _calm, 9000),
    Source("goemotions", _goemotions, 13000),
    Source("paradetox_texts", _paradetox, 12000),
    Source("annomi", _annomi, 4000),
    Source("receptiveness", _receptive, 2019),
    Source("emobank", _emobank, 6000),
    Source("isarcasm", _isarcasm, 3466),
    Source("mustard", _mustard, 647),
    Source("github_incivility", _uncivil, 2500),
    Source("casino", _casino, 1500),
    Source("context_toxicity", _toxic, 1500),
)


def others(folder: Path, part: str, seed: int = 1) -> list[Example]:
    """Return the open corpora's rows, at most as many of each as it is worth, drawn by `seed`.

    A corpus without a part for tuning gives up a tenth of its rows for it.
    """
    found: list[Example] = []
    for source in SOURCES:
        rows = _rows(folder, source.name, part)
        random.Random(f"{seed}{source.name}").shuffle(rows)
        taught = (source.teach(row) for row in rows)
        kept = [example for example in taught if example is not None and example.text.strip()]
        found += kept[: source.most]
    return found


def _rows(folder: Path, name: str, part: str) -> list[Row]:
    own_part = folder / f"{name}.{part}.jsonl.gz"
    has_parts = (folder / f"{name}.dev.jsonl.gz").exists()
    path = own_part if has_parts else folder / f"{name}.train.jsonl.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: list[Row] = [json.loads(line) for line in lines]
    if has_parts:
        return rows
    return [row for row in rows if (crc32(row["text"].encode()) % 10 == 0) == (part == "dev")]

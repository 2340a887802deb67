"""Write `docs/words/figures.md` from the figures kept in `training/figures.json`."""

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.results import Result, aim_shown, of_data, shown

KEPT = Path(__file__).parent / "figures.json"
PAGE = Path(__file__).parent.parent / "docs" / "words" / "figures.md"
OWN = "own-"
_TITLES = {"own-written": "voices kept apart", "own-blind": "the part set aside"}
_WIDTH = 100
_ABOUT = """# Figures of the coach

This page is written by `python -m training.evaluate FOLDER --write` from its last run; the numbers
are in `training/figures.json`. Everyone in a row of a table was measured on the same texts in the
same run. Brackets hold 95 % bootstrap intervals ({resamples} draws, fixed seed; what belongs
together, such as the turns of one talk or an item and its contrasts, is drawn together). A dash
means that a system has no such quality.

AUC is how often a text that has the quality scores above one that has not: .5 is chance, 1 is
never wrong. r is Pearson's correlation. Shares are in per cent. No aim is set where the column is
empty; those rows are there to see how far the coach carries.{sample}"""
_OWN_TEXT = """
Sentences composed for this project: they say how well the coach does what it was made for, not how
people speak. Judged are {which}. Items with a sign of danger are judged by care alone, because the
coach never notes style in words that disclose."""
_OTHERS_TEXT = """
Other people's text, the {part} parts of public corpora: comments, counselling, bargaining. Nearly
none of it is said by one partner to another. UCC is only measured on, never learnt from.

A system without the very quality asked for is judged by its general harshness where that is a
fair stand-in. {learnt}"""
_LEARNT = """
TF-IDF learnt each corpus from its own train part, except UCC, which has none, and the alarms:
there it learnt from the project's own corpus, with calm and plain train rows beside it as text
without flags."""


def written(kept: Mapping[str, Any]) -> str:
    """Write the whole page."""
    results = [of_data(one) for one in kept["figures"]]
    systems: Sequence[str] = kept["systems"]
    others = [one for one in results if one.corpus not in kept["kinds"]]
    sample = f" A sample of {kept['limit']} rows a corpus was taken." if kept["limit"] else ""
    parts = [_filled(_ABOUT.format(resamples=kept["resamples"], sample=sample)), _aims(results)]
    for corpus, scores in kept["kinds"].items():
        mine = [one for one in results if one.corpus == corpus]
        parts += [f"## Couples' sentences: {_TITLES.get(corpus, corpus)}"]
        if corpus.startswith(OWN):
            parts += [_filled(_OWN_TEXT.format(which=_which(corpus)))]
        parts += [_table(mine, systems), _meanings(mine), "### Kind by kind, the coach"]
        parts += [_kinds(scores)]
    if others:
        learnt = _LEARNT if any(name.startswith("TF-IDF") for name in systems) else ""
        parts += [
            "## Text by other people",
            _OTHERS_TEXT.format(part=kept["part"], learnt=learnt.strip()),
        ]
        parts += [_table(others, systems), _meanings(others)]
    parts += [
        "## Who was measured",
        _list(f"**{n}**: {note}." for n, note in kept["notes"].items()),
    ]
    if kept["absent"]:
        parts += ["## What could not be measured", _list(f"{line}." for line in kept["absent"])]
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def _filled(text: str) -> str:
    """Break the lines of each paragraph anew."""
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(textwrap.fill(" ".join(one.split()), _WIDTH) for one in paragraphs)


def _which(corpus: str) -> str:
    if corpus == f"{OWN}blind":
        return "the items of the part set aside, written by another hand than the rules"
    return "the items of every tenth voice, which nothing is learnt from"


def _aims(results: Sequence[Result]) -> str:
    aimed = [one for one in results if one.aim is not None and one.values.get("coach")]
    short = [one for one in aimed if one.short]
    if not short:
        return f"## Against the aims\n\nAll {len(aimed)} aims that could be measured are reached."
    lines = [
        f"{one.name}: {shown(one.values['coach'], one.measure)}, aim {aim_shown(one)}"
        for one in short
    ]
    said = f"Of {len(aimed)} aims that could be measured, {len(aimed) - len(short)} are reached."
    return f"## Against the aims\n\n{said} The coach falls short of these:\n\n{_list(lines)}"


def _table(results: Sequence[Result], systems: Sequence[str]) -> str:
    head = ["Figure", "Rows", "Aim", *systems]
    lines = [_row(head), _row(["---"] * len(head))]
    for one in results:
        count = str(one.rows) if one.positives is None else f"{one.rows}, {one.positives} with it"
        cells = [shown(one.values.get(name), one.measure) for name in systems]
        lines.append(_row([one.name, count, aim_shown(one), *cells]))
    return "\n".join(lines)


def _meanings(results: Sequence[Result]) -> str:
    return _list(f"**{one.name}**: {one.says}." for one in results)


def _kinds(scores: Mapping[str, Mapping[str, float]]) -> str:
    lines = [_row(["Kind", "Items", "Precision", "Recall", "F1"]), _row(["---"] * 5)]
    for kind, one in scores.items():
        cells = [f"{one[name]:.2f}" for name in ("precision", "recall", "f1")]
        lines.append(_row([kind, str(int(one["support"])), *cells]))
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _list(lines: Iterator[str] | Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def kept() -> dict[str, Any]:
    """Read the figures of the last run that was kept."""
    data: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return data

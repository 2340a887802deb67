"""Measure the coach beside its peers: same rows, same run, 95 % bootstrap intervals.

`python -m training.evaluate FOLDER` prints every figure that the files of the folder allow; the
folder holds labelled text in the form of `training/rows.py`, `<corpus>.<part>.jsonl.gz`.
No text is ever printed. With `--peers none` nothing is needed beyond the coach itself.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from training import learned, own, page, rows
from training.items import CORPUS, Item, read, split_of
from training.metrics import RESAMPLES, SEED, Measure, area, mean, pearson, share
from training.peers import PEERS, TFIDF, Coach, Scores, System, make
from training.results import Result, aim_shown, result, shown
from training.rows import Row
from training.tasks import MEANS, TASKS, Task

_Part = tuple[Task, dict[str, Measure | None], list[object]]
_WIDEST = 30
_CALM = 4_000


@dataclass(slots=True)
class Remembered:
    """A system that is asked about each text once."""

    system: System
    known: dict[str, Scores] = field(default_factory=dict)
    name: str = field(init=False)
    note: str = field(init=False)

    def __post_init__(self) -> None:
        self.name, self.note = self.system.name, self.system.note

    def score(self, text: str) -> Scores:
        """Give the scores, from memory if they are there."""
        if text not in self.known:
            self.known[text] = self.system.score(text)
        return self.known[text]


@dataclass(slots=True)
class Run:
    """One evaluation: who is measured, on what, and what came of it."""

    folder: Path
    train: Path
    part: str
    limit: int | None
    systems: list[System]
    with_learned: bool
    results: list[Result] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    kinds: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """Everyone who is measured, the coach first."""
        named = [system.name for system in self.systems]
        return named if learned.NAME in named or not self.with_learned else [*named, learned.NAME]


def measure_for(
    task: Task, truth: Sequence[float], scores: Sequence[float | None]
) -> Measure | None:
    """Make the measure a task asks for; None where a score is missing or all rows are alike."""
    given = [score for score in scores if score is not None]
    if len(given) < len(truth) or not truth:
        return None
    if task.measure == "share":
        return share(given)
    if task.measure == "r":
        return pearson(truth, given)
    return area([value > 0 for value in truth], given) if len({*truth}) > 1 else None


def rows_of(task: Task, all_: Sequence[Row]) -> tuple[list[str], list[float], list[object]]:
    """Take the rows that count for a task: their texts, labels and units."""
    found = [(row, label) for row in all_ if (label := task.label(row)) is not None]
    texts = [task.even(row.text) for row, _ in found]
    return texts, [label for _, label in found], [row.unit for row, _ in found]


def run_corpus(run: Run, corpus: str, all_: Sequence[Row]) -> None:
    """Take every figure that one corpus allows."""
    parts: dict[str, list[_Part]] = {}
    for task in (task for task in TASKS if task.corpus == corpus):
        texts, truth, units = rows_of(task, all_)
        if not texts:
            run.absent.append(f"{task.name}: no row of {corpus} has such a label")
            continue
        measures: dict[str, Measure | None] = {}
        for system in run.systems:
            scores = [task.score(system.score(text)) for text in texts]
            measures[system.name] = measure_for(task, truth, scores)
        taught = _taught(run, task, texts) if run.with_learned else None
        if taught is not None:
            measures[learned.NAME] = measure_for(task, truth, taught)
        told = (corpus, task.name, task.says, task.measure, task.aim)
        count = sum(value > 0 for value in truth) if task.measure == "auc" else None
        _keep(run, result(told, measures, units, count))
        if task.part_of:
            parts.setdefault(task.part_of, []).append((task, measures, units))
    for name, several in parts.items():
        _keep(run, _mean_of(corpus, name, several))


def _mean_of(corpus: str, name: str, several: Sequence[_Part]) -> Result:
    _, first, units = several[0]
    measures: dict[str, Measure | None] = {}
    for who in first:
        own_ones = [one for _, by, _ in several if (one := by.get(who)) is not None]
        measures[who] = mean(own_ones) if len(own_ones) == len(several) else None
    says = "mean of " + ", ".join(task.name.split()[-1] for task, _, _ in several)
    return result((corpus, name, says, "auc", MEANS[name]), measures, units, None)


def _taught(run: Run, task: Task, texts: Sequence[str]) -> list[float] | None:
    path = rows.find(run.train, task.corpus, "train")
    if path is None or task.measure == "share":
        return None
    known, truth, _ = rows_of(task, rows.read(path))
    numbers = task.measure == "r"
    if not known or (not numbers and len({*truth}) < 2):
        return None
    return learned.learn(known, truth, numbers=numbers)(texts)


def _keep(run: Run, one: Result) -> None:
    run.results.append(one)
    if one.measure == "auc" and one.values.get("coach") is None:
        run.absent.append(f"{one.name}: its rows are all alike")
    cells = [f"{name} {shown(one.values.get(name), one.measure)}" for name in run.names]
    counted = f"n={one.rows}" + ("" if one.positives is None else f" (+{one.positives})")
    print(f"{one.name:{_WIDEST}} {counted:14} {aim_shown(one):8} " + " · ".join(cells), flush=True)


def run_own(run: Run, corpus: str, said: Sequence[own.Said]) -> None:
    """Take every figure on a corpus with the coach's own labels."""
    for one in own.figures(corpus, said, run.systems):
        _keep(run, one)
    found = own.kinds(said, run.systems[0])
    run.kinds[corpus] = {kind: asdict(score) for kind, score in found.items()}
    for kind, score in found.items():
        print(
            f"  {kind:16} n={score.support:4} precision {score.precision:.2f}"
            f" recall {score.recall:.2f} F1 {score.f1:.2f}"
        )


def own_items(corpus: str) -> list[Item]:
    """Take the items that are judged: the dev voices of what was written, or the blind part."""
    if corpus == "blind":
        return read(CORPUS / "blind")
    return [item for item in read() if split_of(item) == "dev"]


def run_all(run: Run, corpus: str) -> None:
    """Measure on everything there is, and say what is absent."""
    if corpus != "none":
        run_own(run, f"own-{corpus}", own.of_items(own_items(corpus))[: run.limit])
    wanted = dict.fromkeys(task.corpus for task in TASKS)
    for name in dict.fromkeys((*wanted, *rows.corpora(run.folder, run.part))):
        for system in run.systems:
            if isinstance(system, Remembered):
                system.known.clear()
        path = rows.find(run.folder, name, run.part)
        if path is None:
            run.absent.append(f"{name}: no {run.part} part in this folder")
            continue
        all_ = rows.read(path, run.limit)
        if said := own.of_rows(all_):
            run_own(run, name, said)
        elif name in wanted:
            run_corpus(run, name, all_)
    for line in run.absent:
        print(f"absent: {line}")


def calm(train: Path) -> list[str]:
    """Take a fixed sample of calm text by other people from the train parts, as far as there is."""
    texts: list[str] = []
    for task in (task for task in TASKS if task.measure == "share"):
        if path := rows.find(train, task.corpus, "train"):
            texts += rows_of(task, rows.read(path))[0][:_CALM]
    return texts


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="training.evaluate", description=__doc__)
    parser.add_argument("folder", type=Path, help="labelled text, <corpus>.<part>.jsonl[.gz]")
    parser.add_argument("--part", default="dev", help="which part is judged (default: dev)")
    parser.add_argument("--train", type=Path, help="where the train parts are (default: FOLDER)")
    parser.add_argument("--corpus", default="written", choices=("written", "blind", "none"),
                        help="which part of the project's own corpus")  # fmt: skip
    parser.add_argument("--peers", default="all", help=f"all, none, or some of {_all_peers()}")
    parser.add_argument("--limit", type=int, help="a fixed sample of so many rows a corpus")
    parser.add_argument("--json", type=Path, help="keep the figures in this file")
    parser.add_argument("--write", action="store_true", help="keep them in the project's own pages")
    return parser.parse_args(arguments)


def _all_peers() -> str:
    return ",".join((*PEERS, TFIDF))


def prepare(chosen: argparse.Namespace) -> tuple[Run, dict[str, str]]:
    """Make every system that was asked for; say of each that cannot run why."""
    names = {"all": _all_peers(), "none": ""}.get(chosen.peers, chosen.peers)
    asked = [name.strip() for name in names.split(",") if name.strip()]
    if unknown := {*asked} - {*PEERS, TFIDF}:
        raise SystemExit(f"no such peer: {', '.join(sorted(unknown))}; there are {_all_peers()}")
    made, failed = make([name for name in asked if name != TFIDF])
    systems: list[System] = [Coach(), *made]
    if TFIDF in asked:
        try:
            items = [item for item in read() if split_of(item) == "train"]
            systems.append(learned.Learned(items, calm(chosen.train or chosen.folder)))
        except ImportError as missing:
            failed[TFIDF] = f"not measured: {missing}"
    run = Run(
        folder=chosen.folder,
        train=chosen.train or chosen.folder,
        part=chosen.part,
        limit=chosen.limit,
        systems=[Remembered(system) for system in systems],
        with_learned=TFIDF in asked and TFIDF not in failed,
    )
    return run, {**{s.name: s.note for s in systems}, **failed}


def main(arguments: Sequence[str] = tuple(sys.argv[1:])) -> int:
    """Measure, print, and keep what was asked to be kept."""
    chosen = options(arguments)
    run, notes = prepare(chosen)
    for name, note in notes.items():
        print(f"{name}: {note}")
    run_all(run, chosen.corpus)
    kept = {
        "part": run.part,
        "limit": run.limit,
        "resamples": RESAMPLES,
        "seed": SEED,
        "systems": run.names,
        "notes": notes,
        "absent": run.absent,
        "figures": [one.data() for one in run.results],
        "kinds": run.kinds,
    }
    text = json.dumps(kept, ensure_ascii=False, indent=1) + "\n"
    for path in filter(None, (chosen.json, page.KEPT if chosen.write else None)):
        path.write_text(text, encoding="utf-8")
    if chosen.write:
        page.PAGE.write_text(page.written(json.loads(text)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""How often the coach speaks up where there is nothing to say, on calm text by real people.

Usage: ``python benchmarks/coach_false_alarms.py FOLDER [--part dev] [--show N]``. The folder holds
``goemotions.dev.jsonl.gz`` (rows labelled only love, caring, gratitude, admiration or joy count)
and ``ewt.dev.jsonl.gz``. Prints the share of texts with any finding and with any sign of danger;
the last line is one JSON object.
"""

import argparse
import gzip
import json
import time
from collections import Counter
from pathlib import Path

from heartfelt.words.coach import coach

CALM = {"love", "caring", "gratitude", "admiration", "joy"}


def rows(path: Path) -> list[dict[str, object]]:
    """Read every row of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def texts(folder: Path, part: str) -> dict[str, list[str]]:
    """Take the calm texts out of both corpora."""
    feeling = [
        str(row["text"])
        for row in rows(folder / f"goemotions.{part}.jsonl.gz")
        if (named := {k for k, on in dict(row["labels"]).items() if on}) and named <= CALM
    ]
    plain = [str(row["text"]) for row in rows(folder / f"ewt.{part}.jsonl.gz")]
    return {"goemotions_calm": feeling, "ewt": plain}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    result: dict[str, object] = {}
    for name, lines in texts(options.folder, options.part).items():
        began = time.perf_counter()
        readings = [coach(line) for line in lines]
        spent = time.perf_counter() - began
        alarms = [(t, r) for t, r in zip(lines, readings, strict=True) if r.findings]
        care = [(t, r) for t, r in zip(lines, readings, strict=True) if r.care]
        kinds = Counter(f.kind for _, r in alarms for f in r.findings)
        for text, reading in alarms[: options.show]:
            print([(f.kind, f.quote) for f in reading.findings], "|", text[:160])
        for text, reading in care[: options.show]:
            print("CARE", reading.care, "|", text[:160])
        result[name] = {
            "texts": len(lines),
            "with_finding": len(alarms),
            "share": round(len(alarms) / len(lines), 4),
            "care": len(care),
            "kinds": dict(kinds.most_common()),
            "ms_each": round(spent / len(lines) * 1000, 3),
        }
        print(name, result[name])
    print(json.dumps(result))


if __name__ == "__main__":
    main()

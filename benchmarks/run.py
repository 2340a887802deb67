"""`make bench`: every figure in one run, as one JSON object in the last line.

Everything is real: the program's own server in a process of its own, HTTP over loopback, a
database on the disk with `synchronous=FULL`. What is compared takes turns, so that whatever else
the machine does strikes both.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

import append
import pages
import replay
import start
import turn
from figures import machine, ms, progress, worked_s
from two_devices import prepare
from wire import served

COUPLES = 8
TURNS_EACH = 50
SERVE = [str(Path(sys.executable).with_name("heartfelt")), "serve"]


def measure(place: Path) -> dict[str, object]:
    """Measure everything below `place`, a folder on the disk that counts."""
    quiet = {name: value for name, value in os.environ.items() if not _ours(name)}
    environment = {**quiet, "PORT": "0", "HEARTFELT_BROWSER": "none", "PYTHONUNBUFFERED": "1"}
    folder = place / "couples"
    found: dict[str, object] = {}
    progress("two people meet, eight times over")
    couples = prepare(folder, COUPLES)
    at = {**environment, "HEARTFELT_DATA": str(folder)}
    with served(SERVE, at) as (address, ours), served(turn.ECHO, quiet) as (echo, bare):
        before = worked_s(ours), worked_s(bare)
        found |= turn.measure(address, echo, couples, TURNS_EACH)
        turns = COUPLES * (TURNS_EACH + turn.WARM_UP)
        found["turn_cpu_ms"] = ms((worked_s(ours) - before[0]) / turns)
        found["bare_cpu_ms"] = ms((worked_s(bare) - before[1]) / turns)
        progress("pages")
        found |= pages.measure(address, couples[-1])
    progress("a long talk")
    found |= replay.measure(place / "long")
    progress("the log, beside bare SQLite")
    found |= _appended(place)
    progress("imports and starts")
    found |= start.imported()
    found |= start.started(SERVE, environment, folder)
    return found | {"machine": machine()}


def _appended(place: Path) -> dict[str, object]:
    told = append.measure(place / "log")
    return {
        "append_per_s": told["appends_per_s"],
        "raw_sqlite_per_s": told["raw_commits_per_s"],
        "append_ratio": told["ratio"],
        "append_n": told["events"],
    }


def _ours(name: str) -> bool:
    return name == "PORT" or name.startswith("HEARTFELT_")


if __name__ == "__main__":
    # Not the system's folder for temporary files: that one is often kept in memory.
    disk = Path(sys.argv[1]) if sys.argv[1:] else Path.cwd() / "build"
    disk.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=disk) as here:
        print(json.dumps(measure(Path(here))))

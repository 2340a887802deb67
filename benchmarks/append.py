"""How fast a talk is appended to, beside bare commits of the same size to the same disk.

Both sides use the program's own settings (`synchronous=FULL`) and take turns, so that whatever
else the machine does strikes both. Prints one JSON object as its last line.
"""

import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from heartfelt.actions.rows import CoupleRow, PersonRow, SealedEvent
from heartfelt.store.pragmas import connect_writer
from heartfelt.store.store import SqlStore, open_store

ROW = bytes(range(256)) * 2 + bytes(83)
"""As large as a sealed sentence: 595 bytes."""
ROUNDS = 30
IN_A_ROUND = 40


def measure(
    folder: Path, *, rounds: int = ROUNDS, in_a_round: int = IN_A_ROUND
) -> dict[str, float]:
    """Append and commit in turns below `folder`; rates are the medians of the rounds."""
    store = open_store(folder / "store")
    with closing(store), closing(_raw(folder / "raw.db")) as raw:
        _begin_talk(store)
        ours: list[float] = []
        theirs: list[float] = []
        for number in range(rounds):
            first = number * in_a_round
            ours.append(_rate(first, in_a_round, lambda n: _append(store, n)))
            theirs.append(_rate(first, in_a_round, lambda n: _commit(raw, n)))
    appends, commits = statistics.median(ours), statistics.median(theirs)
    return {
        "appends_per_s": round(appends, 1),
        "raw_commits_per_s": round(commits, 1),
        "ratio": round(appends / commits, 3),
        "row_bytes": len(ROW),
        "events": rounds * in_a_round,
    }


def _rate(first: int, many: int, one: Callable[[int], None]) -> float:
    began = time.perf_counter()
    for number in range(first, first + many):
        one(number)
    return many / (time.perf_counter() - began)


def _begin_talk(store: SqlStore) -> None:
    with store.writing() as unit:
        unit.people.add(PersonRow(id="alice", public=b"", bundle=b"", bundle_version=1))
        unit.people.add_couple(CoupleRow(id="two", epoch=1, commitment=b"", a="alice"))
        unit.talks.create("talk", "two")


def _append(store: SqlStore, head: int) -> None:
    with store.writing() as unit:
        unit.talks.append("talk", head, [SealedEvent(version=head + 1, gated=False, sealed=ROW)])


def _raw(path: Path) -> sqlite3.Connection:
    connection = connect_writer(path)
    connection.execute("CREATE TABLE events (version INTEGER PRIMARY KEY, sealed BLOB NOT NULL)")
    return connection


def _commit(connection: sqlite3.Connection, head: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO events VALUES (?, ?)", (head + 1, ROW))
    connection.execute("COMMIT")


if __name__ == "__main__":
    # Not the system's folder for temporary files: that one is often kept in memory.
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else Path.cwd()) as place:
        print(json.dumps(measure(Path(place))))

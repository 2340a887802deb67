"""What only SQLite does: files, a second process, a full disk, what is left after a removal."""

import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from heartfelt.actions.ports import CannotWriteError, Unit
from heartfelt.store.engine import DATABASE_NAME
from heartfelt.store.errors import InUseError
from heartfelt.store.store import SqlStore, open_store
from store_rows import event, record, settle_in

OPEN = """
import sys
from pathlib import Path
from heartfelt.store.errors import InUseError
from heartfelt.store.store import open_store
try:
    open_store(Path(sys.argv[1])).close()
except InUseError as refusal:
    print(refusal.reason)
"""
REMOVE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from heartfelt.actions.rows import SealedRecord
from heartfelt.store.store import open_store
store = open_store(Path(sys.argv[1]))
with store.writing() as unit:
    unit.shelf.put("alice", SealedRecord(id="secret", version=1, sealed=b"\\xa5" * 40_000))
with store.reading() as reader:
    reader.shelf.all("alice")
    with store.writing() as unit:
        unit.shelf.delete("alice", "secret")
    os.kill(os.getpid(), signal.SIGKILL)
"""
LARGE = b"\xa5" * 40_000


def test_it_lets_nobody_else_read_the_folder_or_its_files(folder: Path) -> None:
    store = open_store(folder)
    with store.writing() as unit:
        settle_in(unit)
    with store.reading() as unit:
        unit.shelf.all("alice")
        modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    store.close()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert set(modes) > {DATABASE_NAME, f"{DATABASE_NAME}-wal"}
    assert set(modes.values()) == {0o600}


def test_it_closes_a_folder_that_stood_open_to_others(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    (folder / DATABASE_NAME).touch(mode=0o644)
    open_store(folder).close()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / DATABASE_NAME).stat().st_mode & 0o777 == 0o600


def test_it_leaves_one_file_of_data_when_it_closes(folder: Path) -> None:
    store = open_store(folder)
    with store.writing() as unit:
        settle_in(unit)
    store.close()
    assert {path.name for path in folder.iterdir()} == {DATABASE_NAME, "heartfelt.lock"}
    with closing(open_store(folder)) as again, again.reading() as unit:
        assert len(unit.talks.read("talk")) == 2


def test_it_waits_for_the_last_reader_before_it_closes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(folder)
    with store.writing() as unit:
        settle_in(unit)
    readers = store._database._readers
    reading, waiting = threading.Event(), threading.Event()
    wait_for = readers._change.wait_for

    def wait(finished: Callable[[], bool], most_s: float) -> bool:
        waiting.set()
        return wait_for(finished, most_s)

    def read() -> None:
        with store.reading() as unit:
            assert unit.talks.read("talk")
            reading.set()
            waiting.wait(10)

    monkeypatch.setattr(readers._change, "wait_for", wait)
    reader = threading.Thread(target=read)
    reader.start()
    assert reading.wait(10)
    store.close()
    # With a reader still there, the journal could not have been folded in and removed.
    assert {path.name for path in folder.iterdir()} == {DATABASE_NAME, "heartfelt.lock"}
    reader.join()


def test_it_gives_a_folder_to_one_process_at_a_time(folder: Path) -> None:
    store = open_store(folder)
    assert _open_elsewhere(folder) == "in-use"
    with pytest.raises(InUseError):
        open_store(folder)
    store.close()
    assert _open_elsewhere(folder) == ""
    open_store(folder).close()


def test_it_refuses_to_write_on_a_full_disk_reads_on_and_recovers(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        with store.writing() as unit:
            settle_in(unit)
        before = _limit_pages(store, 1)
        with pytest.raises(CannotWriteError), store.writing() as unit:
            _append_large(unit)
        with store.reading() as unit:
            assert [e.version for e in unit.talks.read("talk")] == [1, 2]
            assert unit.shelf.get("alice", "large") is None
        with pytest.raises(CannotWriteError), store.writing() as unit:
            _append_large(unit)
        _limit_pages(store, before)
        with store.writing() as unit:
            _append_large(unit)
        with store.reading() as unit:
            assert [e.version for e in unit.talks.read("talk")] == [1, 2, 3]


def test_it_claims_nothing_when_a_full_disk_was_overlooked(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        with store.writing() as unit:
            settle_in(unit)
        _limit_pages(store, 1)
        with pytest.raises(CannotWriteError), store.writing() as unit:
            _overlook(unit)
        _limit_pages(store, 100_000)
        with store.reading() as unit:
            assert unit.shelf.get("alice", "large") is None


def test_it_recovers_when_undoing_failed_too(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        with store.writing() as unit:
            settle_in(unit)
        raw = store._database._writer._raw
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("DELETE FROM events")
        with store.writing() as unit:
            unit.talks.append("talk", 2, [event(3)])
        with store.reading() as unit:
            assert len(unit.talks.read("talk")) == 3


def test_it_leaves_no_byte_of_what_was_removed(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        with store.writing() as unit:
            settle_in(unit)
            unit.shelf.put("alice", record("secret", 1, LARGE))
        assert _holds(folder, LARGE[:64])
        with store.writing() as unit:
            unit.shelf.delete("alice", "secret")
        assert not _holds(folder, LARGE[:64])


def test_it_washes_later_when_a_reader_is_in_the_way(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        with store.writing() as unit:
            settle_in(unit)
            unit.shelf.put("alice", record("secret", 1, LARGE))
        with store.reading() as reader:
            assert reader.shelf.get("alice", "secret") is not None
            with store.writing() as unit:
                unit.shelf.delete("alice", "secret")
            assert _holds(folder, LARGE[:64])
            assert reader.shelf.get("alice", "secret") is not None
        with store.writing() as unit:
            unit.shelf.put("alice", record("other"))
        assert not _holds(folder, LARGE[:64])


def test_it_washes_at_the_next_start_what_a_crash_left(folder: Path) -> None:
    command = [sys.executable, "-c", REMOVE_AND_DIE, str(folder)]
    done = subprocess.run(command, check=False)
    assert done.returncode == -signal.SIGKILL
    assert _holds(folder, LARGE[:64])
    with closing(open_store(folder)):
        assert not _holds(folder, LARGE[:64])


def _open_elsewhere(folder: Path) -> str:
    command = [sys.executable, "-c", OPEN, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _limit_pages(store: SqlStore, most: int) -> int:
    """Let the database grow no further than `most` pages, or than it is; return the old limit."""
    raw = store._database._writer._raw
    (before,) = raw.execute("PRAGMA max_page_count").fetchone()
    raw.execute(f"PRAGMA max_page_count={most}").close()
    return before


def _append_large(unit: Unit) -> None:
    unit.shelf.put("alice", record("large", 1, LARGE))
    unit.talks.append("talk", 2, [event(3, LARGE)])


def _overlook(unit: Unit) -> None:
    with suppress(CannotWriteError):
        _append_large(unit)


def _holds(folder: Path, sealed: bytes) -> bool:
    return any(sealed in path.read_bytes() for path in folder.iterdir())

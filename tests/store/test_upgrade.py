import hashlib
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from heartfelt.store.engine import DATABASE_NAME
from heartfelt.store.errors import NewerDatabaseError, NotOursError
from heartfelt.store.migrations import run
from heartfelt.store.store import open_store
from heartfelt.store.tables import METADATA
from heartfelt.store.upgrade import HEAD
from store_rows import settle_in

NAMED = "recordrecordrecordrecorda2"


def test_it_names_the_newest_step() -> None:
    assert ScriptDirectory.from_config(run._config()).get_heads() == [HEAD]
    assert HEAD in run.known_revisions()


def test_it_builds_by_steps_what_the_tables_say(folder: Path, tmp_path: Path) -> None:
    open_store(folder).close()
    engine = create_engine(f"sqlite:///{tmp_path / 'by_tables'}")
    METADATA.create_all(engine)
    engine.dispose()
    by_steps = _schema(folder / DATABASE_NAME)
    by_tables = _schema(tmp_path / "by_tables")
    assert by_steps.pop("alembic_version", None)
    assert by_steps == by_tables


def test_it_does_not_load_alembic_for_a_database_at_its_head(folder: Path) -> None:
    probe = (
        "import sys; from pathlib import Path; from heartfelt.store.store import open_store\n"
        "open_store(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", probe, str(folder)]
    first, second = (
        subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        for _ in range(2)
    )
    assert (first, second) == ("True", "False")


def test_it_refuses_what_a_newer_release_has_written_and_changes_nothing(folder: Path) -> None:
    path = _filled(folder)
    _execute(path, "UPDATE alembic_version SET version_num = '9999'")
    before = hashlib.sha256(path.read_bytes()).digest()
    with pytest.raises(NewerDatabaseError, match="9999") as refusal:
        open_store(folder)
    assert refusal.value.reason == "newer-database"
    assert hashlib.sha256(path.read_bytes()).digest() == before


def test_it_refuses_the_database_of_another_program(folder: Path) -> None:
    folder.mkdir()
    _execute(folder / DATABASE_NAME, "CREATE TABLE recipes (name TEXT)")
    with pytest.raises(NotOursError):
        open_store(folder)


def test_it_refuses_a_database_that_does_not_say_its_version(folder: Path) -> None:
    _execute(_filled(folder), "DELETE FROM alembic_version")
    with pytest.raises(NotOursError):
        open_store(folder)


def test_it_refuses_a_damaged_database(folder: Path) -> None:
    path = _filled(folder)
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\x07" * 3996
    path.write_bytes(content)
    with pytest.raises(NotOursError):
        open_store(folder)


def test_it_happens_wholly_or_not_at_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run.upgrade

    def broken(connection: Connection) -> None:
        whole(connection)
        raise KeyError

    monkeypatch.setattr(run, "upgrade", broken)
    with pytest.raises(KeyError):
        open_store(folder)
    assert _schema(folder / DATABASE_NAME) == {}
    monkeypatch.setattr(run, "upgrade", whole)
    open_store(folder).close()


def test_it_keeps_no_step_that_leaves_something_without_its_owner(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        run, "upgrade", _and_then(run.upgrade, "INSERT INTO talks VALUES (1,2,3,4)")
    )
    with pytest.raises(NotOursError, match="foreign-keys"):
        open_store(folder)
    assert _schema(folder / DATABASE_NAME) == {}


def test_it_loses_no_child_when_a_step_builds_a_table_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _filled(folder)
    _execute(path, "UPDATE alembic_version SET version_num = '0000'")
    monkeypatch.setattr(run, "known_revisions", lambda: frozenset({"0000"}))
    monkeypatch.setattr(run, "upgrade", _rebuild_talks)
    open_store(folder).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (2,)


def test_the_second_step_burns_what_named_private_records_beside_a_day(folder: Path) -> None:
    path = _as_of(folder, "0001")
    for number in range(200):
        row = f"form {number}", b"print", NAMED, 20_000
        _execute(path, "INSERT INTO commands VALUES (?, ?, ?, ?)", *row)
    assert NAMED.encode() in path.read_bytes()
    open_store(folder).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM commands").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM people").fetchone() == (1,)
    for file in folder.iterdir():
        assert NAMED.encode() not in file.read_bytes(), file.name


def _as_of(folder: Path, revision: str) -> Path:
    """Make a database as an earlier release left it, with Alice in it."""
    folder.mkdir()
    path = folder / DATABASE_NAME
    engine = create_engine(f"sqlite:///{path}")
    config = run._config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()
    _execute(path, "INSERT INTO people VALUES ('alice', x'00', x'00', 1, NULL, NULL)")
    return path


def _and_then(
    upgrade: Callable[[Connection], None], statement: str
) -> Callable[[Connection], None]:
    def both(connection: Connection) -> None:
        upgrade(connection)
        connection.exec_driver_sql(statement)

    return both


def _rebuild_talks(connection: Connection) -> None:
    operations = Operations(MigrationContext.configure(connection))
    with operations.batch_alter_table("talks", recreate="always"):
        pass


def _filled(folder: Path) -> Path:
    with closing(open_store(folder)) as store, store.writing() as unit:
        settle_in(unit)
    return folder / DATABASE_NAME


def _execute(path: Path, statement: str, *values: str | bytes | int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement, values)


def _schema(path: Path) -> dict[str, list[str]]:
    """Return the clauses that make each table and index, without blanks, quotes and order."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: _clauses(sql) for name, sql in rows}


def _clauses(sql: str) -> list[str]:
    head, *constraints = re.sub(r'[\s"]+', "", sql).split(",CONSTRAINT")
    tail = constraints[-1].rpartition(")")[2] if constraints else ""
    # The last constraint is followed by what closes the table.
    closed = [c.removesuffix(f"){tail}") if c is constraints[-1] else c for c in constraints]
    return [head, *sorted(closed), tail]

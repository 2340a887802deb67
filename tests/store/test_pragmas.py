import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from heartfelt.store.errors import NotOursError, SettingRefusedError
from heartfelt.store.pragmas import WRITER, connect_reader, connect_writer, settle


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("busy_timeout", 5000),
        ("foreign_keys", 1),
        ("secure_delete", 1),
    ],
)
def test_it_writes_with_the_settings_the_promises_rest_on(
    tmp_path: Path, name: str, value: str | int
) -> None:
    with closing(connect_writer(tmp_path / "db")) as writer:
        assert writer.execute(f"PRAGMA {name}").fetchone() == (value,)


def test_it_gives_readers_no_way_to_write_or_checkpoint(tmp_path: Path) -> None:
    path = tmp_path / "db"
    with closing(connect_writer(path)), closing(connect_reader(path)) as reader:
        assert reader.execute("PRAGMA query_only").fetchone() == (1,)
        assert reader.execute("PRAGMA wal_autocheckpoint").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader.execute("CREATE TABLE t (a)")


def test_it_opens_a_file_whose_name_is_strange(tmp_path: Path) -> None:
    path = tmp_path / "what? 100% #1 ü.db"
    connect_writer(path).close()
    assert path.is_file()


def test_it_refuses_to_go_on_when_a_setting_was_not_taken() -> None:
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(SettingRefusedError, match="journal_mode is memory"),
    ):
        settle(connection, WRITER, Path("db"))


def test_it_refuses_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "db"
    path.write_bytes(b"no database at all. " * 100)
    with pytest.raises(NotOursError):
        connect_writer(path)
    assert path.read_bytes() == b"no database at all. " * 100

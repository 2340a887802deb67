import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from heartfelt.actions.ports import CannotWriteError
from heartfelt.store.errors import NewerDatabaseError, NotOursError
from heartfelt.store.keyring import FileKeyring


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "apart" / "heartfelt.keys"


@pytest.fixture
def keyring(path: Path) -> Iterator[FileKeyring]:
    opened = FileKeyring(path)
    yield opened
    opened.close()


def test_it_draws_a_secret_once_and_finds_it_again(keyring: FileKeyring) -> None:
    assert keyring.secret("pepper/alice") is None
    drawn = keyring.ensure("pepper/alice")
    assert len(drawn) == 32
    assert keyring.ensure("pepper/alice") == drawn
    assert keyring.secret("pepper/alice") == drawn
    assert keyring.ensure("pepper/bob") != drawn


def test_it_keeps_secrets_when_it_is_closed(path: Path) -> None:
    with closing(FileKeyring(path)) as first:
        drawn = first.ensure("pepper/alice")
    with closing(FileKeyring(path)) as second:
        assert second.secret("pepper/alice") == drawn


def test_it_forgets_for_good(keyring: FileKeyring, path: Path) -> None:
    drawn, other = keyring.ensure("pepper/alice"), keyring.ensure("pepper/bob")
    assert _holds(path, drawn)
    keyring.forget("pepper/alice")
    assert keyring.secret("pepper/alice") is None
    assert not _holds(path, drawn)
    assert keyring.secret("pepper/bob") == other
    keyring.forget("pepper/alice")
    assert keyring.ensure("pepper/alice") != drawn


def test_it_lets_nobody_else_read_it(keyring: FileKeyring, path: Path) -> None:
    keyring.ensure("pepper/alice")
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}


def test_it_draws_one_secret_for_many_threads_at_once(keyring: FileKeyring) -> None:
    start = threading.Barrier(8)
    drawn: list[bytes] = []

    def draw() -> None:
        start.wait()
        drawn.append(keyring.ensure("pepper/alice"))

    threads = [threading.Thread(target=draw) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drawn) == 8
    assert len(set(drawn)) == 1


def test_it_says_so_when_it_cannot_write_and_recovers(keyring: FileKeyring) -> None:
    keyring._run("PRAGMA max_page_count=1")
    names = [f"pepper/{n}" for n in range(1000)]
    with pytest.raises(CannotWriteError):
        _ensure_all(keyring, names)
    keyring._run("PRAGMA max_page_count=100000")
    assert keyring.secret(names[0]) is not None
    assert keyring.ensure(names[-1]) == keyring.secret(names[-1])


def test_it_refuses_a_newer_keyfile(path: Path) -> None:
    FileKeyring(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=2")
    with pytest.raises(NewerDatabaseError):
        FileKeyring(path)


def test_it_refuses_a_file_of_another_program(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(NotOursError):
        FileKeyring(path)


def _ensure_all(keyring: FileKeyring, names: list[str]) -> None:
    for name in names:
        keyring.ensure(name)


def _holds(path: Path, secret: bytes) -> bool:
    return any(secret in file.read_bytes() for file in path.parent.iterdir())

"""How SQLite is set, and the proof at every start that it took the settings.

`synchronous=FULL` is what an acknowledged word rests on: with NORMAL a power cut in WAL mode loses
commits. One connection writes and owns checkpoints, because SQLite 3.7.0 to 3.51.2 can corrupt a
WAL when two connections write or checkpoint at the same moment.
"""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from heartfelt.store.errors import FolderError, NotOursError, SettingRefusedError
from heartfelt.store.failures import cannot_write
from heartfelt.store.folder import private_file

BUSY_MS = 5000
WAL_BYTES = 16 * 1024 * 1024

WRITER: Mapping[str, str | int] = {
    "busy_timeout": BUSY_MS,
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "journal_size_limit": WAL_BYTES,
}
READER: Mapping[str, str | int] = {
    "busy_timeout": BUSY_MS,
    "foreign_keys": 1,
    "query_only": 1,
    "wal_autocheckpoint": 0,
}


def connect_writer(path: Path) -> sqlite3.Connection:
    """Open `path` for writing, made with mode 0600 if it is not there, with all settings taken.

    Transactions are begun by hand: under the driver's own plain BEGIN, reading before writing
    fails at once with "database is locked". Raises a `CannotOpenError`.
    """
    private_file(path)
    return _settled(path, WRITER)


def connect_reader(path: Path) -> sqlite3.Connection:
    """Open `path` such that nothing can be written through the connection."""
    return _settled(path, READER)


def settle(connection: sqlite3.Connection, wanted: Mapping[str, str | int], path: Path) -> None:
    """Set every pragma and read it back; raises `SettingRefusedError` if one was not taken."""
    for name, value in wanted.items():
        connection.execute(f"PRAGMA {name}={value}").close()
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != value:
            raise SettingRefusedError(path, f"{name} is {found}")


def _settled(path: Path, wanted: Mapping[str, str | int]) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_MS / 1000,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        settle(connection, wanted, path)
    except sqlite3.DatabaseError as failure:
        connection.close()
        trouble = FolderError if cannot_write(failure) else NotOursError
        raise trouble(path, getattr(failure, "sqlite_errorname", "")) from None
    except SettingRefusedError:
        connection.close()
        raise
    return connection

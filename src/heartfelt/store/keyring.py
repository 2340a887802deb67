"""The keyfile: peppers and gate secrets in a small database of their own.

It lies apart from what it protects, so that neither opens anything alone, and has its own backup.
"""

import secrets
import sqlite3
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from heartfelt.actions.ports import CannotWriteError
from heartfelt.store.errors import NewerDatabaseError, NotOursError
from heartfelt.store.failures import cannot_write
from heartfelt.store.folder import prepare
from heartfelt.store.pragmas import connect_writer

KEYRING_NAME = "heartfelt.keys"
SECRET_BYTES = 32
FORM = 1

_CREATE = (
    "CREATE TABLE secrets (name TEXT NOT NULL PRIMARY KEY, secret BLOB NOT NULL) WITHOUT ROWID"
)


class FileKeyring:
    """The port `Keyring` on a file. Safe to share between threads; close it at the end."""

    def __init__(self, path: Path) -> None:
        """Open the keyfile at `path`, or make one (0600); raises a `CannotOpenError`."""
        prepare(path.parent)
        self._lock = threading.Lock()
        self._connection = connect_writer(path)
        try:
            self._take_form(path)
        except BaseException:
            self._connection.close()
            raise

    def secret(self, name: str) -> bytes | None:
        """Find 32 bytes by name."""
        with self._lock:
            return self._find(name)

    def ensure(self, name: str) -> bytes:
        """Find 32 bytes by name, drawn afresh if they are not there; durable when it returns."""
        with self._lock:
            if (found := self._find(name)) is not None:
                return found
            fresh = secrets.token_bytes(SECRET_BYTES)
            with self._writing():
                self._run("INSERT INTO secrets (name, secret) VALUES (?, ?)", name, fresh)
            return fresh

    def forget(self, name: str) -> None:
        """Remove a secret for good: from the table, its page, and the journal beside it."""
        with self._lock:
            with self._writing():
                self._run("DELETE FROM secrets WHERE name = ?", name)
            self._run("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the keyfile."""
        with self._lock:
            self._connection.close()

    def _find(self, name: str) -> bytes | None:
        row = self._run("SELECT secret FROM secrets WHERE name = ?", name)
        return bytes(row[0][0]) if row else None

    def _run(self, statement: str, *values: str | bytes) -> list[tuple[bytes | int, ...]]:
        with closing(self._connection.execute(statement, values)) as cursor:
            return cursor.fetchall()

    @contextmanager
    def _writing(self) -> Generator[None]:
        try:
            self._run("BEGIN IMMEDIATE")
            yield
            self._run("COMMIT")
        except BaseException as failure:
            self._connection.rollback()
            if cannot_write(failure):
                raise CannotWriteError from failure
            raise

    def _take_form(self, path: Path) -> None:
        try:
            ((form,),) = self._run("PRAGMA user_version")
            if form == 0 and not self._run("SELECT name FROM sqlite_master"):
                with self._writing():
                    self._run(_CREATE)
                    self._run(f"PRAGMA user_version={FORM}")
                form = FORM
        except sqlite3.DatabaseError as failure:
            raise NotOursError(path, type(failure).__name__) from None
        if not isinstance(form, int) or form > FORM:
            raise NewerDatabaseError(path, str(form))
        if form != FORM:
            raise NotOursError(path, "no-version")

"""Everything at rest behind the port `Store`, whichever database lies beneath."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from heartfelt.actions.ports import Commands, Invites, People, Sessions, Shelf, Spent, Talks, Unit
from heartfelt.store.commands import SqlCommands
from heartfelt.store.engine import Database, SqliteDatabase
from heartfelt.store.invites import SqlInvites
from heartfelt.store.log import SqlTalks
from heartfelt.store.people import SqlPeople
from heartfelt.store.sessions import SqlSessions
from heartfelt.store.shelf import SqlShelf
from heartfelt.store.spent import SqlSpent


class SqlUnit:
    """All ports on one connection, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.talks: Talks = SqlTalks(connection)
        self.shelf: Shelf = SqlShelf(connection)
        self.people: People = SqlPeople(connection)
        self.sessions: Sessions = SqlSessions(connection)
        self.invites: Invites = SqlInvites(connection)
        self.commands: Commands = SqlCommands(connection)
        self.spent: Spent = SqlSpent(connection)


class SqlStore:
    """The port `Store`. Safe to share between threads; close it once, at the end."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def reading(self) -> Generator[Unit]:
        """Open a consistent view that cannot write."""
        with self._database.reading() as connection:
            yield SqlUnit(connection)

    @contextmanager
    def writing(self) -> Generator[Unit]:
        """Open a transaction: durable when it closes, undone if it raises.

        Raises `CannotWriteError` when nothing can be written, also from within the block. Only
        one is open at a time; a thread that opens a second within the first gets `RuntimeError`.
        """
        with self._database.writing() as connection:
            yield SqlUnit(connection)

    def close(self) -> None:
        """Finish what is under way and let go of the database."""
        self._database.close()


def open_store(folder: Path) -> SqlStore:
    """Open the SQLite store of a data folder, made or brought up to date as need be.

    Raises a `CannotOpenError`: in use by another process, on a network file system, written by
    a newer release, damaged, or in a folder that cannot be made private. Raises
    `CannotWriteError` if it should be brought up to date and the disk is full.
    """
    return SqlStore(SqliteDatabase(folder))

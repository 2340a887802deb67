"""SQLite for one process: one writer that owns checkpoints, and a few readers beside it."""

import sqlite3
import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine, Pool, create_engine, event
from sqlalchemy.engine import ExecutionContext
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.pool import QueuePool, StaticPool

from heartfelt.actions.ports import CannotWriteError
from heartfelt.store.failures import translate
from heartfelt.store.folder import FolderLock, prepare
from heartfelt.store.pragmas import BUSY_MS, connect_reader, connect_writer
from heartfelt.store.upgrade import bring_up_to_date

DATABASE_NAME = "heartfelt.db"
READERS = 4
READER_WAIT_S = 30
CLOSE_WAIT_S = 10
WASH_WAIT_MS = 100

ConnectionContext = AbstractContextManager[Connection]


class Database(Protocol):
    """What `SqlStore` needs of a database, whichever it is."""

    def reading(self) -> ConnectionContext:
        """Lend a connection within a consistent view that cannot write."""
        ...

    def writing(self) -> ConnectionContext:
        """Lend a connection within a transaction."""
        ...

    def close(self) -> None:
        """Finish what is under way and let go of everything."""
        ...


class SqliteDatabase:
    """The database of a data folder, opened and up to date."""

    def __init__(self, folder: Path) -> None:
        """Open `folder`, making what is missing; raises a `CannotOpenError`."""
        prepare(folder)
        path = folder / DATABASE_NAME
        with ExitStack() as stack:
            stack.callback(FolderLock(folder).release)
            self._writer = Writer(path)
            stack.callback(self._writer.close)
            self._readers = Readers(path)
            stack.callback(self._readers.close)
            # Closes in the opposite order: readers, then the writer, then the lock.
            self._open = stack.pop_all()

    def reading(self) -> ConnectionContext:
        """Lend a reading connection."""
        return self._readers.reading()

    def writing(self) -> ConnectionContext:
        """Lend the writing connection."""
        return self._writer.writing()

    def close(self) -> None:
        """Close readers, then the writer with a last checkpoint, then give up the folder."""
        self._open.close()


class Writer:
    """The one connection that writes. Whoever holds its lock holds the only transaction."""

    def __init__(self, path: Path) -> None:
        self._raw = connect_writer(path)
        engine = _engine(lambda: self._raw, StaticPool, begin="BEGIN IMMEDIATE")
        event.listen(engine, "handle_error", translate)
        event.listen(engine, "after_cursor_execute", self._notice_removal)
        self._lock = threading.Lock()
        self._holder: int | None = None
        self._closed = False
        self._connection = engine.connect()
        try:
            bring_up_to_date(self._connection, self._raw, path)
        except BaseException:
            self._connection.close()
            self._raw.close()
            raise
        # What was removed just before a crash may still stand in the WAL.
        self._removed = True
        self._wash()

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """Lend the connection within a transaction: durable at the end, undone on any error."""
        if self._holder == threading.get_ident():
            raise RuntimeError("a writing unit was opened within another")
        with self._lock:
            if self._closed:
                raise RuntimeError("the store is closed")
            self._holder = threading.get_ident()
            try:
                self._leave_nothing_open()
                with self._connection.begin():
                    yield self._connection
                    # A full disk makes SQLite undo the transaction by itself; whoever went on
                    # after that must not be told that anything was saved.
                    if not self._raw.in_transaction:
                        raise CannotWriteError
                if self._removed:
                    self._wash()
            finally:
                self._holder = None

    def close(self) -> None:
        """Wait for a transaction under way, fold the WAL into the database, and close."""
        with self._lock:
            self._closed = True
            self._wash(BUSY_MS)
            self._connection.close()
            self._raw.close()

    def _leave_nothing_open(self) -> None:
        """Undo what an input/output error during the last undoing may have left."""
        if self._raw.in_transaction:
            self._raw.rollback()

    def _wash(self, wait_ms: int = WASH_WAIT_MS) -> None:
        """Fold the WAL into the database and empty it, so that what was removed is gone.

        `secure_delete` clears the pages; the WAL still holds them as they were. A reader or a
        full disk can be in the way: then the next write tries again. The commit stands anyway.
        """
        try:
            self._raw.execute(f"PRAGMA busy_timeout={wait_ms}").close()
            try:
                (busy, *_) = self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                self._removed = bool(busy)
            finally:
                self._raw.execute(f"PRAGMA busy_timeout={BUSY_MS}").close()
        except sqlite3.OperationalError:
            self._removed = True

    def _notice_removal(
        self,
        _connection: Connection,
        cursor: sqlite3.Cursor,
        _statement: str,
        _parameters: object,
        context: ExecutionContext | None,
        _many: bool,  # noqa: FBT001
    ) -> None:
        if isinstance(context, DefaultExecutionContext) and context.isdelete and cursor.rowcount:
            self._removed = True


class Readers:
    """A few connections that only read; each sees the database as of its first look."""

    def __init__(self, path: Path) -> None:
        self._engine = _engine(lambda: connect_reader(path), QueuePool, begin="BEGIN")
        self._busy = 0
        self._closed = False
        self._change = threading.Condition()

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """Lend a connection within a view that ends with the block."""
        with self._change:
            if self._closed:
                raise RuntimeError("the store is closed")
            self._busy += 1
        try:
            with self._engine.connect() as connection:
                yield connection
        finally:
            with self._change:
                self._busy -= 1
                self._change.notify_all()

    def close(self) -> None:
        """Wait for the last reader, but not for ever, and close all connections."""
        with self._change:
            self._closed = True
            self._change.wait_for(lambda: self._busy == 0, CLOSE_WAIT_S)
        self._engine.dispose()


def _engine(open_one: Callable[[], sqlite3.Connection], pool: type[Pool], *, begin: str) -> Engine:
    lending = {"pool_size": READERS, "max_overflow": 0, "pool_timeout": READER_WAIT_S}
    engine = create_engine(
        "sqlite://",
        creator=open_one,
        poolclass=pool,
        # Parameters hold handles and sealed bytes, which no message should repeat.
        hide_parameters=True,
        **(lending if pool is QueuePool else {}),
    )

    def begin_by_hand(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", begin_by_hand)
    return engine

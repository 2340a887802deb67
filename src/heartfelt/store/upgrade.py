"""Bringing a database to the newest schema. Needs no key, and happens wholly or not at all."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DatabaseError

from heartfelt.store.errors import NewerDatabaseError, NotOursError

HEAD = "0002"
"""The newest revision in `migrations/versions`; a test holds it there."""

VERSION_TABLE = "alembic_version"


def bring_up_to_date(connection: Connection, raw: sqlite3.Connection, path: Path) -> None:
    """Run the migrations this database has not seen, a new one from the first on.

    Raises `NewerDatabaseError` for a revision this release does not know, and `NotOursError`
    for a file that is damaged or belongs to another program.
    """
    try:
        found = revision(connection, path)
        if found != HEAD:
            _migrate(connection, raw, path, found)
    except DatabaseError as failure:
        raise NotOursError(path, type(failure.orig).__name__) from None


def revision(connection: Connection, path: Path) -> str | None:
    """Read the revision of a database with plain SQL; None for an empty one."""
    with connection.begin():
        names = set(inspect(connection).get_table_names())
        found: str | None = None
        if VERSION_TABLE in names:
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        if found is None and names:
            raise NotOursError(path, "no-version")
        return found


def _migrate(
    connection: Connection, raw: sqlite3.Connection, path: Path, found: str | None
) -> None:
    # Alembic takes a quarter of a second to load, and a database at its head has no use for it.
    from heartfelt.store.migrations.run import known_revisions, upgrade  # noqa: PLC0415

    if found is not None and found not in known_revisions():
        raise NewerDatabaseError(path, found)
    # Rebuilding a table drops the old one, which would take its children along.
    raw.execute("PRAGMA foreign_keys=0").close()
    try:
        with connection.begin():
            upgrade(connection)
            if raw.execute("PRAGMA foreign_key_check").fetchone():
                raise NotOursError(path, "foreign-keys")
    finally:
        raw.execute("PRAGMA foreign_keys=1").close()

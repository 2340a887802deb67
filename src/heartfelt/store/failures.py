"""From the database's errors to the two that actions know: someone was first, or no writing now."""

import sqlite3

from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import IntegrityError

from heartfelt.actions.ports import CannotWriteError, ConflictError


def translate(context: ExceptionContext) -> None:
    """Raise `ConflictError` or `CannotWriteError` for the error in hand, or let it pass.

    Neither repeats what was to be written. A broken constraint, a vanished owner among them,
    means that someone else was first.
    """
    if isinstance(context.sqlalchemy_exception, IntegrityError):
        raise ConflictError from context.original_exception
    if cannot_write(context.original_exception):
        raise CannotWriteError from context.original_exception


def cannot_write(failure: BaseException) -> bool:
    """Whether SQLite could not write: full, read-only, an input/output error, held by another.

    A mistake in a statement (SQLITE_ERROR) is ours and stays what it is; so does a damaged file.
    """
    if not isinstance(failure, sqlite3.OperationalError):
        return False
    code: int = getattr(failure, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF != sqlite3.SQLITE_ERROR

"""What was done already, remembered for 30 to 60 days. When within a month is not written down."""

from sqlalchemy import Connection, delete, insert, select

from heartfelt.store.tables import COMMANDS

PERIOD_S = 30 * 86_400
"""A day would be too fine: beside the size of an answer it could tell who did what, and when."""


class SqlCommands:
    """The port `Commands` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, command: str) -> tuple[bytes, bytes] | None:
        """The fingerprint of the body and the sealed answer of a command done before."""
        wanted = select(COMMANDS.c.fingerprint, COMMANDS.c.answer).where(COMMANDS.c.id == command)
        row = self._connection.execute(wanted).first()
        return (row[0], row[1]) if row else None

    def record(self, command: str, fingerprint: bytes, answer: bytes, now: int) -> None:
        """Remember a command; raises `ConflictError` if it is there already."""
        row = {"id": command, "fingerprint": fingerprint, "answer": answer}
        self._connection.execute(insert(COMMANDS), row | {"period": now // PERIOD_S})


def prune(connection: Connection, now: int) -> None:
    """Forget commands of more than 60 days ago; none is forgotten before 30 full days."""
    connection.execute(delete(COMMANDS).where(COMMANDS.c.period < now // PERIOD_S - 1))

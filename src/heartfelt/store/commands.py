"""What was done already, remembered for 30 days and to the day only."""

from sqlalchemy import Connection, delete, insert, select

from heartfelt.store.tables import COMMANDS

KEPT_DAYS = 30
DAY_S = 86_400


class SqlCommands:
    """The port `Commands` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, command: str) -> tuple[bytes, str] | None:
        """The fingerprint of the body and the answer of a command done before."""
        wanted = select(COMMANDS.c.fingerprint, COMMANDS.c.answer).where(COMMANDS.c.id == command)
        row = self._connection.execute(wanted).first()
        return (row[0], row[1]) if row else None

    def record(self, command: str, fingerprint: bytes, answer: str, now: int) -> None:
        """Remember a command; raises `ConflictError` if it is there already."""
        row = {"id": command, "fingerprint": fingerprint, "answer": answer, "day": now // DAY_S}
        self._connection.execute(insert(COMMANDS), row)


def prune(connection: Connection, now: int) -> None:
    """Forget commands of more than 30 days ago; none is forgotten before 30 full days."""
    connection.execute(delete(COMMANDS).where(COMMANDS.c.day < now // DAY_S - KEPT_DAYS))

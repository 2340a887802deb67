"""Names of secrets that the keyfile is still to forget. A name stays a moment, or until a start."""

from sqlalchemy import Connection, delete, insert, select

from heartfelt.store.tables import SPENT


class SqlSpent:
    """The port `Spent` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, secret: str) -> None:
        """Note the name of a secret that protects nothing any more; twice is no error."""
        self.done(secret)
        self._connection.execute(insert(SPENT), {"secret": secret})

    def all(self) -> list[str]:
        """The names of secrets that are still to be forgotten."""
        return list(self._connection.execute(select(SPENT.c.secret)).scalars())

    def done(self, secret: str) -> None:
        """Strike a name out: its secret is gone."""
        self._connection.execute(delete(SPENT).where(SPENT.c.secret == secret))

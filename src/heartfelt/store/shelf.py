"""Sealed records by owner. They have no time and no order; a version stops lost changes."""

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from heartfelt.actions.ports import ConflictError
from heartfelt.actions.rows import SealedRecord
from heartfelt.store.tables import RECORDS

_RECORD = (RECORDS.c.id, RECORDS.c.version, RECORDS.c.sealed)
_REPLACE = (
    update(RECORDS)
    .where(
        RECORDS.c.owner == bindparam("of"),
        RECORDS.c.id == bindparam("record"),
        RECORDS.c.version == bindparam("before"),
    )
    .values(version=bindparam("now_version"), sealed=bindparam("now_sealed"))
)


class SqlShelf:
    """The port `Shelf` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, owner: str, record: str) -> SealedRecord | None:
        """One record."""
        wanted = select(*_RECORD).where(RECORDS.c.owner == owner, RECORDS.c.id == record)
        row = self._connection.execute(wanted).mappings().first()
        return SealedRecord(**row) if row else None

    def all(self, owner: str) -> list[SealedRecord]:
        """All records of an owner, ordered by their random ids, which tells nothing."""
        wanted = select(*_RECORD).where(RECORDS.c.owner == owner).order_by(RECORDS.c.id)
        return [SealedRecord(**row) for row in self._connection.execute(wanted).mappings()]

    def put(self, owner: str, record: SealedRecord) -> None:
        """Write a record; version 1 is new, n replaces n - 1, else `ConflictError`."""
        if record.version < 1:
            raise ValueError("versions count from 1")
        if record.version == 1:
            row = {"owner": owner, "id": record.id, "version": 1, "sealed": record.sealed}
            self._connection.execute(insert(RECORDS), row)
            return
        step = {
            "of": owner,
            "record": record.id,
            "before": record.version - 1,
            "now_version": record.version,
            "now_sealed": record.sealed,
        }
        if self._connection.execute(_REPLACE, step).rowcount != 1:
            raise ConflictError

    def delete(self, owner: str, record: str) -> None:
        """Remove a record; one that is not there is no error."""
        gone = delete(RECORDS).where(RECORDS.c.owner == owner, RECORDS.c.id == record)
        self._connection.execute(gone)

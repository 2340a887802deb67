import sqlite3
from contextlib import closing

import pytest

from heartfelt.store.failures import cannot_write


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (sqlite3.SQLITE_FULL, True),
        (sqlite3.SQLITE_IOERR, True),
        (sqlite3.SQLITE_IOERR_FSYNC, True),
        (sqlite3.SQLITE_READONLY, True),
        (sqlite3.SQLITE_BUSY, True),
        (sqlite3.SQLITE_CANTOPEN, True),
        (sqlite3.SQLITE_ERROR, False),
        (sqlite3.SQLITE_ERROR_MISSING_COLLSEQ, False),
    ],
)
def test_it_tells_a_disk_that_will_not_from_a_mistake_of_ours(code: int, *, expected: bool) -> None:
    failure = sqlite3.OperationalError("words")
    failure.sqlite_errorcode = code
    assert cannot_write(failure) is expected


def test_it_takes_other_errors_for_what_they_are() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        with pytest.raises(sqlite3.OperationalError) as mistake:
            connection.execute("SELECT nothing FROM nowhere")
        assert not cannot_write(mistake.value)
    assert not cannot_write(sqlite3.DatabaseError("malformed"))
    assert not cannot_write(OSError("full"))

import pytest

from heartfelt.actions.ports import ConflictError
from heartfelt.store.store import SqlStore
from store_rows import DAY, NOW


def test_it_remembers_what_was_done_and_answered(store: SqlStore) -> None:
    with store.writing() as unit:
        unit.commands.record("command", b"fingerprint", b"sealed", NOW)
    with store.reading() as unit:
        assert unit.commands.find("command") == (b"fingerprint", b"sealed")
        assert unit.commands.find("other") is None


def test_it_records_a_command_once_and_undoes_what_came_with_the_repeat(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.commands.record("command", b"fingerprint", b"first", NOW)
    with pytest.raises(ConflictError):
        _do_again(home)
    with home.reading() as unit:
        assert unit.commands.find("command") == (b"fingerprint", b"first")
        assert unit.talks.find("again", "two") is None


@pytest.mark.parametrize("into_the_period", [0, 1, 15 * DAY, 30 * DAY - 1])
def test_it_forgets_after_thirty_to_sixty_days(store: SqlStore, into_the_period: int) -> None:
    now = NOW - NOW % (30 * DAY) + into_the_period
    with store.writing() as unit:
        unit.commands.record("command", b"fingerprint", b"answer", now)
        unit.sessions.sweep(now + 30 * DAY)
        assert unit.commands.find("command") is not None
        unit.sessions.sweep(now + 60 * DAY)
        assert unit.commands.find("command") is None


def test_it_does_not_tell_one_day_of_a_period_from_another(store: SqlStore) -> None:
    first = NOW - NOW % (30 * DAY)
    with store.writing() as unit:
        for day in range(30):
            unit.commands.record(f"on {day:02}", b"fingerprint", b"answer", first + day * DAY)
        connection = unit.commands._connection  # type: ignore[attr-defined]
        rows = connection.exec_driver_sql("SELECT * FROM commands").mappings().all()
    assert len({tuple(v for k, v in row.items() if k != "id") for row in rows}) == 1


def _do_again(store: SqlStore) -> None:
    with store.writing() as unit:
        unit.talks.create("again", "two")
        unit.commands.record("command", b"fingerprint", b"second", NOW)

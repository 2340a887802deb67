import pytest

from heartfelt.actions.ports import ConflictError
from heartfelt.store.store import SqlStore
from store_rows import DAY, NOW


def test_it_remembers_what_was_done_and_answered(store: SqlStore) -> None:
    with store.writing() as unit:
        unit.commands.record("command", b"fingerprint", "where to go", NOW)
    with store.reading() as unit:
        assert unit.commands.find("command") == (b"fingerprint", "where to go")
        assert unit.commands.find("other") is None


def test_it_records_a_command_once_and_undoes_what_came_with_the_repeat(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.commands.record("command", b"fingerprint", "first", NOW)
    with pytest.raises(ConflictError):
        _do_again(home)
    with home.reading() as unit:
        assert unit.commands.find("command") == (b"fingerprint", "first")
        assert unit.talks.find("again", "two") is None


def test_it_forgets_after_thirty_full_days_and_not_before(store: SqlStore) -> None:
    late_in_the_day = NOW - NOW % DAY + DAY - 1
    with store.writing() as unit:
        unit.commands.record("command", b"fingerprint", "answer", late_in_the_day)
        unit.sessions.sweep(late_in_the_day + 30 * DAY)
        assert unit.commands.find("command") is not None
        unit.sessions.sweep(late_in_the_day + 31 * DAY)
        assert unit.commands.find("command") is None


def _do_again(store: SqlStore) -> None:
    with store.writing() as unit:
        unit.talks.create("again", "two")
        unit.commands.record("command", b"fingerprint", "second", NOW)

"""What every store promises about its units."""

import threading

import pytest
from sqlalchemy.exc import DBAPIError

from heartfelt.store.store import SqlStore
from store_rows import event, person


def test_it_shows_a_reader_one_moment_however_long_they_look(home: SqlStore) -> None:
    with home.reading() as before:
        assert len(before.talks.read("talk")) == 2
        with home.writing() as unit:
            unit.talks.append("talk", 2, [event(3)])
            unit.people.delete("bob")
        assert len(before.talks.read("talk")) == 2
        assert before.people.get("bob") == person("bob")
        with home.reading() as after:
            assert len(after.talks.read("talk")) == 3
            assert after.people.get("bob") is None


def test_it_shows_nobody_what_is_not_yet_durable(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.talks.append("talk", 2, [event(3)])
        with home.reading() as meanwhile:
            assert len(meanwhile.talks.read("talk")) == 2


def test_it_does_not_write_for_a_reader(home: SqlStore) -> None:
    with home.reading() as unit, pytest.raises(DBAPIError, match="readonly"):
        unit.people.add(person("charlie"))


def test_it_refuses_a_unit_within_a_unit_instead_of_waiting_for_itself(home: SqlStore) -> None:
    with home.writing() as unit:
        with pytest.raises(RuntimeError, match="within another"), home.writing():
            pass
        unit.people.add(person("charlie"))
    with home.writing() as unit:
        assert unit.people.get("charlie") is not None


def test_it_waits_at_closing_for_what_is_under_way(home: SqlStore) -> None:
    began, finish = threading.Event(), threading.Event()
    seen: list[int] = []

    def write() -> None:
        with home.writing() as unit, home.reading() as before:
            began.set()
            assert finish.wait(10)
            unit.talks.append("talk", 2, [event(3)])
            seen.append(len(before.talks.read("talk")))

    writer = threading.Thread(target=write)
    closer = threading.Thread(target=home.close)
    writer.start()
    assert began.wait(10)
    closer.start()
    finish.set()
    writer.join()
    closer.join()
    assert seen == [2]


def test_it_says_so_when_it_is_closed_and_closes_twice(home: SqlStore) -> None:
    home.close()
    home.close()
    with pytest.raises(RuntimeError, match="closed"), home.writing():
        pass
    with pytest.raises(RuntimeError, match="closed"), home.reading():
        pass


def test_it_repeats_nothing_that_was_to_be_written_in_an_error(home: SqlStore) -> None:
    with home.reading() as unit, pytest.raises(DBAPIError) as caught:
        unit.people.add(person("charlie", handle="sunflower"))
    assert "sunflower" not in str(caught.value)

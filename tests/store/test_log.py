import threading

import pytest

from heartfelt.actions.ports import ConflictError
from heartfelt.actions.rows import TalkRow
from heartfelt.store.store import SqlStore
from store_rows import couple, event, person

THREADS = 8
APPENDS = 100


def test_it_numbers_the_talks_of_each_couple_from_one(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.people.add(person("charlie"))
        unit.people.add_couple(couple("charlie", None, name="alone"))
        second = unit.talks.create("second", "two")
        other = unit.talks.create("other", "alone")
    assert (second.number, other.number) == (2, 1)


def test_it_finds_a_talk_of_its_couple_only(home: SqlStore) -> None:
    with home.reading() as unit:
        assert unit.talks.find("talk", "two") == TalkRow(id="talk", number=1, head=2)
        assert unit.talks.find("talk", "alone") is None
        assert unit.talks.find("none", "two") is None


def test_it_lists_the_newest_talks_first(home: SqlStore) -> None:
    with home.writing() as unit:
        for name in ("second", "third"):
            unit.talks.create(name, "two")
    with home.reading() as unit:
        assert [talk.id for talk in unit.talks.latest("two", 2)] == ["third", "second"]


def test_it_refuses_a_talk_of_a_couple_that_is_gone(home: SqlStore) -> None:
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.talks.create("late", "gone")


def test_it_reads_what_comes_after_a_version(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.talks.append("talk", 2, [event(3, b"three", gated=True), event(4, b"four")])
    with home.reading() as unit:
        assert unit.talks.read("talk", 2) == [event(3, b"three", gated=True), event(4, b"four")]
        assert [e.version for e in unit.talks.read("talk")] == [1, 2, 3, 4]
        assert unit.talks.read("talk", 4) == []


def test_it_keeps_every_byte(home: SqlStore) -> None:
    sealed = bytes(range(256)) * 40
    with home.writing() as unit:
        unit.talks.append("talk", 2, [event(3, sealed), event(4, b"")])
    with home.reading() as unit:
        assert [e.sealed for e in unit.talks.read("talk", 2)] == [sealed, b""]


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_it_tells_who_comes_second_and_adds_nothing(home: SqlStore, expected: int) -> None:
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.talks.append("talk", expected, [event(expected + 1)])
    with home.reading() as unit:
        assert len(unit.talks.read("talk")) == 2


def test_it_goes_on_within_a_unit_after_a_conflict(home: SqlStore) -> None:
    with home.writing() as unit:
        with pytest.raises(ConflictError):
            unit.talks.append("talk", 1, [event(2)])
        unit.talks.append("talk", 2, [event(3)])
    with home.reading() as unit:
        assert [e.version for e in unit.talks.read("talk")] == [1, 2, 3]


def test_it_appends_to_no_talk_that_is_gone(home: SqlStore) -> None:
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.talks.append("gone", 0, [event(1)])


@pytest.mark.parametrize("numbers", [[4], [3, 5], [4, 3], [2, 3]])
def test_it_takes_no_numbers_with_a_gap(home: SqlStore, numbers: list[int]) -> None:
    with pytest.raises(ValueError, match="without a gap"), home.writing() as unit:
        unit.talks.append("talk", 2, [event(number) for number in numbers])


def test_it_removes_a_talk_with_its_events(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.talks.delete("talk")
    with home.reading() as unit:
        assert unit.talks.find("talk", "two") is None
        assert unit.talks.read("talk") == []


def test_it_undoes_the_whole_unit_when_anything_raises(home: SqlStore) -> None:
    with pytest.raises(KeyError):
        _append_and_raise(home)
    with home.reading() as unit:
        assert [e.version for e in unit.talks.read("talk")] == [1, 2]
        found = unit.talks.find("talk", "two")
    assert found is not None
    assert found.head == 2


def test_it_numbers_without_a_gap_when_eight_threads_want_the_same_log(home: SqlStore) -> None:
    failures: list[BaseException] = []

    def append_all(thread: int) -> None:
        try:
            for n in range(APPENDS):
                _append(home, f"{thread}/{n}".encode())
        except BaseException as failure:  # noqa: BLE001 - a thread's error must reach the test
            failures.append(failure)

    threads = [threading.Thread(target=append_all, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with home.reading() as unit:
        events = unit.talks.read("talk", 2)
    assert failures == []
    assert [e.version for e in events] == list(range(3, 3 + THREADS * APPENDS))
    words = {e.sealed for e in events}
    assert words == {f"{t}/{n}".encode() for t in range(THREADS) for n in range(APPENDS)}


def _append_and_raise(store: SqlStore) -> None:
    with store.writing() as unit:
        unit.talks.append("talk", 2, [event(3)])
        raise KeyError


def _append(store: SqlStore, sealed: bytes) -> None:
    """Decide on what was read before, as actions do, and again when someone else was first."""
    while True:
        with store.reading() as unit:
            talk = unit.talks.find("talk", "two")
        assert talk is not None
        try:
            with store.writing() as unit:
                unit.talks.append("talk", talk.head, [event(talk.head + 1, sealed)])
        except ConflictError:
            continue
        return

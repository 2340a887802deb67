import msgspec
import pytest

from heartfelt.actions.ports import ConflictError, Unit
from heartfelt.store.store import SqlStore
from store_rows import DAY, NOW, couple, invite, person, record, session


def test_it_writes_finds_and_replaces_a_session(home: SqlStore) -> None:
    later = session("here", ends=NOW + 500, idle_until=NOW + 20)
    with home.writing() as unit:
        unit.sessions.put(later)
    with home.reading() as unit:
        assert unit.sessions.get("here") == later
        assert unit.sessions.get("elsewhere") is None


def test_it_begins_no_session_of_a_couple_that_is_gone(home: SqlStore) -> None:
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.sessions.put(session("late", of="gone"))


def test_it_locks_one_session_or_all_of_a_couple(home: SqlStore) -> None:
    with home.writing() as unit:
        _charlie(unit)
        for name in ("second", "third"):
            unit.sessions.put(session(name))
        unit.sessions.delete("second")
    with home.reading() as unit:
        assert unit.sessions.get("second") is None
        assert unit.sessions.get("third") is not None
    with home.writing() as unit:
        unit.sessions.delete_all("two")
    with home.reading() as unit:
        assert [unit.sessions.get(name) for name in ("here", "third")] == [None, None]
        assert unit.sessions.get("there") is not None


@pytest.mark.parametrize(
    ("ends", "idle_until", "stays"),
    [
        (NOW, NOW, False),
        (NOW - 1, NOW + 1, False),
        (NOW + 1, NOW, False),
        (NOW + 1, NOW + 1, True),
    ],
)
def test_it_sweeps_out_sessions_that_are_over(
    home: SqlStore, ends: int, idle_until: int, *, stays: bool
) -> None:
    with home.writing() as unit:
        unit.sessions.put(session("other", ends=ends, idle_until=idle_until))
        unit.sessions.sweep(NOW)
    with home.reading() as unit:
        assert (unit.sessions.get("other") is not None) is stays
        assert unit.sessions.get("here") is not None


def test_it_sweeps_out_invitations_that_are_over(home: SqlStore) -> None:
    with home.writing() as unit:
        _charlie(unit)
        unit.invites.put(invite(ends=NOW))
        unit.invites.put(invite("other", of="alone", ends=NOW + 1))
        unit.sessions.sweep(NOW)
    with home.reading() as unit:
        assert unit.invites.get("invite") is None
        assert unit.invites.get("other") is not None


def test_it_sweeps_out_whole_a_couple_nobody_kept_and_nobody_is_in(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.sessions.sweep(NOW + 100)
    with home.reading() as unit:
        assert unit.people.couple("two") is None
        assert [unit.people.get(name) for name in ("alice", "bob")] == [None, None]
        assert unit.shelf.all("alice") == []
        assert unit.shelf.all("two") == []
        assert unit.talks.read("talk") == []


@pytest.mark.parametrize("keeper", ["alice", "bob"])
def test_it_leaves_a_couple_that_one_of_them_kept(home: SqlStore, keeper: str) -> None:
    with home.writing() as unit:
        unit.people.save(person(keeper, handle="sunflower", slot=b"slot"))
        unit.sessions.sweep(NOW + 100)
    with home.reading() as unit:
        assert unit.people.couple("two") == couple()
        assert unit.shelf.all("alice") == [record("draft")]
        assert unit.sessions.get("here") is None


def test_it_leaves_a_couple_that_someone_is_in(home: SqlStore) -> None:
    with home.writing() as unit:
        _charlie(unit)
        unit.sessions.put(session("there", of="alone", ends=NOW))
        unit.sessions.sweep(NOW)
    with home.reading() as unit:
        assert unit.people.couple("two") == couple()
        assert unit.people.couple("alone") is None
        assert unit.people.get("charlie") is None


def test_it_sweeps_out_a_couple_everyone_has_left_and_no_keeper_with_it(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.people.save(person("alice", handle="sunflower", slot=b"slot"))
        unit.people.leave("two", "alice")
        unit.people.leave("two", "bob")
        unit.sessions.sweep(NOW + 100)
    with home.reading() as unit:
        assert unit.people.couple("two") is None
        assert unit.people.get("alice") is not None
        assert unit.people.get("bob") is None


def test_it_waits_with_people_who_sit_nowhere_until_nobody_is_in(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.people.save(person("alice", slot=b"slot"))
        unit.people.add(person("charlie"))
        unit.sessions.sweep(NOW)
        assert unit.people.get("charlie") is not None
        unit.sessions.sweep(NOW + 100)
        assert unit.people.get("charlie") is None
        assert unit.people.get("bob") is not None


def test_it_leaves_people_who_are_about_to_come_in(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.people.save(person("alice", slot=b"slot"))
        unit.people.add(person("charlie"))
        unit.invites.put(msgspec.structs.replace(invite(), joined="charlie"))
        unit.sessions.sweep(NOW + 100)
        assert unit.people.get("charlie") is not None
        unit.sessions.sweep(NOW + DAY)
        assert unit.people.get("charlie") is None


def _charlie(unit: Unit) -> None:
    unit.people.add(person("charlie"))
    unit.people.add_couple(couple("charlie", None, name="alone"))
    unit.sessions.put(session("there", of="alone"))

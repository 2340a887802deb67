import msgspec
import pytest

from heartfelt.actions.ports import ConflictError
from heartfelt.base.sides import Side
from heartfelt.store.store import SqlStore
from store_rows import couple, event, invite, person, record, session


def test_it_finds_a_person_by_id_and_by_handle(store: SqlStore) -> None:
    alice = person("alice", handle="sunflower", slot=b"slot")
    with store.writing() as unit:
        unit.people.add(alice)
        unit.people.add(person("bob"))
    with store.reading() as unit:
        assert unit.people.get("alice") == alice
        assert unit.people.by_handle("sunflower") == alice
        assert unit.people.by_handle("Sunflower") is None
        assert unit.people.get("charlie") is None


def test_it_saves_a_person_whole(home: SqlStore) -> None:
    changed = msgspec.structs.replace(
        person("alice"), handle="sunflower", slot=b"slot", bundle=b"new", bundle_version=2
    )
    with home.writing() as unit:
        unit.people.save(changed)
    with home.reading() as unit:
        assert unit.people.get("alice") == changed
        assert unit.people.get("bob") == person("bob")


def test_it_gives_a_handle_to_one_person_only(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.people.save(person("alice", handle="sunflower"))
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.people.save(person("bob", handle="sunflower"))
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.people.add(person("charlie", handle="sunflower"))
    with home.reading() as unit:
        assert unit.people.get("bob") == person("bob")
        assert unit.people.get("charlie") is None


def test_it_saves_nobody_who_is_gone(home: SqlStore) -> None:
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.people.save(person("charlie"))


def test_it_finds_a_couple_by_id_and_by_those_who_sit_in_it(home: SqlStore) -> None:
    with home.reading() as unit:
        assert unit.people.couple("two") == couple()
        assert unit.people.couple_of("alice") == couple()
        assert unit.people.couple_of("bob") == couple()
        assert unit.people.couple_of("charlie") is None
        assert unit.people.couple("none") is None


def test_it_seats_the_second_partner_later(store: SqlStore) -> None:
    with store.writing() as unit:
        unit.people.add(person("alice"))
        unit.people.add_couple(couple("alice", None))
        unit.people.add(person("bob"))
    with store.reading() as unit:
        assert unit.people.couple("two") == couple("alice", None)
    with store.writing() as unit:
        unit.people.seat("two", Side.B, "bob")
    with store.reading() as unit:
        assert unit.people.couple("two") == couple()


@pytest.mark.parametrize("side", Side)
def test_it_never_seats_a_third(home: SqlStore, side: Side) -> None:
    with home.writing() as unit:
        unit.people.add(person("charlie"))
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.people.seat("two", side, "charlie")
    with home.reading() as unit:
        assert unit.people.couple("two") == couple()


def test_it_seats_nobody_twice(store: SqlStore) -> None:
    with store.writing() as unit:
        unit.people.add(person("alice"))
        unit.people.add_couple(couple("alice", None))
    with pytest.raises(ConflictError), store.writing() as unit:
        unit.people.seat("two", Side.B, "alice")
    with pytest.raises(ConflictError), store.writing() as unit:
        unit.people.add_couple(couple("alice", None, name="another"))


@pytest.mark.parametrize(("side", "name"), [(Side.A, "alice"), (Side.B, "bob")])
def test_it_keeps_a_seat_that_was_given_up_from_everyone(
    home: SqlStore, side: Side, name: str
) -> None:
    with home.writing() as unit:
        unit.people.leave("two", name)
        unit.people.add(person("charlie"))
    with home.reading() as unit:
        left = unit.people.couple("two")
        assert unit.people.couple_of(name) is None
        assert unit.people.get(name) == person(name)
    assert left == (couple("", "bob") if side is Side.A else couple("alice", None))
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.people.seat("two", side, "charlie")


def test_it_lets_nobody_leave_for_another(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.people.leave("two", "charlie")
        unit.people.leave("other", "alice")
    with home.reading() as unit:
        assert unit.people.couple("two") == couple()


def test_it_removes_a_person_with_their_records_and_seat_and_leaves_what_is_shared(
    home: SqlStore,
) -> None:
    with home.writing() as unit:
        unit.people.delete("alice")
        unit.people.add(person("charlie"))
    with home.reading() as unit:
        assert unit.people.get("alice") is None
        assert unit.shelf.all("alice") == []
        assert unit.people.couple("two") == couple("", "bob")
        assert unit.shelf.all("two") == [record("card")]
        assert unit.talks.read("talk") == [event(1), event(2)]
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.people.seat("two", Side.A, "charlie")


def test_it_removes_the_invitation_a_removed_person_had_taken_up(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.people.add(person("charlie"))
        unit.invites.put(msgspec.structs.replace(invite(), joined="charlie"))
        unit.people.delete("charlie")
    with home.reading() as unit:
        assert unit.invites.of("two") is None


def test_it_removes_a_couple_with_all_that_is_theirs_but_not_the_people(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.people.add(person("charlie"))
        unit.people.add_couple(couple("charlie", None, name="alone"))
        unit.talks.create("other", "alone")
        unit.sessions.put(session("there", of="alone"))
        unit.invites.put(invite())
        unit.people.delete_couple("two")
    with home.reading() as unit:
        assert unit.people.couple("two") is None
        assert unit.people.couple_of("alice") is None
        assert unit.talks.find("talk", "two") is None
        assert unit.talks.read("talk") == []
        assert unit.shelf.all("two") == []
        assert unit.sessions.get("here") is None
        assert unit.invites.get("invite") is None
        assert unit.people.get("alice") == person("alice")
        assert unit.shelf.all("alice") == [record("draft")]
        assert unit.talks.find("other", "alone") is not None
        assert unit.sessions.get("there") is not None

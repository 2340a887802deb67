"""What a deletion makes worthless is noted within it, whoever deletes."""

import pytest

from heartfelt.actions.ports import Unit
from heartfelt.store.store import SqlStore
from store_rows import DAY, NOW


@pytest.mark.parametrize(
    ("deed", "left"),
    [
        (lambda unit: unit.people.delete("alice"), {"pepper/alice"}),
        (lambda unit: unit.people.delete("charlie"), set()),
        (lambda unit: unit.talks.delete("talk"), {"gate/talk"}),
        (lambda unit: unit.people.delete_couple("two"), {"gate/talk"}),
        (lambda unit: unit.sessions.sweep(NOW + DAY), {"pepper/alice", "pepper/bob", "gate/talk"}),
    ],
    ids=["a person", "a stranger", "a talk", "a couple", "a couple nobody kept"],
)
def test_it_notes_whose_secrets_are_to_go(home: SqlStore, deed, left: set[str]) -> None:
    with home.writing() as unit:
        deed(unit)
        assert set(unit.spent.all()) == left


def test_it_notes_a_secret_once_and_strikes_it_out(store: SqlStore) -> None:
    with store.writing() as unit:
        unit.spent.add("pepper/alice")
        unit.spent.add("pepper/alice")
        unit.spent.add("gate/talk")
        unit.spent.done("pepper/alice")
        unit.spent.done("pepper/alice")
        assert unit.spent.all() == ["gate/talk"]


def test_what_was_undone_leaves_no_note(home: SqlStore) -> None:
    def undone(unit: Unit) -> None:
        unit.people.delete("alice")
        raise KeyError

    with pytest.raises(KeyError), home.writing() as unit:
        undone(unit)
    with home.reading() as unit:
        assert unit.spent.all() == []

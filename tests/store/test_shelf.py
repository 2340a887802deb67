import pytest

from heartfelt.actions.ports import ConflictError
from heartfelt.store.store import SqlStore
from store_rows import record


def test_it_finds_a_record_of_its_owner_only(home: SqlStore) -> None:
    with home.reading() as unit:
        assert unit.shelf.get("alice", "draft") == record("draft")
        assert unit.shelf.get("bob", "draft") is None
        assert unit.shelf.get("alice", "none") is None


def test_it_lists_all_records_of_an_owner_in_no_telling_order(home: SqlStore) -> None:
    with home.writing() as unit:
        for name in ("zz", "aa", "mm"):
            unit.shelf.put("bob", record(name))
    with home.reading() as unit:
        assert [r.id for r in unit.shelf.all("bob")] == ["aa", "mm", "zz"]
        assert unit.shelf.all("charlie") == []


def test_it_replaces_a_version_with_the_next(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.shelf.put("alice", record("draft", 2, b"second"))
        unit.shelf.put("alice", record("draft", 3, b"third"))
    with home.reading() as unit:
        assert unit.shelf.get("alice", "draft") == record("draft", 3, b"third")


@pytest.mark.parametrize("version", [1, 3])
def test_it_loses_no_change_of_another_tab(home: SqlStore, version: int) -> None:
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.shelf.put("alice", record("draft", version, b"other"))
    with home.reading() as unit:
        assert unit.shelf.get("alice", "draft") == record("draft")


def test_it_replaces_nothing_that_is_not_there(home: SqlStore) -> None:
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.shelf.put("bob", record("draft", 2))


def test_it_counts_versions_from_one(home: SqlStore) -> None:
    with pytest.raises(ValueError, match="from 1"), home.writing() as unit:
        unit.shelf.put("bob", record("draft", 0))


def test_it_removes_a_record_and_does_not_mind_one_that_is_gone(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.shelf.put("bob", record("draft"))
        unit.shelf.delete("alice", "draft")
        unit.shelf.delete("alice", "draft")
    with home.reading() as unit:
        assert unit.shelf.get("alice", "draft") is None
        assert unit.shelf.get("bob", "draft") == record("draft")

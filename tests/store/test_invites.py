import threading

import msgspec
import pytest

from heartfelt.actions.ports import ConflictError, Unit
from heartfelt.actions.rows import InviteRow
from heartfelt.store.store import SqlStore
from store_rows import DAY, NOW, couple, invite, person

REDEMPTIONS = 100
THREADS = 10


def test_it_writes_finds_and_replaces_an_invitation(home: SqlStore) -> None:
    changed = msgspec.structs.replace(invite(), word_tries_left=2, mailbox=b"key")
    with home.writing() as unit:
        unit.invites.put(invite())
        assert unit.invites.get("invite") == invite()
        unit.invites.put(changed)
    with home.reading() as unit:
        assert unit.invites.get("invite") == changed
        assert unit.invites.of("two") == changed
        assert unit.invites.of("alone") is None
        assert unit.invites.get("none") is None


def test_it_keeps_one_invitation_for_a_couple(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.invites.put(invite())
        unit.invites.put(invite("newer"))
    with home.reading() as unit:
        assert unit.invites.get("invite") is None
        assert unit.invites.of("two") == invite("newer")


def test_it_invites_to_no_couple_that_is_gone(home: SqlStore) -> None:
    with pytest.raises(ConflictError), home.writing() as unit:
        unit.invites.put(invite(of="gone"))


@pytest.mark.parametrize(("token", "code"), [(b"token of invite", b""), (b"", b"code of invite")])
def test_it_lets_an_invitation_be_used_once_by_token_or_code(
    home: SqlStore, token: bytes, code: bytes
) -> None:
    with home.writing() as unit:
        unit.invites.put(invite())
        first = _redeem(unit, token, code, "bob")
        second = _redeem(unit, token, code, "charlie")
    assert first == msgspec.structs.replace(invite(), joined="bob")
    assert second is None
    with home.reading() as unit:
        assert unit.invites.of("two") == first


@pytest.mark.parametrize(
    ("token", "code"),
    [(b"", b""), (b"other", b"other"), (b"code of invite", b"token of invite")],
)
def test_it_knows_no_other_token_or_code(home: SqlStore, token: bytes, code: bytes) -> None:
    with home.writing() as unit:
        unit.invites.put(invite())
        assert _redeem(unit, token, code, "charlie") is None
        assert unit.invites.of("two") == invite()


@pytest.mark.parametrize("change", [{"ends": NOW}, {"tries_left": 0}, {"joined": "bob"}])
def test_it_lets_no_ended_burnt_or_used_one_be_used(
    home: SqlStore, change: dict[str, int | str]
) -> None:
    with home.writing() as unit:
        unit.invites.put(msgspec.structs.replace(invite(), **change))
        assert _redeem(unit, b"token of invite", b"", "charlie") is None


def test_it_uses_up_one_when_token_and_code_are_of_two(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.people.add(person("charlie"))
        unit.people.add_couple(couple("charlie", None, name="alone"))
        unit.invites.put(invite())
        unit.invites.put(invite("other", of="alone"))
        assert _redeem(unit, b"token of invite", b"code of other", "someone") is not None
        rows = [unit.invites.get(name) for name in ("invite", "other")]
    assert [row.joined for row in rows if row].count("someone") == 1


def test_it_lets_one_of_a_hundred_at_once_in(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.invites.put(invite())
    start = threading.Barrier(THREADS)
    let_in: list[str] = []
    failures: list[BaseException] = []

    def try_all(thread: int) -> None:
        start.wait()
        try:
            for n in range(REDEMPTIONS // THREADS):
                name = f"{thread}/{n}"
                with home.writing() as unit:
                    if _redeem(unit, b"token of invite", b"", name):
                        let_in.append(name)
        except BaseException as failure:  # noqa: BLE001 - a thread's error must reach the test
            failures.append(failure)

    threads = [threading.Thread(target=try_all, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with home.reading() as unit:
        row = unit.invites.of("two")
    assert failures == []
    assert len(let_in) == 1
    assert row is not None
    assert row.joined == let_in[0]


def test_it_burns_an_invitation_after_five_wrong_tries(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.invites.put(invite())
        for left in (4, 3, 2, 1):
            unit.invites.miss(NOW)
            assert unit.invites.of("two") == msgspec.structs.replace(invite(), tries_left=left)
        unit.invites.miss(NOW)
        assert unit.invites.of("two") is None


@pytest.mark.parametrize("change", [{"ends": NOW}, {"joined": "bob"}])
def test_it_takes_no_try_from_an_ended_or_used_one(
    home: SqlStore, change: dict[str, int | str]
) -> None:
    other = msgspec.structs.replace(invite(), tries_left=1, **change)
    with home.writing() as unit:
        unit.invites.put(other)
        unit.invites.miss(NOW)
        assert unit.invites.of("two") == other


def test_it_removes_the_invitation_of_a_couple(home: SqlStore) -> None:
    with home.writing() as unit:
        unit.invites.put(invite(ends=NOW + DAY))
        unit.invites.delete("two")
        unit.invites.delete("two")
        assert unit.invites.of("two") is None


def _redeem(unit: Unit, token: bytes, code: bytes, name: str) -> InviteRow | None:
    return unit.invites.redeem(token_hash=token, code_hash=code, person=name, now=NOW)

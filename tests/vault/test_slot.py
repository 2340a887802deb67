import msgspec
import pytest

from heartfelt.base.refusal import refuse
from heartfelt.vault import slot as slots
from heartfelt.vault.envelope import SealBrokenError
from heartfelt.vault.keys import Pepper, RootKey
from heartfelt.vault.passphrase import Passphrase
from heartfelt.vault.slot import LEAST_COST, Cost, Slot, make_slot, open_slot

ROOT, PEPPER = RootKey(b"r" * 32), Pepper(b"p" * 32)
PHRASE = Passphrase("château lamp under seven")
WRONG = refuse("passphrase.wrong")
DRAWN = bytes(range(64))
OUT_OF_BOUNDS = [
    Cost(memory_kib=64 * 1024 - 1),
    Cost(memory_kib=1024 * 1024 + 1),
    Cost(memory_kib=2**40),
    Cost(memory_kib=0),
    Cost(passes=2),
    Cost(passes=11),
    Cost(lanes=0),
    Cost(lanes=9),
    Cost(passes=-1),
]


@pytest.fixture(scope="module")
def slot() -> Slot:
    return make_slot(PHRASE, ROOT, person="alice", pepper=PEPPER, randomness=DRAWN, cost=LEAST_COST)


def test_it_gives_the_root_key_back(slot: Slot) -> None:
    assert open_slot(slot, PHRASE, person="alice", pepper=PEPPER) == ROOT


def test_it_takes_the_passphrase_in_any_unicode_form(slot: Slot) -> None:
    decomposed = "cha\u0302teau lamp under seven"

    assert decomposed != PHRASE
    assert open_slot(slot, decomposed, person="alice", pepper=PEPPER) == ROOT


@pytest.mark.parametrize("typed", ["château lamp under sevem", "Château lamp under seven", ""])
def test_it_refuses_a_wrong_passphrase(slot: Slot, typed: str) -> None:
    assert open_slot(slot, typed, person="alice", pepper=PEPPER) == WRONG


def test_it_refuses_strange_and_endless_passphrases(slot: Slot) -> None:
    assert open_slot(slot, "\ud800", person="alice", pepper=PEPPER) == WRONG
    assert open_slot(slot, "x" * 10_000_000, person="alice", pepper=PEPPER) == WRONG


def test_it_needs_the_pepper_from_the_keyfile(slot: Slot) -> None:
    assert open_slot(slot, PHRASE, person="alice", pepper=Pepper(b"q" * 32)) == WRONG
    with pytest.raises(ValueError, match="pepper"):
        open_slot(slot, PHRASE, person="alice", pepper=Pepper(b""))


def test_it_belongs_to_one_person(slot: Slot) -> None:
    assert open_slot(slot, PHRASE, person="bob", pepper=PEPPER) == WRONG


def test_it_never_opens_with_edited_parameters(slot: Slot) -> None:
    for cost in (Cost(memory_kib=65_537), Cost(memory_kib=65_536, passes=4)):
        edited = msgspec.structs.replace(slot, cost=cost)
        assert open_slot(edited, PHRASE, person="alice", pepper=PEPPER) == WRONG
    salted = msgspec.structs.replace(slot, salt=bytes(32))
    assert open_slot(salted, PHRASE, person="alice", pepper=PEPPER) == WRONG
    other = msgspec.structs.replace(slot, sealed=slot.sealed[:-1] + b"\0")
    assert open_slot(other, PHRASE, person="alice", pepper=PEPPER) == WRONG


@pytest.mark.parametrize("cost", OUT_OF_BOUNDS)
def test_it_refuses_parameters_out_of_bounds_before_taking_memory(
    slot: Slot, cost: Cost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "Argon2id", None)
    edited = msgspec.structs.replace(slot, cost=cost)

    with pytest.raises(SealBrokenError):
        open_slot(edited, PHRASE, person="alice", pepper=PEPPER)
    with pytest.raises(ValueError, match="within bounds"):
        make_slot(PHRASE, ROOT, person="alice", pepper=PEPPER, randomness=DRAWN, cost=cost)


def test_it_refuses_an_unknown_kind_and_a_short_salt(slot: Slot) -> None:
    for edited in (
        msgspec.structs.replace(slot, kind="back-door"),
        msgspec.structs.replace(slot, salt=b"short"),
    ):
        with pytest.raises(SealBrokenError):
            open_slot(edited, PHRASE, person="alice", pepper=PEPPER)


def test_it_asks_128_mebibytes_and_three_passes_where_nothing_else_is_set() -> None:
    cost = slots.DEFAULT_COST

    assert (cost.memory_kib, cost.passes, cost.lanes) == (131_072, 3, 1)
    assert slots.cost_allowed(LEAST_COST)
    assert slots.cost_allowed(slots.MOST_COST)


def test_it_does_the_same_work_for_someone_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int, int]] = []

    class Watched:
        def __init__(
            self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int
        ) -> None:
            asked.append((memory_cost, iterations, lanes))

        def derive(self, typed: bytes) -> bytes:
            return typed[:1] * 32

    monkeypatch.setattr(slots, "Argon2id", Watched)

    assert slots.refuse_unknown(PHRASE, Cost(passes=4)) == WRONG
    assert slots.refuse_unknown("x" * 5_000, Cost(passes=4)) == WRONG
    assert asked == [(131_072, 4, 1)]


def test_it_keeps_neither_key_nor_passphrase_in_the_slot(slot: Slot) -> None:
    stored = msgspec.json.encode(slot) + slot.sealed + slot.salt

    assert ROOT not in stored
    assert PEPPER not in stored
    assert PHRASE.encode() not in stored

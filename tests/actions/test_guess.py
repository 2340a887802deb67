"""The gate before every guess at a passphrase: few at once, a short queue, one cost for all."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from itertools import islice

import msgspec
import pytest

from heartfelt.actions.guess import MOST_AT_ONCE, QUEUE, THREADS, Gate, at_once
from heartfelt.actions.keep import keep_me, sign_in, unlock
from heartfelt.actions.ports import World
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault import slot as slots
from heartfelt.vault.slot import DEFAULT_COST, LEAST_COST
from partners import A, apart, granted, opened, reason
from web_visits import PASSPHRASE

BUSY = refuse("door.busy")
GIB = 1024**3


class Work:
    """Guesses that take until they are told to be done; knows how many were at it at once."""

    def __init__(self) -> None:
        self.done = threading.Event()
        self.most = self._now = 0
        self._lock = threading.Lock()

    def __call__(self) -> str:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        self.done.wait()
        with self._lock:
            self._now -= 1
        return "done"


def test_of_fifty_at_once_few_work_some_wait_and_the_rest_are_told_at_once() -> None:
    gate, work = Gate(cost=LEAST_COST, at_once=2), Work()
    with ThreadPoolExecutor(50) as pool:
        sent: list[Future[str | Refusal]] = [pool.submit(gate.through, work) for _ in range(50)]
        turned_away = [one.result() for one in islice(as_completed(sent), 50 - 2 * (1 + QUEUE))]
        assert turned_away == [BUSY] * 44
        work.done.set()
    assert [one.result() for one in sent].count("done") == 6
    assert work.most == 2
    assert gate.through(work) == "done", "everyone has left"


def test_a_guess_that_fails_leaves_its_place() -> None:
    gate = Gate(cost=LEAST_COST, at_once=1)

    def broken() -> str:
        raise ZeroDivisionError

    for _ in range(5):
        with pytest.raises(ZeroDivisionError):
            gate.through(broken)
    assert gate.through(lambda: "free") == "free"


@pytest.mark.parametrize(
    ("cores", "memory", "most"),
    [(4, 8 * GIB, 4), (16, 1 * GIB, 2), (2, 0, 1), (1, 512 * GIB, 1), (64, 512 * GIB, 6)],
)
def test_it_takes_no_more_than_the_machine_has(cores: int, memory: int, most: int) -> None:
    assert at_once(DEFAULT_COST, cores=cores, memory=memory) == most


def test_however_large_the_machine_half_of_its_threads_stay_free_for_pages() -> None:
    assert MOST_AT_ONCE * (1 + QUEUE) <= THREADS // 2


def test_when_it_is_crowded_nothing_is_tried_and_nothing_is_lost(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = apart(world)[A]
    mine = opened(world, alice)
    with monkeypatch.context() as crowd:
        crowd.setattr(world.gate, "_inside", threading.Semaphore(0))
        crowded = keep_me(world, mine, alice, handle="alice", passphrase=PASSPHRASE)
        assert reason(crowded) == "door.busy"
        assert unlock(world, mine, alice, A, PASSPHRASE) == BUSY
        for name in ("alice", "nobody"):
            assert sign_in(world, handle=name, passphrase=PASSPHRASE, together=False) == BUSY
    assert opened(world, alice).private is A
    granted(keep_me(world, mine, alice, handle="alice", passphrase=PASSPHRASE))


def test_every_guess_costs_the_same_known_or_not(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = msgspec.structs.replace(world, gate=Gate(cost=LEAST_COST, at_once=1))
    asked: list[tuple[int, int, int]] = []

    class Watched:
        def __init__(
            self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int
        ) -> None:
            asked.append((memory_cost, iterations, lanes))

        def derive(self, typed: bytes) -> bytes:
            return typed[:1] * 32

    monkeypatch.setattr(slots, "Argon2id", Watched)
    alice = apart(here)[A]
    kept = keep_me(here, opened(here, alice), alice, handle="alice", passphrase=PASSPHRASE)
    granted(kept)
    for name, words in (("alice", PASSPHRASE), ("alice", "not it"), ("nobody", PASSPHRASE)):
        sign_in(here, handle=name, passphrase=words, together=False)
    assert len(asked) == 4
    assert set(asked) == {(65_536, 3, 1)}

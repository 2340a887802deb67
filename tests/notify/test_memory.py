import threading
from collections.abc import Callable

import pytest

from heartfelt.actions.ports import Notifier
from heartfelt.notify.memory import MemoryNotifier

NOTIFIERS: list[Callable[[], Notifier]] = [MemoryNotifier]


@pytest.fixture(params=NOTIFIERS)
def notifier(request: pytest.FixtureRequest) -> Notifier:
    """Every notifier there is; another joins by a line above."""
    return request.param()


def test_it_wakes_everyone_who_waits_on_a_stream(notifier: Notifier) -> None:
    rung: list[str] = []
    notifier.listen("talk", lambda: rung.append("alice"))
    notifier.listen("talk", lambda: rung.append("bob"))
    notifier.listen("other", lambda: rung.append("charlie"))
    notifier.ring("talk")
    assert sorted(rung) == ["alice", "bob"]


def test_it_wakes_the_same_listener_as_often_as_it_listens(notifier: Notifier) -> None:
    rung: list[int] = []

    def wake() -> None:
        rung.append(1)

    stop = notifier.listen("talk", wake)
    notifier.listen("talk", wake)
    notifier.ring("talk")
    stop()
    notifier.ring("talk")
    assert len(rung) == 3


def test_it_rings_for_nobody_without_complaint(notifier: Notifier) -> None:
    notifier.ring("talk")


def test_it_keeps_no_ring_for_those_who_come_later(notifier: Notifier) -> None:
    rung: list[int] = []
    notifier.ring("talk")
    notifier.listen("talk", lambda: rung.append(1))
    assert rung == []


def test_it_wakes_nobody_who_has_stopped_and_may_be_stopped_twice(notifier: Notifier) -> None:
    rung: list[str] = []
    stop = notifier.listen("talk", lambda: rung.append("alice"))
    stop()
    notifier.listen("talk", lambda: rung.append("bob"))
    stop()
    notifier.ring("talk")
    assert rung == ["bob"]


def test_it_wakes_the_others_when_one_wake_raises(notifier: Notifier) -> None:
    rung: list[str] = []

    def broken() -> None:
        raise RuntimeError

    notifier.listen("talk", lambda: rung.append("alice"))
    notifier.listen("talk", broken)
    notifier.listen("talk", lambda: rung.append("bob"))
    notifier.ring("talk")
    assert rung == ["alice", "bob"]


def test_it_lets_a_wake_listen_stop_and_ring(notifier: Notifier) -> None:
    rung: list[str] = []
    stops: list[Callable[[], None]] = []

    def wake() -> None:
        rung.append("alice")
        stops[0]()
        notifier.listen("other", lambda: rung.append("bob"))
        notifier.ring("other")

    stops.append(notifier.listen("talk", wake))
    notifier.ring("talk")
    notifier.ring("talk")
    assert rung == ["alice", "bob"]


def test_it_can_be_rung_and_listened_to_from_many_threads(notifier: Notifier) -> None:
    heard = threading.Semaphore(0)
    start = threading.Barrier(8)
    failures: list[BaseException] = []

    def live() -> None:
        start.wait()
        try:
            for _ in range(200):
                stop = notifier.listen("talk", heard.release)
                notifier.ring("talk")
                stop()
        except BaseException as failure:  # noqa: BLE001 - a thread's error must reach the test
            failures.append(failure)

    threads = [threading.Thread(target=live) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    # Each hears at least its own ring.
    assert all(heard.acquire(blocking=False) for _ in range(8 * 200))


def test_it_holds_on_to_nothing_once_all_have_stopped() -> None:
    notifier = MemoryNotifier()
    stops = [notifier.listen(f"talk {n % 3}", lambda: None) for n in range(9)]
    for stop in stops:
        stop()
    assert notifier._waiting == {}

"""The gate before every guess at a passphrase, so that guessing cannot take the whole machine.

A guess takes all its memory for as long as it works: forty forms sent at once would take five
GiB. So a few go through at a time, a few more wait, and the rest are told at once, before
anything was tried.
"""

import threading
from collections.abc import Callable
from typing import Final, TypeVar

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault.slot import Cost

THREADS: Final = 40
"""In how many threads pages act at once: Starlette's own limit."""
QUEUE: Final = 2
"""How many may wait for each one that works."""
MOST_AT_ONCE: Final = THREADS // 2 // (1 + QUEUE)
"""However large the machine, half of the threads stay free for those who are inside."""
SHARE: Final = 4
"""Guesses take at most one part in so many of the machine's memory."""

T = TypeVar("T")


class Gate:
    """Lets guesses through; `cost` is what each of them costs here, known name or not."""

    def __init__(self, *, cost: Cost, at_once: int) -> None:
        self.cost = cost
        self._working = threading.Semaphore(at_once)
        self._inside = threading.Semaphore(at_once * (1 + QUEUE))

    def through(self, guess: Callable[[], T]) -> T | Refusal:
        """Return what the guess gives, once it is its turn.

        ``door.busy`` at once if enough are waiting: then nothing was tried, and it may come again.
        """
        if not self._inside.acquire(blocking=False):
            return refuse("door.busy")
        try:
            with self._working:
                return guess()
        finally:
            self._inside.release()


def at_once(cost: Cost, *, cores: int, memory: int) -> int:
    """Return how many guesses may work at once on a machine with so many cores and bytes."""
    fitting = memory // SHARE // (cost.memory_kib * 1024)
    return max(1, min(cores, fitting, MOST_AT_ONCE))

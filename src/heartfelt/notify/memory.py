"""A notifier within one process. It keeps nothing: whoever is not listening missed a ring."""

import itertools
import logging
import threading
from collections.abc import Callable

LOG = logging.getLogger(__name__)


class MemoryNotifier:
    """The port `Notifier` in memory. Every method may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tickets = itertools.count()
        self._waiting: dict[str, dict[int, Callable[[], None]]] = {}

    def ring(self, stream: str) -> None:
        """Wake whoever waits on `stream`, in this thread; a wake that raises stops no other.

        The wakes run outside the lock, so they may listen, stop or ring themselves.
        """
        with self._lock:
            wakes = list(self._waiting.get(stream, {}).values())
        for wake in wakes:
            try:
                wake()
            except Exception as failure:  # noqa: BLE001 - a listener that is gone must not silence the others
                LOG.debug("a listener failed: %s", type(failure).__name__)

    def listen(self, stream: str, wake: Callable[[], None]) -> Callable[[], None]:
        """Call `wake` at every ring from now on; returns how to stop, which may be called twice.

        A ring under way in another thread may still wake once after that.
        """
        with self._lock:
            ticket = next(self._tickets)
            self._waiting.setdefault(stream, {})[ticket] = wake

        def stop() -> None:
            with self._lock:
                waiting = self._waiting.get(stream, {})
                waiting.pop(ticket, None)
                if not waiting:
                    self._waiting.pop(stream, None)

        return stop

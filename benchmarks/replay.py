"""How long a talk takes to come back from its log: folding alone, and from the database on."""

import time
from collections.abc import Callable
from pathlib import Path

from figures import median_ms
from two_devices import lengthen, sit_down

from heartfelt.actions.hold import look
from heartfelt.actions.talklog import read_log
from heartfelt.bootstrap import build
from heartfelt.settings import Settings
from heartfelt.talk import replay

EVENTS = 500
TIMES = 50


def measure(folder: Path) -> dict[str, object]:
    """Replay a talk of 500 events; milliseconds, medians of 50."""
    house = build(Settings(data=folder, port=0, browser=False))
    world = house.site.world
    try:
        two = sit_down(world)
        lengthen(world, two, EVENTS)

        def opened() -> int:
            with world.store.reading() as unit:
                return replay(read_log(world, unit, two.access, two.talk)).version

        with world.store.reading() as unit:
            events = read_log(world, unit, two.access, two.talk)
        return {
            "replay_500_ms": _median(lambda: replay(events)),
            "open_and_replay_500_ms": _median(opened),
            "look_500_ms": _median(lambda: look(world, two.access, two.talk)),
            "replay_events": len(events),
            "replay_n": TIMES,
        }
    finally:
        house.close()


def _median(done: Callable[[], object]) -> float:
    taken: list[float] = []
    for _ in range(TIMES):
        began = time.perf_counter()
        done()
        taken.append(time.perf_counter() - began)
    return median_ms(taken)

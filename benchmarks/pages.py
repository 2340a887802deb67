"""How long a page takes, from the request to its last byte, one after the other."""

import time

from figures import median_ms, percentile_ms
from two_devices import TwoDevices
from wire import Browser

from heartfelt.base.sides import Side

WARM_UP = 10
TIMES = 150


def measure(address: str, two: TwoDevices) -> dict[str, object]:
    """Fetch the talk's page and home, in turns."""
    browser = Browser(address, two.cookies[Side.A])
    paths = {"talk": f"/t/{two.talk}", "home": "/home"}
    taken: dict[str, list[float]] = {name: [] for name in paths}
    for number in range(WARM_UP + TIMES):
        for name, path in paths.items():
            began = time.perf_counter()
            browser.get(path)
            if number >= WARM_UP:
                taken[name].append(time.perf_counter() - began)
    browser.close()
    return {
        "page_render_ms": {name: median_ms(times) for name, times in taken.items()},
        "page_render_p99_ms": {name: percentile_ms(times, 99) for name, times in taken.items()},
        "page_n": TIMES,
    }

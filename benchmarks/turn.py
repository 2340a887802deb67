"""How long a turn takes to the other screen, beside a bare echo, in turns with it.

A turn is what people wait for: one partner's form is posted, the other's stream tells of it, the
other's page has been fetched anew. The one who moved fetches theirs meanwhile, as browsers do.
"""

import sys
import threading
import time
from pathlib import Path

import msgspec
from figures import median_ms, ms, percentile_ms, progress
from two_devices import TwoDevices
from wire import Browser, Stream

from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side

WARM_UP = 5
ECHO = [sys.executable, str(Path(__file__).with_name("echo.py"))]


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """One turn, in seconds from the moment the form was sent."""

    told: float
    shown: float


class Screens:
    """Both partners' browsers on one talk, each with its stream open."""

    def __init__(self, address: str, two: TwoDevices) -> None:
        self._talk = f"/t/{two.talk}"
        self._browsers = {side: Browser(address, two.cookies[side]) for side in Side}
        self._streams = {side: self._browsers[side].stream(f"{self._talk}/live") for side in Side}
        self._marks = {side: self._streams[side].following()[0] for side in Side}

    def turn(self, by: Side) -> Turn:
        """Let one make a move; measure until the other has been told and shown."""
        began = time.perf_counter()
        other = threading.Thread(target=self._notice, args=(by.other,))
        other.start()
        form = {"command": new_id(), "step": "", "side": by.value, "phrase": "try-again"}
        self._browsers[by].post(f"{self._talk}/repair", form, 303)
        self._browsers[by].get(self._talk)
        self._marks[by], _ = self._streams[by].following(self._marks[by])
        other.join()
        return Turn(told=self._told - began, shown=self._shown - began)

    def _notice(self, side: Side) -> None:
        self._marks[side], self._told = self._streams[side].following(self._marks[side])
        self._browsers[side].get(self._talk)
        self._shown = time.perf_counter()

    def close(self) -> None:
        """Leave both screens."""
        for browser in self._browsers.values():
            browser.close()


def measure(address: str, echo: str, couples: list[TwoDevices], turns: int) -> dict[str, object]:
    """Take `turns` turns of each couple and as many of the echo, one after the other."""
    taken: list[Turn] = []
    bare: list[float] = []
    speaking = Browser(echo)
    listening = speaking.stream("/live")
    for number, two in enumerate(couples, start=1):
        screens = Screens(address, two)
        for turn in range(WARM_UP + turns):
            one = screens.turn(Side.A if turn % 2 == 0 else Side.B)
            other = _echoed(speaking, listening)
            if turn >= WARM_UP:
                taken.append(one)
                bare.append(other)
        screens.close()
        progress(f"turns: couple {number} of {len(couples)}")
    return _figures(taken, bare)


def _echoed(speaking: Browser, listening: Stream) -> float:
    began = time.perf_counter()
    speaking.post("/say", {"told": new_id()}, 204)
    return listening.following()[1] - began


def _figures(taken: list[Turn], bare: list[float]) -> dict[str, object]:
    shown, told = [one.shown for one in taken], [one.told for one in taken]
    return {
        "turn_p50_ms": median_ms(shown),
        "turn_p99_ms": percentile_ms(shown, 99),
        "turn_max_ms": ms(max(shown)),
        "told_p50_ms": median_ms(told),
        "told_p99_ms": percentile_ms(told, 99),
        "bare_p50_ms": median_ms(bare),
        "bare_p99_ms": percentile_ms(bare, 99),
        "turn_ratio_p50": round(median_ms(shown) / median_ms(bare), 2),
        "told_ratio_p50": round(median_ms(told) / median_ms(bare), 2),
        "turn_n": len(taken),
    }

"""A world over a real store, whose clock the test holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from heartfelt.actions.ports import World
from heartfelt.base.clock import ManualClock
from web_visits import NOW, house


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def world(tmp_path: Path, clock: ManualClock) -> Iterator[World]:
    with house(tmp_path, clock) as built:
        yield built.site.world

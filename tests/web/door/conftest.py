"""A house to visit, whose clock the test holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from heartfelt.base.clock import ManualClock
from heartfelt.bootstrap import House
from web_visits import NOW, house


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def built(tmp_path: Path, clock: ManualClock) -> Iterator[House]:
    with house(tmp_path, clock) as whole:
        yield whole

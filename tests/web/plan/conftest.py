"""A house to plan in, whose clock the test holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from heartfelt.base.clock import ManualClock
from heartfelt.base.sides import Side
from heartfelt.bootstrap import House
from web_visits import NOW, TestClient, house
from web_walk import two_browsers


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def built(tmp_path: Path, clock: ManualClock) -> Iterator[House]:
    with house(tmp_path, clock) as made:
        yield made


@pytest.fixture
def both(built: House) -> dict[Side, TestClient]:
    return two_browsers(built)

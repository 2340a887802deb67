"""Alice at her own browser, with nobody looking over her shoulder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from heartfelt.base.clock import ManualClock
from heartfelt.bootstrap import House
from web_visits import NOW, TestClient, alone, house


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def built(tmp_path: Path, clock: ManualClock) -> Iterator[House]:
    with house(tmp_path, clock) as made:
        yield made


@pytest.fixture
def alice(built: House) -> TestClient:
    return alone(built)

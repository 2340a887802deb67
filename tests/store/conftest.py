"""The stores that the contracts hold for. Another database joins by a line in `STORES`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from heartfelt.store.store import SqlStore, open_store
from store_rows import settle_in

STORES = {"sqlite": open_store}


@pytest.fixture(params=sorted(STORES))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqlStore]:
    """An empty store of every kind."""
    opened = STORES[request.param](tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def home(store: SqlStore) -> SqlStore:
    """A store in which Alice and Bob have settled in."""
    with store.writing() as unit:
        settle_in(unit)
    return store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"

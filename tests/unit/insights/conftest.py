from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.insights import Period
from desktop.insights.page import Insights
from desktop.storage.store import Store
from tests.insights import ZONE, at, put, read_rows

NOW = at("2026-03-16 12:00:00")
PERIOD = Period(at("2026-03-02 00:00:00"), at("2026-03-16 00:00:00"), ZONE)


@pytest.fixture(scope="session")
def rows() -> dict[str, Any]:
    return read_rows()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "deskside.db")
    yield store
    store.close()


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory, rows: dict[str, Any]) -> Iterator[Store]:
    """The 200 events; nothing may be written to it."""
    opened = Store.open(tmp_path_factory.mktemp("insights") / "deskside.db")
    put(opened, rows)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def insights(store: Store) -> Insights:
    return Insights(store, lambda: NOW)

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.storage.store import Store

KEY = bytes(range(32))


@pytest.fixture
def opening(tmp_path: Path) -> Iterator[Callable[..., Store]]:
    opened = []

    def make(path: Path | None = None, key: bytes | str | None = KEY, busy_ms: int = 10) -> Store:
        opened.append(Store.open(path or tmp_path / "deskside.db", key=key, busy_ms=busy_ms))
        return opened[-1]

    yield make
    for store in opened:
        store.close()

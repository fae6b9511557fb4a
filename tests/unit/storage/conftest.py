from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.paths import Paths
from desktop.storage.store import Store

KEY = bytes(range(32))


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "resources", tmp_path / "translations")


@pytest.fixture
def opening(tmp_path: Path) -> Iterator[Callable[..., Store]]:
    """Opens stores and closes them at the end; without arguments an encrypted one."""
    opened = []

    def make(path: Path | None = None, key: bytes | str | None = KEY, **more: object) -> Store:
        store = Store.open(path or tmp_path / "deskside.db", key=key, **more)  # type: ignore[arg-type]
        opened.append(store)
        return store

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def store(opening: Callable[..., Store]) -> Store:
    return opening()

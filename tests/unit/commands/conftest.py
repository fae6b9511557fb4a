from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop import cli
from tests.fakes import FakeVault


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def vault() -> FakeVault:
    return FakeVault(usable=False)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after its first start: the starter pack takes two seconds."""
    folder = tmp_path_factory.mktemp("prepared") / "data"
    assert cli.main(["--data-dir", str(folder), "memory", "count"], FakeVault(usable=False)) == 0
    return folder


@pytest.fixture
def data(tmp_path: Path, prepared: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "data"))


@pytest.fixture
def run(data: Path, vault: FakeVault, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command line upon the same data folder, in this process."""

    def once(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = cli.main(["--data-dir", str(data), *arguments], vault)
        told = capsys.readouterr()
        return Ran(status, told.out, told.err)

    return once

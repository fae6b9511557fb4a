from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop import program


@pytest.mark.skipif(sys.platform not in ("linux", "win32"), reason="macOS does not tell")
def test_the_system_tells_what_memory_is_free() -> None:
    free = program.free_memory()
    assert free is not None
    assert 1 << 20 < free < 1 << 50


@pytest.mark.parametrize("said", ["", "MemTotal: 8 kB\n", "MemAvailable: many kB\n"])
def test_a_system_that_does_not_tell_is_no_hindrance(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "read_text", lambda *_args, **_given: said)
    assert program.free_memory() is None

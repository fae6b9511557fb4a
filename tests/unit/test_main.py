from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import __main__, program

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ([], None),
        (["--data-dir", "x"], None),
        (["--data-dir=x"], None),
        (["--data-dir", "x", "read", "hola"], "read"),
        (["--json", "doctor"], "--json"),
        (["--version"], "--version"),
    ],
)
def test_the_window_opens_only_without_a_command(words: list[str], command: str | None) -> None:
    assert __main__._command(words) == command


def test_without_a_display_three_messages_are_read_and_the_window_is_drawn(tmp_path: Path) -> None:
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    ran = subprocess.run(
        [sys.executable, str(ROOT / "main.py")],
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.count("-> zh") == 3
    picture = tmp_path / "build" / "spanish-light-100.png"
    assert picture.stat().st_size > 10_000
    assert str(picture) in ran.stdout


def test_a_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert program.command("--engine")[1:] == ["-X", "utf8", "-m", "desktop", "--engine"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program.command("--engine") == [sys.executable, "--engine"]


def test_a_packaged_program_hides_its_libraries_from_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/deskside/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")
    program.leave_the_systems_libraries()
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/lib"
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    program.leave_the_systems_libraries()
    assert "LD_LIBRARY_PATH" not in os.environ

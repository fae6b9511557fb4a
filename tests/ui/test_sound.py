from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.sound import Command, Windows, player


def test_the_first_player_that_is_there_is_taken() -> None:
    there = {"paplay": "/usr/bin/paplay", "aplay": "/usr/bin/aplay"}
    found = player("linux", there.get)
    assert isinstance(found, Command)
    assert found.program == "/usr/bin/paplay"
    assert player("darwin", {"/usr/bin/afplay": "/usr/bin/afplay"}.get) is not None
    assert player("linux", lambda _: None) is None
    assert player("plan9", there.get) is None


@pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell")
def test_a_player_of_the_system_is_started_with_the_file(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    program, heard = tmp_path / "aplay", tmp_path / "heard"
    program.write_text(f'#!/bin/sh\necho "no device" >&2\nprintf "%s|%s" "$1" "$2" > "{heard}.part"\n'
                       f'mv "{heard}.part" "{heard}"\n')  # fmt: skip
    program.chmod(0o755)
    found = player("linux", lambda name: str(program) if name == "aplay" else None)
    assert found is not None
    sound = tmp_path / "a tone.wav"
    assert found.play(sound)
    qtbot.waitUntil(heard.exists, timeout=3000)
    assert heard.read_text() == f"-q|{sound}"
    assert "no device" not in capfd.readouterr().err


def test_a_player_that_has_gone_is_silent(qapp: QApplication, tmp_path: Path) -> None:
    assert not Command(str(tmp_path / "gone")).play(tmp_path / "tone.wav")


def test_windows_is_asked_not_to_wait_and_may_have_no_device() -> None:
    class Winsound:
        asked: tuple[object, ...] = ()
        device = True

        def PlaySound(self, *asked: object) -> None:
            if not self.device:
                raise RuntimeError("Failed to play sound")
            self.asked = asked

    api = Winsound()
    path = Path("tone.wav")
    assert Windows(api).play(path)
    # mmsystem.h: SND_ASYNC 0x1, SND_NODEFAULT 0x2 (no beep instead), SND_FILENAME 0x20000
    assert api.asked == (os.fspath(path), 0x20003)
    api.device = False
    assert not Windows(api).play(path)

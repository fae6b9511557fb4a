"""Plays a short WAV file by what the system brings along; silent where there is no device or no player.

QtMultimedia is no part of PySide6-Essentials, and its wheel would add more to the program than a tone is worth.
"""

from __future__ import annotations

import contextlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import QProcess

_PLAYERS: Final = {
    "darwin": (("/usr/bin/afplay",),),
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
}
"""Programs that play a file and end; the first that is there is taken."""

_FLAGS: Final = 0x0002_0000 | 0x0001 | 0x0002  # SND_FILENAME | SND_ASYNC | SND_NODEFAULT


class Player(Protocol):
    """Called on the window's thread; never waits, and never fails aloud."""

    def play(self, path: Path) -> bool:
        """Begin to play a file; False where that did not go."""


class Windows:
    """PlaySound of winmm, by the standard library."""

    def __init__(self, winsound: Any) -> None:
        self._winsound = winsound

    def play(self, path: Path) -> bool:
        with contextlib.suppress(RuntimeError):  # no device
            self._winsound.PlaySound(str(path), _FLAGS)
            return True
        return False


class Command:
    """A program of the system, started and left to itself: it ends with the sound."""

    def __init__(self, program: str, *arguments: str) -> None:
        self.program = program
        self._arguments = arguments

    def play(self, path: Path) -> bool:
        process = QProcess()
        process.setProgram(self.program)
        process.setArguments([*self._arguments, str(path)])
        for quiet in (process.setStandardOutputFile, process.setStandardErrorFile):
            quiet(QProcess.nullDevice())  # "no device" is nothing to be told
        return bool(process.startDetached())


def player(platform: str = sys.platform, find: Callable[[str], str | None] = shutil.which) -> Player | None:
    """Return what plays sounds on this system, None where nothing does."""
    if sys.platform == "win32":
        import winsound

        return Windows(winsound)
    for program, *arguments in _PLAYERS.get(platform, ()):
        if found := find(program):
            return Command(found, *arguments)
    return None

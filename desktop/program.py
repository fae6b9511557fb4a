"""How this program starts itself again: for the engine's process and for pictures at another scale."""

from __future__ import annotations

import os
import sys


def frozen() -> bool:
    """True in the packaged program."""
    return bool(getattr(sys, "frozen", False))


def command(*arguments: str) -> list[str]:
    """Return the command line that runs this program with `arguments`."""
    if frozen():
        return [sys.executable, *arguments]
    # UTF-8 mode: argostranslate opens metadata.json in the system's encoding.
    return [sys.executable, "-X", "utf8", "-m", "desktop", *arguments]


def leave_the_systems_libraries() -> None:
    """Take the packaged program's libraries out of the way of programs it starts, such as the file manager.

    On Linux PyInstaller's bootloader puts its folder into LD_LIBRARY_PATH; this process has loaded what it
    needs, and the bootloader of our own children sets it again.
    """
    if not (frozen() and sys.platform == "linux"):
        return
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before

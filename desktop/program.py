"""How this program starts itself again: for the engine's process and for pictures at another scale."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def frozen() -> bool:
    """True in the packaged program."""
    return bool(getattr(sys, "frozen", False))


def command(*arguments: str) -> list[str]:
    """Return the command line that runs this program with `arguments`."""
    if frozen():
        return [sys.executable, *arguments]
    # UTF-8 mode: argostranslate opens metadata.json in the system's encoding.
    return [sys.executable, "-X", "utf8", "-m", "desktop", *arguments]


def free_memory() -> int | None:
    """Return the bytes of memory that programs could still take, None where the system does not tell."""
    try:
        if sys.platform == "win32":
            import ctypes

            status = (ctypes.c_uint64 * 8)(64)  # MEMORYSTATUSEX: its length, load, then six sizes
            return int(status[2]) if ctypes.windll.kernel32.GlobalMemoryStatusEx(status) else None
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError):
        return None


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

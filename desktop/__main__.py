"""Decides what runs: the window, the command line, the engine's process, or the terminal demo."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from desktop import program

WINDOW_COMMANDS = frozenset({"screenshots"})
ENGINE_FLAG = "--engine"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Deskside with `arguments` (default: those of this process) and return the exit status."""
    program.leave_the_systems_libraries()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [ENGINE_FLAG]:
        from desktop.translation import engine_process

        return engine_process.main(given[1:])
    command = _command(given)
    if command is not None and command not in WINDOW_COMMANDS:
        from desktop import cli

        return cli.main(given)
    if command is None and not _has_display():
        from desktop import demo

        return demo.main(given)
    from desktop import app

    return app.main(given)


def _command(arguments: list[str]) -> str | None:
    """Return the first word that is a command; `--data-dir X` alone still opens the window."""
    rest = iter(arguments)
    for word in rest:
        if word == "--data-dir":
            next(rest, None)
        elif not word.startswith("--data-dir="):
            return word
    return None


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())

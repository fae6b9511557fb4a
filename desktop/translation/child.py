"""The engine's process as the program sees it: start, send, receive, end."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import desktop
from desktop import program
from desktop.translation.wire import WireError, read_message, write_message

_LAST_WORDS = 0.5  # seconds a child gets to end by itself when its stdin closes
_LARGEST_LOG = 256 << 10


class ChildGone(Exception):  # noqa: N818 - an event, not an error
    """The process ended, or never started; `reason` for the log."""


def engine_command(data: Path) -> list[str]:
    """Return the command of the engine process: this program with another first word."""
    return program.command("--engine", "--data", str(data))


class Child:
    """One running engine process; `send` and `receive` are for one thread at a time, `kill` for any."""

    def __init__(self, command: Sequence[str], log: Path) -> None:
        """Start the process; raises `ChildGone` if the system will not."""
        root = str(Path(desktop.__file__).resolve().parent.parent)
        inherited = [entry for entry in (os.environ.get("PYTHONPATH"),) if entry]
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([root, *inherited]),
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
        }
        try:
            log.parent.mkdir(parents=True, exist_ok=True)
            # Kept over restarts: the frames of a crash are what one wants to read afterwards.
            grown = log.exists() and log.stat().st_size > _LARGEST_LOG
            with log.open("wb" if grown else "ab") as errors:
                self._process = subprocess.Popen(
                    list(command),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    env=environment,
                    creationflags=_creation_flags(),
                )
        except OSError as error:
            raise ChildGone(str(error)) from error
        if self._process.stdin is None or self._process.stdout is None:
            raise ChildGone("no pipes")
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        self._messages: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="engine-reader", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def send(self, message: Mapping[str, Any]) -> None:
        """Write one message; raises `ChildGone`."""
        try:
            write_message(self._stdin, message)
        except (OSError, ValueError) as error:  # ValueError: the pipe was closed by `kill`
            raise ChildGone(str(error)) from error

    def receive(self, timeout: float) -> dict[str, Any] | None:
        """Return the next message, or None after `timeout` seconds; raises `ChildGone`."""
        try:
            message = self._messages.get(timeout=timeout)
        except queue.Empty:
            return None
        if message is None:
            self._messages.put(None)  # it stays gone
            raise ChildGone(f"exit status {self._process.poll()}")
        return message

    def stop(self) -> None:
        """Let the process end by itself, for half a second, and clean up."""
        self._end(_LAST_WORDS)

    def kill(self) -> None:
        """End the process at once; leaves no zombie and no thread."""
        self._end(0)

    def _end(self, patience: float) -> None:
        process = self._process
        if patience:
            with contextlib.suppress(OSError, ValueError):
                self._stdin.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(patience)
        if process.poll() is None:
            process.kill()
        process.wait()
        if threading.current_thread() is not self._reader:
            self._reader.join()
        for pipe in (self._stdin, self._stdout):
            with contextlib.suppress(OSError, ValueError):
                pipe.close()

    def _read(self) -> None:
        try:
            while (message := read_message(self._stdout)) is not None:
                self._messages.put(message)
        except (WireError, OSError, ValueError):
            # Out of step: nothing that comes after can be understood.
            self._process.kill()
        self._messages.put(None)


def _creation_flags() -> int:
    """Return the flags for a process without a console and below normal priority; 0 but on Windows."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0

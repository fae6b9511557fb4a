"""The measured process of the window benchmark: prints one line of JSON.

    python -m tests.bench.first_paint empty|window|first START [DATA]

START is the parent's `time.monotonic_ns()` just before it started this process. `window` goes the way of
`python main.py --data-dir DATA`, stamps the first paint, reads ten messages, and closes. `first` does it in a
folder that is empty: it answers the questions of the first start at once, pastes one message as soon as it can,
and closes when the message is translated and sorted.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

_ENTERED = time.monotonic_ns()

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget  # noqa: E402

MESSAGES = 10
FIRST_MESSAGE = "Hola, compré este vestido hace tres semanas y todavía no lo he recibido. ¿Dónde está mi paquete?"


class Stamps:
    """Notes when what happened, in milliseconds since the process was started."""

    def __init__(self, begin: int) -> None:
        self._begin = begin
        self.values: dict[str, float] = {"python": (_ENTERED - begin) / 1e6}

    def stamp(self, name: str) -> None:
        """Note the time and what of it the processor worked for this process."""
        self.values[name] = (time.monotonic_ns() - self._begin) / 1e6
        self.values[f"{name}, busy"] = 1000 * time.process_time()

    def watch(self, kind: type[QWidget]) -> None:
        """Stamp the first paint of windows of a class; what is painted in the same turn counts too.

        An event filter would not do: each object it is shown gets a Python type with all its enums, 20 ms.
        """
        paint = kind.paintEvent

        def watched(painted: QWidget, event: QPaintEvent) -> None:
            paint(painted, event)
            if "painting" not in self.values:
                self.stamp("painting")
                QTimer.singleShot(0, lambda: self.stamp("first paint"))

        kind.paintEvent = watched  # type: ignore[method-assign]


def empty(stamps: Stamps) -> None:
    """Show an empty main window: what Qt and Python take by themselves."""
    application = QApplication([])

    class Window(QMainWindow):
        pass

    stamps.watch(Window)
    window = Window()
    window.resize(480, 800)
    window.show()
    _when(lambda: "first paint" in stamps.values, application.quit)
    application.exec()
    _memory(stamps, "memory")


def window(stamps: Stamps, data: str) -> None:
    """Open the real window and read ten messages in it."""
    from desktop import app
    from desktop.__main__ import main as start_program
    from desktop.ui.main_window import MainWindow

    stamps.stamp("imported")
    stamps.watch(MainWindow)
    start = app.App.start

    def watched_start(self: app.App) -> None:
        self.opened.connect(lambda: _opened(stamps, self))
        start(self)

    app.App.start = watched_start  # type: ignore[method-assign]
    start_program(["--data-dir", data])


def first(stamps: Stamps, data: str) -> None:
    """Start for the first time in an empty folder, and read one message."""
    from desktop import app
    from desktop.__main__ import main as start_program
    from desktop.storage.protection import Protection
    from desktop.ui.dialogs.first_start import Answers, FirstStartDialog
    from desktop.ui.main_window import MainWindow

    stamps.watch(MainWindow)
    start = app.App.start

    def answer(dialog: FirstStartDialog) -> None:
        stamps.stamp("asked")
        dialog.answered.emit(Answers(protection=Protection.NONE))

    def watched_start(self: app.App) -> None:
        self.opened.connect(lambda: _paste(stamps, self))
        start(self)

    FirstStartDialog.open = answer  # type: ignore[method-assign]
    app.App.start = watched_start  # type: ignore[method-assign]
    start_program(["--data-dir", data])


def _paste(stamps: Stamps, running: Any) -> None:
    from desktop.domain.reading import Origin

    stamps.stamp("opened")
    desk = running.window._session.desk
    desk.open(FIRST_MESSAGE)
    _when(lambda: desk.current.recall is not None, lambda: stamps.stamp("recall"))
    _when(lambda: not desk.current.waiting, lambda: stamps.stamp("translated"))

    def sorted_() -> bool:
        triage = desk.current.triage
        return not desk.current.waiting and triage is not None and triage.encoder

    def end() -> None:
        stamps.stamp("sorted")
        stamps.values["sentences by the model"] = sum(s.origin is Origin.MODEL for s in desk.current.segments)
        running.close()

    _when(sorted_, end)


def _opened(stamps: Stamps, running: Any) -> None:
    from tests.bench import content

    stamps.stamp("opened")
    _memory(stamps, "memory when opened")
    texts = iter([message.text for message in content.messages()][:MESSAGES])
    desk = running.window._session.desk

    def follow() -> None:
        text = next(texts, None)
        if text is None:
            stamps.stamp("ten messages")
            # Widgets and garbage of the last message go first, as they do when an agent reads on.
            QTimer.singleShot(500, end)
            return
        desk.open(text)
        asked = time.monotonic_ns()

        def recalled() -> None:
            stamps.values.setdefault("first recall", (time.monotonic_ns() - asked) / 1e6)

        def done() -> None:
            stamps.values.setdefault("first reading", (time.monotonic_ns() - asked) / 1e6)
            follow()

        _when(lambda: desk.current.recall is not None, recalled)
        _when(lambda: not desk.current.waiting, done)

    def end() -> None:
        _memory(stamps, "memory")
        pid = running.context.engine.pid
        if pid is not None:
            _memory(stamps, "engine's memory", pid)
        running.close()

    follow()


def _when(ready: Callable[[], bool], then: Callable[[], object]) -> None:
    """Call `then` when `ready`; looks every 5 ms."""
    QTimer.singleShot(5, lambda: then() if ready() else _when(ready, then))


def _memory(stamps: Stamps, name: str, pid: int | None = None) -> None:
    from tests.bench.measure import memory_of

    stamps.values[f"{name}, RSS"], stamps.values[f"{name}, PSS"] = memory_of(pid)


def main() -> None:
    """Measure and print."""
    stamps = Stamps(int(sys.argv[2]))
    if sys.argv[1] == "empty":
        empty(stamps)
    elif sys.argv[1] == "first":
        first(stamps, sys.argv[3])
    else:
        window(stamps, sys.argv[3])
    print(json.dumps(stamps.values), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()

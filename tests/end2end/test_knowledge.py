"""From a folder of files to a passage in the reply: import, automatic hits, quoting, gate; the real encoder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.article import UseKind
from desktop.ui.dialogs.article_import import ArticleImportDialog
from desktop.ui.dialogs.articles import ArticlesDialog
from tests.asking import uses_of
from tests.end2end.conftest import Start
from tests.end2end.test_answer import press
from tests.end2end.test_main_job import CONTROL, desk_of, paste

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
PIANO = """# 电钢琴走音怎么校准

先确认是不是所有琴键都不准；低音区不准多半是移调没有关。仍不准的一律送深圳仓检修组处理。

> 非常抱歉给您带来了不便。
"""
OTHERS = {"tent.md": "# 帐篷怎么收\n\n先抽杆，再卷布。\n", "tea.md": "# 茶叶怎么保存\n\n避光，密封。\n"}
ASKED = "Hola, el piano digital que compré suena desafinado en las teclas graves, ¿cómo se ajusta?"
SECRET = "仍不准的一律送深圳仓检修组处理。"


def test_an_imported_article_answers_a_message_in_another_language(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    folder = tmp_path / "knowledge"
    folder.mkdir()
    for name, text in {"piano.md": PIANO, **OTHERS}.items():
        (folder / name).write_text(text, "utf-8")
    app = start()
    assert app.context is not None
    store = app.context.store

    QTest.keyClick(app.window, Qt.Key.Key_K, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: bool(app.window.findChildren(ArticlesDialog)), timeout=30_000)
    base = app.window.findChildren(ArticlesDialog)[0]
    base.import_from([folder])
    coming = base.findChildren(ArticleImportDialog)[0]
    qtbot.waitUntil(coming.go.isEnabled, timeout=30_000)
    coming.go.click()
    qtbot.waitUntil(lambda: not base.findChildren(ArticleImportDialog), timeout=30_000)
    base.close()

    paste(app, qtbot, ASKED)
    pane = app.window.desk_page().articles

    def place() -> int:
        return next((at for at, hit in enumerate(pane.hits.hits) if hit.title == "电钢琴走音怎么校准"), 99)

    qtbot.waitUntil(lambda: place() < 3, timeout=60_000)  # as soon as its meaning is learned
    assert pane.hits.hits[place()].reasons[0] == "meaning", "it has not a word of the question"

    press_on(app.window, Qt.Key.Key_K, ALT)
    pane.view.setCurrentIndex(pane.hits.index(place()))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.reading and pane.reader.view.hasFocus(), timeout=30_000)
    press(Qt.Key.Key_Q)
    reply = desk_of(app).current.reply
    assert reply.source == "非常抱歉给您带来了不便。", "the one passage that is for buyers"
    qtbot.waitUntil(lambda: reply.text == "Lamentamos mucho las molestias.", timeout=30_000)
    number = pane.reader.article.id if pane.reader.article is not None else 0
    qtbot.waitUntil(lambda: uses_of(store, number).get(UseKind.QUOTED) == 1, timeout=30_000)

    reply.write_target(f"Lamentamos mucho las molestias. {SECRET}")
    qtbot.waitUntil(lambda: any(f.rule == "quote_internal" for f in reply.findings), timeout=30_000)
    assert reply.red, "what is internal stays in the house"
    reply.write_target("Lamentamos mucho las molestias.")
    qtbot.waitUntil(lambda: not reply.red, timeout=30_000)

    sent: list[int] = []
    app.window._need().outbox.sent.connect(lambda _, number: sent.append(number))
    app.window.desk_page().reply.setFocus()
    press_on(app.window, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(sent), timeout=30_000)
    assert QGuiApplication.clipboard().text() == "Lamentamos mucho las molestias."
    assert QApplication.activeModalWidget() is None, "the gate has no question"


def press_on(window: object, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(window, key, modifiers)  # type: ignore[call-overload]

"""From a pasted message to a copied reply by keyboard: real window, store, classifier, scripts and gate."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.issue import Problem
from desktop.ui.clipboard import OWN
from desktop.ui.dialogs.override import OverrideDialog
from tests.end2end.conftest import Start
from tests.end2end.test_main_job import desk_of, paste

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LATE = "Hola, mi pedido 114-3941689-8772232 lleva tres semanas de retraso y el seguimiento no se mueve. ¿Qué pasa?"


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifiers)


def ask(app: App, qtbot: QtBot) -> None:
    """Paste the late parcel and wait for its scripts."""
    paste(app, qtbot, LATE)
    qtbot.waitUntil(lambda: bool(desk_of(app).current.reply.offer.hits), timeout=90_000)


def test_a_reply_goes_out_with_six_keys(qtbot: QtBot, start: Start) -> None:
    app = start()
    ask(app, qtbot)  # 1: Ctrl+V
    conversation = desk_of(app).current
    reply, page = conversation.reply, app.window.desk_page()
    assert conversation.triage is not None
    assert conversation.triage.problem is Problem.LOGISTICS_DELAY
    place = next(i for i, hit in enumerate(reply.offer.hits) if hit.script.name == "delay_new_date")
    assert place < 9, "within reach of a digit"

    press(Qt.Key(Qt.Key.Key_1.value + place), ALT)  # 2: Alt+digit
    qtbot.waitUntil(lambda: reply.script is not None and isinstance(QApplication.focusWidget(), QLineEdit))
    assert [f.value for f in reply.fields if f.name == "order_no"] == ["114-3941689-8772232"]
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Madrid")
    press(Qt.Key.Key_Return)  # 3: Enter leaves the form
    qtbot.waitUntil(lambda: "Madrid" in reply.text, timeout=5_000)

    sent: list[int] = []
    app.window._need().outbox.sent.connect(lambda _, number: sent.append(number))
    press(Qt.Key.Key_Return, CONTROL)  # 4: Ctrl+Enter
    qtbot.waitUntil(lambda: bool(sent), timeout=10_000)
    copied = QGuiApplication.clipboard()
    assert "114-3941689-8772232" in copied.text()
    assert "Madrid" in copied.text()
    assert copied.mimeData().hasFormat(OWN)
    assert copied.mimeData().hasFormat("x-kde-passwordManagerHint")
    assert app.window._need().clocks.view(conversation) is None, "the clock stands"
    assert reply.empty
    assert app.context is not None
    row = app.context.store.rows("SELECT * FROM reply WHERE id = ?", (sent[0],))[0]
    assert (row["language"], row["edited"], row["problem"]) == ("es", 0.0, "logistics_delay")
    assert not page.reply.findings.lines


def test_an_empty_placeholder_never_leaves_the_house(qtbot: QtBot, start: Start) -> None:
    app = start()
    ask(app, qtbot)
    reply = desk_of(app).current.reply
    place = next(i for i, hit in enumerate(reply.offer.hits) if hit.script.name == "delay_new_date")
    QGuiApplication.clipboard().setText("before")
    app.window.answering.pick_at(place)
    qtbot.waitUntil(lambda: any(f.rule == "placeholder_empty" for f in reply.findings), timeout=10_000)
    app.window.answering.copy()
    qtbot.waitUntil(lambda: bool(app.window.findChildren(OverrideDialog)), timeout=10_000)
    dialog = app.window.findChildren(OverrideDialog)[0]
    assert not dialog.send.isEnabled(), "without a reason there is no way"
    assert QGuiApplication.clipboard().text() == "before"
    dialog.reject()


def test_what_was_being_written_survives_a_restart(qtbot: QtBot, start: Start) -> None:
    app = start()
    ask(app, qtbot)
    reply = desk_of(app).current.reply
    reply.write_source("非常抱歉给您带来了不便。")
    qtbot.waitUntil(lambda: reply.text == "Lamentamos mucho las molestias.", timeout=10_000)
    reply.keep_draft()
    app.close()
    again = start()
    qtbot.waitUntil(lambda: desk_of(again).current.message is not None, timeout=10_000)
    qtbot.waitUntil(lambda: desk_of(again).current.reply.source == "非常抱歉给您带来了不便。", timeout=90_000)
    view = again.window._need().clocks.view(desk_of(again).current)
    assert view is not None, "the clock runs on over the restart"

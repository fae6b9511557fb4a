"""The window as one line: the clocks of those who wait, and the way to them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.sla import ClockView, StopReason
from desktop.ui import answer_texts
from desktop.ui.conversation import Conversation
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from desktop.ui.widgets.break_chip import BreakChip
from tests.fakes import FakeClock

HOLA = "Hola, mi pedido 8174520039 no ha llegado. Gracias."


def test_the_compact_bar_and_back(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    bar = window.compact
    assert bar is not None
    window.toggle_compact()
    assert bar.words.text()
    assert bar.marks == []
    bar.expand_wanted.emit()
    session.desk.open(HOLA)
    qtbot.waitUntil(lambda: session.desk.current.reading is not None)
    first = session.desk.current
    qtbot.waitUntil(lambda: session.clocks.view(first) is not None)
    window.toggle_compact()
    assert bar.isVisible()
    assert not window.isVisible()
    assert [mark.text() for mark in bar.marks] == [f"{left_of(session, first)} ES"]
    assert len([chip for chip in bar.findChildren(BreakChip) if chip.isVisible()]) == 1
    bar.expand_wanted.emit()
    assert window.isVisible()
    assert not bar.isVisible()


def left_of(session: Session, conversation: Conversation) -> str:
    return answer_texts.left(view_of(session, conversation))


def view_of(session: Session, conversation: Conversation) -> ClockView:
    view = session.clocks.view(conversation)
    assert view is not None, "a buyer waits"
    return view


def test_the_compact_bar_counts_down_and_leads_to_who_waits_longest(
    qtbot: QtBot, window: MainWindow, session: Session, clock: FakeClock
) -> None:
    bar, opened = window.compact, []
    assert bar is not None
    for number in range(8):
        session.desk.open(f"{HOLA} {number}", new=True)
        opened.append(session.desk.current)
        qtbot.waitUntil(lambda: session.clocks.view(session.desk.current) is not None)
        clock.now += 1.0
    session.clocks.stop(opened[1], StopReason.NO_ANSWER_NEEDED)
    window.toggle_compact()
    assert [mark.conversation for mark in bar.marks] == [opened[0], *opened[2:], opened[1]]
    seen = [mark for mark in bar.marks if mark.isVisible()]
    assert seen == bar.marks[: len(seen)]
    assert 2 <= len(seen) < 8
    assert bar.words.text() == f"+{8 - len(seen)}"
    assert max(one.geometry().right() for one in bar.findChildren(QWidget) if one.isVisible()) < bar.width()

    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow, timeout=3000)
    seen[0].setFocus()
    for following in (*seen[1:], bar.findChild(BreakChip), bar.watch, bar.expand):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert following.hasFocus(), "Tab goes as the eye does"

    most_urgent = seen[0]
    before, calm = most_urgent.text(), most_urgent.property("state")
    clock.now += 3600.0
    session.clocks.tick()
    assert most_urgent.text() != before
    assert most_urgent.text().startswith("−"), "late"
    assert most_urgent.property("state") == "error" != calm
    assert answer_texts.clock(view_of(session, opened[0])) in most_urgent.accessibleName()
    session.clocks.stop(opened[0], StopReason.NO_ANSWER_NEEDED)
    assert bar.marks[0].conversation is opened[2]

    bar.marks[1].click()
    assert window.isVisible()
    assert session.desk.current is opened[3]

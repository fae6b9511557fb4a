"""What the window sees of the agent: keys, an input method, the focus, a system that does not tell."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.wellbeing import (
    BreakPhase,
)
from desktop.ui.idle import Bus, idle_source
from desktop.ui.main_window import MainWindow
from desktop.ui.screen_use import ScreenUse, screen_source
from desktop.ui.wellbeing import Wellbeing
from tests.fakes import FakeClock
from tests.ui.resting import MINUTE, Hands, Work, phase, rest


def test_keys_count_as_typing_and_hold_a_break(
    wellbeing: Wellbeing, window: MainWindow, work: Work, clock: FakeClock, qtbot: QtBot
) -> None:
    window.activateWindow()
    field = window.desk_page().empty.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=3000)
    QTest.keyClick(field, Qt.Key.Key_A)
    assert wellbeing.presence.typing
    clock.move(3)
    assert not wellbeing.presence.typing
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    signals = wellbeing.presence.signals()
    assert signals.composing
    assert signals.typing
    assert not wellbeing.keeper.begin()
    QApplication.sendEvent(field, QInputMethodEvent())


def test_keys_on_the_break_itself_are_rest(
    wellbeing: Wellbeing, window: MainWindow, work: Work, clock: FakeClock, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=3000)
    work(MINUTE)
    wellbeing.break_now()
    assert wellbeing.screen is not None
    qtbot.waitUntil(wellbeing.screen.end.hasFocus, timeout=3000)
    QTest.keyClick(wellbeing.screen.end, Qt.Key.Key_Tab)
    assert not wellbeing.presence.typing
    work(5)
    assert phase(wellbeing) is BreakPhase.BREAKING
    QTest.keyClick(wellbeing.screen, Qt.Key.Key_Escape)
    assert phase(wellbeing) is BreakPhase.WORKING


def test_a_break_takes_no_focus_and_goes_when_she_writes_on(
    wellbeing: Wellbeing, window: MainWindow, work: Work, hands: Hands, clock: FakeClock, qtbot: QtBot
) -> None:
    window.activateWindow()
    field = window.desk_page().empty.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=3000)
    work(20 * MINUTE + 10)
    rest(wellbeing, hands, clock, work, 6)
    assert phase(wellbeing) is BreakPhase.BREAKING
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_A)
    work(1)
    assert phase(wellbeing) is BreakPhase.WORKING


def test_a_system_that_does_not_tell_leaves_the_own_window(qapp: QApplication) -> None:
    for platform, kind in (("linux", "offscreen"), ("plan9", "")):
        assert idle_source(platform=platform, window=kind).seconds() is None
        assert screen_source(platform=platform, window=kind).use() == ScreenUse()


def test_a_service_is_believed_once_its_count_has_moved(qapp: QApplication) -> None:
    clock = FakeClock(0.0)
    bus = Bus("org.example", "/", "org.example", "Idle", steady=clock)
    bus._failed = 3  # nobody is asked
    for count, expected in ((0.0, None), (0.0, None), (4000.0, 4.0), (0.0, 0.0)):
        clock.move(4)
        bus.take(count)
        assert bus.seconds() == expected
    bus.deleteLater()

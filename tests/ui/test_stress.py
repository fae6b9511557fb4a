"""The questions on stress, the trend, the agent's own export and deletion."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop import settings as names
from desktop.domain.wellbeing import (
    BreakKind,
    StressKind,
)
from desktop.storage import backup
from desktop.storage.store import Store
from desktop.ui.dialogs.break_figures import BreakFiguresDialog
from desktop.ui.dialogs.breathing import BreathingDialog
from desktop.ui.dialogs.stress import StressDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notice
from desktop.ui.session import Session
from desktop.ui.theme import Theme
from desktop.ui.wellbeing import Wellbeing
from desktop.wellbeing.stress import Stress
from tests.fakes import FakeClock
from tests.ui.resting import MINUTE, Work, labels_of, wait


def test_the_question_can_be_passed_over_and_too_few_answers_say_nothing(
    wellbeing: Wellbeing, session: Session, clock: FakeClock, window: MainWindow, qtbot: QtBot, language: str
) -> None:
    dialog = StressDialog(session, window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.scale is not None, timeout=3000)
    assert dialog.due is StressKind.DAILY
    assert dialog.scale is not None
    assert dialog.focusWidget() is dialog.scale.button(0), "Enter must not pass over"
    assert not dialog.keep.isEnabled()
    assert dialog.help.text()
    dialog.skip.click()
    qtbot.waitUntil(lambda: dialog.scale is None, timeout=3000)
    assert dialog.chart.isHidden()
    assert dialog.relief.isHidden()
    dialog.close()


def fill(session: Session, clock: FakeClock, days: int) -> None:
    for day in range(days):
        at = clock.now - 86_400.0 * (days - 1 - day)
        Stress(session.context.store, lambda at=at: at).answer(StressKind.DAILY, (3 + day * 7) % 9)  # type: ignore[misc]


def test_the_trend_the_export_and_the_deletion(
    wellbeing: Wellbeing,
    session: Session,
    clock: FakeClock,
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    told: list[Notice],
) -> None:
    fill(session, clock, 20)
    session.preferences.put(names.HELP_LINE, "李医生 12345")
    dialog = StressDialog(session, window)
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.chart.isHidden(), timeout=3000)
    assert "20" in dialog.count.text()
    assert dialog.help.text() == "李医生 12345"
    blank = dialog.chart.grab().toImage()
    assert len({blank.pixelColor(x, y).name() for x in range(blank.width()) for y in range(blank.height())}) > 3
    path = tmp_path / "mine.csv"
    dialog.export_to(path)
    qtbot.waitUntil(path.exists, timeout=3000)
    assert len(path.read_text("utf-8-sig").splitlines()) == 21
    dialog.ask_delete()
    qtbot.waitUntil(lambda: bool(dialog.banner.text), timeout=3000)
    assert dialog.copies_too.isHidden(), "there is no backup"
    dialog._delete()
    qtbot.waitUntil(dialog.chart.isHidden, timeout=3000)
    dialog.close()


def test_backups_that_hold_answers_go_if_she_wants(
    wellbeing: Wellbeing,
    session: Session,
    clock: FakeClock,
    window: MainWindow,
    qtbot: QtBot,
    told: list[Notice],
    language: str,
) -> None:
    fill(session, clock, 6)
    context = session.context
    for day in (3, 1):
        context.store.backup(context.paths.backups, "daily", clock.now - 86_400 * day)
    dialog = StressDialog(session, window)
    dialog.open()
    for too, left in ((False, 2), (True, 1)):
        dialog.ask_delete()
        qtbot.waitUntil(lambda: bool(dialog.banner.text), timeout=3000)
        assert "2" in dialog.banner.accessibleName()
        assert not dialog.copies_too.isChecked()
        dialog.copies_too.setChecked(too)
        dialog.banner.pressed.emit()
        wait(session, qtbot)
        assert len(backup.copies(context.paths.backups)) == left
    (copy,) = backup.copies(context.paths.backups)
    kept = Store.open(copy.path)
    assert Stress(kept, clock).trend(30).count == 0
    kept.close()
    assert "2" in told[-1].text
    dialog.close()


def test_the_question_is_offered_once_a_day_after_a_break(
    wellbeing: Wellbeing, session: Session, work: Work, told: list[Notice], qtbot: QtBot
) -> None:
    for _ in range(2):
        work(MINUTE)
        assert wellbeing.keeper.begin(BreakKind.SHORT)
        work(21)
        wait(session, qtbot)
    assert len([notice for notice in told if notice.action]) == 1
    assert wellbeing.chip is not None
    assert wellbeing.chip.asking


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_every_page_has_names_for_all_its_buttons(
    wellbeing: Wellbeing,
    session: Session,
    window: MainWindow,
    clock: FakeClock,
    theme: Theme,
    theme_name: str,
    qtbot: QtBot,
    language: str,
) -> None:
    theme.apply(theme_name, 10)
    for dialog in (
        BreathingDialog(session, window, steady=clock),
        StressDialog(session, window),
        BreakFiguresDialog(session, wellbeing.keeper.content, window),
    ):
        dialog.open()
        wait(session, qtbot)
        QApplication.processEvents()
        assert all(one.accessibleName() for one in dialog.findChildren(QPushButton) if one.isVisibleTo(dialog))
        assert labels_of(dialog)
        dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

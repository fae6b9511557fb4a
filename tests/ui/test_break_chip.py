"""The break's part of the lowest line: when the next one is, what can be done, the figures behind it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop import settings as names
from desktop.domain.wellbeing import (
    BreakKind,
    BreakPhase,
    PauseCause,
)
from desktop.ui import setting_texts
from desktop.ui import wellbeing_texts as texts
from desktop.ui.dialogs.break_figures import BreakFiguresDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from desktop.ui.wellbeing import Wellbeing
from desktop.ui.widgets.break_chip import BreakChip
from desktop.wellbeing import presets
from tests.fakes import FakeClock
from tests.ui.resting import MINUTE, Work, phase


def test_the_chip_says_when_and_does_what_it_offers(
    wellbeing: Wellbeing, work: Work, clock: FakeClock, session: Session, language: str, qtbot: QtBot
) -> None:
    chip = wellbeing.chip
    assert chip is not None
    work(1)
    wellbeing.keeper.pause_for(3600)
    words = chip.accessibleName()
    assert datetime.fromtimestamp(clock.now + 3600).astimezone().strftime("%H:%M") in words
    assert wellbeing.keeper.state.cause is PauseCause.AGENT
    chip._fill()
    assert len([a for a in chip.menu().actions() if a.text()]) == 5
    work(3599)
    assert phase(wellbeing) is BreakPhase.PAUSED
    work(2)
    assert phase(wellbeing) is BreakPhase.WORKING, "it comes back by itself"
    wellbeing.keeper.pause_until_tomorrow()
    assert phase(wellbeing) is BreakPhase.PAUSED
    wellbeing.keeper.resume()
    work(1)
    assert phase(wellbeing) is BreakPhase.WORKING
    session.preferences.put(names.BREAKS, False)
    assert wellbeing.keeper.state.cause is PauseCause.OFF
    chip._fill()
    chip.switched_on.emit()
    assert session.preferences.get(names.BREAKS)


def test_the_one_line_bar_says_when_and_leads_to_the_break(
    wellbeing: Wellbeing, window: MainWindow, work: Work, qtbot: QtBot, language: str
) -> None:
    bar, chip = window.compact, wellbeing.another_chip()
    assert bar is not None
    for own in bar.findChildren(BreakChip):  # that one goes by the real clock
        own.setParent(None)
        own.deleteLater()
    bar.add(chip)
    chip.window_wanted.connect(window.come_back)
    window.toggle_compact()
    work(1)
    assert wellbeing.chip is not None
    assert chip.isVisible()
    assert "20" in chip.text()
    assert chip.text() == texts.chip(wellbeing.keeper.state, 0.0)[0]
    work(10 * MINUTE)
    assert "10" in chip.text()
    chip._fill()
    assert chip.menu().actions()[0].text()
    chip.menu().actions()[0].trigger()
    assert phase(wellbeing) is BreakPhase.BREAKING
    assert window.isVisible(), "the break's page lies in the window"
    assert bar.isHidden()


def test_the_presets_offered_are_those_of_the_file(resources: Path, language: str) -> None:
    known = tuple(preset.id for preset in presets.presets(resources / "wellbeing"))
    assert known == names.BREAK_PRESET.choices
    assert all(setting_texts.value("break_preset", one) != one for one in known)


def test_the_figures_are_those_of_the_log(
    wellbeing: Wellbeing, session: Session, work: Work, window: MainWindow, qtbot: QtBot, language: str
) -> None:
    work(20 * MINUTE + 10)
    wellbeing.keeper.postpone("meeting")
    assert wellbeing.keeper.begin(BreakKind.SHORT)
    work(21)
    dialog = BreakFiguresDialog(session, wellbeing.keeper.content, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.summary.text()), timeout=3000)
    assert dialog.rows.rowCount() == 1
    cells = [dialog.rows.data(dialog.rows.index(0, place)) for place in range(dialog.rows.columnCount())]
    assert cells[1:] == ["1", "1", "–", "1", "–", "–"]
    assert not dialog.chart.isHidden()
    dialog.close()

"""Breathing: the circle, the questions before and after, the tone, and leaving at any moment."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop import settings as names
from desktop.domain.sla import StopReason
from desktop.domain.wellbeing import (
    BreathKind,
)
from desktop.ui import motion, sound
from desktop.ui.dialogs.breathing import BreathingDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from desktop.ui.theme import Theme
from desktop.ui.wellbeing import Wellbeing
from desktop.ui.widgets.breathing_circle import BreathingCircle
from desktop.wellbeing import breathing
from tests.fakes import FakeClock
from tests.ui.resting import wait


@pytest.mark.parametrize("calm", [False, True])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_breathing_at_three_phases(theme: Theme, resources: Path, qtbot: QtBot, calm: bool, colours: str) -> None:
    theme.apply(colours, 10)
    pattern = breathing.find(breathing.patterns(resources / "wellbeing"), "box")
    circle = BreathingCircle(theme, pattern, 1, language="en", calm=calm)
    qtbot.addWidget(circle)
    circle.resize(300, 300)
    pictures, kinds, words = [], [], []
    for elapsed in (0.5, 6.0, 11.5):
        circle.show_at(elapsed)
        kinds.append(circle.breath.step.kind)
        words.append(circle.words)
        pictures.append(circle.grab().toImage())
    assert kinds == [BreathKind.IN, BreathKind.HOLD, BreathKind.OUT]
    assert len(set(words)) == 3
    middle = [picture.pixelColor(150, 40).name() for picture in pictures]
    if calm:
        assert len(set(middle)) == 1, "nothing grows"
        assert pictures[0] != pictures[1]
    else:
        assert middle[0] == middle[2] != middle[1], "the circle is full only while the breath is held"


@pytest.mark.parametrize(("wanted", "calm"), [("on", True), ("off", False)])
def test_less_motion_is_a_setting(wanted: str, calm: bool, qapp: QApplication) -> None:
    assert motion.reduced(wanted) is calm
    assert motion.reduced("system") in (True, False)


def test_an_exercise_with_both_questions(
    wellbeing: Wellbeing, session: Session, clock: FakeClock, window: MainWindow, qtbot: QtBot, language: str
) -> None:
    dialog = BreathingDialog(session, window, steady=clock)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.before is not None, timeout=3000)
    assert dialog.pattern.count() == 4
    assert dialog.before is not None
    QTest.keyClick(dialog.before.button(0), Qt.Key.Key_7)
    assert dialog.before.value == 7
    dialog.begin.click()
    assert dialog.circle is not None
    clock.move(120)
    dialog.circle._move()
    assert dialog.after is not None
    dialog.after.button(3).click()
    dialog.accept()
    wait(session, qtbot)
    assert session.context.exercise_log.counts(0, clock.now + 1) == {"cyclic_sighing": (1, 1)}
    assert session.context.stress.relief(7).count == 1


def test_a_buyer_who_waits_is_told_quietly_and_counted_down(
    wellbeing: Wellbeing, session: Session, clock: FakeClock, window: MainWindow, qtbot: QtBot, language: str
) -> None:
    dialog = BreathingDialog(session, window, steady=clock)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.before is not None, timeout=3000)
    dialog.start()
    session.desk.open("Hola, ¿dónde está mi pedido?")
    qtbot.waitUntil(lambda: session.clocks.view(session.desk.current) is not None, timeout=3000)
    session.clocks.tick()
    assert dialog.buyer.text() == "", "there is time"
    view = session.clocks.view(session.desk.current)
    assert view is not None
    clock.move(view.left - 5)
    session.clocks.tick()
    assert "0:05" in dialog.buyer.text()
    clock.move(2)
    session.clocks.tick()
    assert "0:03" in dialog.buyer.text()
    clock.move(10)
    session.clocks.tick()
    assert "−0:07" in dialog.buyer.text()
    session.clocks.stop(session.desk.current, StopReason.REPLIED)
    assert dialog.buyer.text() == ""
    dialog.reject()


def test_esc_leaves_an_exercise_and_asks_nothing(
    wellbeing: Wellbeing, session: Session, clock: FakeClock, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = BreathingDialog(session, window, steady=clock)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.before is not None, timeout=3000)
    dialog.start()
    clock.move(10)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    wait(session, qtbot)
    assert session.context.exercise_log.counts(0, clock.now + 1) == {"cyclic_sighing": (1, 0)}
    assert not isValid(dialog) or not dialog.isVisible()


class Ears:
    """What was played."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def play(self, path: Path) -> bool:
        assert path.read_bytes()[:4] == b"RIFF"
        self.heard.append(path.stem)
        return True


def test_a_soft_tone_only_for_who_wants_one(
    wellbeing: Wellbeing, session: Session, clock: FakeClock, window: MainWindow, qtbot: QtBot, language: str
) -> None:
    ears = Ears()
    dialog = BreathingDialog(session, window, steady=clock, player=ears)
    dialog.open()
    wait(session, qtbot)
    assert not dialog.tone.isChecked(), "off until she wants it"
    dialog.start()
    assert ears.heard == []
    QTest.keyClick(dialog.sounding, Qt.Key.Key_Space)
    wait(session, qtbot)
    assert session.preferences.get(names.BREATHING_TONE)
    for _ in range(3):  # cyclic sighing: in, in, out, and in again
        clock.move(3.4)
        assert dialog.circle is not None
        dialog.circle._move()
    assert ears.heard == ["tone-in", "tone-out", "tone-in"]
    dialog.sounding.click()
    clock.move(3.4)
    dialog.circle._move()
    assert len(ears.heard) == 3
    dialog.reject()
    again = BreathingDialog(session, window, steady=clock, player=ears)
    assert not again.tone.isChecked()
    again.tone.click()
    assert again.sounding.isChecked()
    assert session.preferences.get(names.BREATHING_TONE), "kept for the next time"
    again.reject()


def test_without_a_player_the_tone_is_not_offered(
    wellbeing: Wellbeing, session: Session, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session.preferences.put(names.BREATHING_TONE, True)
    monkeypatch.setattr(sound, "player", lambda: None)
    dialog = BreathingDialog(session, window)
    assert (dialog.tone.isEnabled(), dialog.tone.isChecked(), dialog.sounding.isHidden()) == (False, False, True)
    assert dialog.tone.toolTip()
    assert session.preferences.get(names.BREATHING_TONE), "another computer may have one"
    dialog.reject()

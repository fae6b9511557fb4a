"""Hands that rest, a screen that others use, and work that passes by: for the tests of breaks and stress."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.wellbeing import (
    BreakPhase,
)
from desktop.ui.screen_use import ScreenUse
from desktop.ui.session import Session
from desktop.ui.wellbeing import Wellbeing
from tests.fakes import FakeClock

MINUTE = 60.0
Work = Callable[[float], None]


class Hands:
    """Says for how long nobody has touched anything; `away` counts on the fake clock."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.since: float | None = None

    def seconds(self) -> float:
        return 0.5 if self.since is None else self.clock.now - self.since


class Screen:
    def __init__(self) -> None:
        self.now = ScreenUse()

    def use(self) -> ScreenUse:
        return self.now


def rest(wellbeing: Wellbeing, hands: Hands, clock: FakeClock, work: Work, seconds: float) -> None:
    hands.since = clock.now
    wellbeing.presence._touch = clock.now
    work(seconds)
    hands.since = None


def phase(wellbeing: Wellbeing) -> BreakPhase:
    return wellbeing.keeper.state.phase


def wait(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.lanes.store.busy, timeout=3000)


def labels_of(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if not one.isHidden()]

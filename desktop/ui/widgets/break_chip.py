"""The break's part of the lowest line: when the next one is, and all that can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.domain.wellbeing import BreakPhase, BreakState, PauseCause
from desktop.ui import wellbeing_texts as texts
from desktop.ui.break_keeper import BreakKeeper
from desktop.ui.dialogs.break_screen import fill_reasons
from desktop.ui.theme import Theme, set_role, set_state

HOUR: Final = 3600.0


class BreakChip(QToolButton):
    """A click, Space or Enter opens the menu."""

    breathing_wanted = Signal()
    stress_wanted = Signal()
    figures_wanted = Signal()
    break_wanted = Signal()
    resting_wanted = Signal()
    """Take the keys into the break that runs."""
    switched_on = Signal()
    window_wanted = Signal()
    """What was asked for shows in the window, should it be hidden."""

    def __init__(
        self,
        keeper: BreakKeeper,
        colors: Theme,
        clock: Callable[[], float],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._theme = colors
        self._clock = clock
        self._language = language
        self._shown = ("", "")
        self._short = ""
        self._icon = ("break", "muted")
        self.asking = False
        """A question of the day or of the week waits."""
        set_role(self, "status")
        self.setIconSize(QSize(14, 14))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        keeper.state_changed.connect(self.show_state)
        colors.changed.connect(self._repaint)
        self.show_state(keeper.state)
        self._repaint()

    def show_state(self, state: BreakState) -> None:
        """Say it anew where the words are others: once a minute."""
        words = texts.chip(state, self._clock())
        if words == self._shown:
            return
        self._shown = words
        text, tip = words
        self._short = texts.chip_in_short(state)
        self._fit()
        self.setToolTip(f"{text}. {tip}")
        self.setAccessibleName(f"{text}. {tip}")
        near = state.phase in (BreakPhase.REMINDING, BreakPhase.BREAKING)
        off = state.phase is BreakPhase.PAUSED
        self._icon = ("break-off" if off else "break", "accent" if near else "muted")
        set_state(self, "state", "busy" if near else "")
        self._repaint()

    # --- how much room there is ---

    def event(self, event: QEvent, /) -> bool:
        line = self.parentWidget()
        if event.type() is QEvent.Type.ParentChange and line is not None:
            line.installEventFilter(self)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Say all of it where the line has room, else the minutes, else nothing: the icon and the tooltip stay."""
        line = self.parentWidget()
        text = self._shown[0]
        layout = line.layout() if line is not None else None
        if line is not None and layout is not None:
            margins = layout.contentsMargins()
            others = [one for one in line.findChildren(QToolButton) if one is not self and not one.isHidden()]
            room = line.width() - margins.left() - margins.right()
            room -= sum(one.sizeHint().width() + layout.spacing() for one in others) + layout.spacing()
            around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
            words = (text, self._short)
            text = next((one for one in words if self.fontMetrics().horizontalAdvance(one) + around <= room), "")
        if text != self.text():
            self.setText(text)
            bare = Qt.ToolButtonStyle.ToolButtonIconOnly
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon if text else bare)

    def _repaint(self) -> None:
        self.setIcon(self._theme.icon(*self._icon))

    # --- the menu ---

    def _fill(self) -> None:
        """Build the menu for what is the case now."""
        menu, keeper = self.menu(), self._keeper
        state = keeper.state
        menu.clear()
        if state.phase is BreakPhase.BREAKING:
            self._add("break", self.tr("Go to the break"), self._to_window(self.resting_wanted))
            self._add("", self.tr("Back to work"), keeper.end)
        else:
            begin = self._add("break", self.tr("Break now"), self._to_window(self.break_wanted))
            begin.setEnabled(state.phase is not BreakPhase.PAUSED or state.cause is not PauseCause.OFF)
        if state.phase in (BreakPhase.REMINDING, BreakPhase.BREAKING) and not state.by_agent:
            later = menu.addMenu(self.tr("Postpone (%n left)", "", state.postpones_left))
            later.setEnabled(state.postpones_left > 0)
            fill_reasons(later, keeper, self._language)
            self._add("", self.tr("Skip"), keeper.skip)
        self._add("breathing", self.tr("Breathing …"), self._to_window(self.breathing_wanted))
        menu.addSeparator()
        if state.phase is BreakPhase.PAUSED and state.cause is PauseCause.AGENT:
            self._add("", self.tr("Breaks again from now on"), keeper.resume)
        elif state.phase is BreakPhase.PAUSED and state.cause is PauseCause.OFF:
            self._add("", self.tr("Remind me of breaks"), self.switched_on.emit)
        else:
            self._add("", self.tr("No breaks for an hour"), self._pause)
            self._add("", self.tr("No breaks until tomorrow"), keeper.pause_until_tomorrow)
        menu.addSeparator()
        asked = self.tr("Question on stress …") if self.asking else self.tr("Stress …")
        self._add("mood", asked, self._to_window(self.stress_wanted))
        self._add("", self.tr("My breaks …"), self._to_window(self.figures_wanted))

    def _add(self, icon: str, text: str, act: Callable[[], object]) -> QAction:
        action = self.menu().addAction(text)
        if icon:
            action.setIcon(self._theme.icon(icon))
        action.triggered.connect(lambda _=False: act())
        return action

    def _to_window(self, wanted: SignalInstance) -> Callable[[], None]:
        def ask() -> None:
            self.window_wanted.emit()
            wanted.emit()

        return ask

    def _pause(self) -> None:
        self._keeper.pause_for(HOUR)

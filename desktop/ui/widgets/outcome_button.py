"""What became of the last reply: shown, and marked from a menu."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.domain.reply import LastReply
from desktop.domain.script import Outcome
from desktop.ui import answer_texts as texts
from desktop.ui.theme import Theme, set_role
from desktop.ui.widgets.parts import ICON

KEYS = "Alt+O"


class OutcomeButton(QToolButton):
    """Hidden while no reply has gone out in the conversation."""

    chosen = Signal(object)
    """An `Outcome`, or None to take the mark back."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._last: LastReply | None = None
        set_role(self, "chip")
        self.setIconSize(QSize(ICON, ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("What became of the last reply ({keys})").format(keys=KEYS))
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        colors.changed.connect(self._paint_icon)
        self.show_last(None)

    def show_last(self, last: LastReply | None) -> None:
        """Follow the last reply of a conversation."""
        self._last = last
        self.setVisible(last is not None)
        outcome = last.outcome if last is not None else None
        self.setText(texts.outcome(outcome) if outcome is not None else self.tr("Outcome"))
        self.setAccessibleName(self.tr("Outcome of the last reply: {outcome}").format(outcome=self.text()))
        self._paint_icon()

    def open_menu(self) -> bool:
        """Open the menu; False where there is nothing to mark."""
        if self._last is None:
            return False
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))
        return True

    def _fill(self) -> None:
        menu, now = self.menu(), self._last.outcome if self._last is not None else None
        menu.clear()
        for digit, outcome in enumerate(Outcome, 1):
            action = menu.addAction(f"&{digit}  {texts.outcome(outcome)}")
            action.setCheckable(True)
            action.setChecked(outcome is now)
            action.triggered.connect(lambda _=False, outcome=outcome: self.chosen.emit(outcome))
        if now is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Take the mark back")).triggered.connect(lambda: self.chosen.emit(None))

    def _paint_icon(self) -> None:
        marked = self._last is not None and self._last.outcome is not None
        self.setIcon(self._theme.icon("done", "ok" if marked else "muted"))

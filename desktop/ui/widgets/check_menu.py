"""Several things in one field: chosen from a list, or typed with commas between."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui.theme import Theme, set_role


class CheckMenu(QToolButton):
    """A button that shows what is chosen and opens a list to choose several."""

    changed = Signal()

    def __init__(self, colors: Theme, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self._actions: dict[str, QAction] = {}
        self.setIcon(colors.icon("down", "muted"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self, "button")
        self.setMenu(QMenu(self))
        self._tell()

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(code for code, action in self._actions.items() if action.isChecked())

    def offer(self, choices: Iterable[tuple[str, str]], chosen: Iterable[str] = ()) -> None:
        """Offer choices (code, words) that are not there yet, and tick some."""
        for code, words in choices:
            if code not in self._actions:
                action = self.menu().addAction(words)
                action.setCheckable(True)
                action.toggled.connect(self._toggled)
                self._actions[code] = action
            self._actions[code].setText(words)
        wanted = frozenset(chosen)
        for code, action in self._actions.items():
            if code in wanted:
                action.setChecked(True)
        self._tell()

    def _toggled(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        words = [action.text() for action in self._actions.values() if action.isChecked()]
        if len(words) > 2:
            self.setText(self.tr("{first} and {n} more").format(first=words[0], n=len(words) - 1))
        else:
            self.setText(", ".join(words) or self._nothing)
        self.setToolTip("\n".join(words))


def listed(text: str) -> tuple[str, ...]:
    """Return what commas separate, whichever commas people type."""
    for comma in "，、;；":
        text = text.replace(comma, ",")
    return tuple(part.strip() for part in text.split(",") if part.strip())

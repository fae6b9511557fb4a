"""Asked once: does closing the window hide it or end the program?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.base import Dialog
from desktop.ui.widgets.parts import button


class ClosingDialog(Dialog):
    """The answer is kept; the settings can change it."""

    hide_chosen = Signal()
    quit_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Close Deskside"), parent, width=400)
        self.heading(
            self.tr("Keep Deskside ready in the tray?"),
            self.tr("You are asked this once. The settings change it later."),
        )
        foot = self.buttons()
        leave = button(self.tr("Quit"))
        leave.clicked.connect(self._quit)
        stay = button(self.tr("Keep it in the tray"))
        stay.setDefault(True)
        stay.clicked.connect(self._hide)
        foot.addStretch()
        foot.addWidget(leave)
        foot.addWidget(stay)
        stay.setFocus()

    def _hide(self) -> None:
        self.accept()
        self.hide_chosen.emit()

    def _quit(self) -> None:
        self.accept()
        self.quit_chosen.emit()

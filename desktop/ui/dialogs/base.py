"""What all dialogs share: margins, a title, one row of buttons, the edge of the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.widgets.parts import button, column, label, row

MARGIN = 16


class Dialog(QDialog):
    """A dialog that deletes itself; Esc leaves it."""

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 520) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(width, 360))
        self.resize(width, 120)
        self.body: QVBoxLayout = column(self, margin=MARGIN, spacing=12)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Grow to what the wrapped texts need in this width; Qt's own minimum does not count that."""
        wanted = self.body.totalHeightForWidth(self.width())
        if wanted > self.height():
            self.resize(self.width(), wanted)
        super().showEvent(event)

    def heading(self, text: str, below: str = "") -> None:
        self.body.addWidget(label(text, "title"))
        if below:
            self.body.addWidget(label(below, "muted"))

    def buttons(self) -> QHBoxLayout:
        """Return the row of buttons at the foot; what is added comes from left to right."""
        layout = row(spacing=8)
        self.body.addLayout(layout)
        return layout

    def close_button(self) -> QPushButton:
        made = button(self.tr("Close"))
        made.clicked.connect(self.accept)
        return made

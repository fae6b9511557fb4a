"""What stands in the window while the store is opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.parts import column, label


class OpeningPage(QWidget):
    """Calm: the program's sign and one line."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        sign = QLabel()
        sign.setPixmap(colors.pixmap("app", "accent", 48, self))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = label(self.tr("Opening your data …"), "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = column(self, margin=24, spacing=12)
        layout.addStretch(2)
        layout.addWidget(sign)
        layout.addWidget(words)
        layout.addStretch(3)

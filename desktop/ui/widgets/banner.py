"""A coloured line that stays in the pane: what is missing, what works anyway, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from desktop.ui.theme import Theme, set_state
from desktop.ui.widgets.parts import ICON, button, column, label, row


class Banner(QFrame):
    """Hidden until `tell` is called."""

    pressed = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._shown = ("info", "accent")
        self.setObjectName("banner")
        self._icon = QLabel()
        self._icon.setFixedWidth(ICON)
        self._text = label(role="heading")
        self._detail = label()
        self._button = button("")
        self._button.clicked.connect(self.pressed)
        layout = row(self, margin=8, spacing=8)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = words = column(spacing=4)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        words.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(words, 1)
        colors.changed.connect(self._paint_icon)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    def tell(
        self, text: str, detail: str = "", action: str = "", *, level: str = "info", slim: bool = False
    ) -> None:
        """Show a sentence; `level` is info, warning, error or gist.

        `slim` takes one line, with the detail in the tooltip: for what stands over every other message.
        """
        self._text.setText(text)
        set_state(self._text, "role", "" if slim else "heading")
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail) and not slim)
        self.setToolTip(detail if slim else "")
        self._words.setDirection(QBoxLayout.Direction.LeftToRight if slim else QBoxLayout.Direction.TopToBottom)
        self._words.setStretchFactor(self._text, int(slim))
        set_state(self._button, "role", "link" if slim else "")
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self._shown = (level, "accent" if level == "info" else level)
        self._paint_icon()
        set_state(self, "state", level)
        self.setAccessibleName(f"{text} {detail}")
        self.show()

    def add(self, widget: QWidget) -> None:
        """Put something of its own above the button."""
        self._words.insertWidget(self._words.indexOf(self._button), widget)

    def _paint_icon(self) -> None:
        name, token = self._shown
        self._icon.setPixmap(self._theme.pixmap(name, token, ICON, self))

"""What stands where no message is: how to bring one, and a field to type it into."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.parts import button, column, label, row

MARK = 32


class MessageField(QPlainTextEdit):
    """Enter opens what was typed, a paste opens at once."""

    message_entered = Signal(str)

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        if source.hasText() and not self.toPlainText().strip():
            self.message_entered.emit(source.text())
        else:
            super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.message_entered.emit(self.toPlainText())
        else:
            super().keyPressEvent(event)


class EmptyPane(QWidget):
    """Shown in an empty conversation."""

    message_entered = Signal(str)
    watch_wanted = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._mark = QLabel()
        self.field = MessageField()
        self.field.setPlaceholderText(self.tr("Paste or type a buyer's message"))
        self.field.setAccessibleName(self.tr("A buyer's message"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(96)
        self.field.message_entered.connect(self._enter)
        self.open = button(self.tr("Read it"), "primary", tip=self.tr("Enter"))
        self.open.clicked.connect(lambda: self._enter(self.field.toPlainText()))
        self.watch = button(self.tr("Open copied messages by themselves"), "link")
        self.watch.clicked.connect(self.watch_wanted)
        layout = column(self, margin=24, spacing=12)
        layout.addStretch(2)
        layout.addWidget(self._mark)
        layout.addWidget(label(self.tr("Copy a message in the seller console, then press Ctrl+V here."), "title"))
        layout.addWidget(
            label(
                self.tr("It is translated on this computer; nothing is sent anywhere. F1 lists all keys."), "muted"
            )
        )
        layout.addWidget(self.field)
        below = row(spacing=8)
        below.addWidget(self.watch)
        below.addStretch()
        below.addWidget(self.open)
        layout.addLayout(below)
        layout.addStretch(3)
        colors.changed.connect(self._repaint)
        self._repaint()

    def show_watch(self, on: bool) -> None:
        self.watch.setVisible(not on)

    def _enter(self, text: str) -> None:
        if text.strip():
            self.field.clear()
            self.message_entered.emit(text)

    def _repaint(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("message", "accent", MARK, self))

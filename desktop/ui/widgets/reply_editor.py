"""An editor of the reply: as high as its text up to a limit, with its own keys, marks where findings are."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from desktop.domain.reply import GateFinding, Severity
from desktop.ui.theme import Theme, font, set_role
from desktop.ui.widgets.offsets import Offsets

_TOKENS = {Severity.BLOCK: "error", Severity.WARN: "warning", Severity.INFO: "muted"}
_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReplyEditor(QTextEdit):
    """Plain text; `text_edited` tells of the agent's typing alone."""

    text_edited = Signal(str)
    fix_wanted = Signal()
    alternative_wanted = Signal(int)
    undo_wanted = Signal()
    """Ctrl+Z with no typing left to undo."""
    escaped = Signal()

    def __init__(self, colors: Theme, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._lines = lines
        self._quiet = False
        set_role(self, "reply")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._changed)
        colors.changed.connect(self._fit)
        self._fit()

    def speak(self, language: str) -> None:
        """Show the letter shapes of a language."""
        self.setFont(font(self._theme.size, language))

    def show_text(self, text: str) -> None:
        """Show a text that the agent did not type; the cursor stays where it was if it can."""
        if text == self.toPlainText():
            return
        place = self.textCursor().position()
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.document().toPlainText())))
        self.setTextCursor(cursor)

    def mark(self, findings: Iterable[GateFinding]) -> None:
        """Underline the places of findings."""
        offsets, marks = Offsets(self.toPlainText()), []
        for found in findings:
            if found.start >= found.end:
                continue
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(offsets.to_qt(found.start))
            cursor.setPosition(offsets.to_qt(found.end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            mark.format.setUnderlineColor(self._theme.color(_TOKENS[found.severity]))
            marks.append(mark)
        self.setExtraSelections(marks)

    def place(self) -> int:
        """Return the index of the character at the cursor."""
        return Offsets(self.toPlainText()).from_qt(self.textCursor().position())

    def _changed(self) -> None:
        if not self._quiet:
            self.text_edited.emit(self.toPlainText())

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        frame = 2 * self.frameWidth() + 10
        wanted = int(self.document().size().height()) + frame
        height = min(max(wanted, line + frame + 2), self._lines * line + frame + 2)
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == _ALT and key in _ENTER:
            self.fix_wanted.emit()
        elif modifiers == _ALT and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.alternative_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif modifiers == _CONTROL and key == Qt.Key.Key_Z and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
        elif modifiers == _CONTROL and key in _ENTER:
            event.ignore()  # the window's key: copy
        elif not modifiers and key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

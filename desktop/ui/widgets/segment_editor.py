"""The editor of one target: as high as its text, with its own keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from desktop.domain.translation import Finding
from desktop.ui.theme import Theme, set_role, set_state
from desktop.ui.widgets.offsets import Offsets

_CTRL, _ALT, _SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_NOT_LEAVING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_MOVING = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class SegmentEditor(QTextEdit):
    """Plain text; signals tell which of the segment's keys was pressed."""

    text_edited = Signal(str)
    """The agent changed the text; not emitted for `show_text`."""
    entered = Signal()
    left = Signal()
    confirmed = Signal()
    """Enter: save and go on."""
    undo_wanted = Signal()
    """Ctrl+Z with no typing left to undo, or right after saving."""
    alternative_wanted = Signal(int)
    fix_wanted = Signal()
    escaped = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._quiet = False
        self._awake = True
        self.undo_takes_back = False
        set_role(self, "segment")
        self.setProperty("doubtful", "false")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._changed)

    def show_doubt(self, doubtful: bool) -> None:
        """Grey a text that may say something else than its source."""
        set_state(self, "doubtful", "true" if doubtful else "false")

    def show_text(self, text: str, *, undoable: bool = False) -> None:
        """Show a text; `undoable` keeps the way back by Ctrl+Z."""
        if text == self.toPlainText():
            return
        self._quiet = True
        if undoable:
            cursor = self.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
            self.setTextCursor(cursor)
        else:
            self.setPlainText(text)
        self._quiet = False

    def type_text(self, text: str) -> None:
        """Replace the text as if the agent had typed it."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def underline(self, findings: tuple[Finding, ...]) -> None:
        """Mark the places of findings in the text."""
        offsets, marks = Offsets(self.toPlainText()), []
        for finding in findings:
            if finding.start >= finding.end:
                continue
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(offsets.to_qt(finding.start))
            cursor.setPosition(offsets.to_qt(finding.end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            mark.format.setUnderlineColor(self._theme.color("warning"))
            marks.append(mark)
        self.setExtraSelections(marks)

    def _changed(self) -> None:
        if not self._quiet:
            self.undo_takes_back = False
            self.text_edited.emit(self.toPlainText())

    def _fit(self) -> None:
        height = int(self.document().size().height()) + 1
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()  # the list scrolls, not the sentence

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        # Back from the browser, Ctrl+V brings a message until the agent types or clicks here again.
        self._awake = event.reason() is not Qt.FocusReason.ActiveWindowFocusReason
        self.entered.emit()

    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QKeyEvent) and not self._awake:
            paste = event.matches(QKeySequence.StandardKey.Paste)
            if paste and event.type() is QEvent.Type.ShortcutOverride:
                event.ignore()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._awake = True
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        # Going to the browser for a look is not leaving the sentence: the draft is kept, nothing is saved.
        if event.reason() not in _NOT_LEAVING:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.text() or event.key() in _MOVING:
            self._awake = True
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == _ALT and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.alternative_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif modifiers == _ALT and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.fix_wanted.emit()
        elif not modifiers and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif not modifiers and key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif modifiers == _CTRL and key == Qt.Key.Key_Z and self._undo_is_ours():
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _undo_is_ours(self) -> bool:
        return self.undo_takes_back or not self.document().isUndoAvailable()

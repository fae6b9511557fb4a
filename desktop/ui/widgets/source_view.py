"""The buyer's words, with what must survive and what is a term underlined."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from desktop.domain.message import Entity
from desktop.domain.reading import Recall
from desktop.domain.translation import TermHit, TermStatus
from desktop.ui import labels, theme
from desktop.ui.theme import Theme, set_role
from desktop.ui.widgets.offsets import Offsets

_DOTTED, _SOLID, _DASHED = (
    QTextCharFormat.UnderlineStyle.DotLine,
    QTextCharFormat.UnderlineStyle.SingleUnderline,
    QTextCharFormat.UnderlineStyle.DashUnderline,
)
_MOUSE, _KEYS = Qt.TextInteractionFlag.TextSelectableByMouse, Qt.TextInteractionFlag.TextSelectableByKeyboard


class SourceView(QTextEdit):
    """Read-only; a click copies an entity, a pause of the mouse explains what is underlined."""

    entity_picked = Signal(object)
    height_wanted = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._recall: Recall | None = None
        self._offsets = Offsets("")
        set_role(self, "bare")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(_MOUSE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(self.tr("The buyer's message"))
        self.viewport().setMouseTracking(True)
        self.document().documentLayout().documentSizeChanged.connect(self.height_wanted)

    def show_text(self, text: str, language: str = "") -> None:
        """Show a message of which nothing is known yet."""
        self._recall = None
        self._offsets = Offsets(text)
        self.setFont(theme.font(self._theme.size, language))
        self.setExtraSelections([])
        self.setPlainText(text)

    def show_recall(self, recall: Recall) -> None:
        """Underline what was found; the text stays where it is."""
        self._recall = recall
        wanted = theme.font(self._theme.size, recall.language.code)
        if wanted != self.font():
            self.setFont(wanted)
        self._underline()

    def show_segment(self, index: int) -> None:
        """Mark the sentence whose translation has the focus; -1 marks none."""
        if self._recall is None or not 0 <= index < len(self._recall.segments):
            self.setExtraSelections([])
            return
        segment = self._recall.segments[index].segment
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self._span(segment.start, segment.end)
        mark.format.setBackground(self._theme.color("accent_soft"))
        self.setExtraSelections([mark])
        cursor = self._span(segment.start, segment.start)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def wanted_height(self) -> int:
        return int(self.document().size().height()) + 2

    def repaint_marks(self) -> None:
        """Take over new colours."""
        if self._recall is not None:
            self._underline()

    def _underline(self) -> None:
        recall = self._recall
        if recall is None:
            return
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(QTextCharFormat())
        for hit in recall.terms:
            style = _DASHED if hit.status in (TermStatus.ALIAS, TermStatus.FORBIDDEN) else _DOTTED
            self._format(hit.start, hit.end, style, self._theme.color("term"))
        for entity in recall.entities:
            self._format(entity.start, entity.end, _SOLID, self._theme.color("entity"))

    def _format(self, start: int, end: int, style: QTextCharFormat.UnderlineStyle, color: QColor) -> None:
        mark = QTextCharFormat()
        mark.setUnderlineStyle(style)
        mark.setUnderlineColor(color)
        mark.setForeground(color)
        self._span(start, end).mergeCharFormat(mark)

    def _span(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_qt(start))
        cursor.setPosition(self._offsets.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def found_at(self, position: QPoint) -> Entity | TermHit | None:
        """Return what is underlined at a point of the viewport."""
        if self._recall is None:
            return None
        at = (
            self.document()
            .documentLayout()
            .hitTest(
                position.toPointF() + QPoint(0, self.verticalScrollBar().value()).toPointF(),
                Qt.HitTestAccuracy.ExactHit,
            )
        )
        if at < 0:
            return None
        index = self._offsets.from_qt(at)
        found: tuple[Entity | TermHit, ...] = (*self._recall.entities, *self._recall.terms)
        return next((f for f in found if f.start <= index < f.end), None)

    def describe(self, found: Entity | TermHit) -> str:
        """Return the words for what is underlined."""
        if isinstance(found, Entity):
            copying = self.tr("Click to copy")
            return f"{labels.entity(found.kind)}: {found.normal or found.text}\n{copying}"
        if found.status is TermStatus.ALIAS:
            return self.tr("Buyers say “{said}” and mean “{meant}”: {ours}").format(
                said=found.text, meant=found.preferred, ours=found.target
            )
        return f"{labels.term_status(found.status)}: {found.text} → {found.target}"

    def viewportEvent(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.found_at(event.pos())
            QToolTip.showText(event.globalPos(), self.describe(found) if found else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        super().mouseMoveEvent(event)
        over = isinstance(self.found_at(event.position().toPoint()), Entity)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        super().mouseReleaseEvent(event)
        found = self.found_at(event.position().toPoint())
        if isinstance(found, Entity) and not self.textCursor().hasSelection():
            self.entity_picked.emit(found)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        # A caret helps whoever came by the keyboard; after each message it would only blink.
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.setTextInteractionFlags(_MOUSE | _KEYS if by_key else _MOUSE)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.height_wanted.emit()

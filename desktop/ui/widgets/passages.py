"""Which passage of an article goes into the reply: a short list, picked with a digit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.theme import Theme
from desktop.ui.widgets.parts import column, label, line

PADDING = 8
DIGIT = 20
LINES = 3
SHOWN = 1_000
"""Characters of a passage that are drawn: its first lines are seen, however long it is."""
_ROWS = 3.5


class _PassageDelegate(QStyledItemDelegate):
    def __init__(self, colors: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme = colors
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, /) -> None:  # type: ignore[override]
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("accent_soft"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("line"))
        words = str(index.data())[:SHOWN]
        text = rect.adjusted(PADDING + DIGIT, PADDING // 2, -PADDING, -PADDING // 2)
        painter.setPen(self._theme.color("text"))
        painter.setFont(option.font)
        painter.setClipRect(text)
        painter.drawText(text, Qt.TextFlag.TextWordWrap, words)
        painter.setClipping(False)
        if index.row() < 9:
            font = QFont(option.font)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(self._theme.color("accent"))
            painter.drawText(rect.left() + PADDING, text.top() + option.fontMetrics.ascent(), str(index.row() + 1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex, /) -> QSize:  # type: ignore[override]
        width = self._view.viewport().width()
        room = QRect(0, 0, max(width - 2 * PADDING - DIGIT, 40), 10_000)
        words = str(index.data())[:SHOWN]
        wanted = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(width, min(wanted, LINES * option.fontMetrics.lineSpacing()) + PADDING)


class _PassageList(QListWidget):
    picked = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        place = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and 0 <= place < min(self.count(), 9):
            self.picked.emit(place)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.picked.emit(self.currentRow())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Passages(QFrame):
    """Hidden until `ask`; `picked` tells the place of a passage, from 0."""

    picked = Signal(int)
    left = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _PassageList()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Passages for buyers"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setLayoutMode(QListWidget.LayoutMode.Batched)
        self.list.setStyleSheet("QListView { border: none; } QListView::item { padding: 0; border: none; }")
        self.list.setItemDelegate(_PassageDelegate(colors, self.list))
        self.list.picked.connect(self._pick)
        self.list.left.connect(self.close_list)
        self.list.itemClicked.connect(self._clicked)
        self.hint = label(self.tr("Which passage? A digit or Enter puts it into the reply, Esc leaves."), "small")
        layout = column(self, spacing=0)
        layout.addWidget(line())
        head = column()
        head.setContentsMargins(12, 4, 12, 4)
        head.addWidget(self.hint)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self.hide()

    def ask(self, passages: Sequence[str]) -> None:
        """Show passages and take the focus: the agent has asked for them."""
        self.list.clear()
        for text in passages:
            item = QListWidgetItem(text)
            item.setToolTip(text[:SHOWN])
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.show()
        few = range(min(self.list.count(), 16))  # more of them do not fit in
        heights = [self.list.sizeHintForRow(row) for row in few]
        most = int(_ROWS * (LINES * self.fontMetrics().lineSpacing() + PADDING))
        self.list.setFixedHeight(min(sum(heights), most))
        self.list.setFocus()

    def close_list(self) -> None:
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def _pick(self, place: int) -> None:
        self.hide()
        self.picked.emit(place)

    def _clicked(self, item: QListWidgetItem) -> None:
        self._pick(self.list.row(item))

"""The list of what was found everywhere: small headings, two lines a result."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.models.found import ROW, FoundRow
from desktop.ui.theme import SMALLEST, Theme
from desktop.ui.widgets.hit_list import HitList
from desktop.ui.widgets.parts import ICON

PADDING = 8


class _FoundDelegate(QStyledItemDelegate):
    def __init__(self, colors: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = colors
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        rect: QRect = option.rect
        found: FoundRow = index.data(ROW)
        height = option.fontMetrics.height()
        painter.save()
        if found.heading:
            painter.setFont(self._small(option.font))
            painter.setPen(self._theme.color("muted"))
            below = rect.adjusted(PADDING, 0, -PADDING, -PADDING // 2)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, found.title)
            painter.fillRect(below.left(), rect.bottom(), below.width(), 1, self._theme.color("line"))
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("accent_soft"))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self._theme.color("accent"))
        top = rect.top() + PADDING // 2
        picture = self._theme.pixmap(found.icon, "muted", ICON, self._view)
        painter.drawPixmap(rect.left() + PADDING, top + (height - ICON) // 2, picture)
        left = rect.left() + 2 * PADDING + ICON
        room = rect.right() - PADDING - left
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(option.font)
        painter.setPen(self._theme.color("text"))
        title = option.fontMetrics.elidedText(found.title, elide, room)
        painter.drawText(left, top + option.fontMetrics.ascent(), title)
        painter.setFont(self._small(option.font))
        painter.setPen(self._theme.color("muted"))
        metrics = painter.fontMetrics()
        detail = metrics.elidedText(found.detail, elide, room)
        painter.drawText(left, top + height + metrics.ascent(), detail)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        found: FoundRow = index.data(ROW)
        height = option.fontMetrics.height()
        lines = height + PADDING if found.heading or not found.detail else 2 * height
        return QSize(self._view.viewport().width(), lines + PADDING)

    def _small(self, font: QFont) -> QFont:
        made = QFont(font)
        made.setPointSize(max(self._theme.size - 1, SMALLEST))
        return made


class FoundList(HitList):
    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_FoundDelegate(colors, self))
        colors.changed.connect(self.viewport().update)

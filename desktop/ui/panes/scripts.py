"""The tab of the scripts: the best for this message first, a search that finds as one types, a digit to pick."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QFont, QFontMetrics, QKeyEvent, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.script import ScriptHit
from desktop.ui import answer_texts as texts
from desktop.ui.models.scripts import HIT, ScriptHits
from desktop.ui.theme import Theme
from desktop.ui.widgets.hit_list import HitList
from desktop.ui.widgets.parts import column, label

PADDING = 8
DIGIT = 20
"""Width of the column with the digit."""


class _ScriptDelegate(QStyledItemDelegate):
    """Draws a script in three lines: title and figures, the agent's language, the buyer's."""

    def __init__(self, colors: Theme, hits: ScriptHits, view: QListView) -> None:
        super().__init__(view)
        self._theme = colors
        self._hits = hits
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        rect: QRect = option.rect
        hit: ScriptHit = index.data(HIT)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("accent_soft"))
        line = QRect(rect.left() + PADDING, rect.bottom(), rect.width() - 2 * PADDING, 1)
        painter.fillRect(line, self._theme.color("line"))
        if index.row() < 9:
            font = QFont(option.font)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(self._theme.color("accent"))
            place = QRect(rect.left() + PADDING, rect.top() + PADDING, DIGIT, option.fontMetrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, str(index.row() + 1))
        painter.translate(rect.left() + PADDING + DIGIT, rect.top() + PADDING)
        document = self._document(hit, rect.width(), option)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(context.palette.ColorRole.Text, self._theme.color("text"))
        context.clip = QRectF(0, 0, rect.width() - DIGIT, rect.height())
        document.documentLayout().draw(painter, context)
        painter.restore()

    def _document(self, hit: ScriptHit, width: int, option: QStyleOptionViewItem) -> QTextDocument:
        agent, buyer = self._hits.languages
        room = max(width - DIGIT - 2 * PADDING - 4, 40)
        muted, small = self._theme.name("muted"), f"font-size:{max(self._theme.size - 1, 8)}pt"
        metrics = QFontMetrics(option.font)
        figures = " · ".join(t for t in (texts.success(hit), hit.script.code) if t)
        title = metrics.elidedText(
            hit.script.title(agent), Qt.TextElideMode.ElideRight, room - metrics.horizontalAdvance(figures) - 16
        )
        head = (
            f"<b>{html.escape(title)}</b> &nbsp;<span style='{small}; color:{muted}'>{html.escape(figures)}</span>"
        )
        lines = [head]
        for code, color in ((agent, "text"), (buyer, "muted")):
            text = self._hits.text(hit, code)
            if text and (code != agent or agent != buyer):
                shown = html.escape(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
                lines.append(f"<span style='{small}; color:{self._theme.name(color)}'>{shown}</span>")
        warnings = [r for r in hit.reasons if r[0].value in ("no_language", "stale", "expired")]
        if warnings:
            words = texts.reasons(ScriptHit(hit.script, hit.score, tuple(warnings)))
            lines.append(f"<span style='{small}; color:{self._theme.name('warning')}'>{html.escape(words)}</span>")
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        document.setHtml("<br>".join(lines))
        document.setTextWidth(room)
        return document

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        width = self._view.viewport().width()
        document = self._document(index.data(HIT), width, option)
        return QSize(width, int(document.size().height()) + 2 * PADDING)


class ScriptsPane(QWidget):
    """A search line above the list; Enter takes the marked script, Down goes into the list."""

    searched = Signal(str)
    picked = Signal(object)
    left = Signal()
    library_wanted = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = ScriptHits(self)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search scripts: words, pinyin, short code  (Alt+S)"))
        self.field.setAccessibleName(self.tr("Search scripts"))
        self.field.setClearButtonEnabled(True)
        self.field.textEdited.connect(self.searched)
        self.field.installEventFilter(self)
        self.view = HitList()
        self.view.setAccessibleName(self.tr("Scripts for this message"))
        self.view.setModel(self.hits)
        self.view.setItemDelegate(_ScriptDelegate(colors, self.hits, self.view))
        self.view.activated.connect(self._activated)
        self.view.clicked.connect(self._activated)
        self._empty = label("", "muted")
        nothing = QWidget()
        words = column(nothing, margin=12)
        words.addWidget(self._empty)
        words.addStretch()
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.view)
        above = column(spacing=0)
        above.setContentsMargins(8, 4, 8, 2)
        above.addWidget(self.field)
        layout = column(self, spacing=0)
        layout.addLayout(above)
        layout.addWidget(self._stack, 1)
        colors.changed.connect(self.view.viewport().update)

    def show_hits(self, hits: tuple[ScriptHit, ...], languages: tuple[str, str]) -> None:
        """Show scripts; the first is marked, so that Enter takes it."""
        self.hits.show(hits, languages)
        self._stack.setCurrentIndex(1 if hits else 0)
        if hits:
            self.view.setCurrentIndex(self.hits.index(0))
        typed = self.field.text().strip()
        self._empty.setText(
            self.tr("No script has “{words}”. Try other words, or write the reply below.").format(words=typed)
            if typed
            else self.tr("No scripts yet. Write the reply below, or import scripts.")
        )

    def begin_search(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def reset(self) -> None:
        self.field.clear()

    def _activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self.hits.hit(index.row()).script)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.hits.rowCount():
                step = 1 if key == Qt.Key.Key_Down else -1
                row = min(max(self.view.currentIndex().row() + step, 0), self.hits.rowCount() - 1)
                self.view.setCurrentIndex(self.hits.index(row))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._activated(self.view.currentIndex())
                return True
            if key == Qt.Key.Key_Escape:
                if self.field.text():
                    self.field.clear()
                    self.searched.emit("")
                else:
                    self.left.emit()
                return True
        return super().eventFilter(watched, event)

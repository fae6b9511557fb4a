"""The tab of the approved terms: which words of the message are terms, and what they are called here."""

from __future__ import annotations

import html

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.translation import TermHit, TermStatus
from desktop.ui import labels
from desktop.ui.models.terms import HIT, TermHits
from desktop.ui.theme import Theme
from desktop.ui.widgets.hit_list import HitList
from desktop.ui.widgets.parts import column, label

PADDING = 8
_TOKENS = {TermStatus.PREFERRED: "ok", TermStatus.FORBIDDEN: "error", TermStatus.ALIAS: "warning"}


class _TermDelegate(QStyledItemDelegate):
    """Draws a term with its status and its explanation, as high as its words need."""

    def __init__(self, colors: Theme, hits: TermHits, view: QListView) -> None:
        super().__init__(view)
        self._theme = colors
        self._hits = hits
        self._view = view

    def _document(self, hit: TermHit, width: int, option: QStyleOptionViewItem) -> QTextDocument:
        color = self._theme.name
        small = f"font-size:{max(self._theme.size - 1, 8)}pt; color:{color('muted')}"
        status = (
            f"<span style='color:{color(_TOKENS.get(hit.status, 'muted'))}'>{labels.term_status(hit.status)}</span>"
        )
        lines = [f"<b>{html.escape(hit.target or hit.preferred)}</b> &nbsp;← {html.escape(hit.text)}"]
        why = " · ".join(html.escape(t) for t in (self._hits.explain(hit), hit.definition) if t)
        lines.append(f"<span style='{small}'>{status}{' · ' + why if why else ''}</span>")
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        document.setHtml("<br>".join(lines))
        document.setTextWidth(max(width - 2 * PADDING - 4, 40))
        return document

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        rect, state = option.rect, option.state
        hit: TermHit = index.data(HIT)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("accent_soft"))
        painter.fillRect(
            rect.left() + PADDING, rect.bottom(), rect.width() - 2 * PADDING, 1, self._theme.color("line")
        )
        painter.translate(rect.left() + PADDING + 4, rect.top() + PADDING)
        document = self._document(hit, rect.width(), option)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(context.palette.ColorRole.Text, self._theme.color("text"))
        context.clip = QRectF(0, 0, rect.width(), rect.height())
        document.documentLayout().draw(painter, context)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        width = self._view.viewport().width()
        document = self._document(index.data(HIT), width, option)
        return QSize(width, int(document.size().height()) + 2 * PADDING)


class TermsPane(QStackedWidget):
    """The list, or a sentence where there is none."""

    term_picked = Signal(str)
    """Enter or a double click: the term in the agent's language, to be copied."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = TermHits(self)
        self.view = HitList()
        self.view.setAccessibleName(self.tr("Terms in this message"))
        self.view.setModel(self.hits)
        self.view.setItemDelegate(_TermDelegate(colors, self.hits, self.view))
        self.view.activated.connect(lambda index: self.term_picked.emit(self.hits.hit(index.row()).target))
        empty = QWidget()
        words = column(empty, margin=12)
        words.addWidget(label(self.tr("No approved terms in this message."), "muted"))
        words.addStretch()
        self.addWidget(empty)
        self.addWidget(self.view)
        colors.changed.connect(self.view.viewport().update)

    def show_hits(self, hits: tuple[TermHit, ...]) -> int:
        """Show the hits and return how many rows they make."""
        self.hits.show(hits)
        count = self.hits.rowCount()
        self.setCurrentIndex(1 if count else 0)
        return count

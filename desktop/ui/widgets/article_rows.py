"""How an article looks in a list: title and badges, the place with the hit, and why it stands here."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QFontMetrics, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.article import ArticleHit
from desktop.ui import article_texts as texts
from desktop.ui.models.articles import HIT
from desktop.ui.theme import Theme
from desktop.ui.widgets.hit_list import HitList

PADDING = 8


class ArticleDelegate(QStyledItemDelegate):
    """Draws a hit in up to four lines."""

    def __init__(self, colors: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = colors
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("accent_soft"))
        edge = QRect(rect.left() + PADDING, rect.bottom(), rect.width() - 2 * PADDING, 1)
        painter.fillRect(edge, self._theme.color("line"))
        painter.translate(rect.left() + PADDING, rect.top() + PADDING)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(context.palette.ColorRole.Text, self._theme.color("text"))
        context.clip = QRectF(0, 0, rect.width() - 2 * PADDING, rect.height())
        document = self._document(index.data(HIT), option)
        document.documentLayout().draw(painter, context)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        height = self._document(index.data(HIT), option).size().height()
        return QSize(self._view.viewport().width(), int(height) + 2 * PADDING)

    def _document(self, hit: ArticleHit, option: QStyleOptionViewItem) -> QTextDocument:
        # As if the scroll bar were there: a line that breaks elsewhere once it comes would need another height.
        bar = self._view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self._view)
        room = max(self._view.width() - bar - 2 * PADDING, 40)
        small = f"font-size:{max(self._theme.size - 1, 8)}pt"
        badges = "&nbsp; ".join(self._badge(name, small) for name in texts.badges(hit))
        metrics = QFontMetrics(option.font)
        taken = metrics.horizontalAdvance("".join(f"  {texts.badge(name)}  " for name in texts.badges(hit)))
        title = metrics.elidedText(hit.title, Qt.TextElideMode.ElideRight, max(int((room - taken) * 0.94), 80))
        lines = [f"<b>{html.escape(title)}</b> &nbsp;{badges}"]
        if hit.snippet:
            words = marked(hit.snippet, hit.marks, self._theme.name("accent"))
            lines.append(f"<span style='{small}; color:{self._theme.name('text')}'>{words}</span>")
        if reasons := texts.reasons(hit, 3):
            lines.append(f"<span style='{small}; color:{self._theme.name('muted')}'>{html.escape(reasons)}</span>")
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        document.setHtml("<br>".join(lines))
        document.setTextWidth(room)
        return document

    def _badge(self, name: str, small: str) -> str:
        ink, ground = (self._theme.name(token) for token in texts.BADGE_TOKENS[name])
        words = html.escape(texts.badge(name)).replace(" ", "&nbsp;")
        return f"<span style='{small}; color:{ink}; background-color:{ground}'>&nbsp;{words}&nbsp;</span>"


class ArticleList(HitList):
    """A list of hits that fills its pane."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(ArticleDelegate(colors, self))
        colors.changed.connect(self.viewport().update)


def marked(text: str, marks: Sequence[tuple[int, int]], color: str) -> str:
    """Return a text as HTML with its hits set off: bold as well as coloured."""
    out, at = [], 0
    for start, end in marks:
        if not at <= start < end <= len(text):
            continue
        out.append(html.escape(text[at:start]))
        out.append(f"<b style='color:{color}'>{html.escape(text[start:end])}</b>")
        at = end
    return "".join([*out, html.escape(text[at:])])

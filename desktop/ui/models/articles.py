"""The articles offered for a message or found for a query, as a list for the view."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.article import ArticleHit
from desktop.ui import article_texts as texts

Index = QModelIndex | QPersistentModelIndex

HIT = Qt.ItemDataRole.UserRole


class ArticleHits(QAbstractListModel):
    """One row per article, the best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[ArticleHit, ...] = ()

    @property
    def hits(self) -> tuple[ArticleHit, ...]:
        return self._hits

    def show(self, hits: tuple[ArticleHit, ...]) -> None:
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def hit(self, row: int) -> ArticleHit:
        return self._hits[row]

    def row_of(self, article_id: int) -> int:
        """Return where an article stands, -1 where it does not."""
        return next((row for row, hit in enumerate(self._hits) if hit.article_id == article_id), -1)

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1}. {texts.spoken(hit)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (hit.title, texts.reasons(hit)) if part)
        return None

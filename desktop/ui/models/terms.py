"""The terms found in a message, as a list for the view."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.translation import TermHit, TermStatus
from desktop.ui import labels

Index = QModelIndex | QPersistentModelIndex

HIT = Qt.ItemDataRole.UserRole


class TermHits(QAbstractListModel):
    """One row per concept and word, in the order of the message."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[TermHit] = []

    def show(self, hits: tuple[TermHit, ...]) -> None:
        """Take the hits of another message; a word that comes twice is listed once."""
        self.beginResetModel()
        kept: dict[tuple[int, str], TermHit] = {}
        for hit in hits:
            kept.setdefault((hit.concept_id, hit.text.casefold()), hit)
        self._hits = list(kept.values())
        self.endResetModel()

    def hit(self, row: int) -> TermHit:
        return self._hits[row]

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{hit.text} → {hit.target}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                f"{labels.term_status(hit.status)}: {hit.text}, {hit.target}. {self.explain(hit)} {hit.definition}"
            )
        return None

    def explain(self, hit: TermHit) -> str:
        """Return why a word stands here, where it is not simply the term."""
        if hit.status is TermStatus.ALIAS:
            return self.tr("Buyers say “{said}” and mean “{meant}”.").format(said=hit.text, meant=hit.preferred)
        if hit.status is TermStatus.FORBIDDEN:
            return self.tr("Do not answer with “{said}”: the term is “{meant}”.").format(
                said=hit.text, meant=hit.preferred
            )
        if hit.status is TermStatus.VERBATIM:
            return self.tr("Stays as it is, in every language.")
        return ""

"""What was found everywhere, as a list for the view: a heading for each kind, its results below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A result, or with `key` "" the heading of a kind. `what` is handed on when it is taken."""

    title: str
    detail: str = ""
    icon: str = ""
    key: str = ""
    what: object = None

    @property
    def heading(self) -> bool:
        return not self.key


class FoundRows(QAbstractListModel):
    """Headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FoundRow, ...] = ()

    def show(self, rows: Sequence[FoundRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, place: int) -> FoundRow:
        return self._rows[place]

    def place_of(self, key: str) -> int:
        """Return where a result stands, else the first result, -1 where there is none."""
        first = next((place for place, row in enumerate(self._rows) if not row.heading), -1)
        return next((place for place, row in enumerate(self._rows) if key and row.key == key), first)

    def step(self, place: int, by: int) -> int:
        """Return the result that stands `by` results further; it stays at the first and the last."""
        places = [n for n, row in enumerate(self._rows) if not row.heading]
        if place not in places:
            return places[0] if places else -1
        return places[min(max(places.index(place) + by, 0), len(places) - 1)]

    def next_kind(self, place: int, by: int = 1) -> int:
        """Return the first result of the next kind, or of the one before; after the last comes the first."""
        starts = [n + 1 for n, row in enumerate(self._rows) if row.heading]
        if not starts:
            return self.step(place, 0)
        here = max((n for n, start in enumerate(starts) if start <= place), default=0)
        return starts[(here + by) % len(starts)]

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index, /) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (row.title, row.detail) if part)
        if role == Qt.ItemDataRole.ToolTipRole and not row.heading:
            return "\n".join(part for part in (row.title, row.detail) if part)
        return None

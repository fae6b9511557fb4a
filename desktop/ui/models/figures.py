"""The table below a picture: words for codes, numbers at the right, sorted by any column."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.insights import Cell, Column, Kind, Table
from desktop.ui import insight_texts as texts

Index = QModelIndex | QPersistentModelIndex

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NUMBERS: Final = frozenset({Kind.COUNT, Kind.SHARE, Kind.SECONDS, Kind.NUMBER})


class FigureRows(QAbstractTableModel):
    """Read-only; shows `limit` rows, 0 for all, of the table in the order asked for."""

    def __init__(
        self, table: Table, zone: tzinfo | None = None, limit: int = 0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._zone = zone
        self._limit = limit
        self._rows: list[tuple[Cell, ...]] = list(table.rows)

    @property
    def hidden(self) -> int:
        """How many rows are not shown."""
        return len(self._rows) - self.rowCount()

    def show_all(self) -> None:
        self.beginResetModel()
        self._limit = 0
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - Qt's own signature
        if parent.isValid():
            return 0
        return min(len(self._rows), self._limit) if self._limit else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._table.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self._table.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return texts.column(self._table.columns[section].name)
        return self._aligned(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        column, value = self._table.columns[index.column()], self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return texts.shown(column, value, self._zone)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{texts.column(column.name)}: {texts.shown(column, value, self._zone)}"
        return self._aligned(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder, /) -> None:
        """Sort by a column, -1 for the page's own order; what is not known stays at the end."""
        self.layoutAboutToBeChanged.emit()
        rows = list(self._table.rows)
        if 0 <= column < len(self._table.columns):
            known = [row for row in rows if row[column] is not None]
            known.sort(
                key=lambda row: self._key(self._table.columns[column], row[column]),
                reverse=order is Qt.SortOrder.DescendingOrder,
            )
            rows = known + [row for row in rows if row[column] is None]
        self._rows = rows
        self.layoutChanged.emit()

    @staticmethod
    def _key(column: Column, value: Cell) -> tuple[float, str]:
        if isinstance(value, str):
            return 0.0, texts.cell(column.kind, value)
        return float(value or 0), ""

    def _aligned(self, column: int) -> int:
        flag = _RIGHT if self._table.columns[column].kind in NUMBERS else _LEFT
        return int(flag)

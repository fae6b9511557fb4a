"""Units of the translation memory as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.translation import TranslationUnit
from desktop.ui import labels

Index = QModelIndex | QPersistentModelIndex


class Units(QAbstractTableModel):
    """Columns: source, target, languages, where from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._units: list[TranslationUnit] = []

    def show(self, units: tuple[TranslationUnit, ...]) -> None:
        self.beginResetModel()
        self._units = list(units)
        self.endResetModel()

    def unit(self, row: int) -> TranslationUnit:
        return self._units[row]

    def drop(self, unit_id: int) -> None:
        """Take a unit off the table: it was deleted."""
        place = next((p for p, unit in enumerate(self._units) if unit.id == unit_id), None)
        if place is not None:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._units[place]
            self.endRemoveRows()

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._units)

    def columnCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (self.tr("Buyer's sentence"), self.tr("Translation"), self.tr("Languages"), self.tr("From"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._units):
            return None
        unit = self._units[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            pair = f"{unit.source_language.upper()} → {unit.target_language.upper()}"
            return (unit.source, unit.target, pair, labels.unit_origin(unit.origin))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            by = f"\n{unit.changed_by}" if unit.changed_by else ""
            return f"{unit.source}\n{unit.target}{by}"
        return None

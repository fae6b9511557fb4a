"""A short list of names to pick one from, in rows as high as a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_PADDING = 12


class PickList(QListWidget):
    """Picked by arrows or the first letters."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setStyleSheet("QListView::item { border: none; padding: 0 8px; }")
        self.setUniformItemSizes(True)

    def show_names(self, names: Sequence[str]) -> None:
        """Show other rows, none of them picked."""
        self.clear()
        height = QFontMetrics(self.font()).height() + _PADDING
        for name in names:
            item = QListWidgetItem(name)
            item.setSizeHint(QSize(0, height))
            item.setToolTip(name)
            self.addItem(item)

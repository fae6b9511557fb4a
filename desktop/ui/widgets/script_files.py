"""Paths of files that go along with a script: added, taken out; the files stay where they are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PureWindowsPath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from desktop.ui.widgets.parts import button, column, label, row

LINES = 3
_PATH = Qt.ItemDataRole.UserRole


def file_name(path: str) -> str:
    """Return the last part of a path, with Windows' separators or our own."""
    return PureWindowsPath(path).name or path


class ScriptFiles(QWidget):
    """A list of paths."""

    changed = Signal()

    def __init__(self, paths: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Files to send along"))
        self.list.setFixedHeight(LINES * self.list.fontMetrics().height() + 16)
        self.list.currentRowChanged.connect(self._enable)
        self.add = button(self.tr("Add …"))
        self.add.clicked.connect(self.choose)
        self.remove = button(self.tr("Take out"))
        self.remove.clicked.connect(self._remove)
        layout = column(self, spacing=8)
        layout.addWidget(self.list)
        layout.addWidget(label(self.tr("Only the paths are kept; a picked script names the files."), "small"))
        foot = row(spacing=8)
        foot.addWidget(self.add)
        foot.addWidget(self.remove)
        foot.addStretch()
        layout.addLayout(foot)
        self.add_paths(paths)
        self._enable()

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(str(self.list.item(place).data(_PATH)) for place in range(self.list.count()))

    def choose(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
        if paths:
            self.add_paths(paths)
            self.changed.emit()

    def add_paths(self, paths: Iterable[str]) -> None:
        """Add paths that are not in the list yet."""
        known = set(self.paths)
        for path in dict.fromkeys(paths):
            if path not in known:
                item = QListWidgetItem(file_name(path))
                item.setData(_PATH, path)
                item.setToolTip(path)
                self.list.addItem(item)

    def _enable(self) -> None:
        self.remove.setEnabled(self.list.currentRow() >= 0)

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._enable()
        self.changed.emit()

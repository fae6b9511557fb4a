"""The installed language models as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from desktop.translation.packages import set_aside, with_shared_weights
from desktop.ui import labels
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from desktop.translation.models import InstalledModel

Index = QModelIndex | Persistent

_PROBLEMS = {
    "metadata_missing": QT_TRANSLATE_NOOP("models", "metadata.json is missing"),
    "metadata_unreadable": QT_TRANSLATE_NOOP("models", "metadata.json cannot be read"),
    "no_translation": QT_TRANSLATE_NOOP("models", "not for translating"),
    "weights_missing": QT_TRANSLATE_NOOP("models", "model.bin is missing"),
    "tokenizer_missing": QT_TRANSLATE_NOOP("models", "the tokenizer is missing"),
}


def problem(code: str) -> str:
    """Return why a model cannot be used."""
    return QCoreApplication.translate("models", _PROBLEMS[code]) if code in _PROBLEMS else code


def size(bytes_: int) -> str:
    return f"{bytes_ / 1e6:.0f} MB" if bytes_ >= 1e6 else f"{bytes_ / 1e3:.0f} kB"


class InstalledModels(QAbstractTableModel):
    """Columns: pair, version, size, state."""

    def __init__(self, colors: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self.models: tuple[InstalledModel, ...] = ()
        self._aside: dict[Path, tuple[InstalledModel, ...]] = {}
        self._shared: frozenset[Path] = frozenset()

    def show(self, models: tuple[InstalledModel, ...]) -> None:
        self.beginResetModel()
        self.models = models
        self._aside, self._shared = set_aside(models), with_shared_weights(models)
        self.endResetModel()

    def model(self, row: int) -> InstalledModel:
        return self.models[row]

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.models)

    def columnCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (self.tr("Languages"), self.tr("Version"), self.tr("Size"), self.tr("State"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.models):
            return None
        model = self.models[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            pair = labels.pair(model.source, model.target) if model.source else model.id
            return (pair, model.version, self._size(model), self._state(model))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{model.id}\n{self._state(model)}"
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 3:
            return self._theme.icon("warning", "error") if model.problem else self._theme.icon("check", "ok")
        if role == Qt.ItemDataRole.ForegroundRole and model.problem:
            return self._theme.color("error")
        return None

    def _state(self, model: InstalledModel) -> str:
        if model.problem:
            return self.tr("Cannot be used: {reason}").format(reason=problem(model.problem))
        others = " + ".join(f"{labels.pair(*leg.pair)} {leg.version}" for leg in self._aside.get(model.path, ()))
        if model.starter:
            said = self.tr("Starter model, set aside by {models}") if others else self.tr("Starter model, in use")
        else:
            said = self.tr("Set aside by {models}") if others else self.tr("In use")
        return said.format(models=others)

    def _size(self, model: InstalledModel) -> str:
        return self.tr("shared weights") if model.path in self._shared else size(model.size)

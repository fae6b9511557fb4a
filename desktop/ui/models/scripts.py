"""The scripts offered for a message, as a list for the view."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.script import ScriptHit
from desktop.scripts.reading import plain
from desktop.ui import answer_texts as texts

Index = QModelIndex | QPersistentModelIndex

HIT = Qt.ItemDataRole.UserRole


class ScriptHits(QAbstractListModel):
    """One row per script, the best first; the first nine are picked with a digit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[ScriptHit, ...] = ()
        self.languages = ("zh", "en")

    def show(self, hits: tuple[ScriptHit, ...], languages: tuple[str, str]) -> None:
        """Take other hits; `languages` are the agent's and the buyer's."""
        self.beginResetModel()
        self._hits, self.languages = hits, languages
        self.endResetModel()

    def hit(self, row: int) -> ScriptHit:
        return self._hits[row]

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        title = hit.script.title(self.languages[0])
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1}. {title}. {texts.reasons(hit)}. {self.text(hit, self.languages[0])}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(hit)
        return None

    def text(self, hit: ScriptHit, language: str) -> str:
        """Return a version of a script in one line, "" where there is none."""
        version = hit.script.versions.get(language)
        return " ".join(plain(version.body).split()) if version is not None else ""

    def _tip(self, hit: ScriptHit) -> str:
        agent, buyer = self.languages
        bodies = [
            plain(hit.script.versions[c].body) for c in dict.fromkeys((agent, buyer)) if c in hit.script.versions
        ]
        head = " · ".join(t for t in (hit.script.code, texts.reasons(hit), texts.success_long(hit)) if t)
        return "\n\n".join((head, *bodies))

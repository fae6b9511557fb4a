"""The translation memory: search, delete, take in, give out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHeaderView, QLineEdit, QTableView, QWidget

from desktop.domain.cancel import CancelToken
from desktop.domain.translation import TranslationUnit
from desktop.ui.dialogs.base import Dialog
from desktop.ui.models.units import Units
from desktop.ui.session import Session
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.parts import button, label

SEARCH_MS = 150
SHOWN = 200
"""Units listed at most: the search narrows it down."""


class MemoryDialog(Dialog):
    """All reading and writing goes over the store's lane."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Translation memory"), parent, width=640)
        self.resize(640, 560)
        self._session = session
        self._asked_to_delete: TranslationUnit | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in both languages"))
        self.search.setAccessibleName(self.tr("Search in the memory"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(session.theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.body.addWidget(self.search)
        self.banner = Banner(session.theme)
        self.banner.pressed.connect(self._delete)
        self.body.addWidget(self.banner)
        self._build_table()
        self.count = label(role="small")
        self.body.addWidget(self.count)
        self._build_buttons()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_MS)
        self._timer.timeout.connect(self.look)
        self.search.textChanged.connect(self._timer.start)
        self.search.setFocus()
        self.look()

    def _build_table(self) -> None:
        self.units = Units(self)
        self.view = QTableView()
        self.view.setModel(self.units)
        self.view.setAccessibleName(self.tr("Units of the memory"))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for place in (0, 1):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        self.body.addWidget(self.view, 1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view, self.ask_delete)

    def _build_buttons(self) -> None:
        foot, theme = self.buttons(), self._session.theme
        self.take_in = button(self.tr("Import …"), tip=self.tr("From a TMX or CSV file"))
        self.take_in.setIcon(theme.icon("file"))
        self.take_in.clicked.connect(self.choose_import)
        self.give_out = button(self.tr("Export …"), tip=self.tr("Into a TMX or CSV file"))
        self.give_out.setIcon(theme.icon("download"))
        self.give_out.clicked.connect(self.choose_export)
        self.delete = button(self.tr("Delete"))
        self.delete.setIcon(theme.icon("trash"))
        self.delete.clicked.connect(self.ask_delete)
        foot.addWidget(self.take_in)
        foot.addWidget(self.give_out)
        foot.addWidget(self.delete)
        foot.addStretch()
        foot.addWidget(self.close_button())
        self._enable()

    # --- searching and deleting ---

    def look(self) -> None:
        """Look for what stands in the search field; the newest units for an empty one."""
        memory, text = self._session.context.memory, self.search.text().strip()

        def work(_cancel: CancelToken) -> tuple[tuple[TranslationUnit, ...], int]:
            return memory.search(text, limit=SHOWN), memory.count()

        self._session.lanes.store.newest_wins("search memory", work, self._found)

    def _found(self, answer: tuple[tuple[TranslationUnit, ...], int]) -> None:
        units, count = answer
        self.units.show(units)
        if not units and self.search.text().strip():
            self.count.setText(self.tr("Nothing found in %n unit(s).", "", count))
        elif len(units) == SHOWN:
            self.count.setText(self.tr("The newest {shown} of {count}.").format(shown=SHOWN, count=f"{count:,}"))
        else:
            self.count.setText(self.tr("%n unit(s)", "", len(units)))
        self._enable()

    def _selected(self) -> TranslationUnit | None:
        rows = self.view.selectionModel().selectedRows()
        return self.units.unit(rows[0].row()) if rows else None

    def _enable(self, *_: object) -> None:
        if hasattr(self, "delete"):
            self.delete.setEnabled(self._selected() is not None)

    def ask_delete(self) -> None:
        """Ask in the dialog itself: what is deleted is gone."""
        unit = self._selected()
        if unit is None:
            return
        self._asked_to_delete = unit
        self.banner.tell(
            self.tr("Delete this unit?"), f"{unit.source}\n{unit.target}", self.tr("Delete it"), level="warning"
        )

    def _delete(self) -> None:
        unit = self._asked_to_delete
        self.banner.hide()
        if unit is None:
            return
        self._asked_to_delete = None
        memory = self._session.context.memory
        self._session.lanes.store.queued(lambda: memory.remove(unit.id), partial(self._dropped, unit.id))

    def _dropped(self, unit_id: int, _: object) -> None:
        self.units.drop(unit_id)

    # --- taking in and giving out ---

    def choose_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a translation memory"), "", self.tr("Translation memories (*.tmx *.csv *.tsv)")
        )
        if path:
            self.import_from(Path(path))

    def choose_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the translation memory"), "deskside.tmx", self.tr("TMX (*.tmx);;CSV (*.csv)")
        )
        if path:
            self.export_to(Path(path))

    def import_from(self, path: Path) -> None:
        """Count first what the file would bring, then take it in."""
        from desktop.ui.dialogs.memory_import import MemoryImportDialog

        dialog = MemoryImportDialog(self._session, path, self)
        dialog.imported.connect(self.look)
        dialog.open()

    def export_to(self, path: Path) -> None:
        from desktop.ui.dialogs.memory_import import MemoryExportDialog

        MemoryExportDialog(self._session, path, self).open()

"""What the dialogs with a table share: a line to search, the table, what is selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from desktop.ui.dialogs.base import Dialog
from desktop.ui.models.rows import Row, Rows
from desktop.ui.session import Session
from desktop.ui.widgets.parts import label

SEARCH_MS = 120


class TableDialog(Dialog):
    """Subclasses fill `rows` and add their buttons."""

    searched = Signal(str)
    selected_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=680)
        self.resize(680, 520)
        self.session = session
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.addAction(session.theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_MS)
        self._timer.timeout.connect(lambda: self.searched.emit(self.field.text().strip()))
        self.field.textChanged.connect(self._timer.start)
        self.body.addWidget(self.field)
        self.rows = Rows(self)
        self.view = QTableView()
        self.view.setModel(self.rows)
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
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.selected_changed.emit())
        self.body.addWidget(self.view, 1)
        self.count = label(role="small")
        self.body.addWidget(self.count)

    def name(self, title: str, columns: Sequence[str], search: str = "") -> None:
        """Give the dialog its words; with `search` it has a line to search."""
        self.setWindowTitle(title)
        self.view.setAccessibleName(title)
        self.rows.name(columns)
        self.view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.field.setPlaceholderText(search)
        self.field.setAccessibleName(search or title)
        self.field.setVisible(bool(search))

    def show_rows(self, rows: Sequence[Row], words: str = "") -> None:
        """Show other rows; the row that was selected stays so by its place."""
        place = self.view.currentIndex().row()
        self.rows.show(rows)
        if rows:
            self.view.selectRow(min(max(place, 0), len(rows) - 1))
        self.count.setText(words)
        self.selected_changed.emit()

    @property
    def selected(self) -> object | None:
        marked = self.view.selectionModel().selectedRows()
        return self.rows.payload(marked[0].row()) if marked else None

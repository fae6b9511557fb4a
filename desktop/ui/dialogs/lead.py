"""Figures for the lead: everything that leaves is seen first, to the last cell; then it is saved, or not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHeaderView, QTableView, QWidget

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.domain.insights import Filter, Page, Period
from desktop.errors import UserFacingError
from desktop.insights import export
from desktop.insights.export import Sheet
from desktop.ui import insight_texts as texts
from desktop.ui import labels
from desktop.ui.dialogs.base import Dialog
from desktop.ui.models.rows import Rows
from desktop.ui.session import Session
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.parts import button, column, label, row
from desktop.ui.widgets.pick_list import PickList


class LeadDialog(Dialog):
    """Saves the very sheets that it shows."""

    def __init__(
        self, session: Session, period: Period | None, only: Filter, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=900)
        self.setWindowTitle(self.tr("For the lead"))
        self.resize(900, 640)
        self._session = session
        self._pages: tuple[Page, ...] = ()
        self.sheets: tuple[Sheet, ...] = ()
        self.heading(
            self.tr("This is all that leaves"),
            self.tr(
                "Look through it, take pages out, then save the file and send it yourself. No words of buyers, no"
                " words that you typed, nothing about breaks or stress."
            ),
        )
        self.banner = Banner(session.theme)
        self.body.addWidget(self.banner)
        self.pages = PickList(self.tr("Pages that leave"))
        self.pages.itemChanged.connect(self._choose)
        self.list = PickList(self.tr("Sheets"))
        self.list.currentRowChanged.connect(self._show)
        self.rows = Rows(self)
        self.view = QTableView()
        self.view.setModel(self.rows)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        left = column(spacing=4)
        left.addWidget(label(self.tr("Pages"), "small"))
        left.addWidget(self.pages, 1)
        left.addWidget(label(self.tr("Sheets"), "small"))
        left.addWidget(self.list, 1)
        both = row(spacing=12)
        both.addLayout(left, 1)
        both.addWidget(self.view, 3)
        self.body.addLayout(both, 1)
        self.count = label(self.tr("Counting …"), "small")
        self.body.addWidget(self.count)
        foot = self.buttons()
        foot.addStretch()
        self.csv = button(self.tr("Save as CSV …"))
        self.csv.clicked.connect(self.choose_csv)
        self.xlsx = button(self.tr("Save as Excel …"), "primary")
        self.xlsx.clicked.connect(self.choose_xlsx)
        for one in (self.csv, self.xlsx):
            one.setEnabled(False)
            foot.addWidget(one)
        foot.addWidget(self.close_button())
        insights, agent = session.context.insights, session.preferences.get(names.AGENT_LANGUAGE)

        def work(_cancel: CancelToken) -> tuple[Page, ...]:
            return insights.pages(period or insights.everything(), only, agent)

        session.lanes.store.newest_wins("insights for the lead", work, self._counted, self._failed)

    def _counted(self, pages: tuple[Page, ...]) -> None:
        self._pages = pages
        self.pages.blockSignals(True)
        self.pages.show_names([texts.subject(page.title) for page in pages])
        for place, page in enumerate(pages):
            item = self.pages.item(place)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if page.n else Qt.CheckState.Unchecked)
        self.pages.blockSignals(False)
        self._choose()

    def _choose(self) -> None:
        """Put the sheets of the ticked pages together."""
        ticked = [
            page
            for place, page in enumerate(self._pages)
            if self.pages.item(place).checkState() is Qt.CheckState.Checked
        ]
        self.sheets = export.preview(ticked, texts.wording, texts.label) if ticked else ()
        self.list.blockSignals(True)
        self.list.show_names([sheet.name for sheet in self.sheets])
        self.list.blockSignals(False)
        self.list.setCurrentRow(0 if self.sheets else -1)
        self._show(self.list.currentRow())
        for one in (self.csv, self.xlsx):
            one.setEnabled(bool(self.sheets))

    def _show(self, place: int) -> None:
        if not 0 <= place < len(self.sheets):
            self.rows.name(())
            self.rows.show(())
            self.count.setText(self.tr("Nothing is chosen: tick a page."))
            return
        sheet = self.sheets[place]
        self.rows.show(())
        self.rows.name(sheet.header)
        self.rows.show([(None, tuple("" if cell is None else str(cell) for cell in line)) for line in sheet.rows])
        self.view.setAccessibleName(sheet.name)
        whole, lines = self.tr("%n sheet(s)", "", len(self.sheets)), self.tr("%n row(s)", "", len(sheet.rows))
        self.count.setText(f"{whole}  ·  {sheet.name}: {lines}")

    # --- saving ---

    def choose_csv(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the sheets"))
        if folder:
            self.save_csv(Path(folder))

    def save_csv(self, folder: Path) -> None:
        sheets = self.sheets

        def work() -> Path:
            export.write_csv(sheets, folder)
            return folder

        self._session.lanes.files.queued(work, self._written, self._failed)

    def choose_xlsx(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the sheets"), "figures.xlsx", "Excel (*.xlsx)")
        if path:
            self.save_xlsx(Path(path))

    def save_xlsx(self, path: Path) -> None:
        sheets = self.sheets

        def work() -> Path:
            export.write_xlsx(sheets, path)
            return path

        self._session.lanes.files.queued(work, self._written, self._failed)

    def _written(self, path: Path) -> None:
        self.banner.tell(self.tr("Saved: {name}").format(name=path.name), str(path.parent))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserFacingError):
            self._session.notices.report(error)
            self.banner.tell(self.tr("The figures cannot be counted."), level="error")
            return
        told = labels.error(error)
        self.banner.tell(told.what, " ".join(t for t in (told.where, told.how) if t), level="error")

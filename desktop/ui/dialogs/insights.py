"""Figures about the work: a page a subject, for a period and a filter; ways out as picture, table, report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QMenu,
    QProgressBar,
    QToolButton,
    QWidget,
)

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.domain.insights import Filter, Page, Period, Subject
from desktop.errors import UserFacingError
from desktop.insights import export
from desktop.ui import insight_texts as texts
from desktop.ui import labels
from desktop.ui.dialogs.base import Dialog
from desktop.ui.session import Session
from desktop.ui.widgets import charts
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.figure_page import FigurePage
from desktop.ui.widgets.figure_question import FigureQuestion
from desktop.ui.widgets.parts import button, column, label, row, tool
from desktop.ui.widgets.pick_list import PickList

_NARROW: Final = 720
_PATIENCE_MS: Final = 200
"""After so long a page that is being counted says so."""

_PAINTED_MS: Final = 30
_PICTURE_WIDTH: Final = 720


class InsightsDialog(Dialog):
    """Asks on the store's lane; the newest question wins."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=1000)
        self.setWindowTitle(self.tr("Figures"))
        self.setMinimumSize(400, 420)
        self.resize(1000, 760)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.session = session
        self._loaded = False
        self._waiting: Page | None = None
        self._subjects = tuple(Subject)
        self.list = PickList(self.tr("Pages"))
        self.list.setFixedWidth(184)
        self.list.show_names([texts.subject(subject) for subject in self._subjects])
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.list.accessibleName())
        self.chooser.addItems([texts.subject(subject) for subject in self._subjects])
        self.chooser.hide()
        self.give_out = tool(self.tr("Export"), text=self.tr("Export"), role="button")
        self.give_out.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.give_out.setMenu(self._menu())
        self.take_in = button(
            self.tr("Import outcomes …"), tip=self.tr("Satisfaction and repurchase from a CSV file")
        )
        self.take_in.clicked.connect(self.choose_import)
        self.asked = FigureQuestion(session.clock(), (self.chooser,))
        self.asked.add(self.take_in)
        self.banner = Banner(session.theme)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Counting …"))
        self.busy_words = label(self.tr("Counting …"), "small")
        self.page = FigurePage(session.theme)
        self.page.picture_wanted.connect(self.choose_picture)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._say_busy)
        self._lay_out()
        self._show_busy(False)
        self.list.setCurrentRow(0)
        self._offer()
        self.list.currentRowChanged.connect(self._picked)
        self.chooser.currentIndexChanged.connect(self._picked)
        self.asked.changed.connect(self._changed)
        session.lanes.files.newest_wins("pyqtgraph", lambda _: charts.warm(), self._warmed, self._failed)
        insights = session.context.insights
        session.lanes.store.newest_wins("insight choices", lambda _: insights.choices(), self._show_choices)
        self.look()

    # --- what is asked ---

    @property
    def subject(self) -> Subject:
        return self._subjects[max(self.list.currentRow(), 0)]

    def filter(self) -> Filter:
        return self.asked.chosen_filter(self.subject)

    def show_subject(self, subject: Subject) -> None:
        self.list.setCurrentRow(self._subjects.index(subject))

    def period(self) -> Period | None:
        """Return the chosen period, None for all there is."""
        return self.asked.chosen_period(self.session.clock())

    def look(self) -> None:
        """Ask for the page that is chosen."""
        insights, subject = self.session.context.insights, self.subject
        only, period = self.filter(), self.period()
        agent = self.session.preferences.get(names.AGENT_LANGUAGE)

        def work(_cancel: CancelToken) -> Page:
            return insights.page(subject, period or insights.everything(), only, agent)

        self._patience.start()
        self.session.lanes.store.newest_wins("insights", work, self._counted, self._failed)

    # --- what comes ---

    def _counted(self, page: Page) -> None:
        self._waiting = page
        self._show_waiting()

    def _warmed(self, _: object) -> None:
        """Load pyqtgraph once the dialog stands on the screen."""
        if not self._loaded:
            self._say_busy()
            QTimer.singleShot(_PAINTED_MS, self, self._load)

    def _load(self) -> None:
        charts.load()
        self._loaded = True
        self._show_waiting()

    def _show_waiting(self) -> None:
        if self._loaded and self._waiting is not None:
            page, self._waiting = self._waiting, None
            self._show_busy(False)
            self.give_out.setEnabled(True)
            self.page.show_page(page)

    def _failed(self, error: Exception) -> None:
        self._show_busy(False)
        if not isinstance(error, UserFacingError):
            self.session.notices.report(error)
            self.banner.tell(self.tr("This page cannot be counted."), level="error")
            return
        told = labels.error(error)
        self.banner.tell(told.what, " ".join(t for t in (told.where, told.how) if t), level="error")

    def _show_choices(self, choices: Mapping[str, tuple[str, ...]]) -> None:
        self.asked.show_choices(choices)
        self._offer()

    def _say_busy(self) -> None:
        self._show_busy(True)

    def _show_busy(self, busy: bool) -> None:
        if not busy:
            self._patience.stop()
        self.busy.setVisible(busy)
        self.busy_words.setVisible(busy)

    # --- what is chosen ---

    def _picked(self, place: int) -> None:
        for one in (self.list, self.chooser):
            one.blockSignals(True)
        self.list.setCurrentRow(place)
        self.chooser.setCurrentIndex(place)
        for one in (self.list, self.chooser):
            one.blockSignals(False)
        self._changed()

    def _changed(self) -> None:
        self.banner.hide()
        self._offer()
        self.look()

    def _offer(self) -> None:
        """Show the fields that this page knows."""
        self.asked.offer(self.subject)
        self.asked.leave_out(self.take_in, self.subject is not Subject.OUTCOMES)
        self.asked.leave_out(self.chooser, self.width() >= _NARROW)

    # --- ways out ---

    def choose_picture(self, name: str) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save picture"), f"{name}.png", "PNG (*.png)")
        if path:
            self.save_picture(name, Path(path))

    def save_picture(self, name: str, path: Path) -> None:
        """Save a picture with its title, n, period and filter, dark on white."""
        from desktop.ui.report import picture_bytes

        if self.page.page is not None:
            self._write(picture_bytes(self.page.page, name, _PICTURE_WIDTH), path)

    def choose_csv(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the tables"))
        if folder:
            self.save_csv(Path(folder))

    def save_csv(self, folder: Path) -> None:
        page = self.page.page
        if page is not None:
            sheets = export.preview((page,), texts.wording, texts.label)
            self.session.lanes.files.queued(
                lambda: export.write_csv(sheets, folder), self._csv_written, self._failed
            )

    def choose_xlsx(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save tables"), "figures.xlsx", "Excel (*.xlsx)")
        if path:
            self.save_xlsx(Path(path))

    def save_xlsx(self, path: Path) -> None:
        page = self.page.page
        if page is not None:
            sheets = export.preview((page,), texts.wording, texts.label)

            def work() -> Path:
                export.write_xlsx(sheets, path)
                return path

            self.session.lanes.files.queued(work, self._written, self._failed)

    def choose_report(self, language: str) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save report"), "figures.pdf", "PDF (*.pdf)")
        if path:
            self.save_report(language, Path(path))

    def save_report(self, language: str, path: Path) -> None:
        """Save the page as one sheet of paper, in `zh_CN` or `en`."""
        from desktop.ui.report import report_bytes

        if self.page.page is not None:
            folder = self.session.context.paths.translations
            self._write(report_bytes(self.page.page, language, folder, self.session.clock()), path)

    def show_lead(self) -> None:
        from desktop.ui.dialogs.lead import LeadDialog

        LeadDialog(self.session, self.period(), self.filter(), self).open()

    def _write(self, content: bytes, path: Path) -> None:
        def work() -> Path:
            from desktop.insights.export import write_bytes

            write_bytes(content, path)
            return path

        self.session.lanes.files.queued(work, self._written, self._failed)

    def _written(self, path: Path) -> None:
        self.banner.tell(self.tr("Saved: {name}").format(name=path.name), str(path.parent))

    def _csv_written(self, paths: tuple[Path, ...]) -> None:
        self.banner.tell(self.tr("%n table(s) saved", "", len(paths)), str(paths[0].parent) if paths else "")

    # --- ways in ---

    def choose_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import outcomes"), "", "CSV, Excel (*.csv *.tsv *.xlsx)"
        )
        if path:
            self.import_from(Path(path))

    def import_from(self, path: Path) -> None:
        from desktop.ui.dialogs.results_import import ResultsImportDialog

        dialog = ResultsImportDialog(self.session, path, self)
        dialog.imported.connect(self.look)
        dialog.open()

    # --- parts ---

    def _lay_out(self) -> None:
        top = row(spacing=8)
        top.addWidget(self.asked, 1)
        top.addWidget(self.give_out, 0, Qt.AlignmentFlag.AlignTop)
        self.give_out.setEnabled(False)
        right = column(spacing=8)
        right.addLayout(top)
        right.addWidget(self.banner)
        right.addWidget(self.busy_words)
        right.addWidget(self.busy)
        right.addWidget(self.page, 1)
        both = row(spacing=12)
        both.addWidget(self.list)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)
        foot = self.buttons()
        foot.addWidget(
            label(self.tr("Counted on this computer from your own data; nothing leaves it by itself."), "small"), 1
        )
        foot.addWidget(self.close_button())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Tables as CSV …")).triggered.connect(self.choose_csv)
        menu.addAction(self.tr("Tables as Excel …")).triggered.connect(self.choose_xlsx)
        menu.addAction(self.tr("Report in Chinese (PDF) …")).triggered.connect(lambda: self.choose_report("zh_CN"))
        menu.addAction(self.tr("Report in English (PDF) …")).triggered.connect(lambda: self.choose_report("en"))
        menu.addSeparator()
        menu.addAction(self.tr("For the lead: look first …")).triggered.connect(self.show_lead)
        return menu

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow is not self.list.isHidden():
            self.list.setVisible(not narrow)
            self.asked.leave_out(self.chooser, not narrow)

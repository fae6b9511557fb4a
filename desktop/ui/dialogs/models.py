"""The language models: what is there, one more from a file or the network, one less."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QMenu,
    QProgressBar,
    QTableView,
    QToolButton,
    QWidget,
)

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.translation.packages import plan
from desktop.ui import labels
from desktop.ui.dialogs.base import Dialog
from desktop.ui.models.models import InstalledModels
from desktop.ui.session import Session
from desktop.ui.tasks import Progress, Task
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.parts import button, label, row, tool

if TYPE_CHECKING:
    from desktop.translation.download import AvailableModel, ModelSource
    from desktop.translation.packages import InstalledModel


class ModelsDialog(Dialog):
    """Long work runs on the files' lane, with progress and a way to stop it."""

    models_changed = Signal()
    download_running = Signal(bool)

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        source: Callable[[str], ModelSource] | None = None,
    ) -> None:
        super().__init__(self.tr("Language models"), parent, width=620)
        self.resize(620, 480)
        self._session = session
        self._source = source or _argos
        self._task: Task | None = None
        self._again: Callable[[], None] | None = None
        self.setAcceptDrops(True)
        theme = session.theme
        self.heading(
            self.tr("Language models"),
            self.tr("They translate on this computer. A pair without a model of its own goes through English."),
        )
        self.banner = Banner(theme)
        self.banner.pressed.connect(self._press)
        self.body.addWidget(self.banner)
        self._build_table()
        self._build_progress()
        self._build_buttons()
        self.refresh()
        self._enable()

    def _build_table(self) -> None:
        self.table = InstalledModels(self._session.theme, self)
        self.view = QTableView()
        self.view.setModel(self.table)
        self.view.setAccessibleName(self.tr("Installed language models"))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.setIconSize(QSize(14, 14))
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.body.addWidget(self.view, 1)
        self.empty = label(
            self.tr("No model yet. Install one from a file you were given, or download it."), "muted"
        )
        self.body.addWidget(self.empty)

    def _build_progress(self) -> None:
        self._working = QWidget()
        working = row(self._working, spacing=8)
        self._what = label(role="small", wrap=False)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.cancel = button(self.tr("Stop"))
        self.cancel.clicked.connect(self._stop)
        working.addWidget(self._what)
        working.addWidget(self.progress, 1)
        working.addWidget(self.cancel)
        self._working.hide()
        self.body.addWidget(self._working)

    def _build_buttons(self) -> None:
        theme, foot = self._session.theme, self.buttons()
        self.install = tool(
            self.tr("Install from a file …"), theme.icon("file"), text=self.tr("Install …"), role="button"
        )
        menu = QMenu(self.install)
        menu.addAction(theme.icon("file"), self.tr("From a file (.argosmodel) …"), self.choose_file)
        menu.addAction(theme.icon("folder"), self.tr("From an unpacked folder …"), self.choose_folder)
        self.install.setMenu(menu)
        self.install.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.download = button(self.tr("Download …"))
        self.download.setIcon(theme.icon("download"))
        self.download.clicked.connect(self.fetch_index)
        self.remove = button(self.tr("Remove"))
        self.remove.setIcon(theme.icon("trash"))
        self.remove.clicked.connect(self.ask_remove)
        foot.addWidget(self.install)
        foot.addWidget(self.download)
        foot.addWidget(self.remove)
        foot.addStretch()
        foot.addWidget(self.close_button())

    # --- the list ---

    def refresh(self) -> None:
        """Look at the shelf again."""
        shelf = self._session.context.models
        self._session.lanes.files.newest_wins("list models", lambda _: shelf.list(), self._listed)

    def _listed(self, models: tuple[object, ...]) -> None:
        self.table.show(models)  # type: ignore[arg-type]
        self.empty.setVisible(not models)
        if models:
            self.view.selectRow(0)
        self._enable()

    def _selected(self) -> int:
        rows = self.view.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def _enable(self) -> None:
        place, busy = self._selected(), self._task is not None
        starter = place >= 0 and self.table.model(place).starter
        kept = labels.code_sentence("model.starter") if starter else None
        self.remove.setEnabled(place >= 0 and not busy and not starter)
        self.remove.setToolTip(f"{kept.what} {kept.how}" if kept is not None else "")
        self.install.setEnabled(not busy)
        self.download.setEnabled(not busy)

    # --- installing ---

    def choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Install a language model"), "", self.tr("Argos models (*.argosmodel *.zip)")
        )
        if path:
            self.install_from(Path(path))

    def choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder of an unpacked language model"))
        if path:
            self.install_from(Path(path))

    def install_from(self, path: Path, *, replace: bool = False) -> None:
        """Unpack, check and install a file or folder."""
        context = self._session.context

        def work(progress: Progress, cancel: CancelToken) -> object:
            installed = context.models.install(
                path,
                progress=progress,
                cancel=cancel,
                replace=replace,
                verify=lambda place: context.engine.check(place, cancel=cancel),
            )
            context.engine.refresh()
            return installed

        self._again = lambda: self.install_from(path, replace=True)
        self._run(self.tr("Installing {name} …").format(name=path.name), work)

    def ask_remove(self) -> None:
        """Ask in the dialog itself, then remove."""
        place = self._selected()
        if place < 0:
            return
        model = self.table.model(place)
        name = labels.pair(model.source, model.target) if model.source else model.id
        self._again = lambda: self._remove(model.id)
        self.banner.tell(
            self.tr("Remove {name}?").format(name=name),
            self._afterwards(model),
            self.tr("Remove it"),
            level="warning",
        )

    def _afterwards(self, model: InstalledModel) -> str:
        """Say who translates the pair of a model when it is gone."""
        legs = plan(one for one in self.table.models if one.path != model.path).get(model.pair)
        if legs is None:
            return self.tr("Then no model translates this pair: memory and gist remain.")
        if any(leg.starter for leg in legs):
            return self.tr("The starter model then translates this pair, much of it less well.")
        return self.tr("Another model then translates this pair.")

    def _remove(self, model_id: str) -> None:
        context = self._session.context

        def work(_progress: Progress, _cancel: CancelToken) -> object:
            context.models.remove(model_id)
            context.engine.refresh()
            return None

        self._run(self.tr("Removing …"), work)

    # --- downloading ---

    def fetch_index(self) -> None:
        """Ask the index what there is; only this and the download itself use the network."""
        source = self._source(self._session.preferences.get(names.PROXY))
        self.download_running.emit(True)
        task = self._start(
            self.tr("Asking the index …"), lambda _progress, _cancel: source.available(), self._offer
        )
        self._offline_after(task)

    def _offer(self, models: tuple[AvailableModel, ...]) -> None:
        menu = QMenu(self)
        ours = self._session.preferences.get(names.AGENT_LANGUAGE)
        known = [m for m in models if "en" in (m.source, m.target) or ours in (m.source, m.target)]
        for model in sorted(known, key=lambda m: (m.target != ours, m.target != "en", m.source)):
            text = f"{labels.pair(model.source, model.target)}  {model.version}"
            menu.addAction(text, lambda model=model: self.fetch(model))  # type: ignore[misc]
        menu.popup(self.download.mapToGlobal(self.download.rect().topLeft()))

    def fetch(self, model: AvailableModel) -> None:
        """Download a model and install it."""
        context = self._session.context
        source = self._source(self._session.preferences.get(names.PROXY))
        folder = context.paths.data / "downloads"

        def work(progress: Progress, cancel: CancelToken) -> object:
            path = source.download(model, folder, progress=progress, cancel=cancel)
            installed = context.models.update(
                path, cancel=cancel, verify=lambda place: context.engine.check(place, cancel=cancel)
            )
            path.unlink(missing_ok=True)
            context.engine.refresh()
            return installed

        self._again = lambda: self.fetch(model)
        self.download_running.emit(True)
        name = labels.pair(model.source, model.target)
        self._offline_after(self._run(self.tr("Downloading {name} …").format(name=name), work))

    def _offline_after(self, task: Task) -> None:
        for ended in (task.finished, task.failed, task.cancelled):
            ended.connect(self._network_left)

    def _network_left(self, *_: object) -> None:
        self.download_running.emit(False)

    # --- long work ---

    def _run(self, what: str, work: Callable[[Progress, CancelToken], object]) -> Task:
        return self._start(what, work, self._changed)

    def _start(self, what: str, work: Callable[[Progress, CancelToken], object], done: Callable[..., None]) -> Task:
        self.banner.hide()
        self._what.setText(what)
        self.progress.setRange(0, 0)
        self._working.show()
        task = self._session.lanes.files.long(work)
        self._task = task
        task.progressed.connect(self._move)
        task.finished.connect(self._end)
        task.failed.connect(self._end)
        task.cancelled.connect(self._end)
        task.finished.connect(done)
        task.failed.connect(self._failed)
        self._enable()
        return task

    def _move(self, done: int, total: int) -> None:
        self.progress.setRange(0, 1000 if total else 0)
        self.progress.setValue(int(1000 * done / total) if total else 0)

    def _end(self, *_: object) -> None:
        self._task = None
        self._working.hide()
        self._enable()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _changed(self, _: object) -> None:
        self.refresh()
        self.models_changed.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserFacingError):
            self._session.notices.report(error)
            return
        sentence = labels.error(error)
        action = self.tr("Put it in the place of the other") if error.code == "model.exists" else ""
        self.banner.tell(sentence.what, f"{sentence.how} {sentence.where}".strip(), action, level="warning")

    def _press(self) -> None:
        self.banner.hide()
        if self._again is not None:
            self._again()

    def done(self, result: int, /) -> None:
        self._stop()
        self.download_running.emit(False)
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        for url in event.mimeData().urls()[:1]:
            self.install_from(Path(url.toLocalFile()))


def _argos(proxy: str) -> ModelSource:
    from desktop.translation.download import ModelSource

    return ModelSource(proxy=proxy)

"""A memory from a file: first what it would bring, then the taking in; and the way out into a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.ui import labels
from desktop.ui.dialogs.base import Dialog
from desktop.ui.session import Session
from desktop.ui.tasks import Lane, Progress, Task
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from desktop.translation.exchange import Counts

PROBLEMS_SHOWN = 5

Work = Callable[[Progress, CancelToken], object]


class FileDialog(Dialog):
    """One long job on a lane, with progress and a way to stop it."""

    def __init__(self, title: str, session: Session, parent: QWidget | None) -> None:
        super().__init__(title, parent, width=460)
        self._session = session
        self._task: Task | None = None
        self.words = label()
        self.body.addWidget(self.words)
        self.banner = Banner(session.theme)
        self.body.addWidget(self.banner)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.body.addWidget(self.progress)
        foot = self.buttons()
        foot.addStretch()
        self.stop = button(self.tr("Cancel"))
        self.stop.clicked.connect(self.reject)
        self.go = button("", "primary")
        foot.addWidget(self.stop)
        foot.addWidget(self.go)

    def run(self, work: Work, done: Callable[..., None], lane: Lane | None = None) -> None:
        """Do `work` on a lane, the store's unless another is given."""
        self.progress.setRange(0, 0)
        self.progress.show()
        self.go.setEnabled(False)
        task = (lane or self._session.lanes.store).long(work)
        self._task = task
        task.progressed.connect(self._moved)
        task.finished.connect(self._ended)
        task.finished.connect(done)
        task.failed.connect(self._failed)

    def _moved(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _ended(self, *_: object) -> None:
        self._task = None
        self.progress.hide()

    def _failed(self, error: Exception) -> None:
        self._ended()
        if not isinstance(error, UserFacingError):
            self._session.notices.report(error)
            return
        sentence = labels.error(error)
        self.words.setText("")
        self.banner.tell(sentence.what, f"{sentence.how} {sentence.where}".strip(), level="warning")

    def done(self, result: int, /) -> None:
        if self._task is not None:
            self._task.cancel()
        super().done(result)


class MemoryImportDialog(FileDialog):
    """Counts, asks, takes in; all or nothing."""

    imported = Signal()

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import a translation memory"), session, parent)
        self._path = path
        self._agent = session.preferences.get(names.AGENT_LANGUAGE)
        self.words.setText(self.tr("Looking at {name} …").format(name=path.name))
        self.go.setText(self.tr("Import"))
        self.go.setAccessibleName(self.go.text())
        self.go.clicked.connect(self.take_in)
        memory, agent = session.context.memory, self._agent

        def work(progress: Progress, cancel: CancelToken) -> object:
            from desktop.translation import exchange

            return exchange.preview_units(
                path, memory, agent, progress=lambda done: progress(done, 0), cancel=cancel
            )

        self.run(work, self.show_counts)

    def show_counts(self, counts: Counts) -> None:
        """Say what the file would bring."""
        lines = [
            self._path.name,
            self.tr("%n new", "", counts.new),
            self.tr("%n changed", "", counts.changed),
            self.tr("%n the same as before", "", counts.same),
        ]
        self.words.setText("\n".join(lines))
        if counts.bad:
            first = [labels.exchange_problem(problem) for problem in counts.problems[:PROBLEMS_SHOWN]]
            self.banner.tell(
                self.tr("%n cannot be used and are left out", "", counts.bad), "\n".join(first), level="warning"
            )
        self._count = counts.new + counts.changed
        self.go.setEnabled(self._count > 0)
        self.go.setDefault(True)
        self.go.setFocus()

    def take_in(self) -> None:
        path, memory, agent, count = self._path, self._session.context.memory, self._agent, self._count
        author = self._session.preferences.get(names.AGENT_NAME)

        def work(progress: Progress, cancel: CancelToken) -> object:
            from desktop.translation import exchange

            return exchange.import_units(
                path,
                memory,
                agent,
                author=author,
                progress=lambda done: progress(done, max(count, done)),
                cancel=cancel,
            )

        self.run(work, self._taken_in)

    def _taken_in(self, count: int) -> None:
        self._session.notices.say(self.tr("%n unit(s) taken into the memory", "", count))
        self.imported.emit()
        self.accept()


class MemoryExportDialog(FileDialog):
    """Writes the whole memory into a file; no half file is left."""

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Export the translation memory"), session, parent)
        self.words.setText(self.tr("Writing {name} …").format(name=path.name))
        self.go.hide()
        memory = session.context.memory

        def work(progress: Progress, cancel: CancelToken) -> object:
            from desktop.translation import exchange

            total = memory.count()
            return exchange.export_units(
                path, memory.units(), progress=lambda done: progress(done, total), cancel=cancel
            )

        self.run(work, self._written)

    def _written(self, count: int) -> None:
        self._session.notices.say(self.tr("%n unit(s) exported", "", count))
        self.accept()

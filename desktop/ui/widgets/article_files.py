"""The files of an article that is being written: added, put into the text, taken out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from desktop.domain.article import Attachment
from desktop.errors import UserFacingError
from desktop.ui import article_texts as texts
from desktop.ui.session import Session
from desktop.ui.widgets.parts import button, column, label, row


class ArticleFiles(QWidget):
    changed = Signal()
    inserted = Signal(str)
    """Markdown that shows a picture, or names a file."""
    failed = Signal(object)
    refused = Signal(object)
    """A list of `UserFacingError`, one for each file that cannot be attached; the others are."""

    def __init__(self, files: Sequence[Attachment], session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.files = tuple(files)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Files of the article"))
        self.list.currentRowChanged.connect(self._enable)
        self.said = label(
            self.tr("Pictures, PDF and tables up to 10 MB. They are kept in the data file and its copies."), "small"
        )
        self.add = button(self.tr("Add …"))
        self.add.clicked.connect(self.choose)
        self.insert = button(self.tr("Put into the text"))
        self.insert.clicked.connect(self._insert)
        self.remove = button(self.tr("Take out"))
        self.remove.clicked.connect(self._remove)
        layout = column(self, spacing=8)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.said)
        foot = row(spacing=8)
        for one in (self.add, self.insert, self.remove):
            foot.addWidget(one)
        foot.addStretch()
        layout.addLayout(foot)
        self._show()

    def choose(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
        if paths:
            self.add_files([Path(path) for path in paths])

    def add_files(self, paths: Sequence[Path]) -> None:
        """Keep files in the store, each that can be; one of a name that is there takes its place."""
        attachments = self._session.context.attachments

        def keep() -> tuple[list[Attachment], list[UserFacingError]]:
            added, refused = [], []
            for path in paths:
                try:
                    added.append(attachments.add(path))
                except UserFacingError as error:
                    refused.append(error)
            return added, refused

        self._session.lanes.files.queued(keep, self._added, self._failed)

    def _added(self, found: tuple[list[Attachment], list[UserFacingError]]) -> None:
        added, refused = found
        if added:
            named = {one.name: one for one in (*self.files, *added)}
            self.files = tuple(named.values())
            self._show(len(self.files) - 1)
            self.changed.emit()
        if refused:
            self.refused.emit(refused)

    def _failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def _show(self, chosen: int = 0) -> None:
        self.list.clear()
        for one in self.files:
            item = QListWidgetItem(
                self._session.theme.icon("file", "muted"), f"{one.name}   {texts.size(one.size)}"
            )
            self.list.addItem(item)
        if self.files:
            self.list.setCurrentRow(min(max(chosen, 0), len(self.files) - 1))
        self._enable()

    def _enable(self) -> None:
        for one in (self.insert, self.remove):
            one.setEnabled(self.list.currentRow() >= 0)

    def _insert(self) -> None:
        file = self.files[self.list.currentRow()]
        stem = file.name.rpartition(".")[0].replace("[", "").replace("]", "") or file.name
        mark = "!" if file.media_type.startswith("image/") else ""
        self.inserted.emit(f"{mark}[{stem}](<{file.name}>)")

    def _remove(self) -> None:
        place = self.list.currentRow()
        self.files = (*self.files[:place], *self.files[place + 1 :])
        self._show(place)
        self.changed.emit()

"""Articles from files and folders: first what they would bring, then the taking in; and the way out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.knowledge.export import Exported, export_articles
from desktop.knowledge.importers import BadFile, Counts, ImportPlan, Prepared, apply, plan, prepare, preview
from desktop.ui import labels
from desktop.ui.dialogs.memory_import import FileDialog
from desktop.ui.session import Session
from desktop.ui.tasks import Progress, uncollected

NAMED = 500
"""Files that are named at most."""


class ArticleImportDialog(FileDialog):
    """Reads and makes ready on the files' lane; the store's writes all or nothing, and indexes in portions."""

    imported = Signal()
    written = Signal()
    """All articles are in the store; they are indexed next."""

    def __init__(self, session: Session, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import articles"), session, parent)
        self.resize(520, 200)
        self._plan = ImportPlan()
        self._writing = False
        self._again = False
        self._counts = Counts()
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Files that are left out"))
        self.details.setMinimumHeight(120)
        self.details.hide()
        self.body.insertWidget(self.body.count() - 1, self.details, 1)
        self.words.setText(self.tr("Looking at {name} …").format(name=", ".join(path.name for path in paths[:3])))
        self.go.setText(self.tr("Import"))
        self.go.setAccessibleName(self.go.text())
        self.go.clicked.connect(self.take_in)
        detector, agent = session.context.detector, session.preferences.get(names.AGENT_LANGUAGE)
        chosen = list(paths)

        def work(progress: Progress, cancel: CancelToken) -> ImportPlan:
            return plan(chosen, languages=detector, cancelled=cancel, progress=progress, base_language=agent)

        self.run(work, self._read, session.lanes.files)

    def _read(self, found: ImportPlan) -> None:
        self._plan = found
        library = self._session.context.articles

        def count(_progress: Progress, _cancel: CancelToken) -> Counts:
            return preview(found, library)

        self.run(count, self.show_counts, self._session.lanes.files)

    def show_counts(self, counts: Counts) -> None:
        """Say what would come in, and name what would not."""
        found = self._plan
        told = [
            self.tr("%n new", "", counts.new),
            self.tr("%n changed", "", counts.changed),
            self.tr("%n the same as before", "", counts.same),
        ]
        if counts.archived:
            told.append(self.tr("%n of them lie(s) in the archive and will stay there", "", counts.archived))
        self.words.setText("\n".join(told))
        lines = [_line(one) for one in found.bad]
        lines += [self.tr("{file}: no known kind of file").format(file=name) for name in found.skipped]
        lines += [_line(one) for one in found.notices]
        if found.bad:
            self.banner.tell(self.tr("%n file(s) or row(s) cannot be read", "", len(found.bad)), level="warning")
        elif found.skipped or found.notices:
            self.banner.tell(self.tr("Not all of it can be taken in:"))
        if lines:
            more = [self.tr("… and {n} more").format(n=len(lines) - NAMED)] if len(lines) > NAMED else []
            self.details.setPlainText("\n".join(lines[:NAMED] + more))
            self.details.show()
            self.resize(self.width(), max(self.height(), 380))
        self.go.setEnabled(counts.new + counts.changed > 0)
        self.go.setDefault(True)
        (self.go if self.go.isEnabled() else self.stop).setFocus()

    def take_in(self) -> None:
        """Make what was read ready; it can be stopped until it is written."""
        found, services = self._plan, self._session.context
        author = self._session.preferences.get(names.AGENT_NAME)
        self.words.setText(self.tr("Making the articles ready …"))

        def work(progress: Progress, cancel: CancelToken) -> Prepared:
            with uncollected():
                return prepare(
                    found,
                    services.articles,
                    services.attachments,
                    author,
                    cancelled=cancel,
                    progress=lambda done, total: progress(done, 2 * total),
                )

        self.run(work, self._write, self._session.lanes.files)

    def _write(self, ready: Prepared) -> None:
        """Write all or nothing: a moment, in which nothing can be taken back."""
        self._writing = True
        self.stop.setEnabled(False)
        self.progress.show()
        self.words.setText(self.tr("Writing: this cannot be stopped …"))
        found, services = self._plan, self._session.context
        author, again = self._session.preferences.get(names.AGENT_NAME), self._again

        def work() -> Counts | None:
            if again:  # somebody changes articles all the time
                return apply(found, services.articles, services.attachments, author)
            return ready.counts if ready.later.keep() else None

        self._session.lanes.store.queued(work, self._written, self._unwritten)

    def _written(self, counts: Counts | None) -> None:
        self._writing = False
        self.stop.setEnabled(True)
        if counts is None:
            self._again = True
            self.take_in()
            return
        self._counts = counts
        self._session.notices.say(
            self.tr("{new} new, {changed} changed, {same} the same").format(
                new=counts.new, changed=counts.changed, same=counts.same
            )
        )
        self.words.setText(self.tr("All are kept. They can be searched in a moment; you can close this."))
        self.stop.setText(self.tr("Close"))
        self.written.emit()
        looking_up = self._session.looking_up
        looking_up.index_moved.connect(self._indexed)
        looking_up.begin()  # also their meaning is learnt between other work
        self.imported.emit()

    def _unwritten(self, error: Exception) -> None:
        self._writing = False
        self.stop.setEnabled(True)
        self._failed(error)

    def _indexed(self, left: int) -> None:
        count = self._counts.new + self._counts.changed
        self._moved(2 * count - min(left, count), 2 * count)
        if not left:
            self.accept()

    def reject(self) -> None:
        """Stay while it is written: nobody is to believe that it was taken back."""
        if not self._writing:
            super().reject()


class ArticleExportDialog(FileDialog):
    """Writes all articles with their files; no half result is left."""

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Export articles"), session, parent)
        self.words.setText(self.tr("Writing {name} …").format(name=path.name))
        self.go.hide()
        services = session.context

        def work(progress: Progress, cancel: CancelToken) -> Exported:
            ids = [row.id for row in services.articles.all()]
            return export_articles(
                path,
                services.articles.get_many(ids),
                services.attachments,
                cancelled=cancel,
                progress=lambda done: progress(done, len(ids)),
            )

        self.run(work, self._written)

    def _written(self, told: Exported) -> None:
        if told.missing:
            self.words.setText(self.tr("%n article(s) written", "", told.articles))
            self.banner.tell(
                self.tr("Files of articles are gone or damaged:"), "\n".join(told.missing[:NAMED]), level="warning"
            )
            self.stop.setText(self.tr("Close"))
            return
        self._session.notices.say(self.tr("%n article(s) written", "", told.articles))
        self.accept()


def _line(one: BadFile) -> str:
    """Return a file with its reason, in the user's language where its code is known."""
    known = labels.code_sentence(one.code) if one.code != "import.left_out" else None
    place = f"{one.file} ({one.line})" if one.line else one.file
    return f"{place}: {f'{known.what} {known.how}'.strip() if known is not None else one.reason}"

"""Satisfaction and repurchase from a console's table: what it tells, which lines are bad, then taking in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.scripts.results import CSAT, BadLine, Results, ResultSheet, ResultsTaken, read_results
from desktop.ui import insight_texts as texts
from desktop.ui import labels
from desktop.ui.dialogs.base import Dialog
from desktop.ui.session import Session
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.parts import button, label


class ResultsImportDialog(Dialog):
    """Reads on the files' lane, keeps on the store's; nothing is kept before somebody said so."""

    imported = Signal()

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=480)
        self.setWindowTitle(self.tr("Import outcomes"))
        self._session = session
        self._path = path
        self._sheet = ResultSheet((), ())
        self.words = label(self.tr("Looking at {name} …").format(name=path.name))
        self.body.addWidget(self.words)
        self.banner = Banner(session.theme)
        self.body.addWidget(self.banner)
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(self.tr("Lines that cannot be used"))
        self.lines.setMinimumHeight(120)
        self.lines.hide()
        self.body.addWidget(self.lines, 1)
        foot = self.buttons()
        foot.addStretch()
        self.stop = button(self.tr("Cancel"))
        self.stop.clicked.connect(self.reject)
        self.go = button(self.tr("Import"), "primary")
        self.go.setEnabled(False)
        self.go.clicked.connect(self.take_in)
        foot.addWidget(self.stop)
        foot.addWidget(self.go)

        def work(_cancel: CancelToken) -> ResultSheet:
            return read_results(path)

        session.lanes.files.newest_wins("outcomes", work, self._read, self._failed)

    def _read(self, sheet: ResultSheet) -> None:
        self._sheet = sheet
        satisfaction = sum(result.kind == CSAT for result in sheet.results)
        self.words.setText(
            "\n".join(
                (
                    self._path.name,
                    self.tr("%n answer(s) on satisfaction", "", satisfaction),
                    self.tr("%n answer(s) on buying again", "", len(sheet.results) - satisfaction),
                )
            )
        )
        if sheet.bad:
            self.banner.tell(
                self.tr("%n line(s) cannot be used and are left out", "", len(sheet.bad)), level="warning"
            )
            self._show_lines([self._bad(line) for line in sheet.bad])
        elif not sheet.results:
            self.banner.tell(self.tr("There is no answer in this file."))
        self.go.setEnabled(bool(sheet.results))
        if sheet.results:
            self.go.setDefault(True)
            self.go.setFocus()

    def take_in(self) -> None:
        """Keep all results of the file."""
        context, found, now = self._session.context, self._sheet.results, self._session.clock()
        self.go.setEnabled(False)

        def work() -> ResultsTaken:
            return Results(context.store, context.effectiveness).take(found, now)

        self._session.lanes.store.queued(work, self._taken, self._failed)

    def _taken(self, taken: ResultsTaken) -> None:
        self.imported.emit()
        words = [self.tr("%n outcome(s) kept", "", taken.kept)]
        if taken.replaced:
            words.append(self.tr("%n of them newer than what was known", "", taken.replaced))
        self.words.setText("\n".join(words))
        self.banner.hide()
        self.lines.hide()
        if taken.unknown:
            self.banner.tell(
                self.tr("%n without a reply of yours", "", len(taken.unknown)),
                self.tr("They count for the shop, but for no language and no problem."),
            )
            line = self.tr("Line {line}: {reason}")
            self._show_lines(
                [line.format(line=r.line, reason=r.order_no or str(r.reply_id)) for r in taken.unknown]
            )
        self.go.hide()
        self.stop.setText(self.tr("Close"))
        self.stop.setAccessibleName(self.stop.text())
        self.stop.setFocus()

    def _bad(self, bad: BadLine) -> str:
        return self.tr("Line {line}: {reason}").format(line=bad.line, reason=texts.bad_line(bad.why))

    def _show_lines(self, lines: list[str]) -> None:
        self.lines.setPlainText("\n".join(lines))
        self.lines.show()

    def _failed(self, error: Exception) -> None:
        self.words.setText(self._path.name)
        if not isinstance(error, UserFacingError):
            self._session.notices.report(error)
            self.banner.tell(self.tr("This file cannot be read."), level="error")
            return
        told = labels.error(error)
        self.banner.tell(told.what, " ".join(t for t in (told.where, told.how) if t), level="error")

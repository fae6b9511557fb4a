"""What stood in a text before: a list of versions, what differs from today's, and the way back."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QListWidget, QTextEdit, QWidget

from desktop.domain.cancel import CancelToken
from desktop.knowledge.versions import Change, ChangeKind, OldText, difference
from desktop.ui.session import Session
from desktop.ui.widgets.parts import button, column, label, row

ROWS = 5


class ArticleHistory(QWidget):
    """Reads on the store's lane, compares on the files' lane: a long text takes a second."""

    restored = Signal(object)
    """An `OldText` is to stand in the editor again."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._old: tuple[OldText, ...] = ()
        self._now = ("", "")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Earlier versions"))
        self.list.setUniformItemSizes(True)
        self.list.currentRowChanged.connect(self._compare)
        self.said = label(role="small")
        self.shown = QTextEdit()
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setAccessibleName(self.tr("What differs from the text in the editor"))
        self.back = button(self.tr("Put into the editor"))
        self.back.clicked.connect(self._restore)
        layout = column(self, spacing=8)
        layout.addWidget(self.list)
        layout.addWidget(self.said)
        layout.addWidget(self.shown, 100)
        layout.addStretch(1)
        foot = row()
        foot.addStretch()
        foot.addWidget(self.back)
        layout.addLayout(foot)
        session.theme.changed.connect(self._compare)

    def show_history(self, article_id: int, language: str, title: str, body: str) -> None:
        """Show what stood in a language before; title and body are what stands in the editor."""
        versions, self._now = self._session.context.versions, (title, body)
        self._show(())
        if article_id:

            def read(_cancel: CancelToken) -> tuple[OldText, ...]:
                return versions.history(article_id, language)

            self._session.lanes.store.newest_wins("history of an article", read, self._show)

    def _show(self, old: tuple[OldText, ...]) -> None:
        self._old = old
        self.list.blockSignals(True)
        self.list.clear()
        for one in old:
            at = QDateTime.fromSecsSinceEpoch(int(one.changed_at))
            when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
            self.list.addItem(" · ".join(part for part in (when, one.changed_by, one.title) if part))
        if old:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        height = self.list.sizeHintForRow(0) if old else self.fontMetrics().height()
        self.list.setFixedHeight(height * min(max(len(old), 1), ROWS) + 8)
        self.list.setVisible(bool(old))
        self.shown.setVisible(bool(old))
        self.back.setVisible(bool(old))
        self.said.setText(
            self.tr("Struck out: what stood there then. Underlined: what stands in the editor now.")
            if old
            else self.tr("This text was never changed.")
        )
        self._compare()

    def _compare(self) -> None:
        place = self.list.currentRow()
        if not 0 <= place < len(self._old):
            self.shown.clear()
            return
        old, (title, body) = self._old[place], self._now

        def compare(_cancel: CancelToken) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
            return difference(old.title, title), difference(old.body, body)

        self._session.lanes.files.newest_wins("difference", compare, self._compared)

    def _compared(self, found: tuple[tuple[Change, ...], tuple[Change, ...]]) -> None:
        title, body = (self._html(changes) for changes in found)
        self.shown.setHtml(f"<p><b>{title}</b></p><p style='white-space: pre-wrap'>{body}</p>")

    def _html(self, changes: Sequence[Change]) -> str:
        name = self._session.theme.name
        looks = {
            ChangeKind.EQUAL: "",
            ChangeKind.DELETE: f"color:{name('error')}; background-color:{name('error_soft')};"
            " text-decoration: line-through",
            ChangeKind.INSERT: f"color:{name('ok')}; background-color:{name('ok_soft')};"
            " text-decoration: underline",
        }
        return "".join(f"<span style='{looks[one.kind]}'>{html.escape(one.text)}</span>" for one in changes)

    def _restore(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._old):
            self.restored.emit(self._old[place])

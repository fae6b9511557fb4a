"""What was changed in an article, by whom and when: its texts, with the way back, and what is said about it."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QListWidget, QTextEdit, QWidget

from desktop.domain.cancel import CancelToken
from desktop.knowledge.versions import Change, ChangeKind, FieldChange, OldText, difference
from desktop.ui import knowledge_texts as texts
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
        self._old: tuple[OldText | FieldChange, ...] = ()
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
        """Show what stood in a language before, and what was changed about the article.

        Title and body are what stands in the editor. A text that is kept by now and differs from it is shown, too:
        it may be somebody else's.
        """
        context, self._now = self._session.context, (title, body)
        self._show(())
        if article_id:

            def read(_cancel: CancelToken) -> tuple[OldText | FieldChange, ...]:
                article = context.articles.get(article_id)
                kept = article.texts.get(language) if article is not None else None
                out: list[OldText | FieldChange] = [*context.versions.history(article_id, language)]
                if kept is not None and (kept.title, kept.body) != (title, body):
                    now = OldText(0, article_id, language, kept.title, kept.body, kept.changed_at, kept.changed_by)
                    out.insert(0, now)
                out += context.versions.changes(article_id)
                return tuple(sorted(out, key=lambda one: one.changed_at, reverse=True))

            self._session.lanes.store.newest_wins("history of an article", read, self._show)

    def _show(self, old: tuple[OldText | FieldChange, ...]) -> None:
        self._old = old
        self.list.blockSignals(True)
        self.list.clear()
        for one in old:
            at = QDateTime.fromSecsSinceEpoch(int(one.changed_at))
            when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
            what = one.title if isinstance(one, OldText) else ", ".join(map(texts.field, one.fields))
            self.list.addItem(" · ".join(part for part in (when, one.changed_by, what) if part))
        if old:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        height = self.list.sizeHintForRow(0) if old else self.fontMetrics().height()
        self.list.setFixedHeight(height * min(max(len(old), 1), ROWS) + 8)
        self.list.setVisible(bool(old))
        self.shown.setVisible(bool(old))
        self._compare()

    def _compare(self) -> None:
        old, (title, body) = self._chosen(), self._now
        self.back.setVisible(isinstance(old, OldText))
        self.shown.clear()
        if old is None:
            self.said.setText(self.tr("This text was never changed."))
            return
        if isinstance(old, FieldChange):
            self.said.setText(self.tr("In all languages. Struck out: before. Underlined: after."))
            self._session.lanes.files.drop("difference")
            self.shown.setHtml("".join(self._field(*one) for one in texts.changes(old.fields)))
            return
        self.said.setText(self.tr("Struck out: what stood there then. Underlined: what stands in the editor now."))

        def compare(_cancel: CancelToken) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
            return difference(old.title, title), difference(old.body, body)

        self._session.lanes.files.newest_wins("difference", compare, self._compared)

    def _compared(self, found: tuple[tuple[Change, ...], tuple[Change, ...]]) -> None:
        title, body = (self._html(changes) for changes in found)
        self.shown.setHtml(f"<p><b>{title}</b></p><p style='white-space: pre-wrap'>{body}</p>")

    def _field(self, name: str, before: str, after: str) -> str:
        both = (Change(ChangeKind.DELETE, before), Change(ChangeKind.EQUAL, " "), Change(ChangeKind.INSERT, after))
        return f"<p><b>{html.escape(name)}</b><br>{self._html([one for one in both if one.text])}</p>"

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
        old = self._chosen()
        if isinstance(old, OldText):
            self.restored.emit(old)

    def _chosen(self) -> OldText | FieldChange | None:
        place = self.list.currentRow()
        return self._old[place] if 0 <= place < len(self._old) else None

"""One article beside the message: read it, quote it, say whether it helped."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QToolButton, QWidget

from desktop.domain.article import Article, Visibility
from desktop.domain.cancel import CancelToken
from desktop.knowledge.pages import length
from desktop.ui import article_texts as texts
from desktop.ui import labels
from desktop.ui.tasks import Lane, uncollected
from desktop.ui.theme import Theme
from desktop.ui.widgets.article_view import AT_ONCE, ArticleView
from desktop.ui.widgets.flow import FlowBox
from desktop.ui.widgets.parts import ICON, button, column, label, row, tool
from desktop.ui.widgets.passages import Passages


class ArticleReader(QWidget):
    """Keys while it has the focus: Q quotes, L is another language, P pins, E edits, Esc goes back."""

    left = Signal()
    quote_wanted = Signal(object, int)
    """An `Article` and the place of a passage in `quoting.passages`."""
    copy_wanted = Signal(object)
    helped = Signal(int)
    outdated = Signal(int, str)
    pinned = Signal(int, bool)
    hidden = Signal(int, bool)
    edit_wanted = Signal(int)
    file_wanted = Signal(object)

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self.article: Article | None = None
        self.language = ""
        self._languages = ("zh", "en")
        self._today = ""
        self._passages: tuple[str, ...] = ()
        self._lane: Lane | None = None
        self.back = tool(self.tr("Back to the list  (Esc)"))
        self.back.clicked.connect(self.left)
        self.title = label(role="heading")
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._mark = QLabel()
        self.visibility = label(role="small", wrap=False)
        self.codes = FlowBox(lines=1)
        self.warning = QFrame()
        self.warning.setObjectName("finding")
        self._warning_icon = QLabel()
        self.warning_text = label(role="small")
        self.view = ArticleView(colors)
        self.view.installEventFilter(self)
        self.view.rendered.connect(self._show_files)
        self.files = FlowBox()
        self.passages = Passages(colors)
        self.passages.picked.connect(self._quote)
        self.passages.left.connect(self.view.setFocus)
        self.note = QLineEdit()
        self.note.setMaxLength(500)
        self.note.setPlaceholderText(self.tr("What is out of date? Enter notes it for the owner."))
        self.note.setAccessibleName(self.tr("What is out of date"))
        self.note.returnPressed.connect(self._send_note)
        self.note.installEventFilter(self)
        self.note.hide()
        self._make_actions()
        self._lay_out()
        colors.changed.connect(self._repaint)
        self._repaint()

    def _make_actions(self) -> None:
        self.quote = button(self.tr("Quote  (Q)"), "primary")
        self.quote.clicked.connect(self.begin_quote)
        self.copy = tool(self.tr("Copy link"))
        self.copy.clicked.connect(self._copy)
        self.good = tool(self.tr("It helped"), text=self.tr("Helped"))
        self.good.clicked.connect(self._helped)
        self.old = tool(self.tr("It is outdated: note why"), text=self.tr("Outdated"))
        self.old.clicked.connect(self.begin_note)
        self.pin = tool(self.tr("Pin to this conversation  (P)"))
        self.pin.setCheckable(True)
        self.pin.clicked.connect(self._pin)
        self.away = tool(self.tr("Do not offer it for this conversation"))
        self.away.setCheckable(True)
        self.away.clicked.connect(self._hide)
        self.change = tool(self.tr("Edit  (E)"))
        self.change.clicked.connect(self._edit)
        self.deeds = FlowBox()
        for widget in (self.quote, self.good, self.old, self.copy, self.change, self.pin, self.away):
            self.deeds.add(widget)

    def _lay_out(self) -> None:
        head = row(spacing=4)
        head.setContentsMargins(4, 4, 8, 0)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        state = row(spacing=4)
        state.setContentsMargins(12, 0, 8, 4)
        state.addWidget(self._mark)
        state.addWidget(self.visibility)
        state.addStretch()
        state.addWidget(self.codes, 1)
        inside = row(self.warning, spacing=8)
        inside.setContentsMargins(8, 4, 8, 4)
        inside.addWidget(self._warning_icon, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self.warning_text, 1)
        around = column()
        around.setContentsMargins(8, 0, 8, 4)
        around.addWidget(self.warning)
        below = column(spacing=4)
        below.setContentsMargins(8, 4, 8, 4)
        for widget in (self.files, self.note, self.deeds):
            below.addWidget(widget)
        layout = column(self, spacing=0)
        layout.addLayout(head)
        layout.addLayout(state)
        layout.addLayout(around)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.passages)
        layout.addLayout(below)

    def work_on(self, lane: Lane) -> None:
        """Make long articles ready on a lane (`ArticleView.work_on`)."""
        self._lane = lane
        self.view.work_on(lane)

    # --- what is shown ---

    def show_article(
        self, article: Article, languages: tuple[str, str], today: str, *, pinned: bool, placeable: bool
    ) -> None:
        """Show an article; `languages` are the agent's and the buyer's, `today` is an ISO date.

        `placeable`: there is a conversation to which it can be pinned.
        """
        self.article, self._languages, self._today = article, languages, today
        self.view.forget_pictures()
        self.passages.hide()
        self.note.hide()
        self.note.clear()
        self.good.setEnabled(True)
        self.pin.setEnabled(placeable)
        self.away.setEnabled(placeable)
        self.visibility.setText(texts.visibility(article))
        self.show_pinned(pinned)
        self.show_hidden(False)
        self._show_codes(article)
        self.show_language(languages[0])
        self._read_passages(article, languages[0])  # after the text, which is looked at first
        self._repaint()

    def renew(self, article: Article) -> None:
        """Show the open article as it is now, in the same language and place; a note that is written stays."""
        language, place, note = self.language, self.view.verticalScrollBar().value(), self.note.text()
        noting, focus, hidden = self.note.isVisible(), self.note.hasFocus(), self.away.isChecked()
        self.show_article(
            article,
            self._languages,
            self._today,
            pinned=self.pin.isChecked(),
            placeable=self.pin.isEnabled(),
        )
        self.show_hidden(hidden)
        self.show_language(language)
        self.view.verticalScrollBar().setValue(place)
        self.note.setText(note)
        self.note.setVisible(noting)
        if focus:
            self.note.setFocus()

    def show_language(self, code: str) -> None:
        """Show the article in one of its languages, else in its base language."""
        article = self.article
        if article is None:
            return
        self.language = code if code in article.texts else article.base_language
        self.title.setText(article.in_language(self.language).title)
        self.view.show_article(article, self.language)
        for one in self.codes.widgets:
            if isinstance(one, QToolButton):
                one.setChecked(one.property("code") == self.language)
        told = texts.warnings(article, self.language, self._today)
        self.warning_text.setText("\n".join(told))
        self.warning.setVisible(bool(told))
        self._show_files()

    def show_pictures(self, article_id: int, pictures: Mapping[str, QImage]) -> None:
        """Show the pictures of an article, if it still lies open."""
        if self.article is not None and self.article.id == article_id:
            self.view.show_pictures(pictures)

    def show_pinned(self, pinned: bool) -> None:
        self.pin.setChecked(pinned)
        tip = (
            self.tr("Pinned here; again takes it back  (P)") if pinned else self.tr("Pin to this conversation  (P)")
        )
        self.pin.setToolTip(tip)
        self.pin.setAccessibleName(tip)

    def show_hidden(self, hidden: bool) -> None:
        self.away.setChecked(hidden)
        tip = (
            self.tr("Not offered for this conversation; again offers it")
            if hidden
            else self.tr("Do not offer it for this conversation")
        )
        self.away.setToolTip(tip)
        self.away.setAccessibleName(tip)

    def _show_codes(self, article: Article) -> None:
        self.codes.clear()
        wanted = (*self._languages, article.base_language, *sorted(article.texts))
        known = [code for code in dict.fromkeys(wanted) if code in article.texts]
        for code in known if len(known) > 1 else ():
            one = tool(
                labels.language(code),
                text=code.upper(),
                tip=self.tr("{language}  (L: the next one)").format(language=labels.language(code)),
            )
            one.setCheckable(True)
            one.setProperty("code", code)
            one.clicked.connect(self._switch)
            self.codes.add(one)

    def _read_passages(self, article: Article, language: str) -> None:
        """Find what may be quoted; of a long article on the lane, in all languages: quoting does not wait then."""
        from desktop.knowledge import quoting

        if self._lane is not None:
            self._lane.drop("passages")
        long = max(length(text.body, article.kind) for text in article.texts.values()) > AT_ONCE
        if self._lane is None or not long:
            self._show_passages(quoting.passages(article, language))
            return
        self._show_passages(())

        def read(cancel: CancelToken) -> tuple[str, ...]:
            with uncollected():
                for code in article.texts:
                    cancel.raise_if_cancelled()
                    quoting.passages(article, code)
            return quoting.passages(article, language)

        self._lane.newest_wins("passages", read, self._show_passages)

    def _show_passages(self, found: tuple[str, ...]) -> None:
        self._passages = found
        self.quote.setEnabled(bool(found))
        self.quote.setToolTip("" if found else self.tr("Nothing in it is written for buyers."))
        self.quote.setIcon(self._theme.icon("quote", "accent_text" if found else "muted"))

    def _show_files(self) -> None:
        self.files.clear()
        for file in self.article.attachments if self.article is not None else ():
            if file.name in self.view.pictures:
                continue
            words = f"{file.name}  {texts.size(file.size)}"
            tip = self.tr("Save {name} …").format(name=file.name)
            one = tool(tip, self._theme.icon("file", "accent"), text=words, role="chip", tip=tip)
            one.setProperty("file", file.name)
            one.clicked.connect(self._want_file)
            self.files.add(one)
        self.files.setVisible(bool(self.files.widgets))

    def _repaint(self) -> None:
        for widget, name in (
            (self.back, "back"),
            (self.copy, "url"),
            (self.change, "edit"),
            (self.good, "done"),
            (self.old, "date"),
            (self.pin, "pin"),
            (self.away, "hide"),
        ):
            widget.setIcon(self._theme.icon(name))
            if widget.text():
                widget.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._show_passages(self._passages)
        internal = self.article is None or self.article.visibility is Visibility.INTERNAL
        name, token = ("lock", "warning") if internal else ("quote", "ok")
        self._mark.setPixmap(self._theme.pixmap(name, token, ICON, self))
        self._warning_icon.setPixmap(self._theme.pixmap("warning", "warning", 14, self))

    # --- what is done ---

    def begin_quote(self) -> None:
        """Quote the only passage, or ask which one."""
        if len(self._passages) == 1:
            self._quote(0)
        elif self._passages:
            self.note.hide()
            self.passages.ask(self._passages)

    def begin_note(self) -> None:
        """Ask what is out of date."""
        self.passages.hide()
        self.note.show()
        self.note.setFocus()

    def next_language(self) -> None:
        codes = [str(one.property("code")) for one in self.codes.widgets]
        if self.language in codes:
            self.show_language(codes[(codes.index(self.language) + 1) % len(codes)])

    def _quote(self, place: int) -> None:
        if self.article is not None:
            self.quote_wanted.emit(self.article, place)

    def _copy(self) -> None:
        if self.article is not None:
            self.copy_wanted.emit(self.article)

    def _helped(self) -> None:
        if self.article is not None:
            self.good.setEnabled(False)  # once is enough
            self.helped.emit(self.article.id)
            self.view.setFocus()

    def _send_note(self) -> None:
        if self.article is not None and self.note.text().strip():
            self.outdated.emit(self.article.id, self.note.text().strip())
            self._leave_note()

    def _leave_note(self) -> None:
        self.note.clear()
        self.note.hide()
        self.view.setFocus()

    def _pin(self) -> None:
        if self.article is not None:
            self.show_pinned(self.pin.isChecked())
            self.pinned.emit(self.article.id, self.pin.isChecked())

    def _hide(self) -> None:
        if self.article is not None:
            self.show_hidden(self.away.isChecked())
            self.hidden.emit(self.article.id, self.away.isChecked())

    def _edit(self) -> None:
        if self.article is not None:
            self.edit_wanted.emit(self.article.id)

    def _switch(self) -> None:
        one = self.sender()
        if isinstance(one, QToolButton):
            self.show_language(str(one.property("code")))

    def _want_file(self) -> None:
        one = self.sender()
        if self.article is not None and isinstance(one, QToolButton):
            self.file_wanted.emit(next(f for f in self.article.attachments if f.name == one.property("file")))

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not self._act(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self.view:
                return self._act(event)
            if watched is self.note and event.key() == Qt.Key.Key_Escape:
                self._leave_note()
                return True
        return super().eventFilter(watched, event)

    def _act(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key == Qt.Key.Key_Escape:
            if self.passages.isHidden():
                self.left.emit()
            else:
                self.passages.close_list()
        elif key == Qt.Key.Key_Q:
            self.begin_quote()
        elif key == Qt.Key.Key_L:
            self.next_language()
        elif key == Qt.Key.Key_P and self.pin.isEnabled():
            self.pin.click()
        elif key == Qt.Key.Key_E:
            self._edit()
        else:
            return False
        return True

"""One article in all its languages: written, looked at, described, and brought back from its history."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStackedWidget, QTabBar, QTabWidget, QWidget

from desktop import settings as names
from desktop.domain.article import Article, ArticleKind, ArticleText
from desktop.domain.cancel import CancelToken
from desktop.domain.languages import CORE
from desktop.errors import UserFacingError
from desktop.knowledge.versions import OldText
from desktop.ui import labels
from desktop.ui.consulting import pictures
from desktop.ui.dialogs.writing import WritingDialog
from desktop.ui.session import Session
from desktop.ui.theme import font
from desktop.ui.widgets.article_fields import ArticleFields
from desktop.ui.widgets.article_files import ArticleFiles
from desktop.ui.widgets.article_history import ArticleHistory
from desktop.ui.widgets.article_view import ArticleView
from desktop.ui.widgets.parts import button, column, label

NAMED = 5
"""Files that are named at most where they cannot be attached."""
TEXT, PREVIEW, FIELDS, FILES, HISTORY = range(5)


class _Page(QWidget):
    """Title and body in one language."""

    def __init__(self, language: str, text: ArticleText | None, size: int) -> None:
        super().__init__()
        self.title = QLineEdit(text.title if text is not None else "")
        self.title.setFont(font(size, language))
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title, {language}").format(language=labels.language(language)))
        self.body = QPlainTextEdit(text.body if text is not None else "")
        self.body.setFont(font(size, language))
        self.body.setTabChangesFocus(True)
        self.body.setPlaceholderText(self.tr("Text as Markdown: ## heading, - list, **strong**, | table |"))
        self.body.setAccessibleName(self.tr("Text, {language}").format(language=labels.language(language)))
        layout = column(self, spacing=8)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(self.body, 1)


class ArticleDialog(WritingDialog):
    """A changed base text makes the other languages stale until somebody has looked at them."""

    saved = Signal(int)

    def __init__(
        self, session: Session, article: Article | None, parent: QWidget | None = None, *, title: str = ""
    ) -> None:
        super().__init__(self.tr("Article"), session.theme, parent, width=640)
        self.resize(640, 680)
        self._session = session
        agent = session.preferences.get(names.AGENT_LANGUAGE)
        self._article = article or Article({}, base_language=agent, owner=session.preferences.get(names.AGENT_NAME))
        self._confirmed: set[str] = set()
        self._build_languages()
        self._build_tabs()
        self._build_foot()
        if title:
            self._page.title.setText(title)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        self._tell_language()
        self._offer_markets()
        (self._page.body if title else self._page.title).setFocus()
        self._before = _content(self.made())

    # --- building ---

    def _build_languages(self) -> None:
        texts, base = self._article.texts, self._article.base_language
        self.languages = list(dict.fromkeys((base, *CORE, *texts)))
        self.bar = QTabBar()
        self.bar.setDocumentMode(True)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(self.tr("Language"))
        self.pages: dict[str, _Page] = {}
        self.stack = QStackedWidget()
        for place, code in enumerate(self.languages):
            page = _Page(code, texts.get(code), self._session.theme.size)
            page.title.textEdited.connect(self._touched)
            page.body.textChanged.connect(self._touched)
            self.pages[code] = page
            self.stack.addWidget(page)
            self.bar.addTab(self._mark(code))
            self.bar.setTabToolTip(place, labels.language(code))
        self.bar.currentChanged.connect(self._switch)
        self.body.addWidget(self.bar)

    def _build_tabs(self) -> None:
        session = self._session
        self.view = ArticleView(session.theme)
        self.view.work_on(session.lanes.pages)
        self.view.rendered.connect(self._load_pictures)
        self.fields = ArticleFields(self._article, session.theme)
        self.fields.changed.connect(self._changed)
        self.fields.kind_changed.connect(self._kind_changed)
        self.files = ArticleFiles(self._article.attachments, session)
        self.files.inserted.connect(self._insert)
        self.files.changed.connect(self._name_files)
        self.files.failed.connect(self._refused)
        self.files.refused.connect(self._name_refused)
        self.history = ArticleHistory(session)
        self.history.restored.connect(self._restore)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for widget, words in (
            (self.stack, self.tr("Text")),
            (self.view, self.tr("Preview")),
            (self.fields, self.tr("About it")),
            (self.files, self.tr("Files")),
            (self.history, self.tr("History")),
        ):
            self.tabs.addTab(widget, words)
        self._name_files()
        self.tabs.currentChanged.connect(self._turned)
        self.body.addWidget(self.tabs, 1)

    def _build_foot(self) -> None:
        self.where = label(role="small")
        self.body.addWidget(self.where)
        foot = self.buttons()
        self.confirm = button(self.tr("This language is up to date"))
        self.confirm.clicked.connect(self._confirm)
        foot.addWidget(self.confirm)
        foot.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.keep = button(self.tr("Save"), "primary")
        self.keep.clicked.connect(self.save)
        foot.addWidget(cancel)
        foot.addWidget(self.keep)

    # --- languages ---

    @property
    def language(self) -> str:
        return self.languages[self.bar.currentIndex()]

    @property
    def _page(self) -> _Page:
        return self.pages[self.language]

    def show_language(self, code: str) -> None:
        self.bar.setCurrentIndex(self.languages.index(code))

    def _switch(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self._tell_language()
        self._turned()

    def _stale(self, code: str) -> bool:
        text = self._article.texts.get(code)
        return text is not None and text.stale and code not in self._confirmed

    def _mark(self, code: str) -> str:
        page = self.pages[code]
        empty = not page.title.text().strip() and not page.body.document().characterCount() > 1
        return code.upper() + (" ●" if self._stale(code) else " –" if empty else "")

    def _tell_language(self) -> None:
        stale = self._stale(self.language)
        base = labels.language(self._article.base_language)
        self.confirm.setVisible(stale)
        if stale:
            self.banner.tell(
                self.tr("The {language} text changed after this language was written.").format(language=base),
                level="warning",
            )
        else:
            self.banner.hide()
        shown = labels.language_with_code(self.language)
        is_base = self.language == self._article.base_language
        self.where.setText(self.tr("{language}: the base text").format(language=shown) if is_base else shown)

    def _changed(self) -> None:
        self.leaving = False

    def _touched(self) -> None:
        self._changed()
        self.bar.setTabText(self.bar.currentIndex(), self._mark(self.language))

    def _confirm(self) -> None:
        self._confirmed.add(self.language)
        self.bar.setTabText(self.bar.currentIndex(), self._mark(self.language))
        self._tell_language()

    # --- pages ---

    def _turned(self) -> None:
        place = self.tabs.currentIndex()
        if place == PREVIEW:
            self._show_preview()
        elif place == HISTORY:
            page = self._page
            self.history.show_history(
                self._article.id, self.language, page.title.text().strip(), page.body.toPlainText().strip()
            )

    def _show_preview(self) -> None:
        """Show the text as the reader shows it."""
        article, code = self.made(), self.language
        text = article.texts.get(code, ArticleText("", ""))
        self.view.show_article(replace(article, texts={code: text}, base_language=code), code)

    def _load_pictures(self) -> None:
        wanted = tuple(file for file in self.files.files if file.name in self.view.pictures)
        attachments = self._session.context.attachments

        def read(cancel: CancelToken) -> dict[str, QImage]:
            return pictures(attachments, wanted, cancel)

        if wanted:
            self._session.lanes.pages.newest_wins("pictures of a preview", read, self._show_pictures)

    def _show_pictures(self, found: dict[str, QImage]) -> None:
        self.view.show_pictures(found)

    def _kind_changed(self, kind: ArticleKind) -> None:
        """Begin a comparison with its table."""
        body = self._page.body
        if kind is ArticleKind.COMPARISON and not body.toPlainText().strip():
            head = " | ".join((self.tr("Point"), self.tr("Ours"), self.tr("Theirs")))
            body.setPlainText(f"| {head} |\n|---|---|---|\n|  |  |  |\n")

    def _insert(self, words: str) -> None:
        self._page.body.textCursor().insertText(words)
        self.tabs.setCurrentIndex(TEXT)
        self._page.body.setFocus()

    def _name_files(self) -> None:
        count = len(self.files.files)
        words = self.tr("Files")
        self.tabs.setTabText(FILES, f"{words} {count}" if count else words)

    def _name_refused(self, errors: list[UserFacingError]) -> None:
        lines = [f"{told.where}: {told.what} {told.how}".rstrip() for told in map(labels.error, errors)]
        shown = "\n".join(lines[:NAMED] + ["…"] * (len(lines) > NAMED))
        self.banner.tell(self.tr("%n file(s) cannot be attached", "", len(lines)), shown, level="error")

    def _restore(self, old: OldText) -> None:
        """Put an old text into the editor, where Ctrl+Z takes it back; saving makes it today's."""
        page = self.pages[old.language]
        page.title.selectAll()
        page.title.insert(old.title)
        cursor = page.body.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(old.body)
        self._touched()
        self.tabs.setCurrentIndex(TEXT)
        self.banner.tell(self.tr("The earlier text stands in the editor. It counts when you save."))
        page.body.setFocus()

    def _offer_markets(self) -> None:
        """Read the marketplaces' files off the window's thread."""
        markets, agent = (
            self._session.context.marketplaces,
            self._session.preferences.get(names.AGENT_LANGUAGE),
        )

        def read(_cancel: CancelToken) -> list[tuple[str, str]]:
            return [(market.id, market.name(agent)) for market in markets.all()]

        self._session.lanes.files.newest_wins("marketplaces of an article", read, self._show_markets)

    def _show_markets(self, found: list[tuple[str, str]]) -> None:
        self.fields.marketplaces.offer(found)

    # --- saving and leaving ---

    def made(self) -> Article:
        """Return the article as it stands in the dialog."""
        texts = {}
        for code, page in self.pages.items():
            title, body = page.title.text().strip(), page.body.toPlainText().strip()
            if title or body:
                known = self._article.texts.get(code, ArticleText("", ""))
                texts[code] = replace(known, title=title, body=body)
        return replace(self.fields.taken(self._article), texts=texts, attachments=self.files.files)

    @property
    def changed(self) -> bool:
        return bool(self._confirmed) or _content(self.made()) != self._before

    def save(self) -> None:
        """Keep the article; what cannot be kept is said here, and nothing is lost."""
        if not self.keep.isEnabled():
            return
        article, library = self.made(), self._session.context.articles
        base = article.base_language
        if base not in article.texts or not article.texts[base].title:
            self.show_language(base)
            self.tabs.setCurrentIndex(TEXT)
            self.banner.tell(
                self.tr("An article needs a title in {language}.").format(language=labels.language(base)),
                level="error",
            )
            self._page.title.setFocus()
            return
        author, confirmed = self._session.preferences.get(names.AGENT_NAME), set(self._confirmed)

        def keep() -> int:
            with library.together():
                number = library.save(article, author)
                for code in confirmed & article.texts.keys():
                    library.confirm(number, code, author)
            return number

        self.keep.setEnabled(False)
        self._session.lanes.store.queued(keep, self._kept, self._refused)

    def _kept(self, number: int) -> None:
        self.leaving = True
        self.saved.emit(number)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.keep.setEnabled(True)
        if isinstance(error, UserFacingError):
            if error.code == "article.changed":
                self._read_again()
            told = labels.error(error)
            self.banner.tell(told.what, " ".join(part for part in (told.where, told.how) if part), level="error")
        else:
            self._session.notices.report(error)

    def _read_again(self) -> None:
        """Take note of what somebody else saved, so that saving again is meant."""
        library, number = self._session.context.articles, self._article.id

        def changed_at() -> float:
            kept = library.get(number)
            return kept.changed_at if kept is not None else self._article.changed_at

        self.keep.setEnabled(False)
        self._session.lanes.store.queued(changed_at, self._noted, self._refused)

    def _noted(self, changed_at: float) -> None:
        self._article = replace(self._article, changed_at=changed_at)
        self.keep.setEnabled(True)


def _content(article: Article) -> Article:
    """Return what the dialog can change, without what blanks and their order make different."""
    texts = {code: ArticleText(text.title.strip(), text.body.strip()) for code, text in article.texts.items()}
    files = tuple(sorted(article.attachments, key=lambda one: one.name))
    return replace(
        article,
        texts=dict(sorted(texts.items())),
        attachments=files,
        classes=tuple(sorted(article.classes)),
        marketplaces=tuple(sorted(article.marketplaces)),
    )

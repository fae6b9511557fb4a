"""From the pane of the articles to what is done with them: opens, quotes, notes. Wires pane, search and desk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageReader
from PySide6.QtWidgets import QFileDialog

from desktop import settings as names
from desktop.domain.article import Article, ArticleHit, Attachment, SearchResult, UseKind
from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.knowledge import links
from desktop.ui import article_texts, clipboard
from desktop.ui.conversation import Conversation
from desktop.ui.notices import Notice
from desktop.ui.panes.articles import ArticlesPane
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.knowledge.attachments import Attachments

WIDEST = 1_600
"""Pixels of a picture's width that are kept; no pane is wider."""


class Consulting(QObject):
    """Lives as long as its pane."""

    article_shown = Signal()
    """An article lies open in the pane: the pane is to be seen."""
    quoted = Signal()
    """A passage stands in the reply."""

    def __init__(self, session: Session, pane: ArticlesPane) -> None:
        super().__init__(pane)
        self._session = session
        self._pane = pane
        self._desk = session.desk
        self._lookup = session.looking_up
        pane.searched.connect(self._lookup.search)
        pane.open_wanted.connect(self._lookup.open)
        reader = pane.reader
        reader.work_on(session.lanes.pages)
        reader.view.rendered.connect(self._rendered)
        reader.quote_wanted.connect(self._quote)
        reader.copy_wanted.connect(self._copy)
        reader.helped.connect(self._helped)
        reader.outdated.connect(self._outdated)
        reader.pinned.connect(self._pin)
        reader.hidden.connect(self._hide)
        reader.file_wanted.connect(self._save)
        reader.edit_wanted.connect(pane.edit_wanted)
        # Methods, not lambdas: a pane that is built anew takes its connections along.
        self._lookup.hits_found.connect(self._offer)
        self._lookup.results_found.connect(self._show_result)
        self._lookup.article_opened.connect(self._opened)
        self._lookup.article_renewed.connect(self._renewed)
        self._lookup.articles_changed.connect(self._changed)
        self._lookup.index_ready.connect(self._indexed)
        self._desk.current_changed.connect(self._follow)
        self._desk.message_opened.connect(self._offer)
        self._desk.recall_ready.connect(self._offer)  # of a newer message: what fitted the former one is over
        self._follow(self._desk.current)

    # --- what is shown ---

    def _hits(self, conversation: Conversation) -> tuple[ArticleHit, ...]:
        return self._lookup.hits(conversation)

    def _follow(self, conversation: Conversation) -> None:
        self._pane.follow(self._hits(conversation), placeable=conversation.message is not None)

    def _offer(self, conversation: Conversation) -> None:
        if conversation is self._desk.current:
            self._pane.show_offered(self._hits(conversation), placeable=conversation.message is not None)

    def _show_result(self, query: str, result: SearchResult) -> None:
        self._pane.show_result(query, result)

    def _indexed(self) -> None:
        self._pane.search_again()

    def _changed(self, ids: frozenset[int] | None) -> None:
        article = self._pane.reader.article
        if self._pane.reading and article is not None and (ids is None or article.id in ids):
            self._lookup.look_again(article.id)

    def _renewed(self, article_id: int, article: Article | None) -> None:
        reader = self._pane.reader
        if not self._pane.reading or reader.article is None or reader.article.id != article_id:
            return
        if article is None:
            self._pane.show_list()
        elif article != reader.article:
            reader.renew(article)
            self._load_pictures(article)

    def _opened(self, article: Article) -> None:
        languages, today = self._desk.current.reply.languages, self._session.context.lookup.today()
        self._pane.show_article(article, languages, today)
        self.article_shown.emit()

    def _rendered(self) -> None:
        if (article := self._pane.reader.article) is not None:
            self._load_pictures(article)

    def _load_pictures(self, article: Article) -> None:
        """Read and decode off the window's thread; the text does not wait for them."""
        shown = self._pane.reader.view.pictures
        files = tuple(file for file in article.attachments if file.name in shown)
        attachments, reader = self._session.context.attachments, self._pane.reader
        if files:
            self._session.lanes.pages.newest_wins(
                "pictures of an article",
                lambda cancel: pictures(attachments, files, cancel),
                lambda found: reader.show_pictures(article.id, found),
            )

    # --- what is done ---

    def _quote(self, article: Article, place: int) -> None:
        _, buyer = self._desk.current.reply.languages
        if not self._lookup.quote(article, place):
            return
        both = buyer in article.texts and self._desk.current.reply.target is not None
        self._session.notices.say(
            self.tr("Quoted, in both languages.") if both else self.tr("Quoted: its translation is underway.")
        )
        self.quoted.emit()

    def _copy(self, article: Article) -> None:
        link = links.link(article)
        self._lookup.use(article.id, UseKind.LINKED)
        self._copied(link)

    def _copied(self, text: str) -> None:
        clipboard.put(QGuiApplication.clipboard(), text)
        self._session.notices.say(self.tr("Copied: {text}").format(text=text))

    def open_link(self, address: str) -> None:
        """Show the article of a link that was pasted."""
        self._lookup.open_link(address, lambda: self._session.notices.say(article_texts.no_article()))

    def _helped(self, article_id: int) -> None:
        self._lookup.use(article_id, UseKind.HELPED)
        self._session.notices.say(self.tr("Noted: this article helped."))

    def _outdated(self, article_id: int, note: str) -> None:
        self._lookup.use(article_id, UseKind.OUTDATED, note)
        article, me = self._pane.reader.article, self._session.preferences.get(names.AGENT_NAME)
        if article is None or not article.owner or article.owner.casefold() == me.strip().casefold():
            self._session.notices.say(self.tr("Noted in the knowledge base, under “Found outdated”."))
            return
        title = article.in_language(article.base_language).title
        words = f"{title} ({links.link(article)}): {note}"
        self._session.notices.tell(
            Notice(
                self.tr("Noted on this computer. {owner} does not see it: pass it on.").format(owner=article.owner),
                action=self.tr("Copy the note"),
                act=lambda: self._copied(words),
            )
        )

    def _pin(self, article_id: int, on: bool) -> None:
        if on:
            self._lookup.use(article_id, UseKind.PINNED)
        else:
            self._lookup.release(article_id)
        self._pane.search_again()

    def _hide(self, article_id: int, on: bool) -> None:
        conversation = self._desk.current
        if not on:
            self._show_again(conversation, article_id)
            return
        self._lookup.use(article_id, UseKind.HIDDEN)
        self._pane.show_list()
        self._pane.search_again()
        self._session.notices.tell(
            Notice(
                self.tr("Not offered again for this conversation."),
                action=self.tr("Show it again"),
                act=lambda: self._show_again(conversation, article_id),
            )
        )

    def _show_again(self, conversation: Conversation, article_id: int) -> None:
        if conversation is self._desk.current:
            self._lookup.release(article_id)
            if self._pane.reader.article is not None and self._pane.reader.article.id == article_id:
                self._pane.reader.show_hidden(False)
            self._pane.search_again()

    def _save(self, file: Attachment) -> None:
        path, _ = QFileDialog.getSaveFileName(self._pane, self.tr("Save the file"), file.name)
        if path:
            attachments = self._session.context.attachments
            self._session.lanes.files.queued(lambda: write(attachments, file, Path(path)))


def pictures(attachments: Attachments, files: Sequence[Attachment], cancel: CancelToken) -> dict[str, QImage]:
    """Return pictures by the names of their files; one that is gone or damaged is left out."""
    out = {}
    for file in files:
        cancel.raise_if_cancelled()
        try:
            out[file.name] = decoded(attachments.read(file))
        except UserFacingError:
            continue
    return out


def decoded(content: bytes) -> QImage:
    """Return a picture no wider than `WIDEST`; an empty one where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > WIDEST:
        reader.setScaledSize(QSize(WIDEST, max(size.height() * WIDEST // size.width(), 1)))
    return reader.read()


def write(attachments: Attachments, file: Attachment, path: Path) -> None:
    """Put a copy of an attachment where the user wants it.

    Raises `UserFacingError`: what `Attachments.read` raises, `export.unwritable`.
    """
    content = attachments.read(file)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UserFacingError(
            "export.unwritable",
            f"The file cannot be written: {error.strerror or error}.",
            where=str(path),
            how="Choose another folder.",
        ) from error

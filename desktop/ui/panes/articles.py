"""The tab of the knowledge base: what fits the message, a search that finds as one types, a reader."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QToolButton, QWidget

from desktop.domain.article import Article, ArticleHit, Facet, SearchResult
from desktop.knowledge import links
from desktop.knowledge.query import parse
from desktop.ui import article_texts as texts
from desktop.ui.models.articles import ArticleHits
from desktop.ui.panes.article_reader import ArticleReader
from desktop.ui.theme import Theme
from desktop.ui.widgets.article_rows import ArticleList
from desktop.ui.widgets.flow import FlowBox
from desktop.ui.widgets.parts import button, column, label, row, tool

_OPERATORS = {"tag": "tag", "class": "class", "language": "lang"}
FACETS = {"class": 2, "tag": 3, "language": 2}
"""How many chips of a kind are shown at most, in this order."""


class ArticlesPane(QWidget):
    """A search line above the list; Enter reads the marked article, Esc comes back to where it was."""

    searched = Signal(str)
    """A query was typed; "" asks for the newest articles."""
    open_wanted = Signal(int)
    write_wanted = Signal(str)
    """An article is missing; with the words that were looked for."""
    edit_wanted = Signal(int)
    left = Signal()
    count_changed = Signal(int)
    """How many articles fit the open message."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[ArticleHit, ...] = ()
        self._placeable = False
        self._meant = ""
        self.hits = ArticleHits(self)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search articles: words, pinyin, tag:  (Alt+K)"))
        self.field.setAccessibleName(self.tr("Search articles"))
        self.field.setClearButtonEnabled(True)
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self.told = label(role="small")
        self.meant = button("", "link")
        self.meant.clicked.connect(self._take_meant)
        self.write = button(self.tr("Write an article"), "link")
        self.write.clicked.connect(self._write)
        self.facets = FlowBox(lines=1)
        self.facets.setStyleSheet("QToolButton { padding: 2px 8px; }")
        self.view = ArticleList(colors)
        self.view.setAccessibleName(self.tr("Articles"))
        self.view.setModel(self.hits)
        self.view.activated.connect(self._activated)
        self.view.clicked.connect(self._activated)
        self.view.installEventFilter(self)
        self.reader = ArticleReader(colors)
        self.reader.left.connect(self.show_list)
        self._make_empty()
        self._lay_out()
        self.show_offered((), placeable=False)

    def _make_empty(self) -> None:
        self.nothing = QWidget()
        self._empty_head = label(role="heading")
        self._empty_text = label(role="muted")
        self.write_first = button(self.tr("Write an article"))
        self.write_first.clicked.connect(self._write)
        words = column(self.nothing, margin=12, spacing=8)
        words.addWidget(self._empty_head)
        words.addWidget(self._empty_text)
        words.addWidget(self.write_first, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch()

    def _lay_out(self) -> None:
        page = QWidget()
        above = column(spacing=0)
        above.setContentsMargins(8, 4, 8, 2)
        above.addWidget(self.field)
        self._line = QWidget()
        said = row(self._line, spacing=4)
        said.setContentsMargins(12, 2, 8, 2)
        said.addWidget(self.told, 1)
        said.addWidget(self.meant)
        said.addWidget(self.write)
        self._chips = QWidget()
        chips = column(self._chips)
        chips.setContentsMargins(8, 2, 8, 4)
        chips.addWidget(self.facets)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.view)
        listed = column(page, spacing=0)
        listed.addLayout(above)
        listed.addWidget(self._line)
        listed.addWidget(self._chips)
        listed.addWidget(self._stack, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(page)
        self.pages.addWidget(self.reader)
        column(self).addWidget(self.pages)

    # --- what is shown ---

    @property
    def count(self) -> int:
        """Return how many articles fit the open message."""
        return len(self._offered)

    @property
    def query(self) -> str:
        return self.field.text()

    @property
    def reading(self) -> bool:
        """Whether an article lies open."""
        return self.pages.currentWidget() is self.reader

    def follow(self, hits: tuple[ArticleHit, ...], *, placeable: bool) -> None:
        """Another conversation: its articles, no query, no article open."""
        self.field.clear()
        self.pages.setCurrentIndex(0)
        self.show_offered(hits, placeable=placeable)

    def show_offered(self, hits: tuple[ArticleHit, ...], *, placeable: bool) -> None:
        """Take the articles that fit the message; a query that was typed stays before them."""
        self._offered, self._placeable = hits, placeable
        if not self.query.strip():
            self._show(hits)
            self._say("", "", missing=False)
            self._show_facets(())
            self._empty_head.setText(self.tr("No article fits this message by itself") if placeable else "")
            self._empty_text.setText(
                self.tr("Search with words of your own, or write down what you find out.")
                if placeable
                else self.tr("Opens with the message. Alt+K searches all articles.")
            )
            self.write_first.setVisible(placeable)
        if self.reading and self.reader.article is not None:
            known = {hit.article_id: hit for hit in hits}
            if self.reader.article.id in known:
                self.reader.show_pinned(known[self.reader.article.id].pinned)
        self.count_changed.emit(len(hits))

    def show_result(self, query: str, result: SearchResult) -> None:
        """Show what a query has found; an answer to another one than stands in the field is left out."""
        if query != self.query:
            return
        typed = query.strip()
        if not typed and self._offered:
            return
        self._show(result.hits)
        self._show_facets(result.facets, result.total)
        if not typed:
            self._say(self.tr("The newest articles") if result.hits else "", "", missing=False)
            self._empty_head.setText(self.tr("There are no articles yet"))
            self._empty_text.setText(self.tr("Write the first one, or import a folder of texts."))
        elif result.unknown:
            self._say("", "", missing=False)
            self._empty_head.setText(texts.no_filter(result.unknown))
            self._empty_text.setText(texts.filters())
        elif links.address(query) and not result.hits:
            self._say("", "", missing=False)
            self._empty_head.setText(texts.no_article())
            self._empty_text.setText("")
        elif result.nearest or not result.hits:
            self._say(
                self.tr("Nothing has “{words}”. The nearest:").format(words=typed) if result.hits else "",
                result.did_you_mean,
                missing=bool(result.hits),
            )
            self._empty_head.setText(self.tr("Nothing found for “{words}”").format(words=typed))
            self._empty_text.setText(
                self.tr("Try fewer or other words. The search is kept, so that the team sees what is missing.")
            )
        else:
            found = self.tr("%n articles", "", result.total)
            many = self.tr("more than {count}").format(count=result.total)
            self._say(many if result.more else found, result.did_you_mean, missing=False)
        self.write_first.setVisible(not result.unknown and not links.address(query))

    def show_article(self, article: Article, languages: tuple[str, str], today: str) -> None:
        """Open an article in the reader; it was asked for, so it takes the focus."""
        hits = (*self._offered, *self.hits.hits)
        pinned = any(hit.pinned for hit in hits if hit.article_id == article.id)
        self.reader.show_article(article, languages, today, pinned=pinned, placeable=self._placeable)
        self.reader.show_hidden(any(hit.hidden for hit in hits if hit.article_id == article.id))
        self.pages.setCurrentWidget(self.reader)
        self.reader.view.setFocus()

    def show_list(self) -> None:
        """Go back from the reader to where it was opened."""
        self.pages.setCurrentIndex(0)
        (self.field if self._stack.currentIndex() == 0 else self.view).setFocus()

    def begin_search(self) -> None:
        """Put the cursor into the search line; without a message there are the newest articles to look at."""
        self.pages.setCurrentIndex(0)
        self.field.setFocus()
        self.field.selectAll()
        if not self.query.strip() and not self._offered:
            self.searched.emit("")

    def search_again(self) -> None:
        """Ask once more: articles were pinned, hidden or written."""
        if self.query.strip() or not self._offered:
            self.searched.emit(self.query)

    def reset(self) -> None:
        self.field.clear()
        self.show_offered(self._offered, placeable=self._placeable)

    def _show(self, hits: tuple[ArticleHit, ...]) -> None:
        """Show hits; one that was chosen stays marked, else the first is, so that Enter reads it."""
        current = self.view.currentIndex()
        chosen = current.row() > 0 or (current.isValid() and self.view.hasFocus())
        marked = self.hits.hit(current.row()).article_id if chosen else 0
        if hits != self.hits.hits:
            self.hits.show(hits)
            kept = self.hits.row_of(marked) if not self.query.strip() else -1
            if hits:
                self.view.setCurrentIndex(self.hits.index(max(kept, 0)))
        self._stack.setCurrentIndex(1 if hits else 0)

    def _say(self, words: str, meant: str, *, missing: bool) -> None:
        self._meant = meant
        self.told.setText(words)
        said = self.tr("Did you mean “{words}”?").format(words=meant) if meant else ""
        self.meant.setText(said)
        self.meant.setAccessibleName(said)
        self.meant.setVisible(bool(meant))
        self.write.setVisible(missing)
        self._line.setVisible(bool(words or meant or missing))

    def _show_facets(self, facets: Iterable[Facet], total: int = 0) -> None:
        self.facets.clear()
        for one in _chosen(facets, total, self.query):
            name = texts.facet_name(one.kind)
            chip = tool(
                f"{name}: {texts.facet_value(one.kind, one.value)}", text=texts.facet(one), role="chip", tip=name
            )
            chip.setProperty("filter", _filter(one))
            chip.setCheckable(True)
            chip.setChecked(_filter(one) in self.query)
            chip.clicked.connect(self._filter)
            self.facets.add(chip)
        self._chips.setVisible(bool(self.facets.widgets))

    # --- what is done ---

    def _typed(self, text: str) -> None:
        if not text.strip() and self._offered:
            self.show_offered(self._offered, placeable=self._placeable)
        self.searched.emit(text)

    def _search(self, text: str) -> None:
        self.field.setText(text)
        self.field.setFocus()
        self._typed(text)

    def _take_meant(self) -> None:
        self._search(self._meant)

    def _filter(self) -> None:
        """Add a facet to the query, or take it out again: what filters can be read there."""
        chip = self.sender()
        if isinstance(chip, QToolButton):
            one, query = str(chip.property("filter")), self.query
            self._search(" ".join((query.replace(one, " ") if one in query else f"{one} {query}").split()))

    def _write(self) -> None:
        self.write_wanted.emit(parse(self.query).text)

    def _activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_wanted.emit(self.hits.hit(index.row()).article_id)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self.field:
                return self._field_key(event.key())
            if watched is self.view and event.key() == Qt.Key.Key_Escape:
                self.field.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _field_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.hits.rowCount():
            step = 1 if key == Qt.Key.Key_Down else -1
            place = min(max(self.view.currentIndex().row() + step, 0), self.hits.rowCount() - 1)
            self.view.setCurrentIndex(self.hits.index(place))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activated(self.view.currentIndex())
        elif key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            self._typed("")
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True


def _chosen(facets: Iterable[Facet], total: int, query: str) -> list[Facet]:
    """Return the facets that are worth a chip: what all articles share chooses nothing, unless it was chosen."""
    worth = [one for one in facets if one.kind in FACETS and (one.count < total or _filter(one) in query)]
    return [one for kind, most in FACETS.items() for one in [f for f in worth if f.kind == kind][:most]]


def _filter(found: Facet) -> str:
    """Return a facet as the search reads it: `tag:"free returns"`."""
    value = found.value
    return f'{_OPERATORS[found.kind]}:"{value}"' if " " in value else f"{_OPERATORS[found.kind]}:{value}"

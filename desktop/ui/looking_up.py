"""Articles for the open messages and for what is typed: asked for before the agent does, never in her way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop import settings as names
from desktop.domain.article import Article, ArticleHit, SearchResult, UseKind
from desktop.domain.cancel import CancelToken
from desktop.knowledge import links
from desktop.ui.conversation import Conversation
from desktop.ui.desk import Desk
from desktop.ui.tasks import Lanes

if TYPE_CHECKING:
    from desktop.assist.lookup import Vectors, Version
    from desktop.context import AppContext

SETTLED_MS = 1_500
"""A search that stands so long was meant; it is kept for the list of what is missing."""

AGAIN = 3.0
"""Seconds after which the open message is looked up again while articles are learned."""


@dataclass(slots=True)
class _Known:
    """What is known for a conversation's message."""

    hits: tuple[ArticleHit, ...] = ()
    vector: Vectors | None = None
    text: str = ""


class LookingUp(QObject):
    """One for the window; remembers for each conversation what was found and read."""

    hits_found = Signal(object)
    """A conversation's articles are known, or have changed."""
    results_found = Signal(str, object)
    """A query with its `SearchResult`."""
    article_opened = Signal(object)
    """An `Article` is to be shown."""
    index_moved = Signal(int)
    """How many articles wait to be indexed."""
    article_renewed = Signal(int, object)
    """The id of an article that lies open, and the `Article` as it is now; None where it was deleted."""
    articles_changed = Signal(object)
    """Ids of articles that were written, archived or deleted; None where another process did, whichever it were."""
    index_ready = Signal()
    _heard = Signal(object)

    def __init__(
        self,
        context: AppContext,
        lanes: Lanes,
        desk: Desk,
        *,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._lanes = lanes
        self._desk = desk
        self._clock = clock
        self._known: dict[Conversation, _Known] = {}
        self._asked_at = clock()
        self._query = ""
        self._result: SearchResult | None = None
        self._kept: tuple[str, int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_MS)
        self._timer.timeout.connect(self._keep_search)
        self._heard.connect(self._changed, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(context.lookup.on_change(self._heard.emit))
        desk.recall_ready.connect(self._recalled)
        desk.triage_ready.connect(self._ask)
        desk.reading_ready.connect(self._ask)
        desk.conversation_closed.connect(self._forget)

    # --- index ---

    def begin(self) -> None:
        """Bring the index up to date and learn what the articles mean, in small portions between other work.

        So the gate learns the words of internal articles: else the first reply would wait for it.
        """
        self._learn_internal()
        self._index_more()

    def _index_more(self) -> None:
        lookup = self._context.lookup
        self._lanes.store.newest_wins("article index", lambda _: lookup.catch_up_some(), self._caught_up)

    def _learn_internal(self, waiting: int = 1) -> None:
        internal = self._context.internal
        if waiting:
            self._lanes.store.newest_wins("internal words", lambda _: internal.catch_up(), self._learn_internal)

    def _caught_up(self, left: int) -> None:
        self.index_moved.emit(left)
        if left:
            self._index_more()
            return
        self.index_ready.emit()
        self._learn_more()

    def _learn_more(self) -> None:
        lookup = self._context.lookup
        self._lanes.store.newest_wins("unlearned articles", lambda _: lookup.unlearned(), self._encode)

    def _encode(self, texts: dict[Version, tuple[str, ...]]) -> None:
        lookup = self._context.lookup
        if not texts or self._clock() - self._asked_at > AGAIN:
            self._asked_at = self._clock()
            self._ask(self._desk.current)  # a message that was opened meanwhile
        if texts:
            self._lanes.engine.newest_wins(
                "meaning of articles", lambda cancel: lookup.encode(texts, cancel), self._learn, self._unencoded
            )

    def _learn(self, vectors: dict[Version, Vectors]) -> None:
        lookup = self._context.lookup
        self._lanes.store.queued(lambda: lookup.learn(vectors), lambda _: self._learn_more())

    def _unencoded(self, _error: Exception) -> None:
        """Without an encoder words alone find articles."""

    @Slot(object)
    def _changed(self, ids: frozenset[int] | None) -> None:
        """Learn what changed articles mean, and look again for what lies open: another one may fit it now."""
        self.begin()
        for conversation in self._known:
            self._ask(conversation)
            conversation.reply.recheck()
        self.articles_changed.emit(ids)

    # --- the open message ---

    def hits(self, conversation: Conversation) -> tuple[ArticleHit, ...]:
        """Return the articles for a conversation's message, the best first."""
        return self._known[conversation].hits if conversation in self._known else ()

    def _recalled(self, conversation: Conversation) -> None:
        recall = conversation.recall
        if recall is None:
            return
        known = self._known.setdefault(conversation, _Known())
        if known.text != recall.message.text:
            self._known[conversation] = known = _Known(text=recall.message.text)
        self._ask(conversation)
        lookup, text = self._context.lookup, recall.message.text

        def meaning(cancel: CancelToken) -> Vectors | None:
            return lookup.vector(text, cancel)

        def take(vector: Vectors | None) -> None:
            if vector is not None and self._known.get(conversation) is known:
                known.vector = vector
                self._ask(conversation)

        self._lanes.engine.newest_wins(self._key("meaning", conversation), meaning, take)

    def _ask(self, conversation: Conversation) -> None:
        recall, known = conversation.recall, self._known.get(conversation)
        if recall is None or known is None:
            return
        lookup, triage, market = self._context.lookup, conversation.triage, conversation.marketplace
        translation = conversation.translation if conversation.reading is not None else ""
        vector = known.vector

        def look(_cancel: CancelToken) -> tuple[ArticleHit, ...]:
            return lookup.for_message(
                recall,
                translation=translation,
                triage=triage,
                conversation_id=conversation.ids[0],
                marketplace=market,
                vector=vector,
            )

        def take(hits: tuple[ArticleHit, ...]) -> None:
            if self._known.get(conversation) is known and known.hits != hits:
                known.hits = hits
                self.hits_found.emit(conversation)

        self._lanes.store.newest_wins(self._key("articles", conversation), look, take)

    def _forget(self, conversation: Conversation) -> None:
        self._known.pop(conversation, None)

    # --- what is typed ---

    def search(self, query: str) -> None:
        """Look for articles: words at once, their meaning a moment later; the newest query wins."""
        if query != self._query:
            self._kept = None
        self._query, self._result = query, None
        self._timer.stop()
        self._look(query, None)
        lookup = self._context.lookup

        def meaning(cancel: CancelToken) -> Vectors | None:
            return lookup.vector(query, cancel)

        def take(vector: Vectors | None) -> None:
            if vector is not None and query == self._query:
                self._look(query, vector)

        if query.strip():
            self._lanes.engine.newest_wins("meaning of a query", meaning, take)

    def _look(self, query: str, vector: Vectors | None) -> None:
        lookup, conversation = self._context.lookup, self._desk.current
        language = self._context.settings.get(names.AGENT_LANGUAGE)
        recall, triage, market = conversation.recall, conversation.triage, conversation.marketplace

        def look(_cancel: CancelToken) -> SearchResult:
            context = lookup.context(recall, triage, conversation.ids[0], market)
            return lookup.search(query, language, context=context, vector=vector)

        def take(result: SearchResult) -> None:
            self._result = result
            self.results_found.emit(query, result)
            if query.strip():
                self._timer.start()

        self._lanes.store.newest_wins("article search", look, take)

    def _keep_search(self) -> None:
        """Keep a query that was asked to its end, so that a lead sees what is missing."""
        query, result, lookup = self._query, self._result, self._context.lookup
        if result is None or not query.strip():
            return
        found = 0 if result.nearest else result.total
        if self._kept == (query, found):
            return  # it was asked again because an article has changed, not by the agent
        self._kept = query, found
        language = self._context.settings.get(names.AGENT_LANGUAGE)
        self._lanes.store.queued(lambda: lookup.searched(query, found, language))

    # --- what is done with an article ---

    def open_link(self, address: str, missing: Callable[[], object]) -> None:
        """Show the article that a link leads to (`links.address`); `missing` is called where there is none."""
        articles = self._context.articles

        def take(article: Article | None) -> None:
            if article is None:
                missing()
            else:
                self.open(article.id)

        self._lanes.store.newest_wins("linked article", lambda _: links.find(articles, address), take)

    def look_again(self, article_id: int) -> None:
        """Hand out an article that lies open as it is now; that is no reading of it."""
        articles = self._context.articles
        self._lanes.store.newest_wins(
            "article again",
            lambda _: (article_id, articles.get(article_id)),
            lambda found: self.article_renewed.emit(*found),
        )

    def open(self, article_id: int) -> None:
        """Show an article; it counts as read for the message that lies open."""
        articles = self._context.articles

        def take(article: Article | None) -> None:
            if article is not None:
                self.article_opened.emit(article)

        self._lanes.store.newest_wins("open article", lambda _: articles.get(article_id), take)
        self.use(article_id, UseKind.OPENED)

    def quote(self, article: Article, passage: int) -> bool:
        """Put a passage (its place in `quoting.passages`) into the reply, in both languages if they are known."""
        from desktop.knowledge import quoting

        reply = self._desk.current.reply
        agent, buyer = reply.languages
        ours = quoting.passages(article, agent)
        theirs = quoting.passages(article, buyer) if buyer in article.texts else ()
        if not 0 <= passage < len(ours):
            return False
        reply.quote(article, ours[passage], theirs[passage] if len(theirs) == len(ours) else "")
        self.use(article.id, UseKind.QUOTED)
        return True

    def use(self, article_id: int, kind: UseKind, note: str = "") -> None:
        """Keep what was done with an article, with the seconds since its question came."""
        conversation, uses = self._desk.current, self._context.uses
        seconds = self._clock() - conversation.message.received_at if conversation.message is not None else None

        def keep() -> None:
            uses.record(article_id, kind, conversation.ids[0], seconds, note)

        self._lanes.store.queued(keep)
        if kind in (UseKind.PINNED, UseKind.HIDDEN):
            self._ask(conversation)

    def release(self, article_id: int) -> None:
        """Take a pin back, or show a hidden article again, in the open conversation."""
        conversation, uses = self._desk.current, self._context.uses

        def keep() -> None:
            number = conversation.ids[0]
            if number is not None:
                uses.release(article_id, number)

        self._lanes.store.queued(keep)
        self._ask(conversation)

    def _key(self, what: str, conversation: Conversation) -> str:
        return f"{what} {id(conversation)}"

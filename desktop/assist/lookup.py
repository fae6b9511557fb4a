"""Articles for the open message and for what the agent types: joins index, sentence encoder and what was used."""

from __future__ import annotations

import contextlib
import datetime
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.domain.article import Article, ArticleHit, ArticleState, SearchResult
from desktop.domain.cancel import CancelToken
from desktop.domain.message import EntityKind
from desktop.domain.reading import Recall
from desktop.domain.triage import Triage
from desktop.errors import UserFacingError
from desktop.knowledge import links
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.query import parse
from desktop.knowledge.search import ArticleSearch, SearchContext
from desktop.knowledge.searches import Searches
from desktop.knowledge.snippets import plain
from desktop.knowledge.uses import Uses
from desktop.language.entities import EntityFinder
from desktop.translation import slots
from desktop.translation.engine import SentenceEncoder

Vectors = NDArray[np.float32]

MODEL = "use-m3"
"""Name of the encoder's vectors in the store: others are made anew."""

FIRST_WORDS = 300
"""Characters of an article's body that stand for its meaning, beside its title."""

AT_ONCE = 3
"""Articles that are encoded in one go: some seventy texts, for which a message may have to wait."""


class Version(NamedTuple):
    """An article as it was at a time."""

    article_id: int
    changed_at: float


Listener = Callable[[frozenset[int] | None], object]
"""Hears on the store's lane which articles have changed; None where another process did, whichever it were."""


PORTION = 200
"""Articles that are indexed in one go: a message waits a tenth of a second, or two."""


class Lookup:
    """On the store's lane, all but `vector` and `encode`, which ask the encoder on the engine's lane."""

    def __init__(  # noqa: PLR0917 - what it joins
        self,
        search: ArticleSearch,
        library: ArticleLibrary,
        uses: Uses,
        searches: Searches,
        encoder: SentenceEncoder,
        finder: EntityFinder,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._search = search
        self._library = library
        self._uses = uses
        self._searches = searches
        self._encoder = encoder
        self._finder = finder
        self._clock = clock
        self._listeners: list[Listener] = []
        self._revision = library.revision
        library.on_change(self._changed)

    # --- questions ---

    def for_message(
        self,
        recall: Recall,
        *,
        translation: str = "",
        triage: Triage | None = None,
        conversation_id: int | None = None,
        marketplace: str = "",
        vector: Vectors | None = None,
    ) -> tuple[ArticleHit, ...]:
        """Return the articles for a message: by its words, its translation, class, products and meaning."""
        triage = triage or recall.triage
        self.follow()
        return self._search.similar_to_message(
            recall.message.text,
            translation,
            language=recall.agent_language,
            today=self.today(),
            context=self.context(recall, triage, conversation_id, marketplace),
            vector=vector,
        )

    def search(
        self,
        query: str,
        language: str,
        *,
        context: SearchContext | None = None,
        limit: int = 20,
        vector: Vectors | None = None,
    ) -> SearchResult:
        """Return what a query finds, titles in `language`; any text is a query. A link finds its article."""
        self.follow()
        if address := links.address(query):
            article = links.find(self._library, address)
            hits = (
                self._search.shown(article.id, language=language, today=self.today(), context=context)
                if article is not None
                else ()
            )
            return SearchResult(hits, len(hits))
        return self._search.search(
            query, language=language, limit=limit, today=self.today(), context=context, vector=vector
        )

    def context(
        self,
        recall: Recall | None,
        triage: Triage | None = None,
        conversation_id: int | None = None,
        marketplace: str = "",
    ) -> SearchContext:
        """Return what is known of the open message as the search weighs it."""
        classes = tuple(str(guess.problem) for guess in triage.problems[:2]) if triage is not None else ()
        entities = recall.entities if recall is not None else ()
        return SearchContext(
            classes=classes,
            skus=tuple(entity.text for entity in entities if entity.kind is EntityKind.SKU),
            marketplace=marketplace,
            language=recall.language.code if recall is not None else "",
            pinned=frozenset(self._uses.pinned(conversation_id)) if conversation_id is not None else frozenset(),
            hidden=self._uses.hidden(conversation_id) if conversation_id is not None else frozenset(),
        )

    def vector(self, text: str, cancel: CancelToken | None = None) -> Vectors | None:
        """Return the meaning of a text; None where the encoder cannot be had. Raises only `Cancelled`."""
        if not text.strip():
            return None
        try:
            found: Vectors = self._encoder.encode([text[:1_000]], cancel=cancel)[0]
        except UserFacingError:
            return None
        return found

    def today(self) -> str:
        """Return the agent's date, ISO."""
        return datetime.datetime.fromtimestamp(self._clock()).astimezone().date().isoformat()

    # --- what was done ---

    def searched(self, query: str, hits: int, language: str) -> None:
        """Keep a search that was asked to its end; what a filter left nothing of is not missing."""
        if hits or not parse(query).filtered:
            self._searches.searched(self.question(query, language), hits)

    def question(self, query: str, language: str) -> str:
        """Return a search as it is kept: without its filters and the buyer's values; "" for what is none."""
        asked = parse(query)
        if links.address(query) or asked.unknown:
            return ""
        return slots.without_values(asked.text, language, self._finder)

    def answered(self, question: str, article_id: int) -> None:
        """Take a kept search, and those like it, off the list of what is missing once its article is published."""
        article = self._library.get(article_id)
        if article is not None and article.state is ArticleState.PUBLISHED:
            self._searches.settle(question)

    # --- what has changed ---

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each change of articles, also by another process; returns what ends that."""
        self._listeners.append(listener)

        def end() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return end

    def follow(self) -> None:
        """Forget what was kept of articles that another process has changed; microseconds where none were.

        Indexing them is left to `catch_up`, as a rule that process does it.
        """
        changed = self._library.changed_since(self._revision)
        if changed is None or changed:
            self._revision = self._library.revision
        if changed is None:
            self._search.forget()
            self._tell(None)

    def _changed(self, ids: frozenset[int]) -> None:
        """Index what was changed; what an import brings waits for `catch_up_some`, so that messages do not."""
        self.follow()
        if len(ids) <= PORTION:
            self._search.refresh(ids)
        self._tell(ids)

    def _tell(self, ids: frozenset[int] | None) -> None:
        for listener in tuple(self._listeners):
            listener(ids)

    # --- index and meanings ---

    def catch_up(self, cancel: CancelToken | None = None) -> int:
        """Bring the index up to date; nothing to do but after an import or a new content pack."""
        return self._search.catch_up(cancel=cancel)

    def catch_up_some(self) -> int:
        """Index a portion of what waits, in a fraction of a second, and return how many articles wait still."""
        return self._search.catch_up_some(PORTION)

    def unlearned(self) -> dict[Version, tuple[str, ...]]:
        """Return some articles whose meaning is not known yet, with their texts, one a language."""
        articles = self._library.get_many(self._search.unlearned(MODEL, AT_ONCE))
        return {Version(article.id, article.changed_at): meaning(article) for article in articles}

    def encode(
        self, texts: Mapping[Version, Sequence[str]], cancel: CancelToken | None = None
    ) -> dict[Version, Vectors]:
        """Return the vectors of articles' texts, shape (texts, dimensions) each.

        Raises `UserFacingError` (`encoder.missing`, `engine.crashed`) or `Cancelled`.
        """
        flat = [text for each in texts.values() for text in each]
        vectors = self._encoder.encode(flat, cancel=cancel)
        out, at = {}, 0
        for version, each in texts.items():
            out[version] = vectors[at : at + len(each)]
            at += len(each)
        return out

    def learn(self, vectors: Mapping[Version, Vectors]) -> None:
        """Keep the vectors of articles; of one that was changed while it was encoded they are over."""
        with self._library.together():
            now = {row.id: row.changed_at for row in self._library.all(ids=[number for number, _ in vectors])}
            current = {number: each for (number, changed), each in vectors.items() if now.get(number) == changed}
            self._search.learn(current, MODEL)


def meaning(article: Article) -> tuple[str, ...]:
    """Return what stands for an article's meaning: the questions it answers, and in each language title and
    first words."""
    out = list(article.asked)
    for text in article.texts.values():
        out += [text.title, f"{text.title}. {plain(text.body)[:FIRST_WORDS]}"]
    return tuple(out)

"""Searches the knowledge base as the agent types, and for the open message."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from numpy.typing import NDArray

from desktop.domain.article import ArticleHit, SearchResult, Visibility
from desktop.domain.cancel import CancelToken
from desktop.knowledge import about
from desktop.knowledge.about import About
from desktop.knowledge.filler import share
from desktop.knowledge.finding import POOL, Finding, Found
from desktop.knowledge.index import LANGUAGES, ArticleIndex, Progress
from desktop.knowledge.matching import Matching
from desktop.knowledge.nearness import Nearness
from desktop.knowledge.ordering import Candidate, Documents, Ordering, SearchContext, ordered, strong
from desktop.knowledge.query import Query, parse
from desktop.knowledge.rank import Judged, Unit, strongest
from desktop.knowledge.vocabulary import Vocabulary
from desktop.knowledge.words import has_han, value
from desktop.language.pinyin import spoken
from desktop.storage.store import Store

__all__ = ["ArticleSearch", "SearchContext"]

CANDIDATES = 60
"""Rows that are taken for a query; of more the newest, those with the words in their titles first."""

MEANT = 50
"""Articles near in meaning that take part; where all words were found only the nearest of them."""

_MEANT_BESIDE = 5


class ArticleSearch:
    """Finds articles; belongs to the store's lane.

    The index must have been brought up to date once (`catch_up`) and is told of changes (`refresh`).
    """

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store = store
        self._vocabulary = Vocabulary(store)
        self._index = ArticleIndex(store, self._vocabulary)
        self._finding = Finding(Matching(store, self._vocabulary, self._index), self._vocabulary, self._index)
        self._nearness = Nearness(store)
        self._documents = Documents(store, self._index)
        self._ordering = Ordering(self._documents, clock)

    # --- the index ---

    def catch_up(self, progress: Progress | None = None, cancel: CancelToken | None = None) -> int:
        """Index what is not yet, and return how many articles that was; a second for 1,000 or so.

        What was done stays when it is cancelled (`Cancelled`).
        """
        return self._index.catch_up(progress, cancel)

    def catch_up_some(self, limit: int) -> int:
        """Index up to `limit` articles of those that wait, and return how many wait still."""
        self._nearness.forget()
        return self._index.catch_up_some(limit)

    def refresh(self, ids: Iterable[int]) -> None:
        """Index articles as they are now: after they were written, removed, or changed their state."""
        self._index.refresh(ids)
        self._nearness.forget()

    def forget(self) -> None:
        """Read anew what is kept in memory: another process has changed articles, their index or vectors."""
        self._index.forget()
        self._nearness.forget()

    def learn(self, vectors: Mapping[int, NDArray[Any]], model: str = "") -> None:
        """Keep the encoder's vectors of articles (title and first sentences), one or several each."""
        self._nearness.learn(vectors, model)

    def unlearned(self, model: str = "", limit: int = 1_000) -> list[int]:
        """Return articles whose vectors are missing or older than their texts."""
        return self._nearness.unlearned(model, limit)

    # --- questions ---

    def search(
        self,
        query: str,
        *,
        language: str = "zh",
        limit: int = 20,
        today: str,
        context: SearchContext | None = None,
        vector: NDArray[Any] | None = None,
    ) -> SearchResult:
        """Return the articles for what was typed, one hit an article, titles in `language`.

        Published ones, unless `state:` asks for others. `total` and facets count up to about `CANDIDATES` texts.
        Without words the newest articles come, first those that fit the message. Any text is a query.
        """
        asked = parse(query)
        if asked.unknown:
            return SearchResult(unknown=asked.unknown)
        context = context or SearchContext()
        cap = max(CANDIDATES, 2 * limit)
        if asked.terms:
            found = self._finding.find(asked, cap)
        else:
            found = self._finding.browse(asked, cap)
            own = self._finding.about(asked, map(value, context.classes), map(value, context.skus), POOL)
            found = replace(found, rows=list(dict.fromkeys([*own, *found.rows])))
        return self._result(found, asked, context, vector, language, limit, today)

    def similar_to_message(
        self,
        text: str,
        translation: str = "",
        *,
        language: str = "zh",
        limit: int = 5,
        today: str,
        context: SearchContext | None = None,
        vector: NDArray[Any] | None = None,
    ) -> tuple[ArticleHit, ...]:
        """Return the articles for an open message: by its rare words, its class and products, its meaning."""
        context = context or SearchContext()
        found = self._finding.for_message((text, translation), CANDIDATES)
        own = self._finding.about(Query(), map(value, context.classes[:2]), map(value, context.skus), POOL)
        found = replace(found, rows=list(dict.fromkeys([*found.rows[:POOL], *own])))
        return self._result(found, Query(), context, vector, language, limit, today, message=True).hits

    def shown(
        self, article_id: int, *, language: str = "zh", today: str, context: SearchContext | None = None
    ) -> tuple[ArticleHit, ...]:
        """Return an article in any state as a hit; none where it is gone, or not in the index yet."""
        abouts = self._documents.abouts([article_id])
        candidates = {number: Candidate(one, -1, Judged(0.0, {}, False, ())) for number, one in abouts.items()}
        context = context or SearchContext()
        return tuple(self._hits(list(candidates), candidates, Found([], (), ()), context, language, today))

    # --- inside ---

    def _result(  # noqa: PLR0917 - what one question is made of
        self,
        found: Found,
        asked: Query,
        context: SearchContext,
        vector: NDArray[Any] | None,
        language: str,
        limit: int,
        today: str,
        message: bool = False,
    ) -> SearchResult:
        ids = {number // LANGUAGES for number in found.rows}
        meant: list[int] = []
        near: dict[int, float] = {}
        if vector is not None and (message or asked.terms) and not asked.languages:
            meant, near = self._nearness.nearest(vector, MEANT if found.loose else _MEANT_BESIDE, also=ids)
        pinned = frozenset() if asked.filtered else context.pinned
        # What is not wanted for a message is not offered; who looks for it finds it.
        unwanted = frozenset() if asked.terms or asked.filtered else context.hidden
        abouts = self._documents.abouts({*ids, *meant, *pinned} - unwanted)
        abouts = {number: one for number, one in abouts.items() if one.fits(asked, today)}
        candidates = self._ordering.judged(found, abouts, context, limit)
        if found.loose:
            candidates = strong(candidates, context if message else None)
            rest = []
        else:
            rest = [n for n in dict.fromkeys(row // LANGUAGES for row in found.rows) if n in abouts]
        for number in [*meant, *pinned]:
            if number in abouts and number not in candidates:
                candidates[number] = Candidate(abouts[number], -1, Judged(0.0, {}, False, ()))
                self._ordering.add_context(candidates[number], context, loose=found.loose)
        near = {number: near[number] for number in candidates if number in near}
        in_order = ordered(candidates, near, pinned, today, loose=found.loose)
        every = list(dict.fromkeys([*in_order, *rest]))
        complete = any(candidate.judged.complete for candidate in candidates.values())
        shown = in_order[: max(limit, 0)]
        return SearchResult(
            hits=tuple(self._hits(shown, candidates, found, context, language, today)),
            total=len(every),
            facets=() if message else about.facets([abouts[n] for n in every]),
            did_you_mean=self._meant_words(found, shown, candidates),
            nearest=bool(every and asked.terms) and bool(found.meant or (found.loose and not complete)),
            more=found.more,
        )

    # --- what is shown ---

    def _hits(  # noqa: PLR0917 - what a hit is made of
        self,
        ids: Sequence[int],
        candidates: Mapping[int, Candidate],
        found: Found,
        context: SearchContext,
        language: str,
        today: str,
    ) -> Iterable[ArticleHit]:
        named = {number: _named(candidates[number].about, language) for number in ids}
        wanted = dict.fromkeys([*filter(None, named.values()), *(candidates[number].number for number in ids)])
        documents = self._documents.read(list(wanted), {n: candidate.about for n, candidate in candidates.items()})
        for number in ids:
            candidate = candidates[number]
            one, judged = candidate.about, candidate.judged
            own = documents.get(named[number])
            if own is None:
                continue  # not in the index yet
            matched = documents.get(candidate.number, own)
            words = judged.words or tuple(unit.text for unit in found.units)
            words = tuple(word for word in words if share(word) == 1) or words
            body, places = own.body, own.body.hits(words)
            if not places and matched is not own:
                body, places = matched.body, matched.body.hits(words)
            snippet = body.snippet(places)
            yield ArticleHit(
                article_id=number,
                title=own.title.text,
                snippet=snippet.text,
                marks=snippet.marks,
                score=round(candidate.score, 4),
                reasons=strongest(judged.reasons),
                language=matched.language,
                visibility=Visibility(one.visibility),
                expired=one.expired(today),
                pinned=number in context.pinned,
                hidden=number in context.hidden,
            )

    def _meant_words(self, found: Found, shown: Sequence[int], candidates: Mapping[int, Candidate]) -> str:
        """Return what was taken for the query; for what only sounds so the words of the best title."""
        if not found.meant or not shown:
            return found.meant
        words = found.meant
        best = candidates[shown[0]]
        document = self._documents.read([best.number], {best.about.id: best.about}).get(best.number)
        for unit in found.units:
            if document is not None and unit.reason == "typo" and not unit.count(document.title.folded):
                written = _sounding(document.title.text, unit)
                words = words.replace(unit.text, written) if written else words
        return words


def _named(one: About, language: str) -> int:
    """Return the text in the agent's language, or in the base language, or any; 0 if none is in the index."""
    texts = one.texts()
    return texts.get(language) or texts.get(one.base_language) or next(iter(texts.values()), 0)


def _sounding(title: str, unit: Unit) -> str:
    """Return the Han signs of a title that are read like a word."""
    for start in range(len(title)):
        for end in range(start + 1, min(start + 8, len(title)) + 1):
            piece = title[start:end]
            if has_han(piece[0]) and has_han(piece[-1]) and spoken(piece) == unit.text:
                return piece
    return ""

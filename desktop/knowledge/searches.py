"""What was looked for: searches that brought nothing, collected as a list of articles to write."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Prefix

from desktop.knowledge.checking import clean_line
from desktop.language.normalize import fold, strip_diacritics
from desktop.storage.store import Store

MAX_QUERY = 500
"""Characters of a query that are kept."""

_OPEN = 5_000
"""Different unanswered queries that are grouped, the newest of them."""
_NEAR = 70
_WORD = 80
"""Similarity of two words up to which one is the other with a slip or another ending."""
_STEM = 5
_HAN = r"\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORDS = re.compile(rf"\{{\w+\}}|[{_HAN}]|[^\W_{_HAN}]+")


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that found nothing: as it was asked most often, in all its forms, and how often."""

    query: str
    queries: tuple[str, ...]
    count: int
    last_at: float


@dataclass(slots=True)
class _Group:
    words: tuple[str, ...]
    queries: list[str] = field(default_factory=list)
    count: int = 0
    last_at: float = 0.0


class Searches:
    """Keeps searches that were asked to their end; belongs to the store's lane."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock

    def searched(self, question: str, hits: int) -> None:
        """Keep a search, given without the buyer's values: `订单 0 还没到` (`Lookup.question`).

        With hits, the same query is no longer unanswered. Blank ones are not kept.
        """
        query = clean_line(question)[:MAX_QUERY]
        if not query:
            return
        with self._store.transaction():
            if hits:
                self._settle([query])
            self._store.execute(
                "INSERT INTO article_search(query, hits, at) VALUES (?, ?, ?)",
                (query, max(0, hits), self._clock()),
            )

    def unanswered(self) -> tuple[Unanswered, ...]:
        """Return what found nothing and is not settled, similar queries as one, the most frequent first.

        Similar are queries with the same words in any order, where a word may have a slip or another ending;
        numbers have to be the same.
        """
        return grouped(
            self._store.tuples(
                "SELECT query, count(*), max(at) FROM article_search WHERE hits = 0 AND settled_at IS NULL"
                " GROUP BY query ORDER BY max(at) DESC LIMIT ?",
                (_OPEN,),
            )
        )

    def settle(self, query: str) -> int:
        """Take a query and those like it off the list: an article was written, or none is wanted.

        Returns how many searches that were.
        """
        asked = clean_line(query)
        for group in self.unanswered():
            if asked in group.queries:
                self._settle(group.queries)
                return group.count
        return 0

    def _settle(self, queries: Sequence[str]) -> None:
        self._store.execute_many(
            "UPDATE article_search SET settled_at = ? WHERE query = ? AND hits = 0 AND settled_at IS NULL",
            [(self._clock(), query) for query in queries],
        )


def grouped(rows: Iterable[tuple[str, int, float]]) -> tuple[Unanswered, ...]:
    """Return queries, each given with how often and when it was asked last, similar ones as one."""
    groups = _joined(sorted(rows, key=lambda row: (-row[1], -row[2], row[0])))
    found = [Unanswered(one.queries[0], tuple(one.queries), one.count, one.last_at) for one in groups]
    return tuple(sorted(found, key=lambda one: (-one.count, -one.last_at)))


def _joined(rows: Sequence[tuple[str, int, float]]) -> list[_Group]:
    """Join each query to the first group with its words, else to one with similar words."""
    groups: list[_Group] = []
    exact: dict[tuple[str, ...], _Group] = {}
    keys: list[str] = []
    for query, count, at in rows:
        words = _words(query)
        group = exact.get(words)
        if group is None:
            near = process.extract(" ".join(words), keys, scorer=fuzz.ratio, limit=5, score_cutoff=_NEAR)
            group = next((groups[place] for *_, place in near if _alike(words, groups[place].words)), None)
        if group is None:
            group = _Group(words)
            groups.append(group)
            keys.append(" ".join(words))
        exact.setdefault(words, group)
        group.queries.append(query)
        group.count += count
        group.last_at = max(group.last_at, at)
    return groups


@lru_cache(maxsize=_OPEN)
def _words(query: str) -> tuple[str, ...]:
    """Return the words of a query without case and accents, sorted; of Chinese the characters."""
    key = strip_diacritics(fold(unicodedata.normalize("NFKC", query)))
    return tuple(sorted(_WORDS.findall(key))) or (key,)


def _alike(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether words are the same but for slips and endings; another number is another question."""
    if len(words) != len(others):
        return False
    rest, left = Counter(words) - Counter(others), Counter(others) - Counter(words)
    return all(
        not any(c.isdigit() for c in one + other) and one[0] == other[0] and _same_word(one, other)
        for one, other in zip(sorted(rest.elements()), sorted(left.elements()), strict=True)
    )


def _same_word(one: str, other: str) -> bool:
    """Tell whether a word is another one with a slip, or with another ending: "battery" and "batteries"."""
    stem = Prefix.similarity(one, other)
    return fuzz.ratio(one, other) >= _WORD or (stem >= _STEM and max(len(one), len(other)) - stem <= 3)

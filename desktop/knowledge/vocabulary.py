"""The words of all articles: how rare they are, how they go on, and what a mistyped one was meant to be."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from desktop.knowledge.words import MARKS, is_wide
from desktop.storage.store import Store

SHORTEST = 4
"""Letters from which on a word can be told from what was meant."""

_NEAR = 1_500
"""The most frequent words of a shape that a mistyped one is held against."""

_KEPT = 2_000
"""Words whose figures are kept until the index changes."""

_CHUNK = 20_000

_LAST = "\U0010ffff"

_AHEAD = 4
"""Letters that a word still being typed may go on."""


class Vocabulary:
    """The words of the index in the store; belongs to its lane."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._counts: dict[str, int] = {}
        self._beginnings: dict[tuple[object, ...], list[tuple[str, int]]] = {}
        self._shapes: dict[str, list[tuple[str, int]]] = {}

    def forget(self) -> None:
        """Read again what was kept: the index has changed."""
        self._counts.clear()
        self._beginnings.clear()
        self._shapes.clear()

    def add(self, counts: Counter[str]) -> None:
        """Count texts that have these words; inside the transaction that writes the index."""
        self._store.execute_many(
            "INSERT INTO article_word(word, count, shape) VALUES (?, ?, ?)"
            " ON CONFLICT(word) DO UPDATE SET count = count + excluded.count",
            [(word, count, _shape(word)) for word, count in sorted(counts.items())],
        )
        self.forget()

    def add_new(self, words: Iterable[str]) -> None:
        """Take in words of texts that were counted before they were changed."""
        self._store.execute_many(
            "INSERT OR IGNORE INTO article_word(word, count, shape) VALUES (?, 1, ?)",
            [(word, _shape(word)) for word in sorted(words)],
        )
        self.forget()

    def recount(self) -> None:
        """Count all words anew from the index itself (a second for 10,000 articles)."""
        with self._store.transaction():
            self._store.execute("DELETE FROM article_word")
            after = ""
            while rows := self._store.tuples(
                "SELECT term, doc FROM article_term WHERE term > ? AND term NOT BETWEEN ? AND ? LIMIT ?",
                (after, *MARKS, _CHUNK),
            ):
                self._store.execute_many(
                    "INSERT INTO article_word(word, count, shape) VALUES (?, ?, ?)",
                    [(word, count, _shape(word)) for word, count in rows],
                )
                after = rows[-1][0]
        self.forget()

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """Return in how many texts each word is, about; 0 for one that is nowhere."""
        wanted = list(dict.fromkeys(words))
        missing = [word for word in wanted if word not in self._counts]
        if missing:
            if len(self._counts) > _KEPT:
                self._counts.clear()
                missing = wanted
            self._counts.update(dict.fromkeys(missing, 0))
            marks = ",".join("?" * len(missing))
            self._counts.update(
                self._store.tuples(f"SELECT word, count FROM article_word WHERE word IN ({marks})", missing)  # noqa: S608
            )
        return {word: self._counts[word] for word in wanted}

    def beginning(self, start: str, limit: int) -> list[tuple[str, int]]:
        """Return words that begin so, the most frequent first, with their counts."""
        return self._once(
            "SELECT word, count FROM article_word WHERE word >= ? AND word < ? ORDER BY count DESC LIMIT ?",
            (start, start + _LAST, limit),
        )

    def longer(self, start: str, length: int, limit: int) -> list[str]:
        """Return beginnings of `length` characters of words that begin with fewer, the most frequent first."""
        rows = self._once(
            "SELECT substr(word, 1, ?) AS start, sum(count) FROM article_word WHERE word >= ? AND word < ?"
            " GROUP BY start ORDER BY 2 DESC LIMIT ?",
            (length, start, start + _LAST, limit),
        )
        return [other for other, _ in rows]

    def _once(self, sql: str, parameters: tuple[object, ...]) -> list[tuple[str, int]]:
        if parameters not in self._beginnings:
            if len(self._beginnings) > _KEPT:
                self._beginnings.clear()
            self._beginnings[parameters] = self._store.tuples(sql, parameters)
        return self._beginnings[parameters]

    def nearest(self, word: str, limit: int = 3, *, growing: bool = False) -> list[str]:
        """Return known words that are a slip of the keys away: one, two from six letters on.

        The first letter, or the first two in turn, must be right; a frequent word comes before a rare one. Of
        longer words also the beginning counts where the word is `growing`.
        """
        if len(word) < SHORTEST or is_wide(word):
            return []
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        slips = 1 if len(word) < 6 else 2
        longest = len(word) + (_AHEAD if growing else slips)
        known: dict[str, tuple[int, str]] = {}
        for first in dict.fromkeys(word[:2]):
            for length in range(longest, len(word) - slips - 1, -1):
                for other, count in self._shaped(f"{first}{length}"):
                    for form in {other, other[: len(word)]} if growing else (other,):
                        if form not in known or known[form][0] < count:
                            known[form] = count, other
        known.pop(word, None)
        found = process.extract(word, list(known), scorer=OSA.distance, score_cutoff=slips, limit=20)
        # A slip less is worth more than a hundredfold frequency.
        best = sorted(found, key=lambda near: near[1] - math.log10(known[near[0]][0] + 1) / 2)
        return list(dict.fromkeys(known[form][1] for form, _, _ in best))[:limit]

    def _shaped(self, shape: str) -> Sequence[tuple[str, int]]:
        if shape not in self._shapes:
            if len(self._shapes) > _KEPT // 20:
                self._shapes.clear()
            self._shapes[shape] = self._store.tuples(
                "SELECT word, count FROM article_word WHERE shape = ? AND shape <> '' ORDER BY count DESC LIMIT ?",
                (shape, _NEAR),
            )
        return self._shapes[shape]


def rarity(count: int, total: int) -> float:
    """Return how much a word tells that is in `count` of `total` texts (bm25's idf, never below a little)."""
    return max(math.log(1 + (total - min(count, total) + 0.5) / (count + 0.5)), 0.02)


def _shape(word: str) -> str:
    return "" if is_wide(word) or len(word) < SHORTEST - 1 or not word[0].isalpha() else f"{word[0]}{len(word)}"

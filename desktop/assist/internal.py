"""Which sentences of a reply are words of internal articles, from whichever place they were copied."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from desktop.domain.article import Article, ArticleState, Visibility
from desktop.domain.script import Script
from desktop.knowledge import quoting
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.versions import Versions
from desktop.scripts.body import pieces
from desktop.scripts.library import ScriptLibrary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PORTION: Final = 24
"""Articles or scripts that are read in one go between other work: some 50 ms."""

_FIRST: Final = quoting.LEAST // 2
"""Signs by which a sentence is looked up; none is shorter."""

_SENTENCE: Final = re.compile(r"[^。！？!?\n|]+?(?:[。！？]|[.!?](?=\s|$)|\n|\||$)")
_PLACEHOLDER: Final = re.compile(r"\{[^{}\n]*\}")
_COLUMNS: Final = 5
"""Hash of the first signs, hash of all, length, owner, whether it is kept in the house."""


_Sorted = tuple["NDArray[np.int64]", "NDArray[np.int64]"]
"""A row for each sentence, by its first signs; and the hashes of these by themselves."""


class InternalWords:
    """Knows the sentences of all internal articles as hashes; belongs to the store's lane.

    A sentence that also stands in a published passage for buyers, or in a script, is nobody's secret. What an
    internal article said in an earlier version is. An owner is an article's id, or a script's below zero.
    """

    def __init__(self, articles: ArticleLibrary, versions: Versions, scripts: ScriptLibrary) -> None:
        self._articles = articles
        self._versions = versions
        self._scripts = scripts
        self._seen: tuple[int, int] | None = None
        self._known_scripts: frozenset[int] = frozenset()
        self._stamps: dict[int, float] = {}
        """When each article that is known was changed."""
        self._waiting: set[int] = set()
        self._fresh: dict[int, NDArray[np.int64]] = {}
        """Rows that are not in the table yet, by owner; without any where the owner has no sentence now."""
        self._tables: tuple[_Sorted, _Sorted] | None = None

    def catch_up(self, most: int | None = PORTION) -> int:
        """Read what was changed since, `most` articles and scripts or all; return how many still wait."""
        self._look_around()
        portion = sorted(self._waiting)[:most]
        if portion:
            self._read(portion)
            self._waiting.difference_update(portion)
        return len(self._waiting)

    def find(self, text: str) -> Iterator[tuple[int, int, Article]]:
        """Yield where sentences of `text` are, or hold, one of an internal article, and that article."""
        self.catch_up(None)
        spans = [match.span() for match in _SENTENCE.finditer(text)]
        said = [quoting.compared(text[start:end]) for start, end in spans]
        ends = list(accumulate(map(len, said)))
        for first, last, owner in self._leaks("".join(said)):
            article = self._articles.get(owner)
            if article is not None:
                start = spans[bisect_right(ends, first)][0]
                end = spans[bisect_left(ends, last)][1]
                whole = text[start:end]
                yield start + len(whole) - len(whole.lstrip()), start + len(whole.rstrip()), article

    # --- inside ---

    def _leaks(self, said: str) -> Iterator[tuple[int, int, int]]:
        """Yield where an internal sentence begins and ends that no sentence for buyers covers, and its owner."""
        import numpy as np

        windows = [hash(said[at : at + _FIRST]) for at in range(len(said) - _FIRST + 1)]
        firsts = np.array(windows, np.int64)
        kept, told = self._sorted()
        found = list(_matches(said, firsts, *kept))
        covered = [(start, end) for start, end, _ in _matches(said, firsts, *told)] if found else []
        for start, end, owner in found:
            if not any(first <= start and end <= last for first, last in covered):
                yield start, end, owner

    def _sorted(self) -> tuple[_Sorted, _Sorted]:
        """Return what is kept in the house, and what buyers are told."""
        import numpy as np

        if self._tables is None or self._fresh:
            table = np.concatenate([np.empty((0, _COLUMNS), np.int64), *(one for one, _ in self._tables or ())])
            stay = table[~np.isin(table[:, 3], list(self._fresh))]
            table = np.concatenate([stay, *self._fresh.values()])
            table = table[np.argsort(table[:, 0], kind="stable")]
            kept = table[:, 4] == 1
            first, second = ((part, np.ascontiguousarray(part[:, 0])) for part in (table[kept], table[~kept]))
            self._tables = first, second
            self._fresh = {}
        return self._tables

    def _look_around(self) -> None:
        """Note which articles and scripts were changed, also by another process."""
        now = self._articles.revision, self._scripts.revision
        if now == self._seen:
            return
        articles = scripts = None
        if self._seen is not None:
            articles = self._articles.changed_since(self._seen[0])
            scripts = self._scripts.changed_since(self._seen[1])
        if articles is None:
            there, known = {row.id: row.changed_at for row in self._articles.all()}, self._stamps
            articles = frozenset(one for one in there.keys() | known.keys() if there.get(one) != known.get(one))
        if scripts is None:
            scripts = frozenset(one.id for one in self._scripts.summaries())
            scripts |= self._known_scripts
        self._waiting |= articles | {-number for number in scripts}
        self._seen = now

    def _read(self, owners: Sequence[int]) -> None:
        import numpy as np

        for owner in owners:
            self._fresh[owner] = np.empty((0, _COLUMNS), np.int64)
            self._stamps.pop(owner, None)
        ids = [owner for owner in owners if owner > 0]
        old = self._versions.bodies(ids)
        sentences: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
        for article in self._articles.get_many(ids):
            self._stamps[article.id] = article.changed_at
            kept = quoting.kept_in(article)
            if article.visibility is Visibility.INTERNAL:
                kept = kept.union(*map(quoting.kept_in_body, old.get(article.id, ())))
            told = quoting.told_in(article) if article.state is ArticleState.PUBLISHED else frozenset()
            sentences[article.id] = kept, told
        scripts = [-owner for owner in owners if owner < 0]
        self._known_scripts |= frozenset(scripts)
        for script in self._scripts.get_many(scripts):
            sentences[-script.id] = frozenset(), _told(script)
        for owner, both in sentences.items():
            rows = [
                (hash(one[:_FIRST]), hash(one), len(one), owner, kept)
                for kept, some in zip((True, False), both, strict=True)
                for one in some
            ]
            if rows:
                self._fresh[owner] = np.array(rows, np.int64)


def _told(script: Script) -> frozenset[str]:
    """Return the sentences of a script in all languages, cut at its placeholders."""
    texts = (text for version in script.versions.values() for _, text in pieces(version.body))
    return frozenset(one for text in texts for one in quoting.sentences(_PLACEHOLDER.sub("\n", text)))


def _matches(
    said: str, firsts: NDArray[np.int64], table: NDArray[np.int64], known: NDArray[np.int64]
) -> Iterator[tuple[int, int, int]]:
    """Yield where a sentence of the table begins and ends in `said`, and its owner; `firsts` are said's hashes."""
    import numpy as np

    if not len(table):
        return
    low = np.searchsorted(known, firsts)
    for at in np.flatnonzero(known[np.minimum(low, len(known) - 1)] == firsts).tolist():
        rows = table[low[at] : np.searchsorted(known, firsts[at], "right")]
        for length in np.unique(rows[:, 2]).tolist():
            if at + length <= len(said):
                whole = hash(said[at : at + length])
                for owner in rows[(rows[:, 2] == length) & (rows[:, 1] == whole), 3].tolist():
                    yield at, at + length, owner

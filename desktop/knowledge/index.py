"""Feeds the full-text index from the articles, and tells which of them it has as they are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from desktop.domain.cancel import CancelToken
from desktop.domain.languages import CJK, base_code
from desktop.knowledge.snippets import plain
from desktop.knowledge.vocabulary import Vocabulary
from desktop.knowledge.words import Mark, filters, folded, is_wide, marked, pieces, sounds, written
from desktop.storage.store import Store

LANGUAGES = 64
"""Texts of one article that are found; a number of the index is 64 times the article's and a place."""

CHUNK = 2_000
"""Articles that are indexed in one transaction: some seconds, then others may write."""

_MEMORY = 16 << 20
"""Bytes FTS5 gathers before it writes: fewer and longer pieces, so fewer to look through."""

_FORM = ("article_index", "2")
"""How the index is written, in the store's settings; 2 has the questions that articles answer."""

_DRIFT = 0.3
"""Share of texts that were taken out from which on the words are counted anew."""

Progress = Callable[[int, int], None]
"""Gets the number of articles done, and of all that wait."""


class ArticleIndex:
    """The full-text index in the store; belongs to its lane."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        self._store = store
        self._vocabulary = vocabulary
        self._kept_totals: tuple[int, int] | None = None
        self._waiting: list[int] = []
        self._renewed = False
        self.revision = 0
        """Grows with every change of the index that this object makes or hears of."""

    @property
    def total(self) -> int:
        """How many texts the index has."""
        return sum(self._totals())

    def texts_like(self, word: str) -> int:
        """Return how many texts are in a script such as a word's, one at least: what it is rare among."""
        wide, others = self._totals()
        return max(wide if is_wide(word) else others, 1)

    def _totals(self) -> tuple[int, int]:
        """Return the number of texts in Chinese, Japanese and Korean, and of all others."""
        if self._kept_totals is None:
            counts = dict(self._store.tuples("SELECT language, count(*) FROM article_indexed GROUP BY language"))
            wide = sum(count for language, count in counts.items() if base_code(language) in CJK)
            self._kept_totals = wide, sum(counts.values()) - wide
        return self._kept_totals

    def catch_up(self, progress: Progress | None = None, cancel: CancelToken | None = None) -> int:
        """Index what has changed since, chunk by chunk, and return how many articles that was.

        What was done stays when it is cancelled (`Cancelled`).
        """
        self._waiting = []
        total = left = self._look()
        while left:
            if cancel is not None:
                cancel.raise_if_cancelled()
            if progress is not None:
                progress(total - left, total)
            left = self.catch_up_some(CHUNK)
        if progress is not None and total:
            progress(total, total)
        return total

    def catch_up_some(self, limit: int) -> int:
        """Index up to `limit` articles of those that wait, and return how many wait still."""
        if not self._waiting and not self._look():
            return 0
        self.refresh(self._waiting[:limit])
        self._waiting = self._waiting[limit:]
        if not self._waiting:
            if self._renewed:
                self._vocabulary.recount()
                self._renewed = False
            self._recount_if_drifted()
        return len(self._waiting)

    def _look(self) -> int:
        """Find what waits, and return how many articles that are."""
        self._renewed = self._renew() or self._renewed
        self._waiting = self.missing()
        if self._waiting:
            self._command("hashsize", _MEMORY)
        return len(self._waiting)

    def _renew(self) -> bool:
        """Have articles indexed again that an older program indexed otherwise; tell whether there are any."""
        if self._store.tuples("SELECT 1 FROM setting WHERE (name, value) = (?, ?)", _FORM):
            return False
        with self._store.transaction():
            self._store.execute(
                "UPDATE article_indexed SET about_changed_at = -1"
                " WHERE article_id IN (SELECT id FROM article WHERE asked <> '[]')"
            )
            self._store.execute(
                "INSERT INTO setting(name, value) VALUES (?, ?)"
                " ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                _FORM,
            )
        return bool(self._store.tuples("SELECT 1 FROM article_indexed WHERE about_changed_at = -1 LIMIT 1"))

    def missing(self) -> list[int]:
        """Return the articles of which the index has a text that is gone or was changed, or lacks one."""
        found = self._store.tuples(
            "SELECT v.article_id FROM article_version v INDEXED BY article_version_state"
            " JOIN article a ON a.id = v.article_id"
            " LEFT JOIN article_indexed i ON i.article_id = v.article_id AND i.language = v.language"
            " WHERE i.number IS NULL OR i.text_changed_at <> v.changed_at OR i.about_changed_at <> a.changed_at"
            " UNION SELECT i.article_id FROM article_indexed i"
            " LEFT JOIN article_version v INDEXED BY article_version_state"
            " ON v.article_id = i.article_id AND v.language = i.language WHERE v.article_id IS NULL ORDER BY 1"
        )
        return [number for (number,) in found]

    def refresh(self, ids: Iterable[int]) -> None:
        """Index articles as they are now; those that are gone leave the index."""
        wanted = sorted({int(number) for number in ids})
        for first in range(0, len(wanted), CHUNK):
            self._refresh(wanted[first : first + CHUNK])

    def _refresh(self, ids: Sequence[int]) -> None:
        among = f"IN ({','.join(map(str, ids))})"
        with self._store.transaction():
            # Those that keep their place are counted already.
            places = {
                (article, language): number
                for number, article, language in self._store.tuples(
                    f"SELECT number, article_id, language FROM article_indexed WHERE article_id {among}"  # noqa: S608
                )
            }
            rows = self._store.tuples(
                "SELECT v.article_id, v.language, v.changed_at, a.changed_at, v.title, v.body, a.tags, a.classes,"  # noqa: S608
                " a.skus, a.state, a.expires_on, iif(v.language = a.base_language, a.asked, '[]')"
                " FROM article_version v JOIN article a ON a.id = v.article_id"
                f" WHERE v.article_id {among} ORDER BY v.article_id, v.language"
            )
            if places:
                self._take_out(places.values(), among)
            counted: Counter[str] = Counter()
            changed: set[str] = set()
            written_rows, texts = [], []
            for (article, language), number, row in _numbered(rows, places):
                *columns, asked = columns_of(row)
                words = set(" ".join([*columns[:3], asked]).split()) - {Mark.GAP}
                if (article, language) in places:
                    changed |= words
                else:
                    counted.update(words)
                texts.append((number, *columns[:3], f"{asked} {columns[3]}" if asked else columns[3]))
                written_rows.append((number, article, language, row[2], row[3]))
            texts.sort()  # FTS5 writes rising numbers at once
            self._store.execute_many(
                "INSERT INTO article_index(rowid, title, tags, body, marks) VALUES (?, ?, ?, ?, ?)", texts
            )
            self._store.execute_many("INSERT INTO article_indexed VALUES (?, ?, ?, ?, ?)", written_rows)
            self._vocabulary.add(counted)
            self._vocabulary.add_new(changed - counted.keys())
        self._kept_totals = None
        self.revision += 1

    def forget(self) -> None:
        """Read anew what is kept in memory: somebody else has changed the index."""
        self._vocabulary.forget()
        self._kept_totals = None
        self.revision += 1

    def _take_out(self, numbers: Iterable[int], among: str) -> None:
        self._store.execute_many("DELETE FROM article_index WHERE rowid = ?", [(number,) for number in numbers])
        self._store.execute(f"DELETE FROM article_indexed WHERE article_id {among}")  # noqa: S608

    def _command(self, name: str, value: int) -> None:
        self._store.execute("INSERT INTO article_index(article_index, rank) VALUES (?, ?)", (name, value))

    def _recount_if_drifted(self) -> None:
        """Count the words anew where many of the texts they were counted in are gone."""
        # The commonest word shows it: a text that was taken out still counts for it.
        kept = self._store.tuples("SELECT max(count) FROM article_word")[0][0] or 0
        if kept > (1 + _DRIFT) * self.total:
            self._vocabulary.recount()


def columns_of(row: tuple[Any, ...]) -> tuple[str, str, str, str, str]:
    """Return what stands in the index for a row of texts: title, tags, body, marks, and the questions it answers.

    The questions are in any language: the text in the base language has them for all. They stand beside the marks.
    """
    _, language, _, _, title, body, tags, classes, skus, state, expires_on, asked = row
    tag_list = strings(tags)
    name = folded(title)
    titled = list(written(pieces(name)))
    tagged = [list(written(pieces(folded(tag)))) for tag in tag_list]
    marks = [
        *marked(Mark.TITLE, titled),
        Mark.GAP,
        *(word for words in tagged for word in [*marked(Mark.TAG, words), Mark.GAP]),
        *(sound for text in (name, *map(folded, tag_list)) for sound in sounds(text)),
        *filters(
            tags=tag_list,
            classes=strings(classes),
            skus=strings(skus),
            language=language,
            state=state,
            expires=bool(expires_on),
        ),
    ]
    told = written(pieces(folded(plain(body))))
    questions = [word for one in strings(asked) for word in [*written(pieces(folded(one))), Mark.GAP]]
    return (
        " ".join(titled),
        " ".join([word for words in tagged for word in words]),
        " ".join(told),
        " ".join(marks),
        " ".join(questions),
    )


@lru_cache(maxsize=4096)
def strings(text: str) -> tuple[str, ...]:
    """Return a JSON list of the store."""
    return () if text == "[]" else tuple(json.loads(text))


def _numbered(
    rows: Sequence[tuple[Any, ...]], places: dict[tuple[int, str], int]
) -> Iterable[tuple[tuple[int, str], int, tuple[Any, ...]]]:
    """Yield each text with its number: the one it had, else the first free one of its article."""
    taken = set(places.values())
    for row in rows:
        key = row[0], row[1]
        number = places.get(key)
        if number is None:
            free = (n for n in range(row[0] * LANGUAGES, (row[0] + 1) * LANGUAGES) if n not in taken)
            number = next(free, None)
            if number is None:
                continue
            taken.add(number)
        yield key, number, row

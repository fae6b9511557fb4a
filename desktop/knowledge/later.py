"""Articles that are made ready one by one, in no hurry, and kept all at once, in the least time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.article import Article
from desktop.knowledge import rows
from desktop.knowledge.checking import cleaned

if TYPE_CHECKING:
    from desktop.knowledge.articles import ArticleLibrary
    from desktop.storage.store import Parameters, Store


class Statements:
    """Stands in for the store while rows are written: keeps the statements, alike ones together."""

    def __init__(self) -> None:
        self._kept: dict[str, list[Parameters]] = {}

    def execute(self, sql: str, parameters: Parameters = ()) -> int:
        self._kept.setdefault(sql, []).append(parameters)
        return 0

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> int:
        for row in rows:
            self.execute(sql, row)
        return 0

    def run(self, store: Store) -> None:
        """Run all of them in the open transaction: a tenth of the time that they would take one by one."""
        # A text may come before its article, as like statements run together.
        store.execute("PRAGMA defer_foreign_keys = ON")
        for sql, values in self._kept.items():
            store.execute_many(sql, values)  # type: ignore[arg-type]  # what was taken as one row each


class Later:
    """Changes of a library that are not written yet. Only `keep` belongs to the store's lane: the rest reads."""

    def __init__(self, library: ArticleLibrary, store: Store, now: float) -> None:
        self._library = library
        self._store = store
        self._now = now
        with store.alone():
            self._revision = library.revision
            self._next = library.next_id()
        self._layers = [Statements()]
        self._names = library.names()
        self._changed: dict[int, int] = {}
        self._made: dict[int, Article] = {}

    def now(self, kept: Article) -> Article:
        """Return an article as it will be: it may have been changed here before."""
        return self._made.get(kept.id, kept)

    def save(self, article: Article, kept: Article | None, by: str = "") -> None:
        """Change `kept`, which was read from the library and `now`, or add an article; as `ArticleLibrary.save`.

        Raises what that raises.
        """
        article = cleaned(replace(article, pack="", id=kept.id if kept is not None else self._next))
        self._library.check(article, kept, self._names)
        if article.id in self._made:
            self._layers.append(Statements())  # what comes after must be written after
        self._library.write(self._layers[-1], article, kept, self._now, by)
        if article.name:
            self._names[article.name] = article.id
        if kept is None:
            self._next += 1
            self._changed[article.id] = 1
        else:
            self._changed.setdefault(article.id, 0)
        before = kept.texts if kept is not None else {}
        texts = {
            code: before[code]
            if code in before and rows.same(before[code], text)
            else replace(text, changed_at=self._now, changed_by=by)
            for code, text in article.texts.items()
        }
        self._made[article.id] = replace(article, texts=texts, changed_at=self._now)

    def keep(self) -> bool:
        """Write everything, or nothing where the library was changed since; tell whether it was written."""
        with self._library.together():
            if self._library.revision != self._revision:
                return False
            for statements in self._layers:
                statements.run(self._store)
            self._library.note(self._changed)
        return True

"""The team's articles and those of content packs: kept, changed, brought up to date."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from desktop.domain.article import Article, ArticleState, ArticleText
from desktop.errors import UserFacingError
from desktop.knowledge import rows
from desktop.knowledge.attachments import Attachments
from desktop.knowledge.checking import check_texts, cleaned
from desktop.knowledge.later import Later
from desktop.knowledge.rows import ArticleRow
from desktop.storage.store import Store

Listener = Callable[[frozenset[int]], None]

_LOG = 10_000
"""Changes that are remembered one by one; after more of them an index is made anew."""


class ArticleLibrary:
    """The articles of a store; belongs to the store's lane.

    An article of a pack that the team edits becomes the team's own under the same id and name, so that its uses
    go on; the pack's text goes to its history, and the pack leaves it alone from then on.
    """

    def __init__(self, store: Store, clock: Callable[[], float], attachments: Attachments | None = None) -> None:
        self._store = store
        self._clock = clock
        self._attachments = attachments
        self._listeners: list[Listener] = []
        self._depth = 0
        self._open: dict[int, int] = {}
        self._changes: list[int | None] = []
        self._dropped = 0
        self._version: int | None = None
        self._count = 0
        self._newest = 0.0

    # --- reading ---

    @property
    def revision(self) -> int:
        """Goes up with each change, also with one that another process made."""
        self._look_around()
        return self._dropped + len(self._changes)

    def changed_since(self, revision: int) -> frozenset[int] | None:
        """Return the ids of articles changed, added or removed since; None where that is not known any more."""
        self._look_around()
        since = self._changes[max(revision - self._dropped, 0) :]
        if revision < self._dropped or None in since:
            return None
        return frozenset(number for number in since if number is not None)

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the ids of each change that this library keeps; returns what ends that.

        A listener hears once of all that was changed together, after it was kept; an id that `get` does not
        find any more was deleted.
        """
        self._listeners.append(listener)

        def end() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return end

    def get(self, article_id: int) -> Article | None:
        """Return an article in any state; None where it was deleted."""
        return next(self.get_many([article_id]), None)

    def get_many(self, ids: Sequence[int]) -> Iterator[Article]:
        """Yield articles in the order of `ids`, read in portions; those that are gone are left out."""
        return rows.articles(self._store, ids)

    def by_name(self, pack: str, name: str) -> Article | None:
        """Return the article of a name, the team's own before the pack's; `pack` "" looks at the team's alone."""
        found = self._store.tuples(
            "SELECT id FROM article WHERE name = ? AND name <> '' AND pack IN ('', ?) ORDER BY pack LIMIT 1",
            (name, pack),
        )
        return self.get(found[0][0]) if found else None

    def named(self, name: str, pack: str = "") -> Article | None:
        """Return an article of a name: the team's own before that of `pack`, that one before any other pack's."""
        found = self._store.tuples(
            "SELECT id FROM article WHERE name = ? AND name <> '' ORDER BY pack <> '', pack <> ?, id LIMIT 1",
            (name, pack),
        )
        return self.get(found[0][0]) if found else None

    def all(
        self, states: Collection[ArticleState] = tuple(ArticleState), ids: Iterable[int] | None = None
    ) -> list[ArticleRow]:
        """Return the articles of some states without their bodies, or of `ids` those, by id."""
        return rows.light(self._store, states, ids)

    # --- changing ---

    @contextlib.contextmanager
    def together(self) -> Generator[None]:
        """Keep all that is changed inside, or none of it; listeners hear of it at the end."""
        self._depth += 1
        changed: dict[int, int] = {}
        try:
            with self._store.transaction():
                yield
            if self._depth == 1:
                changed = dict(self._open)
        finally:
            self._depth -= 1
            if not self._depth:
                self._open.clear()
        if changed:
            self._tell(changed)

    def save(self, article: Article, by: str = "") -> int:
        """Keep an article as it is given and return its id; `id` 0 is a new one. Its pack does not count.

        Of each language whose title or body differs, the text that stood there goes to the history, and so does
        what else was changed. A text that stays while the base text changes is stale from then on; `stale` as
        given counts for a new one alone. `changed_at` is that of the state that was read: where the article was
        changed since, nothing is written.
        Raises `UserFacingError`: `article.gone`, `article.changed`, `article.exists` where the team has one of
        that name, `article.attachment_gone`, and what `checking.cleaned` raises.
        """
        article = cleaned(replace(article, pack=""))
        now = self._clock()
        with self.together():
            kept = self._kept(article.id) if article.id else None
            if kept is not None and _content(replace(kept, pack="")) == _content(article):
                return kept.id
            if kept is not None and article.changed_at not in (kept.changed_at, 0.0):  # 0: it was not read
                raise UserFacingError(
                    "article.changed",
                    "This article was changed after it was opened.",
                    where=kept.in_language(kept.base_language).title,
                    how="Compare in its history, then save again.",
                )
            self.check(article, kept, self.names(article.name) if article.name else {})
            return self._write(article, kept, now, by)

    def later(self) -> Later:
        """Return what takes many changes and keeps them in one short transaction."""
        return Later(self, self._store, self._clock())

    def set_state(self, article_id: int, state: ArticleState, by: str = "") -> None:
        """Publish, archive or take back an article. Raises as `save`; one of a pack stays the pack's."""
        with self.together():
            kept = self._kept(article_id)
            check_texts(replace(kept, state=state))
            if kept.state is not state:
                self._set_state(kept, state, by)

    def confirm(self, article_id: int, language: str, by: str = "") -> None:
        """Say that a stale text still fits the base text. Raises `UserFacingError` (`article.gone`)."""
        with self.together():
            kept = self._kept(article_id)
            if language not in kept.texts:
                raise gone(article_id)
            rows.mark_text(self._store, article_id, language, rows.mark_of(kept.texts[kept.base_language]))
            rows.put_fields(self._store, article_id, {"confirmed": ("", language)}, self._clock(), by)
            self._touch(article_id)

    def set_review(self, ids: Iterable[int], review_on: str, by: str = "") -> None:
        """Set the day on which articles are looked at again ("" for none); nothing else changes.

        Raises `UserFacingError` (`article.gone`, `article.date`).
        """
        with self.together():
            for number in ids:
                kept = self._kept(number)
                article = cleaned(replace(kept, review_on=review_on))
                rows.update(self._store, article, self._clock())
                rows.put_change(self._store, kept, article, self._clock(), by)
                self._note(number)

    def remove(self, article_id: int, by: str = "") -> bool:
        """Delete a draft that was never used or changed; archive any other one. Return whether it was deleted.

        Raises `UserFacingError` (`article.gone`).
        """
        with self.together():
            kept = self._kept(article_id)
            told = any(
                self._store.tuples(f"SELECT 1 FROM {table} WHERE article_id = ? LIMIT 1", (article_id,))  # noqa: S608
                for table in ("article_use", "article_history", "article_change")
            )
            if kept.state is ArticleState.DRAFT and not told:
                self._store.execute("DELETE FROM article WHERE id = ?", (article_id,))
                self._note(article_id, -1)
                return True
            if kept.state is not ArticleState.ARCHIVED:
                self._set_state(kept, ArticleState.ARCHIVED, by)
            return False

    def replace_pack(self, pack: str, articles: Sequence[Article]) -> int:
        """Put the articles of a content pack in the place of those it had, and return how many there are.

        All or nothing. One that stays keeps its id and with it its uses; what the team has edited or archived
        stays so. One that the pack no longer has is archived. Raises what `checking.cleaned` raises.
        """
        ready = [cleaned(replace(article, pack=pack, id=0)) for article in articles]
        _check_names(ready)
        now = self._clock()
        with self.together():
            left = dict(self._store.tuples("SELECT name, id FROM article WHERE pack = ? AND name <> ''", (pack,)))
            own = {
                name for (name,) in self._store.tuples("SELECT name FROM article WHERE pack = '' AND name <> ''")
            }
            before = {article.id: article for article in self.get_many(list(left.values()))}
            for article in ready:
                kept = before.get(left.pop(article.name, 0))
                if kept is None and article.name in own:
                    continue  # the team's own now
                if kept is not None and kept.state is ArticleState.ARCHIVED:
                    article = replace(article, state=ArticleState.ARCHIVED)  # noqa: PLW2901 - the team's wish
                if kept is None or _content(kept) != _content(article):
                    self._write(replace(article, id=kept.id if kept else 0), kept, now, pack)
            for number in left.values():
                # Without its name a later pack cannot take it for one that the team has archived.
                self._store.execute("UPDATE article SET name = '' WHERE id = ?", (number,))
                self._set_state(before[number], ArticleState.ARCHIVED, pack)
        return len(ready)

    # --- inside ---

    def _kept(self, article_id: int) -> Article:
        kept = self.get(article_id)
        if kept is None:
            raise gone(article_id)
        return kept

    def _write(self, article: Article, kept: Article | None, now: float, by: str) -> int:
        number = self.write(self._store, article, kept, now, by)
        self._note(number, 1 if kept is None else 0)
        return number

    @staticmethod
    def write(writer: rows.Writer, article: Article, kept: Article | None, now: float, by: str) -> int:
        """Write the rows of an article in place of those of `kept`, and return its id; for `Later`."""
        if kept is None:
            article = replace(article, id=rows.insert(writer, article, now) or article.id)
        else:
            rows.update(writer, article, now)
            rows.put_change(writer, kept, article, now, by)
        rows.put_texts(writer, article, kept, now, by)
        if article.pack:
            rows.mark_all(writer, article)
        if article.attachments != (kept.attachments if kept is not None else ()):
            rows.put_attachments(writer, article)
        return article.id

    def names(self, name: str = "") -> dict[str, int]:
        """Return the names of the team's own articles with their ids, or that one if there is it; for `Later`."""
        return dict(
            self._store.tuples(
                "SELECT name, id FROM article WHERE pack = '' AND name <> '' AND (?1 = '' OR name = ?1)", (name,)
            )
        )

    def next_id(self) -> int:
        """Return the id that a new article will have; for `Later`."""
        found = self._store.tuples("SELECT seq FROM sqlite_sequence WHERE name = 'article'")
        return int(found[0][0]) + 1 if found else 1

    def note(self, changed: Mapping[int, int]) -> None:
        """Say what was written: ids, with 1 where an article is new; for `Later`."""
        for number, more in changed.items():
            self._note(number, more)

    def check(self, article: Article, kept: Article | None, names: Mapping[str, int]) -> None:
        """Raise `UserFacingError` (`article.exists`, `article.attachment_gone`); `names` are the team's."""
        self._refuse_taken(article, names)
        self._check_files(article, kept)

    @staticmethod
    def _refuse_taken(article: Article, names: Mapping[str, int]) -> None:
        if article.name and names.get(article.name, article.id) != article.id:
            raise UserFacingError(
                "article.exists",
                f"There is an article “{article.name}” already.",
                how="Give it another name, or change that one.",
            )

    def _check_files(self, article: Article, kept: Article | None) -> None:
        known = {one.hash for one in kept.attachments} if kept is not None else set()
        for one in article.attachments:
            if self._attachments is not None and one.hash not in known:
                self._attachments.check(one)

    def _set_state(self, kept: Article, state: ArticleState, by: str) -> None:
        self._store.execute("UPDATE article SET state = ? WHERE id = ?", (state.value, kept.id))
        rows.put_change(self._store, kept, replace(kept, state=state), self._clock(), by)
        self._touch(kept.id)

    def _touch(self, article_id: int) -> None:
        self._store.execute("UPDATE article SET changed_at = ? WHERE id = ?", (self._clock(), article_id))
        self._note(article_id)

    def _note(self, article_id: int, more: int = 0) -> None:
        self._open[article_id] = self._open.get(article_id, 0) + more

    def _tell(self, changed: dict[int, int]) -> None:
        self._changes += changed
        if len(self._changes) > _LOG:
            self._dropped += len(self._changes)
            self._changes = []
        self._count += sum(changed.values())
        self._newest = max(self._newest, self._clock())
        for listener in tuple(self._listeners):
            listener(frozenset(changed))

    def _look_around(self) -> None:
        """Log that all may have changed where another connection has written articles."""
        version = self._store.tuples("PRAGMA data_version")[0][0]
        if version == self._version:  # only other connections change it
            return
        count, newest = self._store.tuples("SELECT count(*), coalesce(max(changed_at), 0) FROM article")[0]
        if self._version is not None and (count, newest) != (self._count, self._newest):
            self._changes.append(None)
        self._version, self._count, self._newest = version, count, newest


def gone(article_id: int) -> UserFacingError:
    """Return the error of an article that was deleted meanwhile."""
    return UserFacingError(
        "article.gone",
        "This article was deleted meanwhile.",
        where=f"article {article_id}",
        how="Choose another one.",
    )


def _content(article: Article) -> Article:
    """Return what counts as a change of an article."""
    texts = {code: ArticleText(text.title, text.body) for code, text in article.texts.items()}
    files = tuple(sorted(article.attachments, key=lambda one: one.name))
    return replace(article, id=0, texts=texts, attachments=files, created_at=0.0, changed_at=0.0)


def _check_names(articles: Sequence[Article]) -> None:
    """Raise where an article of a pack could not be known again."""
    for name, count in Counter(article.name for article in articles).items():
        if not name:
            raise UserFacingError("article.name", "An article of a pack has no name.", how="Give it one.")
        if count > 1:
            raise UserFacingError(
                "article.exists", f"The pack has the article “{name}” twice.", how="Give one of them another name."
            )

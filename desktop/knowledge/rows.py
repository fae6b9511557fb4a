"""Articles as rows of the store."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from desktop.domain.article import Article, ArticleKind, ArticleState, ArticleText, Attachment, Visibility
from desktop.domain.issue import Problem
from desktop.storage.store import Parameters, Store

_COLUMNS = (
    *("name", "kind", "base_language", "classes", "skus", "marketplaces", "tags", "owner", "visibility", "state"),
    *("source", "review_on", "expires_on", "pack", "asked"),
)
_TOLD = tuple(name for name in _COLUMNS if name != "pack")
"""Fields whose changes are kept; that an article became the team's own shows in who changed it."""
_CHUNK = 500
"""Articles read with one statement."""
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


class Writer(Protocol):
    """Takes statements: the store itself, or what keeps them for it."""

    def execute(self, sql: str, parameters: Parameters = (), /) -> int: ...
    def execute_many(self, sql: str, rows: Iterable[Sequence[object]], /) -> int: ...


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article for lists: all but its bodies. `stale` are the languages older than the base text."""

    id: int
    name: str
    kind: ArticleKind
    base_language: str
    titles: dict[str, str]
    classes: tuple[Problem, ...]
    skus: tuple[str, ...]
    marketplaces: tuple[str, ...]
    tags: tuple[str, ...]
    owner: str
    visibility: Visibility
    state: ArticleState
    review_on: str
    expires_on: str
    pack: str
    changed_at: float
    stale: tuple[str, ...] = ()

    def title(self, language: str) -> str:
        """Return the title in `language`, else the base language's."""
        return self.titles.get(language) or self.titles.get(self.base_language, "")


def articles(store: Store, ids: Sequence[int]) -> Iterator[Article]:
    """Yield articles with all their texts in the order of `ids`; those that are gone are left out."""
    for start in range(0, len(ids), _CHUNK):
        yield from _articles(store, ids[start : start + _CHUNK])


def light(store: Store, states: Collection[ArticleState], ids: Iterable[int] | None = None) -> list[ArticleRow]:
    """Return articles without their bodies, by id."""
    wanted = ",".join(f"'{state.value}'" for state in states)
    where = f"a.state IN ({wanted}) AND {among('a.id', None if ids is None else list(ids))}"
    titles: dict[int, dict[str, str]] = defaultdict(dict)
    stale: dict[int, tuple[str, ...]] = {}
    for number, language, title, old in store.tuples(
        "SELECT a.id, v.language, v.title, v.base_mark <> coalesce(b.base_mark, v.base_mark)"  # noqa: S608
        " FROM article a JOIN article_version v ON v.article_id = a.id"
        " LEFT JOIN article_version b ON b.article_id = a.id AND b.language = a.base_language"
        f" WHERE {where}"
    ):
        titles[number][language] = title
        if old:
            stale[number] = (*stale.get(number, ()), language)
    return [
        ArticleRow(
            id=row[0],
            name=row[1],
            kind=ArticleKind(row[2]),
            base_language=row[3],
            titles=titles[row[0]],
            classes=_problems(row[4]),
            skus=_words(row[5]),
            marketplaces=_words(row[6]),
            tags=_words(row[7]),
            owner=row[8],
            visibility=Visibility(row[9]),
            state=ArticleState(row[10]),
            review_on=row[11],
            expires_on=row[12],
            pack=row[13],
            changed_at=row[14],
            stale=stale.get(row[0], ()),
        )
        for row in store.tuples(
            "SELECT id, name, kind, base_language, classes, skus, marketplaces, tags, owner, visibility, state,"  # noqa: S608
            f" review_on, expires_on, pack, changed_at FROM article a WHERE {where} ORDER BY id"
        )
    ]


def insert(store: Writer, article: Article, now: float) -> int:
    """Write a new article without its texts and return its id: its own, if it has one."""
    return store.execute(
        f"INSERT INTO article(id, {', '.join(_COLUMNS)}, created_at, changed_at)"  # noqa: S608
        f" VALUES ({', '.join('?' * (len(_COLUMNS) + 3))})",
        (article.id or None, *_values(article), now, now),
    )


def update(store: Writer, article: Article, now: float) -> None:
    """Write all but the texts."""
    store.execute(
        f"UPDATE article SET {', '.join(f'{name} = ?' for name in _COLUMNS)}, changed_at = ? WHERE id = ?",  # noqa: S608
        (*_values(article), now, article.id),
    )


def put_texts(store: Writer, article: Article, kept: Article | None, now: float, by: str) -> None:
    """Write the texts of `article` in place of those of `kept`; a text that was another one goes to the history.

    A text that stays is written for the base text for which it was written before, unless the base text is it.
    """
    base = article.texts[article.base_language]
    mark = mark_of(base)
    before = kept.texts if kept is not None else {}
    moved = kept is not None and kept.base_language != article.base_language
    for language, text in before.items():
        now_there = article.texts.get(language)
        if now_there is None or not same(now_there, text):
            _keep_old(store, article.id, language, text)
        if now_there is None:
            store.execute(
                "DELETE FROM article_version WHERE article_id = ? AND language = ?", (article.id, language)
            )
    for language, text in article.texts.items():
        old = before.get(language)
        if old is None or not same(old, text):
            own = "" if kept is None and text.stale and language != article.base_language else mark
            _put_text(store, article.id, language, text, own, now, by)
        elif language == article.base_language or (moved and not old.stale):
            mark_text(store, article.id, language, mark)


def mark_text(store: Writer, article_id: int, language: str, mark: str) -> None:
    """Say for which base text a text is good."""
    store.execute(
        "UPDATE article_version SET base_mark = ? WHERE article_id = ? AND language = ?",
        (mark, article_id, language),
    )


def mark_all(store: Writer, article: Article) -> None:
    """Say that all texts of an article are good for its base text."""
    mark = mark_of(article.texts[article.base_language])
    store.execute("UPDATE article_version SET base_mark = ? WHERE article_id = ?", (mark, article.id))


def put_attachments(store: Writer, article: Article) -> None:
    """Write the attachments of an article in place of those it had."""
    store.execute("DELETE FROM article_attachment WHERE article_id = ?", (article.id,))
    store.execute_many(
        "INSERT INTO article_attachment(article_id, name, hash, size, media_type) VALUES (?, ?, ?, ?, ?)",
        [(article.id, one.name, one.hash, one.size, one.media_type) for one in article.attachments],
    )


def put_change(store: Writer, before: Article, after: Article, now: float, by: str) -> None:
    """Write to the history what differs between two states of an article beside the texts, if anything does."""
    fields = {name: (getattr(before, name), getattr(after, name)) for name in _TOLD}
    old, new = ({(one.name, one.hash) for one in each.attachments} for each in (before, after))
    changed = {name: both for name, both in fields.items() if both[0] != both[1]}
    if old != new:  # a file that was replaced is among both
        changed["attachments"] = (sorted(name for name, _ in old - new), sorted(name for name, _ in new - old))
    put_fields(store, before.id, changed, now, by)


def put_fields(
    store: Writer, article_id: int, fields: Mapping[str, tuple[object, object]], now: float, by: str
) -> None:
    """Write a change of fields to the history: of each what it was and what it is."""
    if fields:
        store.execute(
            "INSERT INTO article_change(article_id, fields, changed_at, changed_by) VALUES (?, ?, ?, ?)",
            (article_id, _ENCODE(fields), now, by),
        )


def mark_of(text: ArticleText) -> str:
    """Return what tells a base text from another; blanks are no difference."""
    words = "\n".join("".join(part.split()) for part in (text.title, text.body))
    return hashlib.blake2b(words.encode(), digest_size=8).hexdigest()


def same(one: ArticleText, other: ArticleText) -> bool:
    """Tell whether two texts have the same words."""
    return one.title == other.title and one.body == other.body


def among(column: str, ids: Iterable[int] | None) -> str:
    """Return a condition; ids are our own numbers, so they may stand in the statement."""
    return "1" if ids is None else f"{column} IN ({','.join(str(int(number)) for number in ids)})"


def _articles(store: Store, ids: Sequence[int]) -> Iterator[Article]:
    texts: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in store.tuples(
        "SELECT article_id, language, title, body, base_mark, changed_at, changed_by FROM article_version"  # noqa: S608
        f" WHERE {among('article_id', ids)}"
    ):
        texts[row[0]].append(row)
    files: dict[int, list[Attachment]] = defaultdict(list)
    for number, *values in store.tuples(
        "SELECT article_id, name, hash, size, media_type FROM article_attachment"  # noqa: S608
        f" WHERE {among('article_id', ids)} ORDER BY name"
    ):
        files[number].append(Attachment(*values))
    found = {
        row[0]: row
        for row in store.tuples(
            f"SELECT id, {', '.join(_COLUMNS)}, created_at, changed_at FROM article WHERE {among('id', ids)}"  # noqa: S608
        )
    }
    for number in ids:
        if number in found and texts[number]:
            yield _article(found[number], texts[number], files[number])


def _article(row: tuple[Any, ...], texts: list[tuple[Any, ...]], files: list[Attachment]) -> Article:
    base_language = row[3]
    mark = next((text[4] for text in texts if text[1] == base_language), "")
    return Article(
        id=row[0],
        name=row[1],
        kind=ArticleKind(row[2]),
        base_language=base_language,
        texts={
            language: ArticleText(title, body, own != mark, changed_at, changed_by)
            for _, language, title, body, own, changed_at, changed_by in texts
        },
        classes=_problems(row[4]),
        skus=_words(row[5]),
        marketplaces=_words(row[6]),
        tags=_words(row[7]),
        owner=row[8],
        visibility=Visibility(row[9]),
        state=ArticleState(row[10]),
        source=row[11],
        review_on=row[12],
        expires_on=row[13],
        pack=row[14],
        attachments=tuple(files),
        asked=_words(row[15]),
        created_at=row[16],
        changed_at=row[17],
    )


def _values(article: Article) -> tuple[str, ...]:
    def written(name: str) -> str:
        value = getattr(article, name)
        return str(value) if isinstance(value, str) else _ENCODE(value)

    return tuple(written(name) for name in _COLUMNS)


def _put_text(  # noqa: PLR0917 - a row
    store: Writer, article_id: int, language: str, text: ArticleText, mark: str, now: float, by: str
) -> None:
    store.execute(
        "INSERT INTO article_version(article_id, language, title, body, base_mark, changed_at, changed_by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(article_id, language) DO UPDATE SET title = excluded.title,"
        " body = excluded.body, base_mark = excluded.base_mark, changed_at = excluded.changed_at,"
        " changed_by = excluded.changed_by",
        (article_id, language, text.title, text.body, mark, now, by),
    )


def _keep_old(store: Writer, article_id: int, language: str, text: ArticleText) -> None:
    store.execute(
        "INSERT INTO article_history(article_id, language, title, body, changed_at, changed_by)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, language, text.title, text.body, text.changed_at, text.changed_by),
    )


@lru_cache(maxsize=4096)
def _problems(text: str) -> tuple[Problem, ...]:
    # A newer program may know more classes than this one.
    return tuple(Problem(word) for word in _words(text) if word in _PROBLEMS)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return () if text == "[]" else tuple(json.loads(text))


_PROBLEMS = frozenset(Problem)

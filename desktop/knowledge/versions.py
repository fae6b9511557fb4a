"""What stood in an article before: its history, what differs, and how it comes back."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.domain.article import ArticleText
from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary, gone
from desktop.knowledge.rows import among
from desktop.storage.store import Store

_HAN = r"\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKENS = re.compile(rf"\s+|[{_HAN}]|\d+|[^\W\d_{_HAN}]+|.", re.DOTALL)
_PRODUCT = 4_000_000
"""Pairs of words up to which two passages are compared word by word (about a second at worst)."""


class ChangeKind(StrEnum):
    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Change:
    """A passage: of both texts, of the new one alone, or of the old one alone."""

    kind: ChangeKind
    text: str


@dataclass(frozen=True, slots=True)
class OldText:
    """A text that stood in an article from `changed_at` on, written by `changed_by`."""

    id: int
    article_id: int
    language: str
    title: str
    body: str
    changed_at: float
    changed_by: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What was changed beside the texts at `changed_at`: of each field what it was and what it is.

    Fields have the names of `Article`; values are as JSON has them. `attachments` are the names of files that
    went and that came, one that was replaced is among both; `confirmed` is a language that was said to fit.
    """

    id: int
    changed_at: float
    changed_by: str
    fields: dict[str, tuple[str | list[str], str | list[str]]]


class Versions:
    """The history of the articles of a library; belongs to the store's lane."""

    def __init__(self, store: Store, library: ArticleLibrary) -> None:
        self._store = store
        self._library = library

    def history(self, article_id: int, language: str) -> tuple[OldText, ...]:
        """Return what stood in a language before, newest first; the text of today is not among it."""
        return tuple(
            OldText(*row)
            for row in self._store.tuples(
                "SELECT id, article_id, language, title, body, changed_at, changed_by FROM article_history"
                " WHERE article_id = ? AND language = ? ORDER BY id DESC",
                (article_id, language),
            )
        )

    def changes(self, article_id: int) -> tuple[FieldChange, ...]:
        """Return what was changed beside the texts, newest first."""
        return tuple(
            FieldChange(number, at, by, {name: (old, new) for name, (old, new) in json.loads(fields).items()})
            for number, at, by, fields in self._store.tuples(
                "SELECT id, changed_at, changed_by, fields FROM article_change"
                " WHERE article_id = ? ORDER BY id DESC",
                (article_id,),
            )
        )

    def languages(self, article_id: int) -> tuple[str, ...]:
        """Return the languages that have a history, also those that the article has no more."""
        found = self._store.tuples(
            "SELECT DISTINCT language FROM article_history WHERE article_id = ? ORDER BY language", (article_id,)
        )
        return tuple(language for (language,) in found)

    def bodies(self, ids: Iterable[int]) -> dict[int, list[str]]:
        """Return the bodies that stood in articles before, by article."""
        found: dict[int, list[str]] = {}
        for number, body in self._store.tuples(
            f"SELECT article_id, body FROM article_history WHERE {among('article_id', ids)}"  # noqa: S608
        ):
            found.setdefault(number, []).append(body)
        return found

    def restore(self, article_id: int, language: str, history_id: int, by: str = "") -> None:
        """Put an old text in the place of today's, which goes to the history.

        Raises `UserFacingError`: `article.gone`, `article.version_gone`.
        """
        with self._library.together():
            article = self._library.get(article_id)
            if article is None:
                raise gone(article_id)
            old = next((one for one in self.history(article_id, language) if one.id == history_id), None)
            if old is None:
                raise UserFacingError(
                    "article.version_gone", "This version is no longer there.", how="Choose another one."
                )
            texts = article.texts | {language: ArticleText(old.title, old.body)}
            self._library.save(replace(article, texts=texts), by)


def difference(old: str, new: str) -> tuple[Change, ...]:
    """Tell what was deleted from `old` and inserted into `new`, by words and Chinese characters.

    Equal and deleted passages together are `old`, equal and inserted ones `new`; of what changed at one place
    the deleted passage comes first. Passages of thousands of changed words are told as a whole.
    """
    found: list[tuple[str, str, str]] = []  # equal, deleted, inserted
    for gone_part, new_part, same in _lines(old, new):
        if same:
            found.append((gone_part, "", ""))
        else:
            found += _words(gone_part, new_part)
    return tuple(_joined(_calmed(found)))


def _lines(old: str, new: str) -> Iterator[tuple[str, str, bool]]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after).get_opcodes():
        yield "".join(before[a:b]), "".join(after[c:d]), tag == "equal"


def _words(old: str, new: str) -> list[tuple[str, str, str]]:
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    if len(before) * len(after) > _PRODUCT:
        return [("", old, new)]
    return [
        ("".join(before[a:b]), "", "") if tag == "equal" else ("", "".join(before[a:b]), "".join(after[c:d]))
        for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    ]


def _calmed(found: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Take a mere blank between two changes into them: single words in turn are hard to read."""
    out: list[tuple[str, str, str]] = []
    for place, (equal, deleted, inserted) in enumerate(found):
        between = out and not out[-1][0] and place + 1 < len(found) and not found[place + 1][0]
        if between and equal.isspace() and "\n" not in equal:
            _append(out, "", equal, equal)
        else:
            _append(out, equal, deleted, inserted)
    return out


def _append(out: list[tuple[str, str, str]], equal: str, deleted: str, inserted: str) -> None:
    """Append a passage, or join it to the last one where both are equal or both changed."""
    if out and bool(equal) == bool(out[-1][0]):
        out[-1] = (out[-1][0] + equal, out[-1][1] + deleted, out[-1][2] + inserted)
    else:
        out.append((equal, deleted, inserted))


def _joined(found: Sequence[tuple[str, str, str]]) -> Iterator[Change]:
    for equal, deleted, inserted in found:
        for kind, text in ((ChangeKind.EQUAL, equal), (ChangeKind.DELETE, deleted), (ChangeKind.INSERT, inserted)):
            if text:
                yield Change(kind, text)

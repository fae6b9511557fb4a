"""Reads the articles of a content pack, one TOML file an article, and says exactly what is wrong in which key."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from desktop.domain.article import Article, ArticleKind, ArticleState, ArticleText, Visibility
from desktop.domain.issue import Problem
from desktop.errors import UserFacingError
from desktop.knowledge.checking import cleaned

_KEYS = frozenset(
    {
        *("name", "kind", "base_language", "classes", "skus", "marketplaces", "tags", "owner", "visibility"),
        *("state", "source", "review_on", "expires_on", "asked"),
    }
)
_TEXT_KEYS = frozenset({"title", "body"})
_NAME = re.compile(r"[a-z][a-z0-9_]{0,79}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LINE = re.compile(r"at line (\d+)")

Member = TypeVar("Member", bound=StrEnum)


def load_folder(folder: Path) -> tuple[Article, ...]:
    """Read every `<name>.toml` of a folder, by name. Raises `UserFacingError` as `read_file`."""
    return tuple(read_file(path) for path in sorted(folder.glob("*.toml")))


def read_file(path: Path) -> Article:
    """Read an article, whose name is that of its file.

    Raises `UserFacingError` (`article.damaged`) naming file, line and key.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        raise UserFacingError(
            "article.damaged", f"The article cannot be read: {error}.", where=path.name, how="Save it as UTF-8."
        ) from error
    article = read_text(text, path.name)
    if article.name != path.stem:
        _fail(path.name, "name", f"it is “{article.name}”, but the file is called {path.name}", text)
    return article


def read_text(text: str, file: str) -> Article:
    """Read an article from the text of a TOML file; `file` is its name for what is told. Raises as `read_file`."""
    try:
        entry = tomllib.loads(text)
    except ValueError as error:
        line = _LINE.search(str(error))
        where = f"{file}, line {line[1] if line else len(text.splitlines())}"
        raise UserFacingError(
            "article.damaged", f"This is not TOML: {error}.", where=where, how="Correct that line."
        ) from error
    return _article(entry, file, text)


def _article(entry: Mapping[str, Any], file: str, source: str) -> Article:
    def text(key: str, default: str = "") -> str:
        value = entry.get(key, default)
        if isinstance(value, datetime.date):
            return value.isoformat()
        return value.strip() if isinstance(value, str) else _fail(file, key, "it is no text", source)

    def words(key: str) -> tuple[str, ...]:
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            _fail(file, key, "it is no list of texts", source)
        return tuple(dict.fromkeys(word.strip() for word in value if word.strip()))

    def member(key: str, kind: type[Member], default: Member) -> Member:
        return _members(file, key, (text(key, default),), kind, source)[0]

    def day(key: str) -> str:
        value = text(key)
        try:
            return datetime.date.fromisoformat(value).isoformat() if value else ""
        except ValueError:
            _fail(file, key, f"“{value}” is no date like 2026-12-31", source)

    if not _NAME.fullmatch(text("name")):
        _fail(file, "name", "it is made of small letters, digits and _, and begins with a letter", source)
    base_language = text("base_language", "zh")
    article = Article(
        texts=_texts(entry, file, source),
        base_language=base_language,
        name=text("name"),
        kind=member("kind", ArticleKind, ArticleKind.TEXT),
        classes=_members(file, "classes", words("classes"), Problem, source),
        skus=words("skus"),
        marketplaces=words("marketplaces"),
        tags=words("tags"),
        owner=text("owner"),
        visibility=member("visibility", Visibility, Visibility.INTERNAL),
        state=member("state", ArticleState, ArticleState.PUBLISHED),
        source=text("source"),
        review_on=day("review_on"),
        expires_on=day("expires_on"),
        asked=words("asked"),
    )
    if base_language not in article.texts:
        _fail(file, base_language, "the table with title and body in the base language is missing", source)
    try:
        return cleaned(article)
    except UserFacingError as error:
        where = ", ".join(filter(None, (file, error.where)))
        raise UserFacingError("article.damaged", error.what, where=where, how=error.how) from error


def _texts(entry: Mapping[str, Any], file: str, source: str) -> dict[str, ArticleText]:
    """Read the tables, each of which is a language; no other key may be there."""
    texts = {}
    for code, value in entry.items():
        if code in _KEYS:
            continue
        if not isinstance(value, Mapping):
            _fail(file, code, "there is no such key", source)
        if not _LANGUAGE.fullmatch(code):
            _fail(file, code, "this is no language", source)
        if unknown := set(value) - _TEXT_KEYS:
            _fail(file, f"{code}.{min(unknown)}", "there is no such key", source)
        for key in ("title", "body"):
            if not isinstance(value.get(key), str) or not value[key].strip():
                _fail(file, f"{code}.{key}", "it is missing, empty or no text", source)
        texts[code] = ArticleText(value["title"].strip(), value["body"].strip())
    return texts


def _members(file: str, key: str, words: tuple[str, ...], kind: type[Member], source: str) -> tuple[Member, ...]:
    for word in words:
        if word not in set(kind):
            _fail(file, key, f"“{word}” is none of {', '.join(kind)}", source)
    return tuple(kind(word) for word in words)


def _fail(file: str, key: str, what: str, source: str) -> NoReturn:
    raise UserFacingError(
        "article.damaged", f"Key {key}: {what}.", where=f"{file}{_line(key, source)}", how="Correct it there."
    )


def _line(key: str, source: str) -> str:
    """Return on which line a key stands, "" where it does not."""
    name, _, inner = key.partition(".")
    start = re.search(rf"^[ \t]*(?:\[{re.escape(name)}\]|{re.escape(name)}\s*=)", source, re.MULTILINE)
    if start is None:
        return ""
    place = start.start()
    table = re.split(r"^[ \t]*\[", source[start.end() :], maxsplit=1, flags=re.MULTILINE)[0]
    if inner and (below := re.search(rf"^[ \t]*{re.escape(inner)}\s*=", table, re.MULTILINE)):
        place = start.end() + below.start()
    return f", line {source.count(chr(10), 0, place) + 1}"

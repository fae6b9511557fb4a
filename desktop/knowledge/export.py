"""Articles out: a folder of Markdown, CSV or JSON lines, all with their files; what comes out goes in again."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from desktop.domain.article import Article, Attachment
from desktop.domain.cancel import CancelToken
from desktop.domain.languages import CORE
from desktop.errors import UserFacingError
from desktop.knowledge.attachments import Attachments
from desktop.knowledge.file_types import SUFFIXES
from desktop.knowledge.importers.fields import list_text
from desktop.knowledge.importers.listed import files_folder

COLUMNS = (
    *("name", "group", "language", "title", "body", "format", "tags", "classes", "skus", "marketplaces"),
    *("visibility", "state", "kind", "owner", "source", "review_on", "expires_on", "base_language", "stale"),
    *("asked", "attachments"),
)
"""Of a CSV file; what is said of the whole article stands in its first row."""

Progress = Callable[[int], None]
"""Hears how many articles were written."""

_LISTS = ("tags", "classes", "skus", "marketplaces", "asked")
_TEXTS = ("visibility", "state", "kind", "owner", "source", "review_on", "expires_on", "base_language")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NO_STEM = re.compile(r"[^\w.-]+|^\.+")


@dataclass(frozen=True, slots=True)
class Exported:
    """How many articles were written; `missing` are files of articles that are no longer there, or damaged."""

    articles: int = 0
    missing: tuple[str, ...] = ()


def export_articles(
    path: Path,
    articles: Iterable[Article],
    attachments: Attachments,
    *,
    cancelled: CancelToken | None = None,
    progress: Progress | None = None,
) -> Exported:
    """Write articles to a `.csv` or `.jsonl` file, or without an ending to a new folder of Markdown files.

    The files of articles go beside a list into a folder `<name>.files`, else beside the Markdown. No half
    result is left. Raises `UserFacingError` (`export.format`, `export.exists` for a folder that is not empty,
    `export.unwritable`), `Cancelled`.
    """
    writers = {".csv": _write_csv, ".jsonl": _write_json, "": _write_folder}
    write = writers.get(path.suffix.lower())
    if path.is_dir() or write is None:
        write = _write_folder if path.is_dir() else None
    if write is None:
        raise UserFacingError(
            "export.format",
            f"Files ending in “{path.suffix}” are not known here.",
            where=path.name,
            how="Use .csv, .jsonl, or the name of a new folder.",
        )
    files = _Files(attachments)
    counted = _Counted(articles, cancelled, progress)
    try:
        write(path, counted, files)
    except OSError as error:
        raise UserFacingError(
            "export.unwritable",
            f"The file cannot be written: {error.strerror or error}.",
            where=str(path),
            how="Choose another place.",
        ) from error
    return Exported(counted.count, tuple(files.missing))


class _Counted:
    """Hands articles on, one by one, until that is taken back."""

    def __init__(
        self, articles: Iterable[Article], cancelled: CancelToken | None, progress: Progress | None
    ) -> None:
        self._articles = articles
        self._cancelled = cancelled
        self._progress = progress
        self.count = 0

    def __iter__(self) -> Iterator[Article]:
        for article in self._articles:
            if self._cancelled is not None:
                self._cancelled.raise_if_cancelled()
            yield article
            self.count += 1
            if self._progress is not None:
                self._progress(self.count)


class _Files:
    """Reads the files of articles and remembers which are not there any more."""

    def __init__(self, attachments: Attachments) -> None:
        self._attachments = attachments
        self.missing: list[str] = []

    def of(self, article: Article) -> Iterator[tuple[Attachment, bytes]]:
        """Yield each file of an article that is there."""
        for one in article.attachments:
            try:
                yield one, self._attachments.read(one)
            except UserFacingError:
                self.missing.append(f"{article.in_language(article.base_language).title}: {one.name}")


# --- a folder of Markdown ---


def _write_folder(path: Path, articles: _Counted, files: _Files) -> None:
    if path.is_dir() and any(path.iterdir()):
        raise UserFacingError(
            "export.exists", "The folder is not empty.", where=str(path), how="Choose a new folder."
        )
    part = path.with_name(path.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    try:
        taken: set[str] = set()
        for article in articles:
            stem = _stem(article, taken)
            folder = part / stem if article.attachments else part
            folder.mkdir(exist_ok=True)
            kept = []
            for one, content in files.of(article):
                (folder / one.name).write_bytes(content)
                kept.append(one.name)
            for language in _languages(article):
                text = _markdown(article, language, kept if language == article.base_language else [])
                (folder / f"{stem}.{language}.md").write_text(text, "utf-8", newline="\n")
        if path.is_dir():
            path.rmdir()
        part.rename(path)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _stem(article: Article, taken: set[str]) -> str:
    """Return a name for the files of an article, which no other one has, also where case is no difference."""
    title = _NO_STEM.sub("-", article.in_language(article.base_language).title).strip("-. ")[:60]
    wanted = article.name or title.replace(".", "-") or "article"
    stem, number = wanted, 1
    while stem.casefold() in taken:
        number += 1
        stem = f"{wanted}-{number}"
    taken.add(stem.casefold())
    return stem


def _markdown(article: Article, language: str, files: list[str]) -> str:
    text = article.texts[language]
    front: dict[str, object] = {"title": text.title, "language": language}
    front |= {"name": article.name} if article.name else {}
    if language == article.base_language:
        front |= {key: str(getattr(article, key)) for key in _TEXTS if getattr(article, key)}
        front |= {key: [str(word) for word in getattr(article, key)] for key in _LISTS}
        front |= {"attachments": files} if files else {}
    elif text.stale:
        front["stale"] = "true"
    front["format"] = "markdown"
    lines = "\n".join(f"{key}: {_yaml(value)}" for key, value in front.items())
    return f"---\n{lines}\n---\n\n{text.body}\n"


def _yaml(value: object) -> str:
    # JSON is YAML, but for signs that YAML wants written as numbers.
    text = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


# --- lists ---


def _write_csv(path: Path, articles: _Counted, files: _Files) -> None:
    def write(out: TextIO) -> None:
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for number, article in enumerate(articles, 1):
            shared = _shared(article) | {"attachments": list_text(_stored(path, article, files))}
            shared |= {key: list_text(map(str, getattr(article, key))) for key in _LISTS}
            for language in _languages(article):
                cells = shared if language == article.base_language else {}
                text = article.texts[language]
                cells = cells | {
                    "name": article.name,
                    "group": "" if article.name else str(number),
                    "language": language,
                    "title": text.title,
                    "body": text.body,
                    "format": "markdown",
                    "stale": "true" if text.stale else "",
                }
                writer.writerow([_guarded(cells.get(name, "")) for name in COLUMNS])

    # With its mark, or a spreadsheet takes it for the old code page.
    _write_list(path, "utf-8-sig", write)


def _write_json(path: Path, articles: _Counted, files: _Files) -> None:
    def write(out: TextIO) -> None:
        for article in articles:
            entry: dict[str, object] = {"name": article.name} if article.name else {}
            entry |= _shared(article) | {key: [str(word) for word in getattr(article, key)] for key in _LISTS}
            entry["format"] = "markdown"
            entry["texts"] = {
                language: {"title": text.title, "body": text.body} | ({"stale": True} if text.stale else {})
                for language in _languages(article)
                if (text := article.texts[language])
            }
            entry |= {"attachments": stored} if (stored := _stored(path, article, files)) else {}
            out.write(json.dumps(entry, ensure_ascii=False) + "\n")

    _write_list(path, "utf-8", write)


def _write_list(path: Path, encoding: str, write: Callable[[TextIO], None]) -> None:
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding=encoding, newline="") as out:
            write(out)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _stored(path: Path, article: Article, files: _Files) -> list[str]:
    """Write the files of an article into the folder beside a list; equal ones are one. Return how it names them."""
    entries = []
    for one, content in files.of(article):
        name = f"{one.hash}{SUFFIXES.get(one.media_type, ('',))[0]}"
        place = files_folder(path) / name
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        entries.append(f"{one.name}={name}")
    return entries


def _shared(article: Article) -> dict[str, str]:
    return {key: str(getattr(article, key)) for key in _TEXTS if getattr(article, key)}


def _languages(article: Article) -> list[str]:
    """Return the languages of an article, that of the base text first."""
    order = {code: place for place, code in enumerate(CORE)}
    return sorted(
        article.texts, key=lambda code: (code != article.base_language, order.get(code, len(order)), code)
    )


def _guarded(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return "'" + cell if _FORMULA.match(cell) else cell

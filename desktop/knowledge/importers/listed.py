"""Makes an article of named values: a row of a table, an object of JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from desktop.errors import UserFacingError
from desktop.knowledge.importers.fields import read_fields
from desktop.knowledge.importers.html import converted
from desktop.knowledge.importers.markdown import heading
from desktop.knowledge.importers.pictures import Pictures, with_names
from desktop.knowledge.importers.records import Broken, Record, Source, checked_length

FILES = ".files"
"""Ends the name of the folder beside a list in which the files of its articles lie."""

_STORED = re.compile(r"[0-9a-f]{64}(?:\.[a-z]{1,5})?")
_PAGE = re.compile(r"\s*<(?:!doctype|html|body|div|p|h[1-6]|ul|ol|table|section|article|span)\b", re.IGNORECASE)


def listed_record(source: Source, held: list[int], raw: Mapping[str, object], line: int) -> Record | Broken:
    """Return the record of named values, or what is wrong with them."""
    name, part = (str(raw.get(key) or "").strip() for key in ("name", "group"))
    group = name or (f"{source.path}#{part}" if part else "")
    try:
        return _record(source, held, raw, line, group)
    except UserFacingError as error:
        return Broken(line, error, group)


def files_folder(path: Path) -> Path:
    """Return the folder in which the files of a list lie: `articles.files` beside `articles.csv`."""
    return path.with_name(path.stem + FILES)


def _record(source: Source, held: list[int], raw: Mapping[str, object], line: int, group: str) -> Record:
    fields = read_fields(raw)
    fields.pop("group", None)
    pictures = Pictures(source, held, [files_folder(source.path)])
    _attach(pictures, fields.pop("attachments", ()))
    title, body = fields.pop("title", ""), checked_length(fields.pop("body", ""))
    if fields.pop("format", "") == "markdown":
        body = body.replace("\r\n", "\n")
    elif _PAGE.match(body):
        page = converted(body, pictures.take)
        title, body = title or page.title, page.body
    else:
        body = with_names(body.replace("\r\n", "\n").replace("\r", "\n"), pictures.take)
    if not title:
        title, body = heading(body)
    language = fields.pop("language", "")
    return Record(title, body.strip(), line, language, group, fields, pictures.files)


def _attach(pictures: Pictures, names: Iterable[str]) -> None:
    """Take the files that are named: `picture.png`, or `picture.png=…` with what it is called in the folder."""
    for entry in names:
        name, _, stored = entry.rpartition("=")
        if name and _STORED.fullmatch(stored):
            pictures.attach(name, stored)
        else:
            pictures.attach(entry)

"""Reads articles from JSON: an object a line, a list, or what Zendesk's interface gives."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from desktop.errors import UserFacingError
from desktop.knowledge.importers.encoding import decode
from desktop.knowledge.importers.fields import field_name
from desktop.knowledge.importers.listed import listed_record
from desktop.knowledge.importers.records import MAX_LIST, Broken, Record, Source


def read(source: Source, held: list[int]) -> list[Record | Broken]:
    """Read all articles of a file. An object holds one text, or several under `texts` by language.

    Raises `UserFacingError` (`import.*`) where it is no JSON at all.
    """
    text = decode(source.data(MAX_LIST))
    found: list[Record | Broken] = []
    for line, entry in _entries(text):
        if isinstance(entry, UserFacingError):
            found.append(Broken(line, entry))
        elif not isinstance(entry, dict):
            found.append(Broken(max(line, 0), _wrong("this is no object with a title and a body")))
        elif line > 0:
            found += _records(source, held, entry, line, f"{source.path}:{line}")
        else:
            found += [_counted(one, -line) for one in _records(source, held, entry, 0, f"{source.path}:{line}")]
    return found


def _counted(record: Record | Broken, number: int) -> Record | Broken:
    """Name the place of what cannot be read in a list, whose lines are not known any more."""
    if isinstance(record, Record):
        return record
    error = record.error
    return replace(record, error=UserFacingError(error.code, f"Article {number}: {error.what}", how=error.how))


def _records(
    source: Source, held: list[int], entry: dict[str, Any], line: int, key: str
) -> Iterator[Record | Broken]:
    texts = entry.get("texts")
    shared = _shared(entry)
    if texts is None:
        yield listed_record(source, held, shared, line)
        return
    if not isinstance(texts, dict) or not texts or not all(isinstance(text, dict) for text in texts.values()):
        yield Broken(line, _wrong("“texts” is no object of texts by language"), str(shared.get("name") or ""))
        return
    group = str(shared.get("name") or key)
    for language, text in texts.items():
        own = {name: text.get(name) for name in ("title", "body", "stale")} | {"language": language}
        yield replace(listed_record(source, held, shared | own, line), group=group)


def _shared(entry: Mapping[str, Any]) -> dict[str, object]:
    """Return the values of an object by field; Zendesk means other things by some of the words."""
    zendesk = "html_url" in entry or "label_names" in entry
    shared: dict[str, object] = {}
    for key, value in entry.items():
        name = field_name(key)
        if name and value is not None and not (zendesk and name in ("name", "owner", "source")):
            shared.setdefault(name, value)
    if zendesk and isinstance(entry.get("id"), int):
        shared["name"] = f"zendesk_{entry['id']}"  # its translations bear the same number
    return shared


def _entries(text: str) -> Iterator[tuple[int, Any]]:
    """Yield each object with its line, or minus its place in a list; a line that cannot be read as its error."""
    start = text.lstrip()[:1]
    if start == "[" or (start == "{" and not _by_lines(text)):
        whole = _whole(text)
        if isinstance(whole, dict):
            whole = next(
                (whole[key] for key in ("articles", "results") if isinstance(whole.get(key), list)), [whole]
            )
        yield from ((-number, entry) for number, entry in enumerate(whole, 1))
        return
    found = False
    for line, part in enumerate(text.split("\n"), 1):
        if not part.strip():
            continue
        try:
            yield line, json.loads(part)
            found = True
        except (ValueError, RecursionError) as error:
            if not found and line == 1:
                raise _wrong(_reason(error), "line 1") from error
            yield line, _wrong(_reason(error))


def _by_lines(text: str) -> bool:
    """Tell whether the first line is an object by itself."""
    first = next(line for line in text.split("\n") if line.strip())
    try:
        found = json.loads(first)
    except (ValueError, RecursionError):
        return first.rstrip().endswith("}")  # a damaged line is named, and the others are read
    return isinstance(found, dict) and not isinstance(found.get("articles"), list)


def _whole(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise _wrong(_reason(error), f"line {line}") from error


def _reason(error: Exception) -> str:
    return error.msg if isinstance(error, json.JSONDecodeError) else "it is nested too deeply, or has no numbers"


def _wrong(why: str, where: str = "") -> UserFacingError:
    return UserFacingError("import.json", f"It cannot be read as JSON: {why}.", where=where, how="Mend that line.")

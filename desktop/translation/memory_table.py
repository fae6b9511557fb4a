"""The memory's table in the store: all SQL about units that takes more than a line."""

# ruff: noqa: S608 - what is put into the statements are names of columns, from this file alone

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from desktop.domain.languages import base_code
from desktop.domain.translation import TranslationUnit, UnitOrigin
from desktop.language.normalize import fold
from desktop.storage.store import Store
from desktop.translation.memory_rows import Row

COLUMNS = "id, source_language, target_language, source, target, origin, context, uses, changed_at, changed_by"
INSERT = (
    "INSERT INTO unit(source_language, target_language, source, target, folded, key, value_check,"
    " origin, context, changed_at, changed_by, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
PAGE = 2_000
"""Units read at once by `walk`."""

Pair = tuple[str, str]
Known = dict[tuple[int, str], dict[str, tuple[int, int]]]
"""Units by their source: target -> id and revision."""


class UnitTable:
    """Reads and writes rows of `unit`; `current` are those that nothing has replaced."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def exact(self, key: int, folded: str) -> list[tuple[TranslationUnit, int | None]]:
        """Return the current units with a key, each with the check byte of its values."""
        rows = self._store.tuples(
            f"SELECT {COLUMNS}, value_check FROM unit WHERE key = ? AND folded = ? AND replaced_by IS NULL",
            (key, folded),
        )
        return [(_unit(row[:-1]), row[-1]) for row in rows]

    def by_ids(self, ids: Iterable[int]) -> list[TranslationUnit]:
        """Return those of the units that are current."""
        rows = self._store.tuples(
            f"SELECT {COLUMNS} FROM unit WHERE id IN (SELECT value FROM json_each(?)) AND replaced_by IS NULL",
            (json.dumps(list(ids)),),
        )
        return [_unit(row) for row in rows]

    def newest(self, pair: Pair) -> int:
        """Return the newest revision of a pair, 0 for none."""
        found = self._store.tuples(
            "SELECT max(revision) FROM unit WHERE source_language = ? AND target_language = ?", pair
        )
        return int(found[0][0] or 0)

    def since(self, pair: Pair, cursor: tuple[int, int], limit: int) -> list[tuple[int, int, str]]:
        """Return revision, id and folded source of the current units behind a cursor, in their order."""
        return self._store.tuples(
            "SELECT revision, id, folded FROM unit WHERE source_language = ? AND target_language = ?"
            " AND (revision, id) > (?, ?) AND replaced_by IS NULL ORDER BY revision, id LIMIT ?",
            (*pair, *cursor, limit),
        )

    def search(self, words: Sequence[str], pair: Pair, limit: int) -> list[TranslationUnit]:
        """Return current units with all words in source or target, the newest first."""
        where, values = _where(pair)
        for word in words:
            forms = dict.fromkeys((word, word.lower(), word.capitalize()))
            where += " AND (folded LIKE ? ESCAPE '\\'" + " OR target LIKE ? ESCAPE '\\'" * len(forms) + ")"
            values += [_like(fold(word) or word), *map(_like, forms)]
        rows = self._store.tuples(
            f"SELECT {COLUMNS} FROM unit WHERE {where} ORDER BY changed_at DESC, id DESC LIMIT ?", [*values, limit]
        )
        return [_unit(row) for row in rows]

    def walk(self, pair: Pair, origin: UnitOrigin | None, context: str | None) -> Iterator[TranslationUnit]:
        """Yield current units by id, page by page, so that the table may be written meanwhile."""
        where, values = _where(pair)
        for column, value in (("origin", origin), ("context", context)):
            if value is not None:
                where += f" AND {column} = ?"
                values.append(str(value))
        last = 0
        while True:
            rows = self._store.tuples(
                f"SELECT {COLUMNS} FROM unit WHERE {where} AND id > ? ORDER BY id LIMIT {PAGE}", [*values, last]
            )
            yield from map(_unit, rows)
            if len(rows) < PAGE:
                return
            last = rows[-1][0]

    def count(self, origin: UnitOrigin | None = None, context: str | None = None) -> int:
        """Return the number of current units."""
        where, values = of_origin(origin, context)
        found = self._store.tuples(f"SELECT count(*) FROM unit WHERE replaced_by IS NULL{where}", values)
        return int(found[0][0])

    def known(self, rows: Sequence[Row], origin: UnitOrigin, context: str) -> Known:
        """Return the current units that have the sources of `rows`."""
        found = self._store.tuples(
            "SELECT source_language, target_language, source, target, folded, key, value_check, id, revision"
            " FROM unit WHERE key IN (SELECT value FROM json_each(?))"
            " AND origin = ? AND context = ? AND replaced_by IS NULL",
            (json.dumps([row.key for row in rows]), origin.value, context),
        )
        known: Known = {}
        for row in found:
            known.setdefault(Row(*row[:7]).same_as, {})[row[3]] = row[7], row[8]
        return known

    def write(
        self,
        rows: Iterable[Row],
        known: Known,
        columns: tuple[UnitOrigin, str, float, str],
        revisions: dict[Pair, int],
    ) -> int:
        """Insert rows, renew those that are there, delete those they replace; return how many were inserted.

        `columns` are origin, context, time and author; `revisions` that of each pair in this run.
        """
        new: list[tuple[Any, ...]] = []
        renewed: list[tuple[int, int]] = []
        gone: dict[int, None] = {}
        for row in rows:
            revision = revisions[row.source_language, row.target_language]
            targets = known.get(row.same_as, {}) if known else {}
            if row.target in targets:
                number = targets[row.target][0]
                renewed.append((revision, number))
                gone.pop(number, None)
                targets[row.target] = number, revision
            else:
                new.append(row.values(*columns, revision))
            gone.update((number, None) for number, written in targets.values() if written < revision)
        self._store.execute_many(INSERT, new)
        self._store.execute_many("UPDATE unit SET revision = ? WHERE id = ?", renewed)
        self._store.execute_many("DELETE FROM unit WHERE id = ?", [(number,) for number in gone])
        return len(new)


def of_origin(origin: UnitOrigin | None, context: str | None) -> tuple[str, list[str]]:
    """Build the condition for an origin and a context; None stands for any."""
    named = [
        (column, str(value)) for column, value in (("origin", origin), ("context", context)) if value is not None
    ]
    return "".join(f" AND {column} = ?" for column, _ in named), [value for _, value in named]


def _where(pair: Pair) -> tuple[str, list[Any]]:
    named = [
        (column, base_code(code))
        for column, code in zip(("source_language", "target_language"), pair, strict=True)
        if code
    ]
    where = "replaced_by IS NULL" + "".join(f" AND {column} = ?" for column, _ in named)
    return where, [value for _, value in named]


def _like(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _unit(row: tuple[Any, ...]) -> TranslationUnit:
    number, source_language, target_language, source, target, origin, context, uses, changed_at, changed_by = row
    return TranslationUnit(
        number,
        source_language,
        target_language,
        source,
        target,
        UnitOrigin(origin),
        context,
        uses,
        changed_at,
        changed_by,
    )

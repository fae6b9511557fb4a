"""Scripts as rows of the store."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.script import Script, ScriptVersion
from desktop.errors import UserFacingError
from desktop.scripts.body import plain
from desktop.storage.store import Store

SHOWN = (
    "s.removed_at IS NULL AND (s.pack = '' OR s.name = '' OR s.name NOT IN"
    " (SELECT name FROM script WHERE pack = '' AND name <> '' AND removed_at IS NULL))"
)
"""Not removed, and not below a script of the team's own."""

_COLUMNS = (
    *("name", "code", "titles", "base_language", "scene", "classes", "moods", "marketplaces", "tone", "tags"),
    *("owner", "review_on", "expires_on", "variant_of", "variant", "attachments", "pack", "tiers"),
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,79}")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]")
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Summary:
    """What ranking needs of a script."""

    id: int
    name: str
    code: str
    titles: dict[str, str]
    scene: str
    classes: tuple[Problem, ...]
    moods: tuple[Mood, ...]
    marketplaces: tuple[str, ...]
    tone: str
    tags: tuple[str, ...]
    expires_on: str
    variant_of: str
    tiers: tuple[Tier, ...]


def scripts(store: Store, ids: Iterable[int] | None = None) -> tuple[Script, ...]:
    """Return scripts with all their versions, by id."""
    where = _among("s.id", ids)
    versions: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in store.tuples(
        "SELECT script_id, language, body, base_mark, changed_at, changed_by FROM script_version"  # noqa: S608
        f" WHERE {_among('script_id', ids)}"
    ):
        versions[row[0]].append(row)
    return tuple(
        _script(row, versions[row[0]])
        for row in store.tuples(
            f"SELECT id, {', '.join(_COLUMNS)} FROM script s WHERE {where} AND {SHOWN} ORDER BY id"  # noqa: S608
        )
    )


def summaries(store: Store, ids: Iterable[int] | None = None) -> list[Summary]:
    """Return scripts without their texts, by id."""
    ids = None if ids is None else list(ids)
    found_rows = store.tuples(
        "SELECT id, name, code, titles, scene, classes, moods, marketplaces, tone, tags, expires_on, variant_of,"  # noqa: S608
        f" tiers FROM script s WHERE {_among('s.id', ids)} AND {SHOWN} ORDER BY id"
    )
    out = []
    # One text of JSON is read much quicker than ten thousand.
    titles = json.loads(f"[{','.join([row[3] for row in found_rows])}]")
    for row, named in zip(found_rows, titles, strict=True):
        out.append(
            Summary(
                id=row[0],
                name=row[1],
                code=row[2],
                titles=named,
                scene=row[4],
                classes=_problems(row[5]),
                moods=_moods(row[6]),
                marketplaces=_words(row[7]),
                tone=row[8],
                tags=_words(row[9]),
                expires_on=row[10],
                variant_of=row[11],
                tiers=_tiers(row[12]),
            )
        )
    return out


def bodies(store: Store, language: str, ids: Iterable[int] | None = None) -> dict[int, str]:
    """Return the texts of one language by script."""
    # One search a script: a plain scan would read the texts of all other languages too.
    return dict(
        store.tuples(
            "SELECT s.id, v.body FROM script s CROSS JOIN script_version v"  # noqa: S608
            f" ON v.script_id = s.id AND v.language = ? WHERE {_among('s.id', ids)}",
            (language,),
        )
    )


def states(store: Store, language: str, ids: Iterable[int] | None = None) -> dict[int, bool]:
    """Return for each script that has a version in a language whether it is older than the base text."""
    return dict(
        store.tuples(
            "SELECT s.id, coalesce(v.base_mark <> b.base_mark, 0) FROM script s"  # noqa: S608
            " CROSS JOIN script_version v INDEXED BY script_version_state ON v.script_id = s.id AND v.language = ?"
            " LEFT JOIN script_version b INDEXED BY script_version_state"
            " ON b.script_id = s.id AND b.language = s.base_language"
            f" WHERE {_among('s.id', ids)}",
            (language,),
        )
    )


def insert(store: Store, script: Script, now: float, author: str) -> int:
    """Write a new script with its versions, none of them stale, and return its id."""
    number = store.execute(
        f"INSERT INTO script({', '.join(_COLUMNS)}, changed_at)"  # noqa: S608
        f" VALUES ({', '.join('?' * (len(_COLUMNS) + 1))})",
        (*_values(script), now),
    )
    replace_versions(store, replace(script, id=number), now, author)
    return number


def update(store: Store, script: Script, now: float) -> None:
    """Write all but the texts."""
    store.execute(
        f"UPDATE script SET {', '.join(f'{name} = ?' for name in _COLUMNS)}, changed_at = ? WHERE id = ?",  # noqa: S608
        (*_values(script), now, script.id),
    )


def replace_versions(store: Store, script: Script, now: float, author: str) -> None:
    """Write the versions of a script in place of all it had; those marked stale stay so."""
    mark = base_mark(script)
    store.execute("DELETE FROM script_version WHERE script_id = ?", (script.id,))
    store.execute_many(
        "INSERT INTO script_version(script_id, language, body, base_mark, changed_at, changed_by)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                script.id,
                version.language,
                version.body,
                "" if version.stale else mark,
                version.changed_at or now,
                version.changed_by or author,
            )
            for version in script.versions.values()
        ],
    )


def put_version(store: Store, script_id: int, version: ScriptVersion, mark: str, now: float, author: str) -> None:  # noqa: PLR0917 - a row
    """Write one version as written now for the base text of `mark`."""
    store.execute(
        "INSERT INTO script_version(script_id, language, body, base_mark, changed_at, changed_by)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(script_id, language) DO UPDATE SET body = excluded.body,"
        " base_mark = excluded.base_mark, changed_at = excluded.changed_at, changed_by = excluded.changed_by",
        (script_id, version.language, version.body, mark, now, author),
    )


def mark_version(store: Store, script_id: int, language: str, mark: str) -> None:
    """Say for which base text a version is good."""
    store.execute(
        "UPDATE script_version SET base_mark = ? WHERE script_id = ? AND language = ?", (mark, script_id, language)
    )


def delete_version(store: Store, script_id: int, language: str) -> None:
    store.execute("DELETE FROM script_version WHERE script_id = ? AND language = ?", (script_id, language))


def base_mark(script: Script) -> str:
    """Return the mark of a script's base text."""
    return mark_of(script.versions[script.base_language].body)


def mark_of(body: str) -> str:
    """Return what tells a base text from another; blanks and marks of parts are no difference."""
    words = "".join(plain(body).split())
    return hashlib.blake2b(words.encode(), digest_size=8).hexdigest()


def cleaned(script: Script) -> Script:
    """Return a script as it is kept: without blanks around and characters nobody sees.

    Raises `UserFacingError`: `script.empty` without a text in the base language, `script.language`,
    `script.name`.
    """
    if script.name and not _NAME.fullmatch(script.name):
        raise UserFacingError(
            "script.name",
            f"“{script.name}” cannot be a script's name.",
            how="Use small letters, digits and _, with a letter first.",
        )
    versions = {}
    for code, version in script.versions.items():
        body = _clean(version.body)
        if not _LANGUAGE.fullmatch(code):
            raise UserFacingError("script.language", f"“{code}” is no language.", how="Write its code: en, pt, zh.")
        if plain(body):
            versions[code] = replace(version, language=code, body=body)
    titles = {code: " ".join(_clean(title).split()) for code, title in script.titles.items()}
    if script.base_language not in versions:
        raise UserFacingError(
            "script.empty",
            f"A script without a text in its base language ({script.base_language}) cannot be kept.",
            where=script.title(script.base_language),
            how="Write that text.",
        )
    return replace(
        script,
        code=script.code.strip().lower(),
        titles={code: title for code, title in titles.items() if title},
        versions=versions,
    )


def _script(row: tuple[Any, ...], found: list[tuple[Any, ...]]) -> Script:
    base_language = row[4]
    mark = next((version[3] for version in found if version[1] == base_language), "")
    return Script(
        id=row[0],
        name=row[1],
        code=row[2],
        titles=json.loads(row[3]),
        versions={
            language: ScriptVersion(language, body, bool(mark) and own != mark, changed_at, changed_by)
            for _, language, body, own, changed_at, changed_by in found
        },
        base_language=base_language,
        scene=row[5],
        classes=_problems(row[6]),
        moods=_moods(row[7]),
        marketplaces=_words(row[8]),
        tone=row[9],
        tags=_words(row[10]),
        owner=row[11],
        review_on=row[12],
        expires_on=row[13],
        variant_of=row[14],
        variant=row[15],
        attachments=_words(row[16]),
        pack=row[17],
        tiers=_tiers(row[18]),
    )


def _values(script: Script) -> tuple[str, ...]:
    def written(name: str) -> str:
        value = getattr(script, name)
        return value if isinstance(value, str) else _ENCODE(value)

    return tuple(written(name) for name in _COLUMNS)


@lru_cache(maxsize=1024)
def _problems(text: str) -> tuple[Problem, ...]:
    # A newer program may know more classes than this one.
    return tuple(Problem(word) for word in _words(text) if word in _PROBLEMS)


@lru_cache(maxsize=1024)
def _moods(text: str) -> tuple[Mood, ...]:
    return tuple(Mood(word) for word in _words(text) if word in _MOODS)


@lru_cache(maxsize=64)
def _tiers(text: str) -> tuple[Tier, ...]:
    return tuple(Tier(word) for word in _words(text) if word in _TIERS)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return () if text == "[]" else tuple(json.loads(text))


def _clean(text: str) -> str:
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _among(column: str, ids: Iterable[int] | None) -> str:
    """Return a condition; ids are our own numbers, so they may stand in the statement."""
    return "1" if ids is None else f"{column} IN ({','.join(str(int(number)) for number in ids)})"


_PROBLEMS = frozenset(Problem)
_MOODS = frozenset(Mood)
_TIERS = frozenset(Tier)

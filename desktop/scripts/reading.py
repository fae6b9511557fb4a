"""Reads scripts from TOML files, one file a scene, and says exactly what is wrong in which script."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.script import PlaceholderKind, Script, ScriptVersion
from desktop.errors import UserFacingError
from desktop.scripts.body import marks, parse, parts, plain, shape

__all__ = ["TONES", "check", "from_table", "load_folder", "parts", "plain", "read_file", "read_text"]

TONES = ("plain", "warm", "apologetic", "firm", "cheerful")

_KEYS = frozenset(
    {
        *("id", "code", "title", "scene", "base_language", "classes", "moods", "marketplaces", "tone", "tags"),
        *("owner", "review_on", "expires_on", "variant_of", "variant", "attachments", "text", "tiers"),
    }
)
_ID = re.compile(r"[a-z][a-z0-9_]{0,79}")
_CODE = re.compile(r"[a-z0-9]{0,12}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_RULED_DATE = re.compile(r"date(?::[+-]\d{1,3}d)?")
_LINE = re.compile(r"at line (\d+)")

Member = TypeVar("Member", bound=StrEnum)


def load_folder(folder: Path) -> tuple[Script, ...]:
    """Read every `<scene>.toml` of a folder. Raises `UserFacingError` (`script.damaged`) as `read_file`."""
    found = [(path.name, script) for path in sorted(folder.glob("*.toml")) for script in read_file(path)]
    for place, count in (("id", Counter(s.name for _, s in found)), ("code", Counter(s.code for _, s in found))):
        for file, script in found:
            value = script.name if place == "id" else script.code
            if value and count[value] > 1:
                _fail(file, script.name, place, f"“{value}” is taken by another script")
    names = {script.name for _, script in found}
    for file, script in found:
        if script.variant_of and script.variant_of not in names:
            _fail(file, script.name, "variant_of", f"there is no script “{script.variant_of}”")
    return tuple(script for _, script in found)


def read_file(path: Path) -> tuple[Script, ...]:
    """Read the scripts of one file; its name is their scene where they name none.

    Raises `UserFacingError` (`script.damaged`) naming file, line, script and key.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        raise UserFacingError(
            "script.damaged", f"The scripts cannot be read: {error}.", where=path.name, how="Save it as UTF-8."
        ) from error
    return read_text(text, path.name, path.stem)


def read_text(text: str, file: str, scene: str = "") -> tuple[Script, ...]:
    """Read scripts from the text of a TOML file; `file` is its name for what is told. Raises as `read_file`."""
    try:
        tables = tomllib.loads(text)
    except ValueError as error:
        line = _LINE.search(str(error))
        where = f"{file}, line {line[1] if line else len(text.splitlines())}"
        raise UserFacingError("script.damaged", f"This is not TOML: {error}.", where=where) from error
    entries = tables.get("script", [])
    if not isinstance(entries, list) or set(tables) - {"script", "scene"}:
        raise UserFacingError(
            "script.damaged", "A file of scripts has tables [[script]] and nothing else.", where=file
        )
    scripts: list[Script] = []
    seen: set[str] = set()
    for number, entry in enumerate(entries, 1):
        name = str(entry.get("id", f"number {number}")) if isinstance(entry, Mapping) else f"number {number}"
        try:
            script = _script(file, name, entry, str(tables.get("scene", scene)))
            if script.name in seen:
                _fail(file, name, "id", "it is there twice")
        except UserFacingError as error:
            raise UserFacingError(error.code, error.what, where=_at_line(error.where, text, name)) from error
        seen.add(script.name)
        scripts.append(script)
    return tuple(scripts)


def from_table(entry: Mapping[str, object], where: str) -> Script:
    """Build a script from the keys that a TOML file has. Raises as `read_file`; `where` is its place."""
    return _script(where, str(entry.get("id", "")), entry, "")


def check(script: Script, file: str) -> None:
    """Raise `UserFacingError` (`script.damaged`) where the versions of a script do not go together."""
    base = script.versions.get(script.base_language)
    if base is None:
        _fail(file, script.name, "text", f"there is no text in the base language {script.base_language}")
    base_shape, base_marks = shape(base.body), marks(base.body)
    for code, version in script.versions.items():
        key = f"text.{code}"
        if not plain(version.body):
            _fail(file, script.name, key, "it is empty")
        if version.body.count("{") != version.body.count("}"):
            _fail(file, script.name, key, "a brace is not closed")
        for place in parse(version.body):
            if place.kind is PlaceholderKind.CHOICE and (len(place.options) < 2 or not all(place.options)):
                _fail(file, script.name, key, f"{{{place.key}}} needs two options at least, with | between")
            if place.kind is PlaceholderKind.DATE and not _RULED_DATE.fullmatch(place.key):
                _fail(file, script.name, key, f"{{{place.key}}} is no date; write {{date}} or {{date:+3d}}")
        if shape(version.body) != base_shape:
            _fail(file, script.name, key, f"its placeholders differ from those in {script.base_language}")
        if marks(version.body) != base_marks:
            _fail(file, script.name, key, f"its marks [S] [T] [A] [R] differ from those in {script.base_language}")


def _script(file: str, name: str, entry: Any, scene: str) -> Script:
    if not isinstance(entry, Mapping):
        _fail(file, name, "script", "it is no table")
    if unknown := set(entry) - _KEYS:
        _fail(file, name, min(unknown), "there is no such key")

    def text(key: str, default: str = "") -> str:
        value = entry.get(key, default)
        if isinstance(value, datetime.date):
            return value.isoformat()
        return value.strip() if isinstance(value, str) else _fail(file, name, key, "it is no text")

    def words(key: str) -> tuple[str, ...]:
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            _fail(file, name, key, "it is no list of texts")
        return tuple(dict.fromkeys(word.strip() for word in value if word.strip()))

    def dictionary(key: str) -> dict[str, str]:
        value = entry.get(key, {})
        if not isinstance(value, Mapping) or not all(isinstance(one, str) for one in value.values()):
            _fail(file, name, key, "it is no table of texts by language")
        for code in value:
            if not _LANGUAGE.fullmatch(code):
                _fail(file, name, f"{key}.{code}", "this is no language")
        return {code: one.strip() for code, one in value.items()}

    def members(key: str, kind: type[Member]) -> tuple[Member, ...]:
        for word in words(key):
            if word not in set(kind):
                _fail(file, name, key, f"“{word}” is none of {', '.join(kind)}")
        return tuple(kind(word) for word in words(key))

    def day(key: str) -> str:
        value = text(key)
        try:
            return datetime.date.fromisoformat(value).isoformat() if value else ""
        except ValueError:
            _fail(file, name, key, f"“{value}” is no date like 2026-12-31")

    if not _ID.fullmatch(text("id")):
        _fail(file, name, "id", "it is made of small letters, digits and _, and begins with a letter")
    if not _CODE.fullmatch(text("code")):
        _fail(file, name, "code", "it is made of up to twelve small letters and digits")
    if text("tone", "plain") not in TONES:
        _fail(file, name, "tone", f"“{text('tone')}” is none of {', '.join(TONES)}")
    titles = {code: title for code, title in dictionary("title").items() if title}
    if not titles:
        _fail(file, name, "title", "there is none")
    script = Script(
        id=0,
        name=text("id"),
        code=text("code"),
        titles=titles,
        versions={code: ScriptVersion(code, body) for code, body in dictionary("text").items()},
        base_language=text("base_language", "zh"),
        scene=text("scene", scene),
        classes=members("classes", Problem),
        moods=members("moods", Mood),
        tiers=members("tiers", Tier),
        marketplaces=words("marketplaces"),
        tone=text("tone", "plain"),
        tags=words("tags"),
        owner=text("owner"),
        review_on=day("review_on"),
        expires_on=day("expires_on"),
        variant_of=text("variant_of"),
        variant=text("variant"),
        attachments=words("attachments"),
    )
    check(script, file)
    return script


def _fail(file: str, name: str, key: str, what: str) -> NoReturn:
    raise UserFacingError("script.damaged", f"Script “{name}”, {key}: {what}.", where=file)


def _at_line(where: str, text: str, name: str) -> str:
    """Add the line on which a script begins."""
    found = re.search(rf"^\s*id\s*=\s*[\"']{re.escape(name)}[\"']", text, re.MULTILINE)
    return f"{where}, line {text.count(chr(10), 0, found.start()) + 1}" if found else where

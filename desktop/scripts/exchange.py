"""Scripts in and out: TOML as the packs have it, CSV with a row per script and language. All or nothing."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from desktop.domain.languages import CORE
from desktop.domain.script import Script, ScriptVersion
from desktop.errors import UserFacingError
from desktop.scripts import reading
from desktop.scripts.library import ScriptLibrary
from desktop.scripts.sheets import read_sheet, sheet_text

COLUMNS = (
    *("id", "language", "title", "text", "code", "scene", "classes", "moods", "tone", "tags", "marketplaces"),
    *("variant_of", "variant", "owner", "review_on", "expires_on", "attachments", "base_language", "tiers"),
)
"""Lists are separated by `|`; what is said of the whole script stands in its first row."""

Value = TypeVar("Value")

_LISTS = ("classes", "moods", "tiers", "tags", "marketplaces", "attachments")
_TEXTS = ("code", "scene", "tone", "variant_of", "variant", "owner", "review_on", "expires_on", "base_language")
_TOML_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import would do or did, in scripts."""

    new: int = 0
    changed: int = 0
    same: int = 0


def read_scripts(path: Path) -> tuple[Script, ...]:
    """Read a TOML or CSV file. Raises `UserFacingError` (`script.damaged`, `exchange.*`) with file and line."""
    suffix = path.suffix.lower()
    if suffix == ".toml":
        return reading.read_file(path)
    if suffix in (".csv", ".tsv"):
        return _from_sheet(path)
    raise _unknown(path)


def preview_scripts(path: Path, library: ScriptLibrary) -> Counts:
    """Say what `import_scripts` would do; nothing is written. Raises what `read_scripts` raises."""
    return _counted(library, read_scripts(path))


def import_scripts(path: Path, library: ScriptLibrary, author: str = "") -> Counts:
    """Take the scripts of a file into the library, all or none, and say what was done.

    One whose id is known takes the place of that one; texts in languages that the file lacks stay.
    Raises what `read_scripts` raises.
    """
    found = read_scripts(path)
    counts = _counted(library, found)
    with library.together():
        for script in found:
            kept = library.by_name(script.name)
            if kept is None:
                library.add(script, author)
            elif not _same(kept, script):
                library.update(_merged(kept, script), author)
    return counts


def export_scripts(path: Path, scripts: Iterable[Script]) -> int:
    """Write scripts to a new TOML or CSV file and return how many.

    Raises `UserFacingError`
    (`exchange.unwritable`, `exchange.format`); no half file is left.
    """
    written = list(scripts)
    suffix = path.suffix.lower()
    if suffix not in (".toml", ".csv"):
        raise _unknown(path)
    text, encoding = (to_toml(written), "utf-8") if suffix == ".toml" else (_to_sheet(written), "utf-8-sig")
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(text, encoding, newline="")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UserFacingError(
            "exchange.unwritable",
            f"The file cannot be written: {error}.",
            where=path.name,
            how="Choose another place.",
        ) from error
    return len(written)


def to_toml(scripts: Iterable[Script]) -> str:
    """Write scripts as `reading` reads them."""
    return "\n".join(_table(script) for script in scripts)


# --- into the library ---


def _counted(library: ScriptLibrary, found: Sequence[Script]) -> Counts:
    kept = [(library.by_name(script.name), script) for script in found]
    states = Counter("new" if old is None else "same" if _same(old, new) else "changed" for old, new in kept)
    return Counts(states["new"], states["changed"], states["same"])


def _merged(kept: Script, script: Script) -> Script:
    return replace(script, id=kept.id, titles=kept.titles | script.titles, versions=kept.versions | script.versions)


def _same(kept: Script, script: Script) -> bool:
    def content(one: Script) -> Script:
        bodies = {code: ScriptVersion(code, version.body) for code, version in one.versions.items()}
        return replace(one, id=0, pack="", versions=bodies)

    return content(kept) == content(_merged(kept, script))


# --- TOML ---


def _table(script: Script) -> str:
    lines = ["[[script]]", f"id = {_quoted(script.name)}", f"title = {_inline(_ordered(script.titles))}"]
    if script.base_language != "zh":
        lines.append(f"base_language = {_quoted(script.base_language)}")
    for key in ("code", "scene", "tone", "variant_of", "variant", "owner", "review_on", "expires_on"):
        value = str(getattr(script, key))
        if value:
            lines.append(f"{key} = {_quoted(value)}")
    for key in _LISTS:
        words = [str(word) for word in getattr(script, key)]
        if words or key in ("classes", "moods"):
            lines.append(f"{key} = [{', '.join(map(_quoted, words))}]")
    lines += ["", "[script.text]"]
    lines += [f'{_key(c)} = """\n{_multiline(v.body)}"""' for c, v in _ordered(script.versions).items()]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    # JSON's strings are TOML's, but for the one sign that JSON leaves as it is.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _multiline(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"""', '""\\"')
    text = _TOML_CONTROL.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
    return text[:-1] + '\\"' if text.endswith('"') else text


def _inline(texts: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{_key(code)} = {_quoted(text)}" for code, text in texts.items()) + " }"


def _key(code: str) -> str:
    return code if code.replace("-", "").isalnum() and code.isascii() else _quoted(code)


# --- CSV ---


def _to_sheet(scripts: Iterable[Script]) -> str:
    rows = []
    for script in scripts:
        codes = dict.fromkeys((script.base_language, *_ordered({**script.versions, **script.titles})))
        for place, code in enumerate(codes):
            cells = {"id": script.name, "language": code, "title": script.titles.get(code, "")}
            cells["text"] = script.versions[code].body if code in script.versions else ""
            if place == 0:
                cells |= {key: str(getattr(script, key)) for key in _TEXTS}
                cells |= {key: "|".join(getattr(script, key)) for key in _LISTS}
            rows.append([cells.get(name, "") for name in COLUMNS])
    return sheet_text(COLUMNS, rows)


def _from_sheet(path: Path) -> tuple[Script, ...]:
    columns, rows = read_sheet(path)
    if not {"id", "language", "text"} <= set(columns):
        raise UserFacingError(
            "exchange.columns",
            f"The header does not have the columns {', '.join(COLUMNS[:4])}.",
            where=f"{path.name}, line 1",
            how="Write them into the first line.",
        )
    lines: dict[str, int] = {}
    first: dict[str, dict[str, str]] = {}
    texts: dict[str, dict[str, str]] = {}
    titles: dict[str, dict[str, str]] = {}
    for line, row in rows:
        name, code, text = (row[key].strip() for key in ("id", "language", "text"))
        where = f"{path.name}, line {line}"
        if not name or not code:
            raise _bad(where, "a row has no id or no language")
        if code in texts.setdefault(name, {}) and text:
            raise _bad(where, f"script “{name}” has two texts in “{code}”")
        lines.setdefault(name, line)
        first.setdefault(name, row)
        if text:
            texts[name][code] = text
        if row.get("title", "").strip():
            titles.setdefault(name, {})[code] = " ".join(row["title"].split())
    return tuple(
        _script(f"{path.name}, line {lines[name]}", row, titles.get(name, {}), texts[name])
        for name, row in first.items()
    )


def _script(where: str, row: Mapping[str, str], titles: dict[str, str], texts: Mapping[str, str]) -> Script:
    """Build one script from its rows, through the same door as those of a TOML file."""
    entry: dict[str, object] = {"id": row["id"].strip(), "title": titles, "text": dict(texts)}
    entry |= {key: row[key].strip() for key in _TEXTS if row.get(key, "").strip()}
    entry |= {key: [word.strip() for word in row[key].split("|")] for key in _LISTS if row.get(key, "").strip()}
    return reading.from_table(entry, where)


def _ordered(texts: Mapping[str, Value]) -> dict[str, Value]:
    order = {code: place for place, code in enumerate(CORE)}
    return dict(sorted(texts.items(), key=lambda item: (order.get(item[0], len(order)), item[0])))


def _bad(where: str, what: str) -> UserFacingError:
    return UserFacingError("script.damaged", f"A row cannot be read: {what}.", where=where, how="Mend that row.")


def _unknown(path: Path) -> UserFacingError:
    return UserFacingError(
        "exchange.format",
        f"Files ending in “{path.suffix}” are not known here.",
        where=path.name,
        how="Use .toml or .csv.",
    )

"""Reads the word lists and rules under `resources/lexicons`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.errors import UserFacingError

Table = Mapping[str, Any]


def read_table(path: Path) -> Table:
    """Read a TOML file; a missing or damaged one is named to the user."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error


def read_tables(folder: Path) -> dict[str, Table]:
    """Read every TOML file of a folder, by the name of the file without its ending."""
    if not folder.is_dir():
        raise _damaged(folder, "no such folder")
    return {path.stem: read_table(path) for path in sorted(folder.glob("*.toml"))}


def read_words(path: Path) -> tuple[str, ...]:
    """Read a word list: words between blanks, `#` starts a comment."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error
    return tuple(word for line in lines for word in line.partition("#")[0].split())


def strings(table: Table, key: str) -> tuple[str, ...]:
    """Give the list of strings under a key, empty where there is none."""
    found = table.get(key, ())
    if not isinstance(found, list | tuple):
        raise UserFacingError("lexicon.damaged", f"A word list has no list under “{key}”.")
    return tuple(str(word) for word in found)


def table(parent: Table, key: str) -> Table:
    """Give the table under a key, empty where there is none."""
    found = parent.get(key, {})
    if not isinstance(found, Mapping):
        raise UserFacingError("lexicon.damaged", f"A word list has no table under “{key}”.")
    return found


def _damaged(path: Path, cause: object) -> UserFacingError:
    return UserFacingError(
        "lexicon.damaged",
        f"A word list cannot be read: {cause}.",
        where=str(path),
        how="Install Deskside again, or restore the file.",
    )

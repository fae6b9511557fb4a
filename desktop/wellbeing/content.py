"""Reads the files under `resources/wellbeing`; what is wrong with one is told with its name and the key."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NoReturn

from desktop.domain.languages import base_code
from desktop.errors import UserFacingError
from desktop.language.lexicon import Table, read_table

LANGUAGES: Final = ("zh", "en")
"""In which texts are written; other agents read the English ones."""


class Entry:
    """A table of a file that knows its place."""

    def __init__(self, found: object, file: str, place: str, known: Iterable[str]) -> None:
        self.file, self.place = file, place
        if not isinstance(found, dict):
            self.fail("", "it is no table")
        self._found: Table = found
        if unknown := sorted(set(found) - set(known)):
            self.fail(unknown[0], "this key is not known")

    def text(self, key: str) -> str:
        """Return a text; it must be there."""
        found = self._found.get(key)
        if not isinstance(found, str) or not found.strip():
            self.fail(key, "there is no text")
        return found.strip()

    def texts(self, prefix: str = "") -> dict[str, str]:
        """Return the texts under `prefix_zh` and `prefix_en`, or `zh` and `en`."""
        return {code: self.text(f"{prefix}_{code}" if prefix else code) for code in LANGUAGES}

    def number(self, key: str, *, least: float, most: float, default: float | None = None) -> float:
        """Return a number within bounds."""
        found: Any = self._found.get(key, default)
        if isinstance(found, bool) or not isinstance(found, int | float) or not least <= found <= most:
            self.fail(key, f"it is no number from {least:g} to {most:g}")
        return float(found)

    def flag(self, key: str, *, default: bool) -> bool:
        found = self._found.get(key, default)
        if not isinstance(found, bool):
            self.fail(key, "it is neither true nor false")
        return found

    def entries(self, key: str, known: Iterable[str]) -> tuple[Entry, ...]:
        """Return the tables of a list; there is at least one."""
        found = self._found.get(key)
        if not isinstance(found, list) or not found:
            self.fail(key, "there is no list")
        known = tuple(known)
        return tuple(
            Entry(one, self.file, f"{self.place}, {key} {number}".lstrip(", "), known)
            for number, one in enumerate(found, 1)
        )

    def fail(self, key: str, cause: str) -> NoReturn:
        """Raise `UserFacingError` (`lexicon.damaged`) for a key."""
        where = ", ".join(part for part in (self.file, self.place, key) if part)
        raise UserFacingError(
            "lexicon.damaged",
            f"The exercises and questions cannot be read: {cause}.",
            where=where,
            how="Install Deskside again, or restore the file.",
        )


def read(path: Path, known: Iterable[str]) -> Entry:
    """Read a file with the lists it may have."""
    return Entry(dict(read_table(path)), path.name, "", known)


def in_language(texts: dict[str, str], agent_language: str) -> str:
    """Return the Chinese text for a Chinese agent, the English one for any other."""
    return texts["zh" if base_code(agent_language) == "zh" else "en"]

"""What phrases may mean in their culture, and how each mood is best answered there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import BRIDGE, base_code
from desktop.domain.triage import Advice, CultureNote
from desktop.errors import UserFacingError
from desktop.language.lexicon import Table, read_table, strings, table
from desktop.triage.mood_cues import place
from desktop.triage.patterns import Patterns
from desktop.triage.wording import LONGEST, Reader

MOST: Final = 4
"""Notes on one message at most: more are not read."""

VEILED: Final = "veiled"
_AGENTS: Final = ("zh", "en")
"""The languages of the texts."""


@dataclass(frozen=True, slots=True)
class _Note:
    id: str
    texts: Mapping[str, str]
    source: str
    form: bool
    """Only about the form of address: shown where there is room."""


class _Language:
    """The notes of one language: phrases, phrases that take a note away, signs."""

    def __init__(self, code: str, same: Table) -> None:
        """`same`: signs that count as others, `from` and `to` (traditional Chinese as simplified)."""
        self.reader = Reader(code, dict(zip(str(same.get("from", "")), str(same.get("to", "")), strict=True)))
        self.signs: list[tuple[_Note, re.Pattern[str]]] = []
        self.written: list[tuple[_Note, str, bool]] = []

    @cached_property
    def patterns(self) -> Patterns:
        return Patterns([phrase for _, phrase, _ in self.written], self.reader)

    def find(self, text: str) -> Iterator[tuple[_Note, int, int]]:
        """Yield each note once, with its first place in the text."""
        words = self.reader.read(text)
        found: dict[str, list[tuple[_Note, int, int]]] = {}
        off: dict[str, list[tuple[int, int]]] = {}
        for number, start, end in self.patterns.find(words):
            note, _, takes_away = self.written[number]
            if takes_away:
                off.setdefault(note.id, []).append((start, end))
            else:
                found.setdefault(note.id, []).append((note, start, end))
        for name, places in found.items():
            away = off.get(name, ())
            for note, start, end in sorted(places, key=lambda place: (place[1], -place[2])):
                if not any(start < last and first < end for first, last in away):
                    yield note, *place(words, start, end)
                    break
        for note, pattern in self.signs:
            if (match := pattern.search(text)) is not None and note.id not in found:
                yield note, *match.span()


class Culture:
    """Reads `notes.toml` and `matrix.toml` of a folder when the first is asked for.

    Raises `UserFacingError` (`lexicon.damaged`) naming file and key.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def notes(self, text: str, language: str, agent_language: str) -> tuple[CultureNote, ...]:
        """Return the notes on phrases of a text, each once and the most telling ones, in the text's order."""
        known = self._notes.get(base_code(language))
        if known is None:
            return ()
        found = sorted(known.find(text[:LONGEST]), key=lambda hit: (hit[0].form, hit[1]))[:MOST]
        return tuple(
            CultureNote(note.id, text[start:end], start, end, _said(note.texts, agent_language), note.source)
            for note, start, end in sorted(found, key=lambda hit: hit[1])
        )

    def advice(
        self, mood: Mood, veiled: bool, language: str, agent_language: str, problem: Problem | None = None
    ) -> Advice:
        """Return how a mood is answered in a language's culture; what is veiled has a row of its own.

        Some problems add what must be done or must not, whatever the mood.
        """
        groups = table(self._matrix, "groups")
        group = str(groups.get(base_code(language), groups[BRIDGE]))
        cell = table(table(self._matrix, VEILED if veiled else mood.value), group)
        do, dont = _lines(cell, "do", agent_language), _lines(cell, "dont", agent_language)
        if problem is not None:
            besides = table(table(self._matrix, "problem"), problem.value)
            do, dont = (
                (*do, *_lines(besides, "do", agent_language)),
                (*dont, *_lines(besides, "dont", agent_language)),
            )
        return Advice(_said(table(cell, "tone"), agent_language), do, dont, str(cell.get("source", "house rule")))

    @cached_property
    def _notes(self) -> Mapping[str, _Language]:
        path = self._folder / "notes.toml"
        languages: dict[str, _Language] = {}
        read = read_table(path)
        for written in read.get("note", ()):
            try:
                name = str(written["id"])
            except (KeyError, TypeError) as error:
                raise _damaged(path, f"a note lacks {error}") from error
            try:
                self._read_note(written, languages, table(read, "signs"))
            except (KeyError, TypeError, ValueError, re.error) as error:
                raise _damaged(path, f"note “{name}”: {error}") from error
        return languages

    @staticmethod
    def _read_note(written: Mapping[str, Any], languages: dict[str, _Language], same: Table) -> None:
        texts = {code: _joined(written[code], code) for code in _AGENTS}
        note = _Note(str(written["id"]), texts, str(written["source"]), bool(written.get("form", False)))
        phrases = written["phrases"]
        shared = strings(written, "phrases") if not isinstance(phrases, Mapping) else ()
        for code in written["languages"] if shared or "languages" in written else phrases:
            known = languages.setdefault(str(code), _Language(str(code), table(same, str(code))))
            for phrase in shared or (strings(phrases, code) if isinstance(phrases, Mapping) else ()):
                known.written.append((note, phrase, False))
            known.written += [(note, phrase, True) for phrase in strings(written, "unless")]
            known.signs += [(note, re.compile(sign)) for sign in strings(written, "signs")]
            Patterns([phrase for one, phrase, _ in known.written if one is note], known.reader)

    @cached_property
    def _matrix(self) -> Table:
        path = self._folder / "matrix.toml"
        read = read_table(path)
        groups = table(read, "groups")
        if BRIDGE not in groups:
            raise _damaged(path, f"groups.{BRIDGE} is missing")
        for row in (*map(str, Mood), VEILED):
            for group in sorted(set(map(str, groups.values()))):
                cell = table(table(read, row), group)
                for key in ("tone", "do", "dont"):
                    said = cell.get(key, ())
                    each = [said] if isinstance(said, Mapping) else said
                    if not each or any(not set(_AGENTS) <= set(one) for one in each):
                        raise _damaged(path, f"{row}.{group}.{key} is missing, or lacks a language")
        if unknown := set(table(read, "problem")) - set(map(str, Problem)):
            raise _damaged(path, f"there is no problem “{min(unknown)}”")
        return read


def _lines(cell: Table, key: str, language: str) -> tuple[str, ...]:
    return tuple(_said(one, language) for one in cell.get(key, ()))


def _said(texts: Mapping[str, Any], language: str) -> str:
    return str(texts.get(base_code(language)) or texts.get(BRIDGE, ""))


def _joined(parts: Sequence[str], language: str) -> str:
    """Put what a phrase may mean and how to answer into one text."""
    if isinstance(parts, str) or len(parts) != 2 or not all(parts):
        raise ValueError(f"“{language}” must say what it may mean and how to answer")
    return ("" if language == "zh" else " ").join(parts)


def _damaged(path: Path, cause: str) -> UserFacingError:
    return UserFacingError(
        "lexicon.damaged",
        f"The notes on culture cannot be read: {cause}.",
        where=f"culture/{path.name}",
        how="Install Deskside again, or restore the file.",
    )

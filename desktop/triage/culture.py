"""What phrases may mean in their culture, and how each mood is best answered there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.languages import CJK, base_code
from desktop.domain.triage import Advice, CultureNote
from desktop.errors import UserFacingError
from desktop.language.lexicon import Table, read_table, table

_OTHER = "en"
"""Whose ways stand for languages that no group names."""


@dataclass(frozen=True, slots=True)
class _Note:
    id: str
    phrases: tuple[str, ...]
    texts: Mapping[str, str]
    source: str


class Culture:
    """Reads `notes.toml` and `matrix.toml` of a folder when the first is asked for.

    Raises `UserFacingError` (`lexicon.damaged`) naming file and key.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def notes(self, text: str, language: str, agent_language: str) -> tuple[CultureNote, ...]:
        """Return the notes on phrases of a text, each once, in the text's order."""
        folded = text.casefold().replace("’", "'")
        if len(folded) != len(text):
            folded = text.lower() if len(text.lower()) == len(text) else text
        found = []
        for note in self._notes.get(base_code(language), ()):
            for phrase in note.phrases:
                at = _place(phrase, folded, language)
                if at >= 0:
                    end = at + len(phrase)
                    said = _said(note.texts, agent_language)
                    found.append(CultureNote(note.id, text[at:end], at, end, said, note.source))
                    break
        return tuple(sorted(found, key=lambda note: note.start))

    def advice(
        self, mood: Mood, veiled: bool, language: str, agent_language: str, problem: Problem | None = None
    ) -> Advice:
        """Return how a mood is answered in a language's culture; what is veiled has a row of its own."""
        moods = table(self._matrix, "mood")
        cell = table(moods, "veiled" if veiled else mood.value)
        groups = table(self._matrix, "groups")
        group = str(groups.get(base_code(language), groups.get(_OTHER, _OTHER)))
        manner = _said(table(table(self._matrix, "culture"), group), agent_language)
        do = [_said(one, agent_language) for one in cell.get("do", [])]
        dont = [_said(one, agent_language) for one in cell.get("dont", [])]
        if problem is not None and problem.tier is Tier.SENIOR and mood is not Mood.THREATENING:
            grave = table(moods, Mood.THREATENING.value)
            dont += [_said(one, agent_language) for one in grave.get("dont", [])][:1]
        tone = _said(table(cell, "tone"), agent_language)
        return Advice(tone, (*do, manner), tuple(dont), str(self._matrix.get("source", "")))

    @cached_property
    def _notes(self) -> dict[str, list[_Note]]:
        path = self._folder / "notes.toml"
        read: dict[str, list[_Note]] = {}
        for written in read_table(path).get("note", []):
            try:
                note = _Note(
                    written["id"],
                    tuple(str(phrase).casefold() for phrase in written["phrases"]),
                    {"zh": written["zh"], "en": written["en"]},
                    written["source"],
                )
                languages = list(written["languages"])
            except (KeyError, TypeError) as error:
                raise _damaged(path.name, f"a note lacks {error}") from error
            for language in languages:
                read.setdefault(language, []).append(note)
        return read

    @cached_property
    def _matrix(self) -> Table:
        path = self._folder / "matrix.toml"
        read = read_table(path)
        missing = [name for name in (*Mood, "veiled") if str(name) not in table(read, "mood")]
        if missing:
            raise _damaged(path.name, f"mood.{missing[0]} is missing")
        return read


def _place(phrase: str, text: str, language: str) -> int:
    """Return where a phrase stands as whole words (anywhere in CJK), -1 where it does not."""
    at = text.find(phrase)
    while at >= 0 and language not in CJK:
        before, after = text[at - 1 : at], text[at + len(phrase) : at + len(phrase) + 1]
        if not (before.isalnum() and phrase[0].isalnum()) and not (after.isalnum() and phrase[-1].isalnum()):
            return at
        at = text.find(phrase, at + 1)
    return at


def _said(texts: Mapping[str, Any], language: str) -> str:
    return str(texts.get(language) or texts.get("en", ""))


def _damaged(where: str, cause: str) -> UserFacingError:
    return UserFacingError(
        "lexicon.damaged",
        f"The notes on culture cannot be read: {cause}.",
        where=where,
        how="Install Deskside again, or restore the file.",
    )

"""The cues of a language: words and phrases that speak for a class of problem, and those that decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.issue import Problem
from desktop.errors import UserFacingError
from desktop.language.lexicon import read_table, strings, table
from desktop.triage.patterns import Patterns
from desktop.triage.wording import Reader, Wording

RULES: Final = "rules"
UNLESS: Final = "unless"
WEIGHTS: Final = {RULES: 3.0, "sure": 3.0, "likely": 1.4, "hint": 0.6}
"""What one cue adds to its class. A rule decides besides."""

FURTHER: Final = 0.5
"""What each further cue of a class counts for, compared with the one before: three hints are no proof."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue that stands in a message, `start:end` of it."""

    problem: Problem
    weight: float
    rule: bool
    start: int
    end: int


class CueBook:
    """The cues of one language, read from `<language>.toml`."""

    def __init__(self, path: Path) -> None:
        """Raises `UserFacingError` (`lexicon.damaged`) naming file, class and cue."""
        words = read_table(path)
        signs = table(words, "signs")
        same = dict(zip(str(signs.get("from", "")), str(signs.get("to", "")), strict=False))
        self.reader = Reader(path.stem, same)
        self._kinds: list[tuple[Problem, str]] = []
        written: list[str] = []
        for problem in Problem:
            for kind in (*WEIGHTS, UNLESS):
                for pattern in strings(table(words, problem.value), kind):
                    written.append(pattern)
                    self._kinds.append((problem, kind))
        if unknown := set(words) - {problem.value for problem in Problem} - {"signs"}:
            raise _damaged(path, f"there is no class “{min(unknown)}”")
        try:
            self._patterns = Patterns(written, self.reader)
        except ValueError as error:
            raise _damaged(path, str(error)) from error

    def find(self, text: Wording) -> tuple[Cue, ...]:
        """Return the cues of a text, of overlapping ones of a class the weightiest, in the text's order."""
        found: dict[Problem, list[tuple[float, int, int, bool]]] = {}
        off: dict[Problem, list[tuple[int, int]]] = {}
        for number, start, end in self._patterns.find(text):
            problem, kind = self._kinds[number]
            if kind == UNLESS:
                off.setdefault(problem, []).append((start, end))
            else:
                found.setdefault(problem, []).append((WEIGHTS[kind], start, end, kind == RULES))
        cues = []
        for problem, hits in found.items():
            taken = list(off.get(problem, ()))
            for weight, start, end, rule in sorted(hits, key=lambda hit: (-hit[3], -hit[0], hit[1] - hit[2])):
                if not any(start < last and first < end for first, last in taken):
                    taken.append((start, end))
                    cues.append(Cue(problem, weight, rule, text.starts[start], text.ends[end - 1]))
        return tuple(sorted(cues, key=lambda cue: (cue.start, cue.end)))


def scores(cues: tuple[Cue, ...]) -> Mapping[Problem, float]:
    """Add up the cues of each class, the weightiest first and each further one for less."""
    weights: dict[Problem, list[float]] = {}
    for cue in cues:
        weights.setdefault(cue.problem, []).append(cue.weight)
    return {
        problem: sum(weight * FURTHER**place for place, weight in enumerate(sorted(each, reverse=True)))
        for problem, each in weights.items()
    }


def _damaged(path: Path, cause: str) -> UserFacingError:
    return UserFacingError(
        "lexicon.damaged",
        f"The cues of a language cannot be read: {cause}.",
        where=path.name,
        how="Install Deskside again, or restore the file.",
    )

"""What a message tells of its mood beside its words: marks, capitals, emoji, emoticons, lengthened words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from desktop.domain.issue import Mood
from desktop.errors import UserFacingError
from desktop.language.lexicon import read_table, strings, table

_LONGEST: Final = 6_000
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CODE: Final = re.compile(r"\{[^{}\n]{1,60}\}|(?:https?://|www\.)[!-~]+|[\w.+-]{1,64}@[\w.-]+|[\w#./-]*\d[\w./-]*")


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that stands in a message, `start:end` of it, with what it adds to each mood."""

    name: str
    start: int
    end: int
    moods: Mapping[Mood, float]


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    pattern: re.Pattern[str]
    moods: Mapping[Mood, float]
    most: int
    """How often it counts at most in a message."""
    languages: frozenset[str]
    """Empty: all but `without`."""
    without: frozenset[str]


class Signs:
    """Reads `signs.toml`: patterns, and the rules for words in capitals."""

    def __init__(self, path: Path) -> None:
        """Raises `UserFacingError` (`lexicon.damaged`) naming file and sign."""
        rules = read_table(path)
        try:
            self._rules = [_rule(written) for written in rules.get("sign", ())]
            capitals = table(rules, "capitals")
            self._plain = frozenset(word for word in strings(capitals, "plain"))
            self._some = _moods(capitals["some"])
            self._most = _moods(capitals["most"])
            self._share, self._shortest = float(capitals["share"]), int(capitals["shortest"])
        except (KeyError, TypeError, ValueError, re.error) as error:
            raise UserFacingError(
                "lexicon.damaged",
                f"The signs of moods cannot be read: {error}.",
                where=f"mood/{path.name}",
                how="Install Deskside again, or restore the file.",
            ) from error

    def find(self, text: str, language: str) -> tuple[Sign, ...]:
        """Return the signs of a text in its order."""
        text = text[:_LONGEST]
        found: list[Sign] = []
        for rule in self._rules:
            if language in rule.without or (rule.languages and language not in rule.languages):
                continue
            for count, match in enumerate(rule.pattern.finditer(text)):
                if count == rule.most:
                    break
                found.append(Sign(rule.name, *match.span(), rule.moods))
        found += self._capitals(text)
        return tuple(sorted(found, key=lambda sign: (sign.start, sign.end)))

    def _capitals(self, text: str) -> list[Sign]:
        """Return words in capitals: most of a text is shouting, a single one stresses."""
        if text.islower():
            return []
        bare = _CODE.sub(lambda match: " " * len(match[0]), text)
        words = [match for match in _WORD.finditer(bare) if len(match[0]) >= self._shortest]
        loud = [match for match in words if match[0].isupper() and match[0] not in self._plain]
        # Scripts without capitals have none here: "isupper" is false for them.
        if not loud:
            return []
        if len(loud) >= 3 and len(loud) >= self._share * len(words):
            return [Sign("capitals", loud[0].start(), loud[-1].end(), self._most)]
        return [Sign("capitals", *match.span(), self._some) for match in loud[:2]]


def _rule(written: Mapping[str, Any]) -> _Rule:
    name = str(written["name"])
    try:
        return _Rule(
            name,
            re.compile(str(written["pattern"])),
            _moods(written["moods"]),
            int(written.get("most", 1)),
            frozenset(written.get("languages", ())),
            frozenset(written.get("without", ())),
        )
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise ValueError(f"“{name}”: {error}") from error


def _moods(weights: Mapping[str, float]) -> Mapping[Mood, float]:
    return {Mood(name): float(weight) for name, weight in weights.items()}

"""What a message tells of its mood beside its words: marks, capitals, emoji, emoticons, lengthened words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from desktop.domain.issue import Mood
from desktop.domain.languages import CJK
from desktop.errors import UserFacingError
from desktop.language.lexicon import read_table, strings, table

_LONGEST: Final = 6_000
_FEW: Final = 4
"""Latin words from which on they are a sentence within a Chinese, Japanese or Korean talk."""
_WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]+(?:['’][A-Za-z\u00c0-\u024f]+)*")
"""Words in scripts that have capitals."""
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
    not_after: tuple[str, ...]
    """Words behind which the sign tells nothing: a greeting's exclamation mark."""


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
            matches = (match for match in rule.pattern.finditer(text) if not _behind(text, match, rule.not_after))
            found += [Sign(rule.name, *match.span(), rule.moods) for match in islice(matches, rule.most)]
        found += self._capitals(text)
        return tuple(sorted(found, key=lambda sign: (sign.start, sign.end)))

    def _capitals(self, text: str) -> list[Sign]:
        """Return words in capitals: most of a text is shouting, a single one stresses."""
        if text.islower():
            return []
        bare = _CODE.sub(lambda match: " " * len(match[0]), text)
        words = [match for match in _WORD.finditer(bare) if len(match[0]) >= self._shortest]
        loud = [match for match in words if match[0].isupper() and match[0] not in self._plain]
        if not loud:
            return []
        if len(loud) == len(words) >= 2 or (len(loud) >= 3 and len(loud) >= self._share * len(words)):
            return [Sign("capitals", loud[0].start(), loud[-1].end(), self._most)]
        return [Sign("capitals", *match.span(), self._some) for match in loud[:2]]


def scrap(text: str, language: str) -> bool:
    """Tell whether a text has no letters, or in a language without blanks only a few Latin ones."""
    if not any(letter.isalpha() for letter in text):
        return True
    return language in CJK and text.isascii() and len(text.split()) < _FEW


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
            tuple(str(word).casefold() for word in written.get("not_after", ())),
        )
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise ValueError(f"“{name}”: {error}") from error


def _behind(text: str, match: re.Match[str], words: tuple[str, ...]) -> bool:
    """Tell whether one of some words stands before a sign, as a whole word."""
    before = text[max(match.start() - 24, 0) : match.start()].rstrip().casefold()
    return any(before.endswith(word) and not before[: -len(word)][-1:].isalpha() for word in words)


def _moods(weights: Mapping[str, float]) -> Mapping[Mood, float]:
    return {Mood(name): float(weight) for name, weight in weights.items()}

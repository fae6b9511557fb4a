"""Finds spans of time in digits; the normal form is ISO 8601, weeks written as days: `P21D`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.domain.message import EntityKind
from desktop.language.lexicon import Table, strings, table
from desktop.language.spans import BEFORE, Candidate, Rank, alternation, candidate, unless

_UNITS = ("H", "M", "S", "D", "W", "MO", "Y")


class DurationFinder:
    """Finds spans of time in texts of one language."""

    def __init__(self, words: Table) -> None:
        durations = table(words, "durations")
        self._units = {name: unit for unit in _UNITS for name in strings(durations, unit)}
        followed = table(durations, "followed")
        self._units |= {str(word): str(unit) for word, unit in followed.items()}
        unit = alternation(word for word in self._units if word not in followed)
        if followed:
            ahead = "|".join(map(re.escape, strings(durations, "followers")))
            unit = f"(?:{unit}|{alternation(followed)}(?={ahead}))"
        between = alternation(strings(durations, "range"))
        stop = unless(strings(words, "not_words"))
        number = r"(\d{1,3}(?:[.,]\d)?|(?!19\d\d|20\d\d)\d{4})"
        self._pattern = re.compile(
            rf"{BEFORE}(?<!第)(?:{number}(?:\s?[-–~〜/]\s?|\s?{between}\s?))?{number}(\+|多|余|餘|来|來)?[\s-]?{stop}({unit})"
        )

    def find(self, text: str, low: str) -> Iterator[Candidate]:
        """Yield the spans of a text; `low` is the same in small letters."""
        for match in self._pattern.finditer(low):
            unit = self._units[re.sub(r"\s+", " ", match[4])]
            normal = _iso(match[2], unit)
            if match[1]:
                normal = f"{_iso(match[1], unit)}/{normal}"
            yield candidate(Rank.PHRASE, EntityKind.DURATION, text, match.span(), normal)


def _iso(number: str, unit: str) -> str:
    value = number.replace(",", ".")
    if unit == "W":
        return f"P{float(value) * 7:g}D"
    if unit in ("H", "M", "S"):
        return f"PT{value}{unit}"
    return f"P{value}{unit[0]}"

"""Months that stand alone, without a day: 11 月下旬 is "late November"."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from desktop.assist.checks.figures import Figure, Figures
from desktop.language.lexicon import read_table, strings, table
from desktop.language.spans import alternation, lowered, plain

_SIGN: Final = re.compile(r"\s?[月월](?![間间])")


class Months:
    """Knows their names, by `resources/lexicons/entities`."""

    def __init__(self, lexicons: Path) -> None:
        self._folder = lexicons / "entities"
        self._words: dict[str, tuple[re.Pattern[str], dict[str, str]]] = {}

    def named(self, figure: Figure, side: Figures, other: Figures) -> bool:
        """Tell whether a number of one side is a month that the other names in a word."""
        return _SIGN.match(side.text, figure.end) is not None and set(figure.values) <= self._in(other)

    def _in(self, side: Figures) -> set[str]:
        if side.language not in self._words:
            path = self._folder / f"{side.language}.toml"
            months = table(read_table(path), "months") if path.is_file() else {}
            words = {word: key for key in months if key.isdecimal() for word in strings(months, key)}
            words |= {word: str(number) for number, word in enumerate(strings(months, "prepositional"), 1)}
            self._words[side.language] = (re.compile(alternation(words)), words)
        pattern, words = self._words[side.language]
        return {words[match[0]] for match in pattern.finditer(lowered(plain(side.text)))}

"""Words for days as seen from today: 明天, "tomorrow", "übermorgen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from desktop.language.lexicon import read_table, strings, table
from desktop.language.spans import alternation, lowered, plain


class RelativeDays:
    """Finds such words, by `resources/lexicons/days.toml`."""

    def __init__(self, lexicons: Path) -> None:
        rules = read_table(lexicons / "days.toml")
        self._words: dict[str, tuple[re.Pattern[str], dict[str, int]]] = {}
        for language in rules:
            rule = table(rules, language)
            words = {word: int(key) for key in rule if key.lstrip("-").isdecimal() for word in strings(rule, key)}
            self._words[language] = (re.compile(alternation(words)), words)

    def days(self, text: str, language: str) -> Iterator[int]:
        """Yield the days from today that a text names."""
        found = self._words.get(language)
        if found is None:
            return
        pattern, words = found
        for match in pattern.finditer(lowered(plain(text))):
            days = words.get(" ".join(match[0].split()))
            if days is not None:
                yield days

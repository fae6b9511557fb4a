"""Spans of time in words: 两周, "three weeks", "einen Monat", 이틀."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from desktop.assist.checks.lexicon import GateWords, Spoken
from desktop.domain.languages import CORE
from desktop.domain.message import Entity, EntityKind
from desktop.language.lexicon import read_table, strings, table
from desktop.language.similarity import numbers
from desktop.language.spans import alternation, lowered, plain, unless

_HAN: Final = "一二三四五六七八九十百两兩"
_UNITS: Final = {"H": "PT{}H", "M": "PT{}M", "D": "P{}D", "W": "P{}W", "MO": "P{}M", "Y": "P{}Y"}
_TWO: Final = re.compile("[一二三四五六七八九两兩]{2}")


class WordedSpans:
    """Finds them, by the units of `lexicons/entities` and the gate's `cardinals` and `lasts`."""

    def __init__(self, lexicons: Path) -> None:
        """`lexicons` is `resources/lexicons`."""
        self._folder = lexicons / "entities"
        self._patterns: dict[str, tuple[re.Pattern[str], dict[str, str]]] = {}

    def find(self, text: str, language: str, words: GateWords, spoken: Spoken) -> tuple[Entity, ...]:
        """Return the spans of a text in order; none overlaps another, `normal` is as of those in digits."""
        found = [
            Entity(EntityKind.DURATION, text[said.start : said.end], said.start, said.end, said.instead)
            for said in spoken.of("lasts")
            if said.instead
        ]
        low = lowered(plain(text))
        for one in self._counted(low, language, words.cardinals):
            if not any(one.start < other.end and other.start < one.end for other in found):
                found.append(Entity(EntityKind.DURATION, text[one.start : one.end], one.start, one.end, one.normal))
        return tuple(sorted(found, key=lambda entity: entity.start))

    def _counted(self, low: str, language: str, cardinals: Mapping[str, str]) -> Iterator[Entity]:
        """Yield numbers in words with a unit behind them."""
        if language not in self._patterns:
            self._patterns[language] = self._built(language, cardinals)
        pattern, units = self._patterns[language]
        for match in pattern.finditer(low):
            counts = [value for word in match.group(1, 2) if word for value in _values(word, cardinals)]
            form = _UNITS[units[" ".join(match[3].split())]]
            if counts:
                normal = "/".join(_iso(form, count) for count in counts[:2])
                yield Entity(EntityKind.DURATION, match[0], *match.span(), normal)

    def _built(self, language: str, cardinals: Mapping[str, str]) -> tuple[re.Pattern[str], dict[str, str]]:
        path = self._folder / f"{language}.toml"
        if language not in CORE or not path.is_file():
            return re.compile(r"(?!)"), {}
        rules = read_table(path)
        durations = table(rules, "durations")
        units = {name: unit for unit in _UNITS for name in strings(durations, unit) if len(name) > 1 or _wide(name)}
        followed = {str(word): str(unit) for word, unit in table(durations, "followed").items()}
        unit = alternation(word for word in units if word not in followed)
        if followed:
            ahead = "|".join(map(re.escape, strings(durations, "followers")))
            unit = f"(?:{unit}|{alternation(followed)}(?={ahead}))"
        number = rf"[{_HAN}]{{1,4}}" if language in ("zh", "ja") else alternation(cardinals)
        between = rf"(?:\s?[-–~〜]\s?|\s?{alternation(strings(durations, 'range'))}\s?)"
        stop = unless(strings(rules, "not_words"))
        return (
            re.compile(rf"(?<![第每\d{_HAN}])(?:({number}){between})?({number})\s?{stop}({unit})"),
            {**units, **followed},
        )


def _wide(name: str) -> bool:
    return not name.isascii() and not name.isspace() and ord(name[0]) > 0x2FFF


def _values(word: str, cardinals: Mapping[str, str]) -> list[str]:
    if word in cardinals:
        return [cardinals[word]]
    if _TWO.fullmatch(word):  # 两三天: two or three
        return [value for sign in word for value in numbers(f"{sign}个")]
    return list(numbers(f"{word}个"))


def _iso(form: str, count: str) -> str:
    return f"P{int(count) * 7}D" if form.endswith("W") else form.format(count)

"""The numbers and values of one text, in forms that are the same in every language."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from desktop.assist.checks.lexicon import GateWords, Spoken
from desktop.domain.message import Entity, EntityKind
from desktop.language.similarity import Numbers, digits, numbers
from desktop.language.spans import plain

_TOKEN: Final = re.compile(r"\d+(?:[.,'’\u00a0\u202f]\d+)*")
_LIST_MARK: Final = re.compile(r"(?m)^[ \t]*[(（]?\d{1,2}(?:[.)、）]|\ufe0f?\u20e3)(?!\d)")
_TIME: Final = re.compile(
    r"(?<![\d.,:])(\d{1,2})\s?(?:[:：.h]\s?([0-5]\d)(?![\d%])|(?=\s?(?:[ap]\.?\s?m\b|uhr|heures?|h\b|[點点時时시](?!间|間|間内|간))))",
    re.IGNORECASE,
)
_TENTHS: Final = re.compile(r"(\d\d?(?:\.\d)?|[一二三四五六七八九]{1,2})\s?$")
_HAN_DIGITS: Final = {sign: str(value) for value, sign in enumerate("一二三四五六七八九", 1)}
_HAN_NUMBER: Final = re.compile(r"[一二三四五六七八九十百千两兩〇零]{1,12}")
_HOURS: Final = {"H": 1.0, "M": 1 / 60, "S": 1 / 3600}
_DAYS: Final = {"D": 24.0, "M": 720.0, "Y": 8640.0}
_SPAN: Final = re.compile(r"P(T?)([\d.]+)([A-Z])")
_LINKS: Final = frozenset({EntityKind.URL, EntityKind.EMAIL})
_SEALED: Final = _LINKS | {EntityKind.ORDER, EntityKind.TRACKING, EntityKind.PHONE, EntityKind.PLACEHOLDER}
"""Kinds whose digits are no numbers of the sentence; "110-240V" may be taken for an article number."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in digits at `start:end`; `values` are several in a version or a range."""

    text: str
    start: int
    end: int
    values: tuple[str, ...]


class Figures:
    """All values of a text; parts that are costly are made when they are asked for."""

    def __init__(  # noqa: PLR0917 - all that is known of a text
        self,
        text: str,
        language: str,
        entities: Iterable[Entity],
        numbers: Numbers,
        words: GateWords,
        spoken: Spoken,
    ) -> None:
        """`spoken` is what the text says by the `words`."""
        self.text = text
        self.language = language
        self.entities = tuple(entity for entity in entities if entity.kind is not EntityKind.PLACEHOLDER)
        self._all = tuple(entities)
        self._numbers = numbers
        self._words = words
        self._spoken = spoken

    def of(self, kinds: Iterable[EntityKind]) -> list[Entity]:
        """Return the entities of some kinds, those of one value once."""
        wanted = frozenset(kinds)
        return list({e.normal: e for e in reversed(self.entities) if e.kind in wanted}.values())[::-1]

    @cached_property
    def free(self) -> tuple[Figure, ...]:
        """The numbers in digits that belong to no entity, without the marks of a list and times of day."""
        taken = [(e.start, e.end) for e in self._all]
        taken += [match.span() for match in (*_LIST_MARK.finditer(self._plain), *_TIME.finditer(self._plain))]
        return tuple(f for f in self._figures if not any(f.start < end and start < f.end for start, end in taken))

    @cached_property
    def values(self) -> frozenset[str]:
        """All numbers in digits, those inside amounts and measures too."""
        sealed = [(e.start, e.end) for e in self._all if e.kind in _SEALED]
        figures = (f for f in self._figures if not any(f.start < end and start < f.end for start, end in sealed))
        found = {value for figure in figures for value in figure.values}
        # "1,50 m" and "150 cm" apart, "2.0" is 2.
        return frozenset(found | {value.partition(".")[0] for value in found if value.endswith(".0")})

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The numbers in words, Han among them, and those by which other languages say the same."""
        # Han count here before any word: 两款, 三笔.
        han = (value for match in _HAN_NUMBER.finditer(self._plain) for value in numbers(f"{match[0]}个"))
        return frozenset(value.lstrip("-") for value in self.said) | self._also[0] | frozenset(han)

    @cached_property
    def said(self) -> Counter[str]:
        """The numbers in words alone, for which another language has to have one."""
        counted = self._numbers.count(self.text, self.language)
        counted.subtract(digits(self.text, signed=True))
        return +counted

    @property
    def soft(self) -> tuple[tuple[int, int], ...]:
        """Places whose numbers another language says in another way."""
        return self._also[1]

    @cached_property
    def times(self) -> frozenset[tuple[int, int]]:
        """Times of day as hour on a clock of twelve and minute."""
        return frozenset((int(m[1]) % 12, int(m[2] or 0)) for m in _TIME.finditer(self._plain))

    @cached_property
    def compact(self) -> str:
        """The text as one code: letters and digits alone, in capitals."""
        return compact(self.text)

    @cached_property
    def _also(self) -> tuple[frozenset[str], tuple[tuple[int, int], ...]]:
        found: set[str] = set()
        places: list[tuple[int, int]] = []
        for said, values in self._spoken.also:
            found.update(values)
            places.append((said.start, said.end))
        for sign in self._words.tenths:
            for match in re.finditer(re.escape(sign), self._plain):
                if before := _TENTHS.search(self._plain, max(0, match.start() - 5), match.start()):
                    left = "".join(_HAN_DIGITS.get(c, c) for c in before[1])
                    tenths = float(left) if "." in left or len(left) == 1 else float(left) / 10
                    found.add(f"{100 - 10 * tenths:g}")
                    places.append((before.start(), match.end()))
        return frozenset(found), tuple(places)

    @cached_property
    def _plain(self) -> str:
        return plain(self.text)

    @cached_property
    def _figures(self) -> tuple[Figure, ...]:
        return tuple(
            Figure(self.text[m.start() : m.end()], m.start(), m.end(), _values(m[0]))
            for m in _TOKEN.finditer(self._plain)
        )


def compact(text: str) -> str:
    """Write a code without blanks and marks, in capitals."""
    return "".join(c for c in plain(text).upper() if c.isalnum())


def hours(normal: str) -> frozenset[float]:
    """Read a span of time (`P21D`, `PT48H`, `P5D/P7D`) in hours, a range as both ends."""
    return frozenset(stretch(normal))


def stretch(normal: str) -> tuple[float, ...]:
    """Read a span of time in hours, in order: one value, or the start and end of a range."""
    found = []
    for match in _SPAN.finditer(normal):
        unit = (_HOURS if match[1] else _DAYS).get(match[3])
        if unit is not None:
            found.append(round(float(match[2]) * unit, 2))
    return tuple(dict.fromkeys(found))


def days_of(normal: str) -> list[str]:
    """Return the days of a date or a range of dates, `--12-03` without a year."""
    return normal.split("/")


def same_day(one: str, other: str) -> bool:
    """Tell whether two days may be the same; one may lack its year."""
    if one == other:
        return True
    return (one.startswith("--") or other.startswith("--")) and one[-6:] == other[-6:] and len(one) != len(other)


def later(today: str, days: float) -> str:
    """Return the ISO date so many days after one, "" where it is none."""
    try:
        return (datetime.date.fromisoformat(today) + datetime.timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return ""


def weekday(day: str) -> int:
    """Return the day of the week of an ISO date, Monday as 0."""
    return datetime.date.fromisoformat(day).weekday()


def _values(text: str) -> tuple[str, ...]:
    counted = digits(text)
    return tuple(counted) or (unicodedata.normalize("NFKC", text),)

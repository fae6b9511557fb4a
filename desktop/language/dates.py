"""Finds calendar dates; their normal form is ISO 8601, without a year `--03-12`, without a day `2026-03`."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from desktop.domain.message import EntityKind
from desktop.language.lexicon import Table, strings, table
from desktop.language.spans import BEFORE, Candidate, Rank, alternation, candidate

_YEAR = r"(?:19|20)\d\d"
_MONTH_FIRST_REGIONS = frozenset({"US", "PH"})
_DAY_FIRST_REGIONS = frozenset({"GB", "IE", "AU", "NZ", "IN", "ZA", "SG"})
_ISO = re.compile(rf"{BEFORE}({_YEAR})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?!\d)")
_NUMERIC = re.compile(
    rf"{BEFORE}(\d{{1,2}})([./-])(?:(?<=\.)\s)?(\d{{1,2}})\2(?:(?<=\.)\s(?={_YEAR}))?({_YEAR}|\d\d)(?![\d%])(?!\2\d)"
)
_SHORT = re.compile(rf"{BEFORE}(\d{{1,2}})([./])\s?(\d{{1,2}})(\.?)(?![\d%/]|[.,-]\d)")
_EURO = re.compile(r"\s*(?:€|eur)")
_CJK = re.compile(
    rf"(?<!\d)(?:({_YEAR}|\d\d)\s?(?:年|년)\s?)?(\d{{1,2}})\s?(?:月|월)(?:份)?\s?(?:(\d{{1,2}})\s?(?:日|号|號|일))?"
)


class DateFinder:
    """Finds dates in texts of one language; `region` settles whether 3/4 is in March or in April."""

    def __init__(self, words: Table, english: Table, region: str) -> None:
        self._month_first = words.get("date_order") == "mdy"
        if region in _MONTH_FIRST_REGIONS or region in _DAY_FIRST_REGIONS:
            self._month_first = region in _MONTH_FIRST_REGIONS
        self._cjk = words.get("date_order") == "ymd"
        self._introduced = re.compile(alternation(strings(words, "date_before")) + r"\s*$")
        self._months = {**_month_words(english), **_month_words(words)}
        month = _with_dots(self._months)
        day = r"(\d{1,2})(?:st|nd|rd|th|er|e|º|ª|°|o(?= de)|\.|-?го|-?е)?"
        spread = r"(?:(\d{1,2})\.?\s?(?:[-–]|bis|to|al|a|à|au|по)\s?)?"
        year = rf"(?:\s*,?\s*(?:de|del|do|of)?\s*({_YEAR})(?!\d))?"
        self._day_month = re.compile(rf"{BEFORE}{spread}{day}\s*(?:of|de|do|d[’'])?\s*({month}){year}")
        # "In March 3 of them broke" is a number of things.
        counted = alternation({*strings(words, "counted"), *strings(english, "counted")})
        self._month_day = re.compile(
            rf"({month})\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[-–]\s?(\d{{1,2}})(?:st|nd|rd|th)?)?"
            rf"(?![\d:]|[.,]\d|\s?(?:%|am\b|pm\b|x\b|{counted}))(?:\s*,?\s*({_YEAR})(?!\d))?"
        )
        more = alternation(strings(table(words, "months"), "prepositional"))
        self._prepositional = {
            word: number for number, word in enumerate(strings(table(words, "months"), "prepositional"), 1)
        }
        self._month_year = re.compile(rf"({month}|{more})\s*,?\s*(?:de|del|of|do)?\s*({_YEAR})(?!\d)")
        self._any_month = re.compile(f"{month}|{more}")

    def find(self, text: str, low: str) -> Iterator[Candidate]:
        """Yield the dates of a text; `low` is the same in small letters."""
        yield from self._numeric(text, low)
        if self._cjk:
            yield from self._in_cjk(text)
        if self._any_month.search(low):
            yield from self._with_month_words(text, low)

    def _numeric(self, text: str, low: str) -> Iterator[Candidate]:
        for match in _ISO.finditer(text):
            yield from _date(text, match, match[1], int(match[3]), int(match[4]))
        for match in _NUMERIC.finditer(text):
            day, month = self._ordered(int(match[1]), int(match[3]), match[2])
            yield from _date(text, match, match[4], month, day)
        for match in _SHORT.finditer(text):
            day, month = self._ordered(int(match[1]), int(match[3]), match[2])
            if self._is_short_date(low, match):
                yield from _date(text, match, "", month, day)

    def _is_short_date(self, low: str, match: re.Match[str]) -> bool:
        # "1/2", "9/10" and "12.03" are also a half, a mark and a price: two padded numbers, a dot at the end
        # or a word before must speak for a date.
        introduced = bool(self._introduced.search(low, max(0, match.start() - 12), match.start()))
        if match[2] == ".":
            stop = match[4] == "." and len(match[3]) <= 2 and not self._month_first
            return introduced or (stop and not _EURO.match(low, match.end()))
        padded = len(match[1]) == 2 and len(match[3]) == 2 and not match[4]
        return introduced or padded or (self._cjk and bool(match[4] == ""))

    def _ordered(self, first: int, second: int, separator: str) -> tuple[int, int]:
        month_first = self._cjk or (self._month_first and separator != ".")
        day, month = (second, first) if month_first else (first, second)
        return (month, day) if month > 12 >= day else (day, month)

    def _in_cjk(self, text: str) -> Iterator[Candidate]:
        for match in _CJK.finditer(text):
            if match[3] or len(match[1] or "") == 4:
                end = match.end() if match[3] or not text[match.end() - 1].isspace() else match.end() - 1
                yield from _date(text, match, match[1] or "", int(match[2]), int(match[3] or 0), end=end)

    def _with_month_words(self, text: str, low: str) -> Iterator[Candidate]:
        for match in self._day_month.finditer(low):
            month = self._months[match[3].rstrip(".")]
            first = int(match[1]) if match[1] else None
            yield from _date(text, match, match[4] or "", month, int(match[2]), first=first)
        for match in self._month_day.finditer(low):
            month = self._months[match[1].rstrip(".")]
            if match[1] == "may" and text[match.start()] == "m":
                continue  # "it may 5 times out of 10"
            first, last = int(match[2]), int(match[3] or 0)
            yield from _date(text, match, match[4] or "", month, last or first, first=first if last else None)
        for match in self._month_year.finditer(low):
            name = match[1].rstrip(".")
            month = self._months.get(name) or self._prepositional[name]
            yield from _date(text, match, match[2], month, 0)


def _date(
    text: str,
    match: re.Match[str],
    year: str,
    month: int,
    day: int,
    *,
    first: int | None = None,
    end: int | None = None,
) -> Iterator[Candidate]:
    """Yield the date if the calendar has it; a day of 0 means a month of a year."""
    if not 1 <= month <= 12 or not 0 <= day <= calendar.monthrange(2024, month)[1]:
        return
    prefix = ("20" + year if len(year) == 2 else year) or "-"
    normal = f"{prefix}-{month:02}" + (f"-{day:02}" if day else "")
    if first is not None:
        normal = f"{prefix}-{month:02}-{first:02}/{normal}"
    span = (match.start(), match.end() if end is None else end)
    yield candidate(Rank.PHRASE, EntityKind.DATE, text, span, normal)


def _month_words(words: Table) -> dict[str, int]:
    months = table(words, "months")
    return {name: int(key) for key in months if key.isdecimal() for name in strings(months, key)}


def _with_dots(months: dict[str, int]) -> str:
    """Build a pattern of the names; only a shortened one takes its dot ("8 марта." ends the sentence)."""
    short = {
        name
        for name, number in months.items()
        if any(other != name and other.startswith(name) and months[other] == number for other in months)
    }
    return rf"(?:{alternation(name for name in months if name not in short)}|{alternation(short)}\.?)"

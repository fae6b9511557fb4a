"""Reads what an agent types into a form: days, amounts, numbers, in the ways that people write them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from desktop.domain.languages import base_code
from desktop.domain.script import PlaceholderKind
from desktop.language.dates import DateFinder
from desktop.language.lexicon import read_table, strings, table
from desktop.language.money import MoneyFinder
from desktop.language.normalize import fold
from desktop.language.spans import decimal, lowered, plain
from desktop.paths import Paths

_SHIFT = re.compile(r"([+-])\s*(\d{1,3})\s*([^\d\s]{0,12})")
_COUNTED = re.compile(r"(?:in |en |em |dans |tra |через |за )?(\d{1,3})\s*(\D{1,16})")
_ISO = re.compile(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})")
_PAIR = re.compile(r"(\d{1,2})\s?([-./])\s?(\d{1,2})\.?(?:\2?\s?(\d{4}|\d\d))?")
_PERCENT = re.compile(r"\s*[%％]$")

_MOST = 10**15
_HALF_YEAR = 183
_CENTURY = 2000


def parse_value(kind: PlaceholderKind, typed: str, language: str, today: datetime.date) -> str | None:
    """Return the language-neutral value of what was typed in `language`; None where it cannot be read.

    A date becomes ISO, an amount `EUR 29.90`, a number plain digits; a choice is the index of its option.
    """
    text = typed.strip()
    if kind is PlaceholderKind.TEXT or not text:
        return text or None
    if kind is PlaceholderKind.DATE:
        day = _day(plain(text), base_code(language), today)
        return None if day is None else day.isoformat()
    if kind is PlaceholderKind.MONEY:
        return _amount(plain(text), base_code(language))
    if kind is PlaceholderKind.NUMBER:
        number = decimal(_PERCENT.sub("", plain(text)))
        return None if number is None or not number.is_finite() or abs(number) >= _MOST else f"{number:f}"
    return text if text.isascii() and text.isdecimal() else None


def amounts_in(text: str, language: str) -> tuple[str, ...]:
    """Return the amounts (`EUR 29.90`) that stand in a text."""
    text = plain(text)
    found = _money(base_code(language)).find(text, lowered(text))
    return tuple(candidate.entity.normal for candidate in found)


def nearest(normal: str, today: datetime.date) -> str:
    """Return the ISO date of a date entity; one without a year is taken for the nearest, "" for a mere month."""
    year, _, rest = normal.partition("-") if not normal.startswith("-") else ("", "", normal.lstrip("-"))
    month, _, day = rest.partition("-")
    if "/" in normal or not day:
        return ""
    found = _dated(int(year), int(month), int(day)) if year else _without_year(int(month), int(day), today)
    return "" if found is None else found.isoformat()


def _day(text: str, language: str, today: datetime.date) -> datetime.date | None:
    words = _words(language)
    key = fold(text)
    if key in words.days:
        return _shifted(today, words.days[key])
    if (found := _SHIFT.fullmatch(key)) and (found[3] or "d") in {"d", *words.units}:
        return _shifted(today, int(found[1] + found[2]) * words.units.get(found[3], 1))
    if key in words.week:
        ahead, weekday = words.week[key]
        monday = today - datetime.timedelta(days=today.weekday())
        day = _shifted(monday, 7 * ahead + weekday)
        return _shifted(day, 7) if day is not None and day <= today else day
    if (found := _COUNTED.fullmatch(key)) and found[2].strip() in words.units:
        return _shifted(today, int(found[1]) * words.units[found[2].strip()])
    return _written_out(text, language, today)


def _written_out(text: str, language: str, today: datetime.date) -> datetime.date | None:
    if found := _ISO.fullmatch(text):
        return _dated(int(found[1]), int(found[3]), int(found[4]))
    if found := _PAIR.fullmatch(text):
        return _pair(found, _month_first(language, found[2]), today)
    text = next((text[: -len(end)].rstrip() for end in _words(language).year if text.endswith(end)), text)
    for code in dict.fromkeys((language, "en")):
        finder = _dates(code)
        for candidate in finder.find(text, lowered(text)):
            entity = candidate.entity
            if entity.end - entity.start == len(text) and (day := nearest(entity.normal, today)):
                return datetime.date.fromisoformat(day)
    return None


def _pair(found: re.Match[str], month_first: bool, today: datetime.date) -> datetime.date | None:
    """Read `12-05`, `5/12`, `5.12.` and the same with a year; the other order where only that is a date."""
    first, second = int(found[1]), int(found[3])
    for month, day in ((first, second), (second, first)) if month_first else ((second, first), (first, second)):
        if found[4]:
            year = int(found[4]) if len(found[4]) == len("2026") else _CENTURY + int(found[4])
            made = _dated(year, month, day)
        else:
            made = _without_year(month, day, today)
        if made is not None:
            return made
    return None


def _month_first(language: str, sign: str) -> bool:
    """Tell the order of two numbers: a hyphen is ISO's, a dot is Europe's, a slash the language's habit."""
    order = _order(language)
    return sign == "-" or order == "ymd" or (order == "mdy" and sign == "/")


def _without_year(month: int, day: int, today: datetime.date) -> datetime.date | None:
    """Return the nearest day of that name: replies speak of what was just now, or will be soon."""
    days = (_dated(year, month, day) for year in (today.year - 1, today.year, today.year + 1))
    near = [day for day in days if day is not None and abs((day - today).days) <= _HALF_YEAR]
    found = min(near, key=lambda day: (abs((day - today).days), day < today), default=None)
    return found or next((d for y in range(today.year, today.year + 5) if (d := _dated(y, month, day))), None)


def _dated(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _shifted(day: datetime.date, days: int) -> datetime.date | None:
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def _amount(text: str, language: str) -> str | None:
    text = text.replace("$US", "US$")  # as French writes it
    for code in dict.fromkeys((language, "en")):
        for candidate in _money(code).find(text, lowered(text)):
            if candidate.entity.end - candidate.entity.start == len(text):
                return candidate.entity.normal
    return None


@dataclass(frozen=True, slots=True)
class _DayWords:
    days: dict[str, int]
    week: dict[str, tuple[int, int]]
    """Weeks ahead and day of the week (Monday is 0)."""
    units: dict[str, int]
    """Days that a unit behind a number stands for."""
    year: tuple[str, ...]
    """What may stand behind a year."""


@cache
def _words(language: str) -> _DayWords:
    own = table(read_table(Paths.default().lexicons / "days.toml"), language)
    shifts = [key for key in own if key.lstrip("-").isdecimal()]
    days = {fold(word): int(shift) for shift in shifts for word in strings(own, shift)}
    units = {fold(word): 1 for word in strings(own, "later")} | {fold(w): 7 for w in strings(own, "weeks")}
    week = dict(_weekdays(language))
    # 周五, 下周五: CLDR has the names with one of the three words for "week" only.
    for ahead, key in enumerate(("this_week", "next_week")):
        for word in strings(own, key):
            week |= {word + sign: (ahead, min(place, 6)) for place, sign in enumerate("一二三四五六日天")}
    return _DayWords(days, week, units, strings(own, "year"))


def _weekdays(language: str) -> Iterator[tuple[str, tuple[int, int]]]:
    from babel import UnknownLocaleError
    from babel.dates import get_day_names

    for width in ("wide", "abbreviated"):
        try:
            names = get_day_names(width, locale=language)
        except (UnknownLocaleError, ValueError):
            return
        for place, name in names.items():
            yield fold(name), (0, place)


@cache
def _dates(language: str) -> DateFinder:
    return DateFinder(_entities(language), _entities("en"), "")


@cache
def _money(language: str) -> MoneyFinder:
    common = read_table(Paths.default().lexicons / "entities" / "common.toml")
    return MoneyFinder(common, _entities(language), language, "")


@cache
def _order(language: str) -> str:
    return str(_entities(language).get("date_order", ""))


@cache
def _entities(language: str) -> dict[str, object]:
    path = Paths.default().lexicons / "entities" / f"{language}.toml"
    return dict(read_table(path if path.exists() else path.with_name("en.toml")))

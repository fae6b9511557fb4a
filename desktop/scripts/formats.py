"""Writes values as the readers of a language expect them: dates in full, amounts with their signs, countries."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal, InvalidOperation
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

from desktop.domain.languages import base_code
from desktop.domain.script import PlaceholderKind
from desktop.language.normalize import CJK_RUN, fold

_DATES = {"en": "d MMMM y", "ru": "d MMMM y 'года'"}
"""Where CLDR's long form does not serve: it puts an abbreviation with a dot at the end, or the month first."""

_FIRST = {"fr": "1er", "pt": "1º", "it": "1º"}
"""How the first of a month is written."""

_COMMON_CODES = {"UK": "GB"}

_AMOUNT = re.compile(r"([A-Z]{3}) (-?\d+(?:\.\d+)?)")
_CODE_BESIDE = re.compile(r"(?<=[A-Z])(?=\d)|(?<=\d)(?=[A-Z])")
_FRENCH_DOLLAR = re.compile(r"\$(?!US\b)[A-Z]{2}")
"""`$MX`, `$CA`: outside of France they are taken for the dollar with a slip of the key behind it."""

_ITALIAN = re.compile(r"\b(il|al|dal|del|nel|sul) $", re.IGNORECASE)
_ITALIAN_VOWEL = re.compile(r"(?:8|11)(?!\d)")
_ITALIAN_ELIDED = {"il": "l'", "al": "all'", "dal": "dall'", "del": "dell'", "nel": "nell'", "sul": "sull'"}
_WIDE = re.compile(f"[{CJK_RUN}]")


def written(kind: PlaceholderKind, name: str, value: str, language: str) -> str:
    """Return a language-neutral value as it stands in a text; what cannot be read stays as it is."""
    if kind is PlaceholderKind.DATE:
        return date_written(value, language)
    if kind is PlaceholderKind.MONEY:
        return money_written(value, language)
    if kind is PlaceholderKind.NUMBER:
        return number_written(value, language, percent=name == "percent")
    return country_written(value, language) if name == "country" else value


def show_value(kind: PlaceholderKind, value: str, language: str) -> str:
    """Return a value as the form shows it; `parse_value` reads it back."""
    return written(kind, "", value, language) if value else ""


def date_written(value: str, language: str) -> str:
    """Return an ISO date in its long form: `3. Dezember 2026`, `2026年12月3日`."""
    locale = _locale(language)
    try:
        day = datetime.date.fromisoformat(value)
    except ValueError:
        return value
    if locale is None:
        return value
    text = format_date(day, _DATES.get(locale.language, "long"), locale=locale)
    if day.day == 1 and locale.language in _FIRST:
        text = re.sub(r"^1\b", _FIRST[locale.language], text)
    return text


def money_written(value: str, language: str) -> str:
    """Return an amount (`EUR 29.90`) with the signs that the language has for it: `29,90 €`, `US$29.90`."""
    found, locale = _AMOUNT.fullmatch(value), _locale(language)
    if found is None or locale is None:
        return value
    code, amount = found[1], Decimal(found[2])
    if code == "CNY" and locale.language == "ja":  # CLDR's 元88 is read by nobody
        return f"{format_decimal(amount, '#,##0.00', locale=locale)}元"
    text = _plain_blanks(format_currency(amount, code, locale=locale))
    if locale.language == "fr":
        text = _FRENCH_DOLLAR.sub(code, text)
    return _CODE_BESIDE.sub("\u00a0", text)


def number_written(value: str, language: str, *, percent: bool = False) -> str:
    """Return a number (`1250.5`) with the language's separators; a percentage with its sign: `10 %`."""
    locale = _locale(language)
    try:
        number = Decimal(value.rstrip("% "))
    except InvalidOperation:
        return value
    if locale is None or not number.is_finite():
        return value
    if percent:
        return _plain_blanks(format_percent(number / 100, locale=locale, decimal_quantization=False))
    return _plain_blanks(format_decimal(number, locale=locale, decimal_quantization=False))


def country_written(value: str, language: str) -> str:
    """Return a country, given as its code or its name, by its name in the language."""
    locale = _locale(language)
    if locale is None:
        return value
    code = value if len(value) == 2 and value.isascii() and value.isupper() else ""
    for known in ("zh", "en", locale.language):
        code = code or _countries(known).get(fold(value), "")
    return str(locale.territories.get(_COMMON_CODES.get(code, code), value))


def seam(text: str, start: int, end: int, value: str, language: str) -> tuple[int, int, str]:
    """Return which span of a text a value replaces, and with what, so that both go together.

    Italian articles are elided (`l'8 dicembre`, not `il 8 dicembre`); in Chinese and Japanese the blank that was
    left for a number or a Latin name is dropped beside a Han value.
    """
    if language == "it" and _ITALIAN_VOWEL.match(value) and (article := _ITALIAN.search(text, 0, start)):
        elided = _ITALIAN_ELIDED[article[1].lower()]
        return article.start(), end, (elided.capitalize() if article[1][0].isupper() else elided) + value
    if language in ("zh", "ja") and value:
        if text[:start].endswith(" ") and _WIDE.match(value) and _WIDE.match(text[start - 2 : start - 1]):
            start -= 1
        if text[end : end + 1] == " " and _WIDE.match(value[-1]) and _WIDE.match(text[end + 1 : end + 2]):
            end += 1
    return start, end, value


@cache
def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(base_code(language))
    except (UnknownLocaleError, ValueError):
        return None


@cache
def _countries(language: str) -> dict[str, str]:
    """Return the codes of countries by their folded names in a language."""
    locale = _locale(language)
    territories = locale.territories if locale is not None else {}
    return {fold(str(name)): code for code, name in territories.items() if len(code) == 2 and code.isalpha()}


def _plain_blanks(text: str) -> str:
    # Consoles show the narrow blank of French numbers as a box.
    return text.replace("\u202f", "\u00a0")

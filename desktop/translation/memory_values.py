"""Writes a message's values (dates, amounts, numbers) as the target of a translation wants them."""

from __future__ import annotations

import datetime
import re
import unicodedata
from decimal import Decimal

from desktop.domain.languages import CJK
from desktop.language.spans import NUMBER, decimal

DECIMAL_COMMA = frozenset({"es", "pt", "fr", "de", "it", "ru"})
"""Languages that write 2,5 for two and a half."""

_NUMBER = re.compile(NUMBER)
_FRACTION = re.compile(r"(\d+)([.,])(\d{1,2}|\d{4,})")
_CJK_LETTER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_CJK_TIME = re.compile(
    "周[一二三四五六日末]|星期|礼拜|禮拜|曜日|요일|月|昨|今天|明天|前天|今日|明日|어제|오늘|내일"
)
_SIGNED = re.compile(r"[\d\s.,'’\u00a0\u202f\-–]+")
_ISO = re.compile(r"(\d{4}|-)-(\d\d)(?:-(\d\d))?")
_YEAR_FIRST = re.compile(r"\d{4}\D")

_LEAP_YEAR = 2024
"""Stands for the year of a date without one: 29 February must exist."""

_PATTERNS = {
    "zh": (
        *("yyyy年M月d日", "M月d日", "M月d号", "yyyy年M月d号", "yyyy年M月"),
        *("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "M/d", "M-d"),
    ),
    "ja": ("yyyy年M月d日", "M月d日", "yyyy年M月", "yyyy/M/d", "yyyy/MM/dd", "yyyy-MM-dd", "M/d"),
    "ko": ("yyyy년 M월 d일", "M월 d일", "yyyy년M월d일", "M월d일", "yyyy년 M월", "yyyy-MM-dd", "yyyy.M.d", "M/d"),
    "en": (
        *("MMMM d, yyyy", "MMMM d", "d MMMM yyyy", "d MMMM", "MMM d, yyyy", "MMM d"),
        *("d MMM yyyy", "d MMM", "MMMM yyyy", "yyyy-MM-dd"),
    ),
    "de": ("d. MMMM yyyy", "d. MMMM", "dd.MM.yyyy", "d.M.yyyy", "dd.MM.", "d.M.", "MMMM yyyy", "yyyy-MM-dd"),
    "es": ("d 'de' MMMM 'de' yyyy", "d 'de' MMMM", "dd/MM/yyyy", "d/M/yyyy", "MMMM 'de' yyyy", "yyyy-MM-dd"),
    "pt": ("d 'de' MMMM 'de' yyyy", "d 'de' MMMM", "dd/MM/yyyy", "d/M/yyyy", "MMMM 'de' yyyy", "yyyy-MM-dd"),
    "fr": ("d MMMM yyyy", "d MMMM", "dd/MM/yyyy", "d/M/yyyy", "MMMM yyyy", "yyyy-MM-dd"),
    "it": ("d MMMM yyyy", "d MMMM", "dd/MM/yyyy", "d/M/yyyy", "MMMM yyyy", "yyyy-MM-dd"),
    "ru": ("d MMMM yyyy 'г'.", "d MMMM yyyy", "d MMMM", "dd.MM.yyyy", "d.M.yyyy", "dd.MM", "yyyy-MM-dd"),
}
"""How dates are written, in CLDR's pattern letters; the first that fits is the language's habit."""


def number_normal(text: str) -> str:
    """Give the form under which numbers of either decimal style are the same: "2,5" and "2.5"."""
    plain = unicodedata.normalize("NFKC", text)
    if not re.search(r"[.,'’ \u00a0\u202f]", plain) or not _NUMBER.fullmatch(plain):
        return plain.upper()
    value = decimal(plain)
    return plain if value is None else f"{value.normalize():f}"


def number_written(text: str, source_language: str, target_language: str) -> str:
    """Write a number of one language in another: "2,5" is "2.5" in English, "1.299" is 1299."""
    plain = unicodedata.normalize("NFKC", text)
    comma = target_language in DECIMAL_COMMA
    if (source_language in DECIMAL_COMMA) == comma or not _NUMBER.fullmatch(plain):
        return plain
    if fraction := _FRACTION.fullmatch(plain):
        return f"{fraction[1]}{',' if comma else '.'}{fraction[3]}"
    return number_normal(plain)


def money_written(raw: str, normal: str, form: str, target_language: str) -> str:
    """Write an amount; `form` is `USD N美元`, empty for the language's habit.

    G stands for grouped digits, N0 and G0 for a round amount without its cents.

    An amount of signs and codes alone stays as the message has it; so does one of another currency than
    that of the form.
    """
    code, _, amount = normal.partition(" ")
    wanted, _, template = form.partition(" ")
    if template and wanted == code:
        return _filled(template, _amount_digits(raw, Decimal(amount)), target_language)
    rest = _SIGNED.sub("", raw)
    if not rest or rest.upper() == code or not any(c.isalpha() for c in rest):
        return raw
    if target_language not in CJK and _CJK_LETTER.search(raw):
        from babel.numbers import format_currency

        written = format_currency(Decimal(amount), code, locale=target_language)
        return written if "." in _amount_digits(raw, Decimal(amount)) else re.sub(r"[.,]00(?!\d)", "", written)
    return raw


def money_form(raw: str, normal: str, written: str, target_language: str) -> str:
    """Find the form under which `written` stands for the amount; empty if none gives it back."""
    code, _, amount = normal.partition(" ")
    for match in _NUMBER.finditer(written):
        if decimal(match[0]) != Decimal(amount):
            continue
        for sign in ("N", "G", "N0", "G0"):
            form = f"{code} {written[: match.start()]}{sign}{written[match.end() :]}"
            if written.count(sign[0]) == 0 and money_written(raw, normal, form, target_language) == written:
                return form
    return ""


def date_written(raw: str, normal: str, form: str, source_language: str, target_language: str) -> str:
    """Write a date; `form` is a CLDR pattern, empty for the language's habit.

    A date of figures alone stays as the message has it where day and month could be taken for each other.
    """
    if form and ("y" in form) == (not normal.startswith("-")) and _has_day(form) == (normal.count("-") >= 2):
        written = _formatted(normal, form, target_language)
        if written:
            return written
    if source_language == target_language or target_language not in _PATTERNS or not _clear(raw, normal):
        return raw
    written = _by_habit(normal, target_language)
    return written or raw


def date_form(normal: str, written: str, target_language: str) -> str:
    """Find the pattern under which `written` stands for the date; empty if none gives it back."""
    for pattern in _PATTERNS.get(target_language, ()):
        if _formatted(normal, pattern, target_language) == written:
            return pattern
    return ""


def names_time(text: str, language: str) -> bool:
    """Tell whether a text names a month or a day of the week."""
    if language in CJK:
        return _CJK_TIME.search(text) is not None
    if language not in _PATTERNS:
        return False
    from babel.dates import get_day_names, get_month_names

    names = [*get_day_names("wide", locale=language).values(), *get_month_names("wide", locale=language).values()]
    words = set(re.findall(r"\w+", text.casefold()))
    return any(name.casefold().split("-")[0] in words for name in names)


def _clear(raw: str, normal: str) -> bool:
    """Tell whether nobody could take the month for the day."""
    if any(c.isalpha() for c in raw) or "." in raw or _YEAR_FIRST.match(raw):
        return True
    found = _ISO.fullmatch(normal)
    return found is not None and int(found[3] or 0) > 12


def _by_habit(normal: str, language: str) -> str:
    found = _ISO.fullmatch(normal)
    if found is None:
        return ""
    year, day = found[1] != "-", bool(found[3])
    for pattern in _PATTERNS[language]:
        if ("y" in pattern) == year and _has_day(pattern) == day:
            return _formatted(normal, pattern, language)
    return ""


def _formatted(normal: str, pattern: str, language: str) -> str:
    found = _ISO.fullmatch(normal)
    if found is None or ("y" in pattern and found[1] == "-") or (_has_day(pattern) and not found[3]):
        return ""
    from babel.dates import format_date

    year = _LEAP_YEAR if found[1] == "-" else int(found[1])
    try:
        day = datetime.date(year, int(found[2]), int(found[3] or 1))
    except ValueError:
        return ""
    return format_date(day, pattern, locale=language)


def _has_day(pattern: str) -> bool:
    return "d" in pattern.replace("'de'", "")


def _amount_digits(raw: str, amount: Decimal) -> str:
    """Keep the cents only where the message has them: "$35" is no "35.00"."""
    match = _NUMBER.search(raw)
    cents = match is not None and re.search(r"[.,]\d{1,2}$", match[0]) is not None
    return f"{amount:.2f}" if cents or amount != amount.to_integral_value() else f"{amount:.0f}"


def _filled(template: str, digits: str, language: str) -> str:
    whole, _, cents = digits.partition(".")
    comma = language in DECIMAL_COMMA
    sign = "G" if "G" in template else "N"
    if f"{sign}0" in template:
        sign, cents = f"{sign}0", cents.strip("0") and cents
    tail = (("," if comma else ".") + cents) if cents else ""
    if sign[0] == "G":
        grouped = f"{int(whole):,}".replace(",", "." if comma else ",")
        return template.replace(sign, grouped + tail, 1)
    return template.replace(sign, whole + tail, 1)

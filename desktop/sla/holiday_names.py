"""Which days are holidays in a country, by the `holidays` library; only the countries asked for are read."""

from __future__ import annotations

import importlib.util
import sys
import threading
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.domain.languages import base_code

if TYPE_CHECKING:
    from holidays import HolidayBase

_PACKAGE: Final = "holidays.countries"
_LOCK: Final = threading.Lock()
"""Calendars fill themselves year by year when they are asked: one thread at a time."""


def holiday(country: str, day: date, language: str = "en", subdivision: str = "") -> str:
    """Return the name of a country's public holiday on a day, "" where there is none.

    The name is in `language` where the library has it, else in English, else in the country's own. A country or
    subdivision that the library does not know has no holidays.
    """
    with _LOCK:
        calendar = _calendar(country, base_code(language), subdivision)
        return str(calendar.get(day, "")) if calendar is not None else ""


def works_instead(country: str, day: date, subdivision: str = "") -> bool:
    """Tell whether a day of the weekend is worked in exchange for a holiday, as in China."""
    with _LOCK:
        calendar = _calendar(country, "en", subdivision)
        if calendar is None:
            return False
        calendar.get(day)  # fills the year
        return day in calendar.weekend_workdays


def is_known(country: str, subdivision: str = "") -> bool:
    """Tell whether the library knows a country and its subdivision."""
    with _LOCK:
        return _calendar(country, "en", subdivision) is not None


@lru_cache(maxsize=64)
def _calendar(country: str, language: str, subdivision: str) -> HolidayBase | None:
    _import_singly()
    import holidays

    try:
        calendar = holidays.country_holidays(country, subdiv=subdivision or None)
        names = _best(calendar.supported_languages, language)
        if names and names != calendar.language:
            calendar = holidays.country_holidays(country, subdiv=subdivision or None, language=names)
    except NotImplementedError:
        return None
    return calendar


def _best(known: tuple[str, ...], language: str) -> str:
    """Return the code under which the library has a language or else English; `zh` is written in Chinese signs."""
    for wanted in (language, "en"):
        fitting = sorted(code for code in known if base_code(code) == wanted)
        if fitting:
            return "zh_CN" if "zh_CN" in fitting else "en_US" if "en_US" in fitting else fitting[0]
    return ""


def _import_singly() -> None:
    """Let the library's countries be imported one by one: together, all 250 take a fifth of a second."""
    if _PACKAGE not in sys.modules:
        spec = importlib.util.find_spec(_PACKAGE)
        if spec is not None:
            sys.modules[_PACKAGE] = importlib.util.module_from_spec(spec)

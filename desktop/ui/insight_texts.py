"""The user's words for figures: pages, columns, notes, periods, filters, and the values of cells."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.domain.insights import Cell, Column, Figure, Filter, Grain, Kind, Page, Period
from desktop.domain.issue import Mood, Problem
from desktop.domain.reply import GateFinding, Severity
from desktop.domain.script import Outcome
from desktop.ui import answer_texts, labels
from desktop.ui.insight_names import BAD_LINES, CODES, COLUMNS, FIGURES, NOTES, PICTURES, SUBJECTS, TABLES, TOLD
from desktop.ui.marking import QT_TRANSLATE_NOOP

DASH: Final = "–"

_DIMENSIONS: Final = (
    ("language", Kind.LANGUAGE),
    ("problem", Kind.PROBLEM),
    ("marketplace", Kind.MARKETPLACE),
    ("channel", Kind.CHANNEL),
)
"""The fields of a filter, in the order in which they are shown."""

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_UNITS: Final = (
    (2 * _DAY, _DAY, QT_TRANSLATE_NOOP("insights", "d")),
    (2 * _HOUR, _HOUR, QT_TRANSLATE_NOOP("insights", "h")),
    (2 * _MINUTE, _MINUTE, QT_TRANSLATE_NOOP("insights", "min")),
    (0, 1, QT_TRANSLATE_NOOP("insights", "s")),
)
"""From which number of seconds on a unit is used, its seconds, its name."""


def _say(text: str) -> str:
    return QCoreApplication.translate("insights", text)


def _named(table: dict[str, str], name: str) -> str:
    return _say(table[name]) if name in table else name.replace("_", " ")


def subject(name: str) -> str:
    return _named(SUBJECTS, name)


def figure(name: str) -> str:
    return _named(FIGURES, name)


def picture(name: str) -> str:
    return _named(PICTURES, name)


def table(name: str) -> str:
    return _named(TABLES, name)


def column(name: str) -> str:
    return _named(COLUMNS, name)


def note(name: str) -> str:
    return _named(NOTES, name)


def label(what: str, name: str) -> str:
    """Name what an export asks for: `column`, `table` or `subject`."""
    by: dict[str, Callable[[str], str]] = {"column": column, "table": table, "subject": subject}
    return by[what](name)


def wording(kind: Kind, code: str) -> str:
    """Return the words for a code; one that is not known here stands as it is, "" as a dash."""
    if not code:
        return _say(QT_TRANSLATE_NOOP("insights", "(not known)")) if kind in _SORTED else DASH
    if kind is Kind.LANGUAGE:
        return " → ".join(labels.language(part) for part in code.split(">"))
    if kind is Kind.PROBLEM and code in set(Problem):
        return labels.problem(Problem(code))
    if kind is Kind.MOOD and code in set(Mood):
        return labels.mood(Mood(code))
    if kind is Kind.OUTCOME and code in set(Outcome):
        return answer_texts.outcome(Outcome(code))
    if kind is Kind.MARKETPLACE:
        return _BRANDS.get(code, code.capitalize())
    if code in CODES.get(kind, {}):
        return _say(CODES[kind][code])
    return _rule(code) if kind is Kind.RULE else code


_SORTED: Final = frozenset({Kind.PROBLEM, Kind.MOOD, Kind.LANGUAGE})
"""Of these an empty code is a value of its own: what was never sorted."""

_BRANDS: Final = {"aliexpress": "AliExpress", "ebay": "eBay", "tiktok": "TikTok"}
"""Names that do not begin with their one capital letter."""


def _rule(code: str) -> str:
    """Return what a rule says without the words that it was found by."""
    said = answer_texts.rule(GateFinding(code, Severity.INFO, text="…"))
    return code if said.startswith(f"{code}:") else _bare(said)


def _bare(text: str) -> str:
    """Take the place of a finding's own words off the end of its sentence."""
    return re.sub(r"\s*[:：(（]?\s*[“「]?…[”」]?[)）]?[.。]?\s*$", "", text) or text


def cell(kind: Kind, value: Cell, zone: tzinfo | None = None) -> str:
    """Return what a cell shows; a dash where nothing is known."""
    if value is None:
        return DASH
    if isinstance(value, str):
        return value if kind in (Kind.SPAN, Kind.TITLE, Kind.WORDS) else wording(kind, value)
    if kind is Kind.SHARE:
        exact = f"{100 * value:.1f}" if 0 < value < 0.1 or 0.99 < value < 1 else f"{100 * value:.0f}"
        return f"{exact.removesuffix('.0') if value > 0.5 else exact} %"
    if kind is Kind.SECONDS:
        return duration(value)
    if kind is Kind.NUMBER:
        return f"{value:.2f}".rstrip("0").rstrip(".")
    if kind is Kind.TIME:
        return datetime.fromtimestamp(value, zone).strftime("%Y-%m-%d %H:%M")
    if kind is Kind.FLAG:
        return _say(QT_TRANSLATE_NOOP("insights", "yes") if value else QT_TRANSLATE_NOOP("insights", "no"))
    if kind is Kind.HOUR:
        return f"{int(value)}:00"
    if kind is Kind.WEEKDAY:
        return weekday(int(value))
    return f"{value:,.0f}"


def shown(of: Column, value: Cell, zone: tzinfo | None = None) -> str:
    """Return what a cell of a table shows; the last step of a distribution has no upper end."""
    return bar(Kind.SECONDS, "") if of.name == "up_to" and value is None else cell(of.kind, value, zone)


def duration(seconds: float) -> str:
    """Return `3.4 s`, `21 s`, `3 min 05 s`, `1 min`, `5 h 12 min` or `3.2 d`."""
    day, hour, minute, second = (_say(name) for _, _, name in _UNITS)
    if seconds < 10:
        return f"{seconds:.1f}".removesuffix(".0") + f" {second}"
    whole = round(seconds)
    if whole < _MINUTE:
        return f"{whole} {second}"
    if whole < _HOUR:
        return f"{whole // _MINUTE} {minute}" + (f" {whole % _MINUTE:02} {second}" if whole % _MINUTE else "")
    if whole < 2 * _DAY:
        left = whole % _HOUR // _MINUTE
        return f"{whole // _HOUR} {hour}" + (f" {left:02} {minute}" if left else "")
    return f"{whole / _DAY:.1f} {day}"


def scale(kind: Kind, most: float) -> tuple[float, str]:
    """Return what one step of an axis stands for, and the axis's words; `most` is its greatest value."""
    if kind is Kind.SHARE:
        return 0.01, _say(QT_TRANSLATE_NOOP("insights", "Share (%)"))
    if kind is Kind.SECONDS:
        factor, unit = next((factor, name) for since, factor, name in _UNITS if most >= since)
        return factor, _say(QT_TRANSLATE_NOOP("insights", "Time ({unit})")).format(unit=_say(unit))
    return 1.0, _say(QT_TRANSLATE_NOOP("insights", "Number"))


def weekday(day: int) -> str:
    return _say(_WEEKDAYS[day])


_WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("insights", "Mon"),
    QT_TRANSLATE_NOOP("insights", "Tue"),
    QT_TRANSLATE_NOOP("insights", "Wed"),
    QT_TRANSLATE_NOOP("insights", "Thu"),
    QT_TRANSLATE_NOOP("insights", "Fri"),
    QT_TRANSLATE_NOOP("insights", "Sat"),
    QT_TRANSLATE_NOOP("insights", "Sun"),
)

_GRAINS: Final = {
    Grain.DAY: QT_TRANSLATE_NOOP("insights", "Day"),
    Grain.WEEK: QT_TRANSLATE_NOOP("insights", "Week from Monday"),
    Grain.MONTH: QT_TRANSLATE_NOOP("insights", "Month"),
}


def grain(value: Grain) -> str:
    return _say(_GRAINS[value])


def bar(kind: Kind, code: str) -> str:
    """Return the words beside a bar; of times the upper end, "" is what took longer than all others."""
    if kind is Kind.SECONDS:
        if not code:
            return _say(QT_TRANSLATE_NOOP("insights", "longer"))
        return _say(QT_TRANSLATE_NOOP("insights", "up to {time}")).format(time=duration(float(code)))
    return code if kind in (Kind.TITLE, Kind.NUMBER) else wording(kind, code)


def figure_value(found: Figure) -> str:
    return cell(found.kind, found.value)


def interval(found: Figure) -> str:
    """Return `95 %: 71–84 %`, "" where there is none."""
    if found.low is None or found.high is None:
        return ""
    return _say(QT_TRANSLATE_NOOP("insights", "95 %: {low}–{high} %")).format(
        low=round(100 * found.low), high=round(100 * found.high)
    )


def count(n: int) -> str:
    return f"n = {n:,}"


def period(asked: Period) -> str:
    """Return `2026-11-01 – 2026-11-30`: the first and the last day."""
    first = datetime.fromtimestamp(asked.begin, asked.zone).date()
    last = (datetime.fromtimestamp(asked.end, asked.zone) - timedelta(seconds=1)).date()
    return first.isoformat() if first >= last else f"{first.isoformat()} – {last.isoformat()}"


def filter_words(chosen: Filter) -> str:
    """Return `Spanish · Delivery delayed`, or that nothing is left out."""
    found = [wording(kind, code) for name, kind in _DIMENSIONS if (code := getattr(chosen, name))]
    return " · ".join(found) or _say(QT_TRANSLATE_NOOP("insights", "no filter"))


def scope(page: Page, n: int) -> str:
    """Return n, period and filter in one line: what stands below every picture and table."""
    return "  ·  ".join((count(n), period(page.period), filter_words(page.filter)))


def told(name: str) -> str:
    """Return one more sentence about a figure, table or picture that its name does not tell; "" mostly."""
    return _say(TOLD[name]) if name in TOLD else ""


def bad_line(why: str) -> str:
    """Return why a line of outcomes cannot be read, with what stands there."""
    found = re.search("“(.*)”", why, re.DOTALL)
    pattern = why if found is None else why.replace(found[0], "“{text}”", 1)
    return _say(pattern).replace("{text}", found[1] if found else "") if pattern in BAD_LINES else why

"""German buyers take a deadline at its word: "zeitnah" and "in 3 Tagen" want a date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from desktop.assist.checks.figures import stretch
from desktop.assist.checks.reply import Objection, Reply
from desktop.domain.message import EntityKind
from desktop.scripts import formats
from desktop.sla import holiday_names

_WORKING_DAY: Final = re.compile("werk|arbeit", re.IGNORECASE)
_HOURS: Final = re.compile("stunde|minute", re.IGNORECASE)
_ABOUT: Final = re.compile(r"\b(?:etwa|ca|rund|circa|ungefähr)\b", re.IGNORECASE)
_UNSURE: Final = re.compile("monat|jahr", re.IGNORECASE)
_SATURDAY: Final = 5
_LONGEST: Final = 366
"""Days ahead up to which a date is offered."""


class ExactDates:
    """Finds vague promises of time; `vague` are words, `soon` spans with a number ("in # Tagen").

    A span counts only where its sentence delivers, refunds or answers (`due`), and never in hours.
    """

    def find(self, reply: Reply) -> Iterator[Objection]:
        if reply.language != "de":
            return
        dates = [e.start for e in reply.entities if e.kind is EntityKind.DATE]
        due = reply.spoken.of("due")
        for family in ("vague", "soon"):
            for said in reply.spoken.of(family):
                start, end = reply.sentence(said.start, said.end)
                if any(start <= date < end for date in dates) or reply.denied(said.start, said.end):
                    continue
                fix = None
                if family == "soon":
                    if _HOURS.search(reply.text, said.start, said.end):
                        continue
                    if not any(start <= one.start < end for one in due):
                        continue
                    fix = self._until(reply, said.start, said.end)
                yield reply.objection("german_exact_date", said.start, said.end, fix)

    def _until(self, reply: Reply, start: int, end: int) -> str | None:
        """Write the day that a span ends on, where that is sure: "am 6. Dezember 2026"."""
        text = reply.text[start:end]
        if _ABOUT.search(text) or _UNSURE.search(text):
            return None
        spans = [e for e in reply.entities if e.kind is EntityKind.DURATION and start <= e.start and e.end <= end]
        spans = spans or [e for e in reply.worded if start <= e.start and e.end <= end]
        days = [hours / 24 for span in spans for hours in stretch(span.normal)]
        if not days or max(days) > _LONGEST or any(not day.is_integer() for day in days):
            return None
        try:
            today = datetime.date.fromisoformat(reply.context.today)
            if _WORKING_DAY.search(text):
                day = working_days_later(today, round(max(days)), _country(reply))
            else:
                day = today + datetime.timedelta(days=max(days))
        except (ValueError, OverflowError):
            return None
        kind = "in" if text.lower().startswith("in ") and len(days) == 1 else "until"
        form = reply.words.span.get(kind, "")
        return form.replace("{date}", formats.date_written(day.isoformat(), reply.language)) if form else None


def working_days_later(day: datetime.date, days: int, country: str = "") -> datetime.date:
    """Return the day so many working days after one: Monday to Friday, without the country's holidays."""
    while days > 0:
        day += datetime.timedelta(days=1)
        if day.weekday() < _SATURDAY and not (country and holiday_names.holiday(country, day)):
            days -= 1
    return day


def _country(reply: Reply) -> str:
    """Return the buyer's country where the script's form has it, "" where it is not known."""
    filled = reply.context.filled
    found = filled.values.get("country", "").strip().upper() if filled is not None else ""
    return found if len(found) == 2 and found.isalpha() and holiday_names.is_known(found) else ""

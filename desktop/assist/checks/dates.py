"""German buyers take a deadline at its word: "zeitnah" and "in 3 Tagen" want a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.assist.checks.figures import hours, later
from desktop.assist.checks.reply import Objection, Reply
from desktop.domain.message import EntityKind
from desktop.scripts import formats

_WORKING_DAY: Final = re.compile("werk|arbeit", re.IGNORECASE)


class ExactDates:
    """Finds vague promises of time; `vague` are words, `soon` spans with a number ("in # Tagen")."""

    def find(self, reply: Reply) -> Iterator[Objection]:
        if reply.language != "de":
            return
        dates = [e.start for e in reply.entities if e.kind is EntityKind.DATE]
        for family in ("vague", "soon"):
            for said in reply.spoken.of(family):
                start, end = reply.sentence(said.start, said.end)
                if any(start <= date < end for date in dates) or reply.denied(said.start, said.end):
                    continue
                fix = self._until(reply, said.start, said.end, said.instead)
                yield reply.objection("german_exact_date", said.start, said.end, fix)

    def _until(self, reply: Reply, start: int, end: int, kind: str | None) -> str | None:
        """Write the day that a span ends on, where its number is known: "am 6. Dezember 2026"."""
        form = reply.words.span.get(kind or "", "")
        if not form:
            return None
        for entity in reply.entities:
            if entity.kind is EntityKind.DURATION and start <= entity.start and entity.end <= end:
                spans = hours(entity.normal)
                if not spans or _WORKING_DAY.search(entity.text):
                    return None  # they need a calendar
                day = later(reply.context.today, -(-max(spans) // 24))
                return form.replace("{date}", formats.date_written(day, reply.language)) if day else None
        return None

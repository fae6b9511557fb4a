"""The way in: one page a subject, counted from the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo
from types import MappingProxyType
from typing import Final

from desktop.domain.insights import Filter, Page, Period, Subject
from desktop.insights import (
    cases,
    conversations,
    gate,
    knowledge,
    memory,
    outcomes,
    responses,
    scripts,
    translation,
)
from desktop.insights.period import last_days
from desktop.insights.views import Asked, make_views
from desktop.storage.store import Store

_PAGES: Final[Mapping[Subject, Callable[[Asked], Page]]] = MappingProxyType(
    {
        Subject.RESPONSES: responses.page,
        Subject.CONVERSATIONS: conversations.page,
        Subject.MEMORY: memory.page,
        Subject.SCRIPTS: scripts.page,
        Subject.TRANSLATION: translation.page,
        Subject.GATE: gate.page,
        Subject.KNOWLEDGE: knowledge.page,
        Subject.CASES: cases.page,
        Subject.OUTCOMES: outcomes.page,
    }
)
_FIRST: Final = (
    "SELECT min(at) FROM (SELECT min(opened_at) AS at FROM conversation"
    " UNION ALL SELECT min(at) FROM article_search UNION ALL SELECT min(at) FROM article_use"
    " UNION ALL SELECT min(closed_at) FROM escalation_case)"
)


class Insights:
    """Counts pages; belongs to the store's lane and writes nothing."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock

    def page(self, subject: Subject, period: Period, only: Filter | None = None, language: str = "zh") -> Page:
        """Return a page; `only` is what is counted, `language` that of the titles of scripts and articles."""
        make_views(self._store)
        return _PAGES[subject](Asked(self._store, period, only or Filter(), self._clock(), language))

    def pages(self, period: Period, only: Filter | None = None, language: str = "zh") -> tuple[Page, ...]:
        """Return all pages in their order."""
        return tuple(self.page(subject, period, only, language) for subject in Subject)

    def everything(self, zone: tzinfo | None = None) -> Period:
        """Return the period from the first event's day to today."""
        now = self._clock()
        first = self._store.tuples(_FIRST)[0][0]
        today = last_days(1, now, zone)
        if first is None or first >= today.begin:
            return today
        return Period(last_days(1, first, zone).begin, today.end, zone)

    def choices(self) -> Mapping[str, tuple[str, ...]]:
        """Return the values that a filter can have, by its field."""
        ask = self._store.tuples
        policies = [policy.removesuffix("/hours").rpartition("/") for (policy,) in ask(_POLICIES)]
        return {
            "language": _values(ask("SELECT DISTINCT spoken FROM conversation")),
            "problem": _values(ask("SELECT DISTINCT problem FROM conversation")),
            "channel": _values([*ask("SELECT DISTINCT channel FROM conversation"), *((p[2],) for p in policies)]),
            "marketplace": _values(
                [*ask("SELECT DISTINCT marketplace FROM conversation"), *((p[0],) for p in policies)]
            ),
        }


_POLICIES: Final = "SELECT DISTINCT policy FROM response_clock WHERE reason = 'replied'"


def _values(rows: list[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({row[0] for row in rows if row[0]}))

"""What pages count from: SQL views over the tables of the features, one name for the time of each event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from desktop.domain.insights import Filter, Period
from desktop.insights.period import Spans, spans
from desktop.storage.store import Store

_VIEWS: Final = {
    "insight_wait": """
        SELECT policy, kind, started_at AS at, stopped_at - started_at AS wait, due_at - started_at AS allowed
        FROM response_clock INDEXED BY response_clock_figures
        WHERE reason = 'replied' AND kind IN ('first', 'next')""",
    "insight_conversation": """
        SELECT id, spoken AS language, problem, mood, channel, marketplace, opened_at AS at, stage
        FROM conversation INDEXED BY conversation_figures""",
    "insight_conversation_by_time": """
        SELECT opened_at AS at, spoken AS language, channel, marketplace, problem
        FROM conversation INDEXED BY conversation_opened""",
    "insight_message": """
        SELECT received_at AS at, language, CAST(received_at / 900 AS INTEGER) % 672 AS quarter
        FROM message INDEXED BY message_quarters""",
    "insight_reading": """
        SELECT source_language AS language, target_language AS other, at, memory, fuzzy, model, gist AS starter,
            copied, untranslated
        FROM message_reading INDEXED BY message_reading_figures""",
    "insight_reply": """
        SELECT language, problem, outcome, sent_at AS at FROM reply INDEXED BY reply_figures""",
    "insight_script_use": """
        SELECT script_id, edited, outcome, sent_at AS at, language, problem
        FROM reply INDEXED BY reply_script_figures WHERE script_id IS NOT NULL""",
    "insight_found": """
        SELECT findings, language, problem, sent_at AS at FROM reply INDEXED BY reply_found
        WHERE findings <> '[]'""",
    "insight_override": """
        SELECT o.rule, r.language, r.problem, r.sent_at AS at
        FROM gate_override o JOIN reply r INDEXED BY reply_when ON r.id = o.reply_id""",
    "insight_work": """
        SELECT source_language AS other, target_language AS language, at, script, memory, model, copied,
            untranslated, written, terms_asked, terms_kept
        FROM reply_work INDEXED BY reply_work_figures""",
    "insight_edit": """
        SELECT source_language AS other, target_language AS language, at, machine_edited AS edited
        FROM reply_work INDEXED BY reply_work_edited WHERE machine_edited IS NOT NULL""",
    "insight_mark": """
        SELECT source_language AS other, target_language AS language, kind, gone, at
        FROM reply_mark INDEXED BY reply_mark_figures""",
    "insight_correction": """
        SELECT source_language AS other, target_language AS language, changed_at AS at
        FROM unit INDEXED BY unit_corrections WHERE origin = 'correction'""",
    "insight_search": "SELECT query, hits, settled_at, at FROM article_search",
    "insight_use": "SELECT article_id, kind, seconds, at FROM article_use",
    "insight_case": "SELECT id, problem, step, opened_at, due_at, closed_at FROM escalation_case",
    "insight_result": """
        SELECT kind, language, problem, value, at FROM outcome_import INDEXED BY outcome_import_figures""",
}
"""Free texts of agents and buyers are in none of them, but for `query` of `insight_search`."""

_MADE: Final = "SELECT count(*) FROM sqlite_temp_master WHERE type = 'view' AND name GLOB 'insight_*'"


@dataclass(frozen=True)
class Asked:
    """A question to the views: which period, which filter, at which moment; titles in `language`."""

    store: Store
    period: Period
    filter: Filter
    now: float
    language: str = "zh"

    @property
    def spans(self) -> Spans:
        return spans(self.period)

    def applied(self, *names: str) -> Filter:
        """Return the part of the filter that a page knows."""
        return Filter(**{name: getattr(self.filter, name) for name in names})

    def rows(self, sql: str, *names: str, **more: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query; `{where}` in it becomes the period and the named parts of the filter."""
        parts = ["at >= :begin AND at < :end", *(f"{n} = :{n}" for n in names if getattr(self.filter, n))]
        values = {f.name: getattr(self.filter, f.name) for f in fields(Filter)}
        values |= {"begin": self.period.begin, "end": self.period.end} | more
        return self.store.tuples(sql.replace("{where}", " AND ".join(parts)), values)

    def one(self, sql: str, *names: str, **more: object) -> tuple[Any, ...]:
        """Return the only row of a query."""
        return self.rows(sql, *names, **more)[0]


def make_views(store: Store) -> None:
    """Make the views, for as long as the store is open; nothing is written to its file."""
    if store.tuples(_MADE)[0][0] != len(_VIEWS):
        for name, sql in _VIEWS.items():
            store.execute(f"CREATE TEMP VIEW IF NOT EXISTS {name} AS {sql}")  # our own words


def view_names() -> Sequence[str]:
    return tuple(_VIEWS)

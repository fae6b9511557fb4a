"""Who wrote, about what, in which mood, and when."""

from __future__ import annotations

import json
from collections import Counter
from typing import Final

from desktop.domain.insights import Bars, Column, Figure, HeatMap, Kind, Line, Page, Series, Subject, Table
from desktop.insights.figures import notes, share
from desktop.insights.period import hour_of_quarter, stretches
from desktop.insights.views import Asked

_CUBE: Final = (
    "SELECT language, problem, mood, channel, marketplace, count(*) FROM insight_conversation"
    " WHERE {where} GROUP BY 1, 2, 3, 4, 5"
)
_OPENED: Final = "SELECT count(*) FROM insight_conversation_by_time WHERE at >= :since AND at < :until AND {where}"
_HEARD: Final = (
    "SELECT q.value, (SELECT count(*) FROM insight_message WHERE quarter = q.value AND at >= :since AND at < :until"
    " AND {where}) FROM json_each(:quarters) q"
)
_QUARTERS: Final = json.dumps(list(range(7 * 24 * 4)))
_FIELDS: Final = ("language", "channel", "marketplace", "problem")
_DIMENSIONS: Final = (
    ("per_class", "problem", Kind.PROBLEM, 1),
    ("per_language", "language", Kind.LANGUAGE, 0),
    ("per_mood", "mood", Kind.MOOD, 2),
    ("per_channel", "channel", Kind.CHANNEL, 3),
    ("per_marketplace", "marketplace", Kind.MARKETPLACE, 4),
)
_CHARTED: Final = ("per_class", "per_language", "per_mood")


def page(asked: Asked) -> Page:
    """Return the page: conversations by when they were opened, each once, as it was sorted last ("" was not).

    Messages are counted by hour and weekday; of the filter only the language holds for them.
    """
    cube = asked.rows(_CUBE, *_FIELDS)
    n = sum(row[-1] for row in cube)
    tables, bars = [], []
    for name, column, kind, place in _DIMENSIONS:
        counts: Counter[str] = Counter()
        for row in cube:
            counts[row[place]] += row[-1]
        rows = tuple((value, count, share(count, n)) for value, count in _most_first(counts))
        tables.append(
            Table(name, (Column(column, kind), Column("n", Kind.COUNT), Column("share", Kind.SHARE)), rows, n)
        )
        if name in _CHARTED:
            series = Series("n", tuple(count for _, count, _ in rows))
            bars.append(Bars(name, name, tuple(row[0] for row in rows), (series,), Kind.COUNT, n, kind))
    unsorted = sum(row[-1] for row in cube if not row[1])
    over_time, line = _over_time(asked)
    by_hour, heat = _by_hour(asked)
    return Page(
        Subject.CONVERSATIONS,
        asked.period,
        asked.applied(*_FIELDS),
        n,
        figures=(
            Figure("conversations", Kind.COUNT, n, n),
            Figure("messages", Kind.COUNT, heat.n, heat.n),
            Figure("not_sorted", Kind.SHARE, share(unsorted, n), n),
        ),
        tables=(*tables, over_time, by_hour),
        charts=(*bars, line, heat),
        notes=notes(n),
    )


def _most_first(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _over_time(asked: Asked) -> tuple[Table, Line]:
    spans = asked.spans
    rows = tuple(
        (label, asked.one(_OPENED, *_FIELDS, since=since, until=until)[0])
        for label, since, until in zip(spans.labels, spans.edges, spans.edges[1:], strict=False)
    )
    n = sum(count for _, count in rows)
    table = Table("over_time", (Column("span", Kind.SPAN), Column("n", Kind.COUNT)), rows, n)
    series = (Series("n", tuple(count for _, count in rows)),)
    name = "conversations_over_time"
    return table, Line(name, table.name, spans.labels, series, Kind.COUNT, n, spans.grain)


def _by_hour(asked: Asked) -> tuple[Table, HeatMap]:
    """Count every quarter of an hour of the week as a stretch of the index, between two changes of the clock."""
    counts = [0] * (7 * 24)
    for since, until, offset in stretches(asked.period):
        for quarter, count in asked.rows(_HEARD, "language", since=since, until=until, quarters=_QUARTERS):
            counts[hour_of_quarter(quarter, offset)] += count
    rows = tuple((slot // 24, slot % 24, count) for slot, count in enumerate(counts) if count)
    columns = (Column("weekday", Kind.WEEKDAY), Column("hour", Kind.HOUR), Column("n", Kind.COUNT))
    table = Table("messages_per_weekday_and_hour", columns, rows, sum(counts))
    values = tuple(tuple(float(count) for count in counts[day * 24 : day * 24 + 24]) for day in range(7))
    return table, HeatMap("messages_by_hour", table.name, values, Kind.COUNT, sum(counts))

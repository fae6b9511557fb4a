"""How good the machine's translations are: how much was changed, what was wrong with them and put right, terms."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from desktop.domain.insights import Bars, Column, Figure, Kind, Line, Page, Series, Subject, Table
from desktop.insights.figures import interval, notes, rank, share, share_figure
from desktop.insights.views import Asked

REWRITTEN: Final = 0.3
"""Share of the machine's text that was changed, from which on it was of no use."""

_EDITS: Final = "SELECT other, language, at, edited FROM insight_edit WHERE {where}"
_TERMS: Final = (
    "SELECT other, language, total(terms_asked), total(terms_kept), count(*) FROM insight_work WHERE {where}"
    " GROUP BY 1, 2"
)
_MARKS: Final = (
    "SELECT other, language, kind, count(*), total(gone) FROM insight_mark WHERE {where} GROUP BY 1, 2, 3"
)
_CORRECTIONS: Final = (
    "SELECT other, language, count(*) FROM insight_correction WHERE at >= :begin AND at < :end"
    " AND (:language = '' OR :language IN (other, language)) GROUP BY 1, 2"
)
_PAIR: Final = (Column("from", Kind.LANGUAGE), Column("into", Kind.LANGUAGE))
_INTERVAL: Final = (Column("low", Kind.SHARE), Column("high", Kind.SHARE))

Pair = tuple[str, str]


def page(asked: Asked) -> Page:
    """Return the page. `n` are replies that came from a model, by the language pair into which they went.

    Corrections count in both directions: of messages and of replies; a filter takes the buyer's side of them.
    """
    edits: dict[Pair, list[float]] = defaultdict(list)
    points: list[tuple[float, float]] = []
    for other, language, at, edited in asked.rows(_EDITS, "language"):
        edits[other, language].append(edited)
        points.append((at, edited))
    n = len(points)
    pairs = []
    for pair, values in sorted(edits.items()):
        values.sort()
        rewritten = share(sum(value >= REWRITTEN for value in values), len(values))
        pairs.append((*pair, len(values), rank(values, 50), rank(values, 90), rewritten))
    marks = asked.rows(_MARKS, "language")
    marked, gone = sum(row[3] for row in marks), sum(row[4] for row in marks)
    terms = [row for row in asked.rows(_TERMS, "language") if row[2]]
    wanted, kept = sum(row[2] for row in terms), sum(row[3] for row in terms)
    recorded = asked.one("SELECT count(*) FROM insight_work WHERE {where}", "language")[0]
    replies = asked.one("SELECT count(*) FROM insight_reply WHERE {where}", "language")[0]
    corrections = asked.rows(_CORRECTIONS)
    corrected = sum(row[2] for row in corrections)
    over_time, line = _over_time(asked, points)
    everything = sorted(edited for _, edited in points)
    pair_labels = tuple(f"{row[0]}>{row[1]}" for row in pairs)
    return Page(
        Subject.TRANSLATION,
        asked.period,
        asked.applied("language"),
        n,
        figures=(
            Figure("machine_edited_p50", Kind.SHARE, rank(everything, 50), n),
            Figure("machine_edited_p90", Kind.SHARE, rank(everything, 90), n),
            share_figure("marks_gone", gone, marked),
            share_figure("terms_kept", kept, wanted),
            Figure("corrections", Kind.COUNT, corrected, corrected),
            Figure("recorded", Kind.SHARE, share(recorded, replies), replies),
        ),
        tables=(
            Table(
                "edited_per_pair",
                (
                    *_PAIR,
                    Column("n", Kind.COUNT),
                    Column("edited_p50", Kind.SHARE),
                    Column("edited_p90", Kind.SHARE),
                    Column("rewritten", Kind.SHARE),
                ),
                tuple(pairs),
                n,
            ),
            Table(
                "marks",
                (
                    *_PAIR,
                    Column("mark", Kind.MARK),
                    Column("n", Kind.COUNT),
                    Column("gone", Kind.COUNT),
                    Column("share", Kind.SHARE),
                    *_INTERVAL,
                ),
                tuple(
                    (a, b, kind, count, int(g), share(g, count), *interval(g, count))
                    for a, b, kind, count, g in marks
                ),
                marked,
            ),
            Table(
                "terms",
                (
                    *_PAIR,
                    Column("asked", Kind.COUNT),
                    Column("kept", Kind.COUNT),
                    Column("share", Kind.SHARE),
                    *_INTERVAL,
                ),
                tuple((a, b, int(w), int(k), share(k, w), *interval(k, w)) for a, b, w, k, _ in terms),
                int(wanted),
            ),
            Table("corrections", (*_PAIR, Column("n", Kind.COUNT)), tuple(corrections), corrected),
            over_time,
        ),
        charts=(
            Bars(
                "edited_per_pair",
                "edited_per_pair",
                pair_labels,
                (
                    Series("edited_p50", tuple(row[3] for row in pairs)),
                    Series("edited_p90", tuple(row[4] for row in pairs)),
                ),
                Kind.SHARE,
                n,
                Kind.LANGUAGE,
            ),
            line,
        ),
        notes=(*notes(n), *(("not_recorded",) if recorded < replies else ())),
    )


def _over_time(asked: Asked, points: list[tuple[float, float]]) -> tuple[Table, Line]:
    import bisect

    spans = asked.spans
    parts: list[list[float]] = [[] for _ in spans.labels]
    for at, edited in points:
        parts[bisect.bisect_right(spans.edges, at) - 1].append(edited)
    rows = tuple(
        (label, len(part), rank(sorted(part), 50)) for label, part in zip(spans.labels, parts, strict=True)
    )
    columns = (Column("span", Kind.SPAN), Column("n", Kind.COUNT), Column("edited_p50", Kind.SHARE))
    table = Table("over_time", columns, rows, len(points))
    series = (Series("edited_p50", tuple(row[2] for row in rows)),)
    name = "edited_over_time"
    return table, Line(name, table.name, spans.labels, series, Kind.SHARE, len(points), spans.grain)

"""What people's own words answered, without a model: of buyers' messages and of replies."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from desktop.domain.insights import Bars, Column, Figure, Kind, Line, Page, Series, Subject, Table
from desktop.insights.figures import interval, notes, share, share_figure
from desktop.insights.views import Asked

_READ: Final = (
    "SELECT count(*), total(memory), total(fuzzy), total(model), total(starter), total(untranslated),"
    " total(copied)"
    " FROM insight_reading WHERE language = :spoken AND other = :other AND at >= :since AND at < :until"
)
_SENT: Final = (
    "SELECT count(*), total(script), total(memory), total(model), total(untranslated), total(written),"
    " total(copied) FROM insight_work WHERE {where}"
)
_READ_ORIGINS: Final = ("memory", "fuzzy", "model", "starter", "untranslated")
_SENT_ORIGINS: Final = ("script", "memory", "model", "untranslated", "written")
_ORIGIN_COLUMNS: Final = (Column("origin", Kind.ORIGIN), Column("n", Kind.COUNT), Column("share", Kind.SHARE))


def page(asked: Asked) -> Page:
    """Return the page. What needs no translation (numbers, the agent's own language) is not counted.

    A segment is answered from memory where a person wrote it: exact, re-fitted, or similar enough to stand in. Of
    a reply it is a sentence of a script or of the memory.
    """
    spans = asked.spans
    by_language: dict[str, list[float]] = defaultdict(lambda: [0.0] * 7)
    by_span = [[0.0] * 7 for _ in spans.labels]
    pairs = asked.store.tuples("SELECT DISTINCT source_language, target_language FROM message_reading")
    for language, other in sorted(pairs):
        if asked.filter.language not in ("", language):
            continue
        # One walk along a stretch of the index each: nothing is read twice, nothing is sorted.
        for number, (since, until) in enumerate(zip(spans.edges, spans.edges[1:], strict=False)):
            found = asked.one(_READ, spoken=language, other=other, since=since, until=until)
            if found[0]:
                _add(by_language[language], found)
                _add(by_span[number], found)
    total = [sum(column) for column in zip(*by_language.values(), strict=True)] or [0.0] * 7
    messages, segments, known = int(total[0]), sum(total[1:6]), total[1] + total[2]
    sent = asked.one(_SENT, "language")
    sentences = sum(sent[1:6])
    languages = tuple(
        (language, int(row[0]), int(sum(row[1:6])), *_known(row))
        for language, row in sorted(by_language.items(), key=lambda item: (-item[1][0], item[0]))
    )
    over_time = tuple(
        (label, int(row[0]), int(sum(row[1:6])), _known(row)[0])
        for label, row in zip(spans.labels, by_span, strict=True)
    )
    return Page(
        Subject.MEMORY,
        asked.period,
        asked.applied("language"),
        messages,
        figures=(
            share_figure("read_from_memory", known, segments),
            share_figure("sent_from_memory", sent[1] + sent[2], sentences),
            Figure("messages", Kind.COUNT, messages, messages),
            Figure("replies", Kind.COUNT, sent[0], sent[0]),
        ),
        tables=(
            Table("read_by_origin", _ORIGIN_COLUMNS, _shares(_READ_ORIGINS, total[1:6]), int(segments)),
            Table("sent_by_origin", _ORIGIN_COLUMNS, _shares(_SENT_ORIGINS, sent[1:6]), int(sentences)),
            Table(
                "per_language",
                (
                    Column("language", Kind.LANGUAGE),
                    Column("messages", Kind.COUNT),
                    Column("n", Kind.COUNT),
                    Column("from_memory", Kind.SHARE),
                    Column("low", Kind.SHARE),
                    Column("high", Kind.SHARE),
                ),
                languages,
                int(segments),
            ),
            Table(
                "over_time",
                (
                    Column("span", Kind.SPAN),
                    Column("messages", Kind.COUNT),
                    Column("n", Kind.COUNT),
                    Column("from_memory", Kind.SHARE),
                ),
                over_time,
                int(segments),
            ),
        ),
        charts=(
            Line(
                "from_memory_over_time",
                "over_time",
                spans.labels,
                (Series("from_memory", tuple(row[3] for row in over_time)),),
                Kind.SHARE,
                int(segments),
                spans.grain,
            ),
            Bars(
                "from_memory_per_language",
                "per_language",
                tuple(row[0] for row in languages),
                (
                    Series(
                        "from_memory",
                        tuple(row[3] for row in languages),
                        tuple(row[4] for row in languages),
                        tuple(row[5] for row in languages),
                    ),
                ),
                Kind.SHARE,
                int(segments),
                Kind.LANGUAGE,
            ),
        ),
        notes=notes(messages),
    )


def _add(sums: list[float], row: tuple[float, ...]) -> None:
    for place, value in enumerate(row):
        sums[place] += value


def _known(row: list[float]) -> tuple[float | None, float | None, float | None]:
    known, whole = row[1] + row[2], sum(row[1:6])
    return share(known, whole), *interval(known, whole)


def _shares(
    origins: tuple[str, ...], counts: list[float] | tuple[float, ...]
) -> tuple[tuple[str, int, float | None], ...]:
    whole = sum(counts)
    return tuple((name, int(count), share(count, whole)) for name, count in zip(origins, counts, strict=True))

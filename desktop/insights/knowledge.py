"""How fast the right article is found, and what was looked for in vain."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Final

from desktop.domain.insights import Bars, Column, Figure, Filter, Kind, Page, Series, Subject, Table
from desktop.insights.figures import notes, rank, share, share_figure
from desktop.insights.views import Asked
from desktop.knowledge.searches import grouped

TOP: Final = 50
"""Articles, and searches in vain, that are listed."""

GROUPED: Final = 1_000
"""Different searches in vain that are compared with each other, the newest: a tenth of a second."""

_SEARCHES: Final = "SELECT count(*), total(hits = 0) FROM insight_search WHERE {where}"
_IN_VAIN: Final = (
    "SELECT query, count(*), max(at) FROM insight_search WHERE hits = 0 AND settled_at IS NULL AND {where}"
    " GROUP BY 1 ORDER BY 3 DESC LIMIT :most"
)
_OPEN: Final = "SELECT count(*) FROM insight_search WHERE hits = 0 AND settled_at IS NULL AND {where}"
_USES: Final = "SELECT article_id, kind, seconds FROM insight_use WHERE {where}"
_KINDS: Final = ("opened", "quoted", "linked", "helped", "outdated", "pinned", "hidden")
_LOOKUP: Final = ("opened", "quoted", "linked")
"""Uses whose seconds tell how long the agent looked."""


def page(asked: Asked) -> Page:
    """Return the page. Lookup time goes from the question on the screen to the article that was used."""
    import numpy as np

    searches, empty = asked.one(_SEARCHES)
    seconds: dict[str, list[float]] = {kind: [] for kind in _LOOKUP}
    counts = dict.fromkeys(_KINDS, 0)
    articles: dict[int, dict[str, int]] = defaultdict(lambda: dict.fromkeys(_KINDS, 0))
    n = 0
    for article, kind, took in asked.rows(_USES):
        n += 1
        counts[kind] += 1
        articles[article][kind] += 1
        if took is not None and kind in seconds:
            seconds[kind].append(took)
    lookups = np.sort(np.concatenate([np.array(took) for took in seconds.values()]))
    in_vain = [(one.query, one.count, one.last_at) for one in grouped(asked.rows(_IN_VAIN, most=GROUPED))[:TOP]]
    most = sorted(articles.items(), key=lambda item: (-sum(item[1].values()), item[0]))[:TOP]
    titles = _titles(asked, [number for number, _ in most])
    buckets = _distribution(lookups.tolist())
    return Page(
        Subject.KNOWLEDGE,
        asked.period,
        Filter(),
        n,
        figures=(
            Figure("lookup_p50", Kind.SECONDS, rank(lookups, 50), len(lookups)),
            Figure("lookup_p90", Kind.SECONDS, rank(lookups, 90), len(lookups)),
            share_figure("searches_without_result", empty, searches),
            Figure("without_result_open", Kind.COUNT, asked.one(_OPEN)[0], searches),
        ),
        tables=(
            Table(
                "uses",
                (
                    Column("use", Kind.USE),
                    Column("n", Kind.COUNT),
                    Column("timed", Kind.COUNT),
                    Column("lookup_p50", Kind.SECONDS),
                    Column("lookup_p90", Kind.SECONDS),
                ),
                tuple(_use(kind, counts[kind], sorted(seconds.get(kind, []))) for kind in _KINDS if counts[kind]),
                n,
            ),
            Table(
                "lookup_seconds",
                (Column("up_to", Kind.SECONDS), Column("n", Kind.COUNT), Column("share", Kind.SHARE)),
                tuple((limit, count, share(count, len(lookups))) for limit, count in buckets),
                len(lookups),
            ),
            Table(
                "per_article",
                (
                    Column("article", Kind.COUNT),
                    Column("title", Kind.TITLE),
                    *(Column(kind, Kind.COUNT) for kind in _KINDS),
                ),
                tuple((number, titles.get(number, ""), *found.values()) for number, found in most),
                n,
            ),
            Table(
                "searches_in_vain",
                (Column("query", Kind.WORDS), Column("n", Kind.COUNT), Column("last", Kind.TIME)),
                tuple(in_vain),
                sum(row[1] for row in in_vain),
            ),
        ),
        charts=(
            Bars(
                "lookup_seconds",
                "lookup_seconds",
                tuple("" if limit is None else f"{limit:g}" for limit, _ in buckets),
                (Series("n", tuple(count for _, count in buckets)),),
                Kind.COUNT,
                len(lookups),
                Kind.SECONDS,
            ),
        ),
        notes=notes(n),
    )


_LIMITS: Final = (2.0, 5.0, 10.0, 30.0, 60.0)
"""The trade's own target is 5 s instead of 30 s; the last bar has what took longer."""


def _distribution(lookups: list[float]) -> list[tuple[float | None, int]]:
    counts = [0] * (len(_LIMITS) + 1)
    for took in lookups:
        counts[next((i for i, limit in enumerate(_LIMITS) if took <= limit), len(_LIMITS))] += 1
    return list(zip((*_LIMITS, None), counts, strict=True))


def _use(kind: str, count: int, seconds: list[float]) -> tuple[str, int, int, float | None, float | None]:
    return kind, count, len(seconds), rank(seconds, 50), rank(seconds, 90)


def _titles(asked: Asked, ids: list[int]) -> dict[int, str]:
    """Return titles in the asked language, else in the article's base language."""
    return dict(
        asked.store.tuples(
            "SELECT a.id, coalesce(v.title, b.title) FROM article a"
            " LEFT JOIN article_version v ON v.article_id = a.id AND v.language = ?"
            " LEFT JOIN article_version b ON b.article_id = a.id AND b.language = a.base_language"
            " WHERE a.id IN (SELECT value FROM json_each(?)) AND coalesce(v.title, b.title) IS NOT NULL",
            (asked.language, json.dumps(ids)),
        )
    )

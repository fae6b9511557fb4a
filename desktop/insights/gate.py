"""What stood against replies when they were copied, by rule, and what was set aside."""

from __future__ import annotations

import json
from collections import Counter
from typing import Final

from desktop.domain.insights import Bars, Column, Figure, Kind, Page, Series, Subject, Table
from desktop.insights.figures import notes, share, share_figure
from desktop.insights.views import Asked

_FOUND: Final = "SELECT findings, count(*) FROM insight_found WHERE {where} GROUP BY 1"
_OVERRIDES: Final = "SELECT rule, count(*) FROM insight_override WHERE {where} GROUP BY 1"
_FIELDS: Final = ("language", "problem")


def page(asked: Asked) -> Page:
    """Return the page. A rule counts once a reply; what was mended before the copy is not among it."""
    n = asked.one("SELECT count(*) FROM insight_reply WHERE {where}", *_FIELDS)[0]
    counts: Counter[str] = Counter()
    touched = 0
    for text, count in asked.rows(_FOUND, *_FIELDS):
        rules = _rules(text)
        touched += count if rules else 0
        for rule in rules:
            counts[rule] += count
    overrides = dict(asked.rows(_OVERRIDES, *_FIELDS))
    rows = tuple(
        (rule, counts[rule], share(counts[rule], n), overrides.get(rule, 0))
        for rule in sorted({*counts, *overrides}, key=lambda rule: (-counts[rule], rule))
    )
    return Page(
        Subject.GATE,
        asked.period,
        asked.applied(*_FIELDS),
        n,
        figures=(
            share_figure("with_finding", touched, n),
            Figure("overrides", Kind.COUNT, sum(overrides.values()), n),
        ),
        tables=(
            Table(
                "per_rule",
                (
                    Column("rule", Kind.RULE),
                    Column("replies", Kind.COUNT),
                    Column("share", Kind.SHARE),
                    Column("overrides", Kind.COUNT),
                ),
                rows,
                n,
            ),
        ),
        charts=(
            Bars(
                "replies_per_rule",
                "per_rule",
                tuple(row[0] for row in rows),
                (
                    Series("replies", tuple(row[1] for row in rows)),
                    Series("overrides", tuple(row[3] for row in rows)),
                ),
                Kind.COUNT,
                n,
                Kind.RULE,
            ),
        ),
        notes=notes(n),
    )


def _rules(text: str) -> frozenset[str]:
    """Read a reply's rules; what cannot be read counts as none."""
    try:
        found = json.loads(text)
    except ValueError:
        return frozenset()
    return frozenset(rule for rule in found if isinstance(rule, str)) if isinstance(found, list) else frozenset()

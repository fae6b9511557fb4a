"""Which scripts are used, what they bring about, and which are rewritten each time."""

from __future__ import annotations

import json
from typing import Final

from desktop.domain.insights import Bars, Column, Figure, Kind, Page, Series, Subject, Table
from desktop.insights.figures import interval, notes, share
from desktop.insights.views import Asked
from desktop.scripts.effectiveness import ENOUGH

REWRITTEN: Final = 0.3
"""Share of a script's text that was changed, from which on it was rewritten rather than fitted."""

TOP: Final = 20
"""Bars in a picture; the table has all scripts."""

_USES: Final = (
    "SELECT script_id, count(*), total(outcome <> ''), total(outcome IN ('solved', 'bought')),"
    " total(outcome = 'reopened'), total(outcome = 'escalated'), count(edited), total(edited >= :rewritten)"
    " FROM insight_script_use WHERE {where} GROUP BY script_id"
)
_MIDDLE: Final = (
    "SELECT edited FROM insight_script_use WHERE script_id = :script AND edited IS NOT NULL AND {where}"
    " ORDER BY edited LIMIT 1 OFFSET :place"
)
_FIELDS: Final = ("language", "problem")
_COLUMNS: Final = (
    Column("script", Kind.COUNT),
    Column("title", Kind.TITLE),
    Column("uses", Kind.COUNT),
    Column("marked", Kind.COUNT),
    Column("good", Kind.COUNT),
    Column("success", Kind.SHARE),
    Column("low", Kind.SHARE),
    Column("high", Kind.SHARE),
    Column("reopened", Kind.COUNT),
    Column("escalated", Kind.COUNT),
    Column("edited_p50", Kind.SHARE),
    Column("rewritten", Kind.SHARE),
)
_UNUSED: Final = (
    "SELECT count(*) FROM script WHERE removed_at IS NULL AND id NOT IN (SELECT value FROM json_each(?))"
)


def page(asked: Asked) -> Page:
    """Return the page. Success is solved or bought among the uses with a marked outcome (Wilson, 95 %).

    `edited_p50` is the middle share of a script's text that was changed, `rewritten` the share of uses in which
    at least `REWRITTEN` of it was.
    """
    found = asked.rows(_USES, *_FIELDS, rewritten=REWRITTEN)
    titles = _titles(asked, [row[0] for row in found])
    edits = {row[0]: row[6] for row in found}
    rows = []
    for script, uses, marked, good, reopened, escalated, fitted, rewritten in found:
        middle = None
        if fitted:  # along the index, which has them in order: the middle one is stepped to
            middle = asked.one(_MIDDLE, *_FIELDS, script=script, place=(fitted - 1) // 2)[0]
        rows.append(
            (
                script,
                titles.get(script, ""),
                uses,
                int(marked),
                int(good),
                share(good, marked),
                *interval(good, marked),
                int(reopened),
                int(escalated),
                middle,
                share(rewritten, fitted),
            )
        )
    rows.sort(key=lambda row: (-row[2], row[0]))
    n = sum(row[2] for row in rows)
    (replies,) = asked.one("SELECT count(*) FROM insight_reply WHERE {where}", *_FIELDS)
    unused = asked.store.tuples(_UNUSED, (json.dumps(list(edits)),))[0][0]
    judged = [row for row in rows if row[3] >= ENOUGH][:TOP]
    often = sorted((r for r in rows if edits[r[0]] >= ENOUGH), key=lambda r: (-(r[10] or 0.0), r[0]))[:TOP]
    return Page(
        Subject.SCRIPTS,
        asked.period,
        asked.applied(*_FIELDS),
        n,
        figures=(
            Figure("uses", Kind.COUNT, n, n),
            Figure("replies_from_script", Kind.SHARE, share(n, replies), replies),
            Figure("scripts_used", Kind.COUNT, len(rows), n),
            Figure("scripts_unused", Kind.COUNT, unused, n),
        ),
        tables=(Table("per_script", _COLUMNS, tuple(rows), n),),
        charts=(
            Bars(
                "success_per_script",
                "per_script",
                tuple(row[1] or str(row[0]) for row in judged),
                (
                    Series(
                        "success",
                        tuple(row[5] for row in judged),
                        tuple(row[6] for row in judged),
                        tuple(row[7] for row in judged),
                    ),
                ),
                Kind.SHARE,
                sum(row[3] for row in judged),
                Kind.TITLE,
            ),
            Bars(
                "edited_per_script",
                "per_script",
                tuple(row[1] or str(row[0]) for row in often),
                (Series("edited_p50", tuple(row[10] for row in often)),),
                Kind.SHARE,
                sum(edits[row[0]] for row in often),
                Kind.TITLE,
            ),
        ),
        notes=notes(n),
    )


def _titles(asked: Asked, ids: list[int]) -> dict[int, str]:
    """Return titles in the asked language, else in the script's base language, else its name or code."""
    out = {}
    for number, name, code, kept, base in asked.store.tuples(
        "SELECT id, name, code, titles, base_language FROM script WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    ):
        try:
            titles = json.loads(kept)
        except ValueError:
            titles = {}
        out[number] = titles.get(asked.language) or titles.get(base) or name or code
    return out

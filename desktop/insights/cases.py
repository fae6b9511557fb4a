"""Escalated cases: what is open and when it is due, and how those ended that are closed."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from desktop.domain.insights import Bars, Column, Figure, Kind, Page, Series, Subject, Table
from desktop.insights.figures import interval, notes, rank, share, share_figure
from desktop.insights.views import Asked

_OPEN: Final = (
    "SELECT id, problem, step, opened_at, due_at FROM insight_case WHERE closed_at IS NULL"
    " AND (:problem = '' OR problem = :problem) ORDER BY due_at, id"
)
_CLOSED: Final = (
    "SELECT problem, opened_at, due_at, closed_at FROM insight_case WHERE closed_at >= :begin AND closed_at < :end"
    " AND (:problem = '' OR problem = :problem)"
)


def page(asked: Asked) -> Page:
    """Return the page: all cases that are open now, whatever the period; those that were closed in it.

    `due_at` is the moment the present step is due, as the case has it; in time is a case whose last step was.
    """
    waiting = asked.rows(_OPEN)
    closed = asked.rows(_CLOSED)
    overdue = sum(row[4] < asked.now for row in waiting)
    took = sorted(at - opened for _, opened, _, at in closed)
    in_time = sum(at <= due for _, _, due, at in closed)
    by_problem: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for problem, opened, due, at in closed:
        by_problem[problem].append((at - opened, at <= due))
    open_by_problem: dict[str, int] = defaultdict(int)
    for row in waiting:
        open_by_problem[row[1]] += 1
    rows = []
    for problem in sorted({*by_problem, *open_by_problem}):
        ended = by_problem.get(problem, [])
        right = sum(ok for _, ok in ended)
        spent = sorted(seconds for seconds, _ in ended)
        rows.append(
            (
                problem,
                open_by_problem.get(problem, 0),
                len(ended),
                rank(spent, 50),
                rank(spent, 90),
                share(right, len(ended)),
                *interval(right, len(ended)),
            )
        )
    n = len(waiting) + len(closed)
    return Page(
        Subject.CASES,
        asked.period,
        asked.applied("problem"),
        n,
        figures=(
            Figure("open_now", Kind.COUNT, len(waiting), len(waiting)),
            Figure("overdue_now", Kind.COUNT, overdue, len(waiting)),
            Figure("closed", Kind.COUNT, len(closed), len(closed)),
            Figure("took_p50", Kind.SECONDS, rank(took, 50), len(closed)),
            share_figure("in_time", in_time, len(closed)),
        ),
        tables=(
            Table(
                "open",
                (
                    Column("case", Kind.COUNT),
                    Column("problem", Kind.PROBLEM),
                    Column("step", Kind.COUNT),
                    Column("opened_at", Kind.TIME),
                    Column("due", Kind.TIME),
                    Column("overdue", Kind.FLAG),
                ),
                tuple((*row, int(row[4] < asked.now)) for row in waiting),
                len(waiting),
            ),
            Table(
                "per_class",
                (
                    Column("problem", Kind.PROBLEM),
                    Column("open", Kind.COUNT),
                    Column("closed", Kind.COUNT),
                    Column("took_p50", Kind.SECONDS),
                    Column("took_p90", Kind.SECONDS),
                    Column("in_time", Kind.SHARE),
                    Column("low", Kind.SHARE),
                    Column("high", Kind.SHARE),
                ),
                tuple(rows),
                n,
            ),
        ),
        charts=(
            Bars(
                "cases_per_class",
                "per_class",
                tuple(row[0] for row in rows),
                (Series("open", tuple(row[1] for row in rows)), Series("closed", tuple(row[2] for row in rows))),
                Kind.COUNT,
                n,
                Kind.PROBLEM,
            ),
        ),
        notes=notes(n),
    )

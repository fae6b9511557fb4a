"""What became of it: solved, bought, satisfied, bought again; where it was marked or imported."""

from __future__ import annotations

from collections import Counter
from typing import Final

from desktop.domain.insights import Bars, Column, Figure, Funnel, Kind, Page, Series, Subject, Table
from desktop.domain.script import Outcome
from desktop.insights.figures import interval, notes, share, share_figure
from desktop.insights.views import Asked
from desktop.scripts.effectiveness import GOOD

SATISFIED: Final = 4
"""CSAT from which a buyer counts as satisfied (top two of five), the trade's usual reading."""

_MARKED: Final = "SELECT problem, language, outcome, count(*) FROM insight_reply WHERE {where} GROUP BY 2, 1, 3"
_RESULTS: Final = (
    "SELECT kind, problem, language, value, count(*) FROM insight_result WHERE {where} GROUP BY 1, 3, 2, 4"
)
_STEPS: Final = (
    "SELECT count(*), total(stage >= 1), total(stage >= 2), total(stage >= 3)"
    " FROM insight_conversation WHERE {where}"
)
_FIELDS: Final = ("language", "problem")
_ORDER: Final = tuple(Outcome)


def page(asked: Asked) -> Page:
    """Return the page. `n` are replies with a marked outcome; shares are of those, never of all replies.

    Imported results count in the period of their own time. In the funnel a conversation counts once: opened in
    the period, answered, with an outcome marked, solved or bought.
    """
    marked: Counter[str] = Counter()
    by_problem: dict[str, Counter[str]] = {}
    by_language: dict[str, Counter[str]] = {}
    replies = 0
    for problem, language, outcome, count in asked.rows(_MARKED, *_FIELDS):
        replies += count
        if outcome:
            marked[outcome] += count
            by_problem.setdefault(problem, Counter())[outcome] += count
            by_language.setdefault(language, Counter())[outcome] += count
    n = sum(marked.values())
    csat: dict[str, Counter[float]] = {}
    again: Counter[float] = Counter()
    for kind, problem, _, value, count in asked.rows(_RESULTS, *_FIELDS):
        if kind == "csat":
            csat.setdefault(problem, Counter())[value] += count
        else:
            again[value] += count
    scores: Counter[float] = sum(csat.values(), Counter())
    rated, happy = sum(scores.values()), sum(c for value, c in scores.items() if value >= SATISFIED)
    steps = _steps(asked)
    outcome_rows = tuple((o.value, marked[o], share(marked[o], n), *interval(marked[o], n)) for o in _ORDER)
    score_rows = tuple((value, count, share(count, rated)) for value, count in sorted(scores.items()))
    return Page(
        Subject.OUTCOMES,
        asked.period,
        asked.applied(*_FIELDS),
        n,
        figures=(
            share_figure("good", sum(marked[o] for o in GOOD), n),
            share_figure("conversion", marked[Outcome.BOUGHT], n),
            Figure("marked", Kind.SHARE, share(n, replies), replies),
            Figure("csat_mean", Kind.NUMBER, _mean(scores), rated),
            share_figure("satisfied", happy, rated),
            share_figure("repurchase", sum(c for value, c in again.items() if value > 0), sum(again.values())),
        ),
        tables=(
            Table("outcomes", (Column("outcome", Kind.OUTCOME), *_SHARES), outcome_rows, n),
            Table("per_class", (Column("problem", Kind.PROBLEM), *_MARKS), _marks(by_problem), n),
            Table("per_language", (Column("language", Kind.LANGUAGE), *_MARKS), _marks(by_language), n),
            Table(
                "csat",
                (Column("score", Kind.NUMBER), Column("n", Kind.COUNT), Column("share", Kind.SHARE)),
                score_rows,
                rated,
            ),
            Table(
                "csat_per_class",
                (Column("problem", Kind.PROBLEM), Column("n", Kind.COUNT), Column("mean", Kind.NUMBER)),
                tuple((problem, sum(found.values()), _mean(found)) for problem, found in sorted(csat.items())),
                rated,
            ),
            Table("steps", (Column("step", Kind.STEP), Column("n", Kind.COUNT)), steps, steps[0][1]),
        ),
        charts=(
            Funnel("funnel", "steps", steps, steps[0][1]),
            Bars(
                "outcomes",
                "outcomes",
                tuple(row[0] for row in outcome_rows),
                (
                    Series(
                        "share",
                        tuple(row[2] for row in outcome_rows),
                        tuple(row[3] for row in outcome_rows),
                        tuple(row[4] for row in outcome_rows),
                    ),
                ),
                Kind.SHARE,
                n,
                Kind.OUTCOME,
            ),
            Bars(
                "csat",
                "csat",
                tuple(f"{row[0]:g}" for row in score_rows),
                (Series("n", tuple(row[1] for row in score_rows)),),
                Kind.COUNT,
                rated,
                Kind.NUMBER,
            ),
        ),
        notes=notes(n),
    )


_SHARES: Final = (
    Column("n", Kind.COUNT),
    Column("share", Kind.SHARE),
    Column("low", Kind.SHARE),
    Column("high", Kind.SHARE),
)
_MARKS: Final = (
    Column("marked", Kind.COUNT),
    *(Column(outcome.value, Kind.COUNT) for outcome in _ORDER),
    Column("good", Kind.SHARE),
    Column("low", Kind.SHARE),
    Column("high", Kind.SHARE),
)


def _marks(found: dict[str, Counter[str]]) -> tuple[tuple[str | int | float | None, ...], ...]:
    rows = []
    for value, counts in sorted(found.items(), key=lambda item: (-sum(item[1].values()), item[0])):
        n, good = sum(counts.values()), sum(counts[outcome] for outcome in GOOD)
        rows.append((value, n, *(counts[outcome] for outcome in _ORDER), share(good, n), *interval(good, n)))
    return tuple(rows)


def _mean(scores: Counter[float]) -> float | None:
    return share(sum(value * count for value, count in scores.items()), sum(scores.values()))


def _steps(asked: Asked) -> tuple[tuple[str, int], ...]:
    names = ("opened", "answered", "marked", "good")
    counts = asked.one(_STEPS, *_FIELDS)
    return tuple((name, int(count)) for name, count in zip(names, counts, strict=True))

"""The list of the lead: which published articles want to be looked at, and why."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.article import ArticleState
from desktop.errors import UserFacingError
from desktop.knowledge import rows
from desktop.knowledge.rows import ArticleRow
from desktop.storage.store import Store

SOON = 14
"""Days before its end from which on an article is on the list."""


class ReviewReason(StrEnum):
    """Why an article is on the list, the most urgent first."""

    EXPIRED = "expired"
    OUTDATED = "outdated"
    EXPIRES_SOON = "expires_soon"
    REVIEW_DUE = "review_due"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """An article to be looked at: `reasons` in their order, how many found it outdated."""

    article: ArticleRow
    reasons: tuple[ReviewReason, ...]
    outdated: int = 0


def review_list(store: Store, today: str, owner: str | None = None) -> tuple[ReviewItem, ...]:
    """Return the published articles to be looked at on the ISO date `today`, the most urgent first.

    With `owner` only that one's and those that nobody owns. Raises `UserFacingError` (`article.date`).
    """
    day = _day(today)
    soon = (day + datetime.timedelta(days=SOON)).isoformat()
    outdated = Counter(
        dict(
            store.tuples(
                "SELECT article_id, count(*) FROM article_use WHERE kind = 'outdated' AND settled_at IS NULL"
                " GROUP BY article_id"
            )
        )
    )
    wanted = None if owner is None else ("", owner.strip().casefold())
    found = []
    for row in rows.light(store, (ArticleState.PUBLISHED,)):
        if wanted is not None and row.owner.casefold() not in wanted:
            continue
        holds = {
            ReviewReason.EXPIRED: bool(row.expires_on) and row.expires_on < today,
            ReviewReason.OUTDATED: outdated[row.id] > 0,
            ReviewReason.EXPIRES_SOON: today <= row.expires_on <= soon,
            ReviewReason.REVIEW_DUE: bool(row.review_on) and row.review_on <= today,
            ReviewReason.STALE: bool(row.stale),
        }
        reasons = tuple(reason for reason in ReviewReason if holds[reason])
        if reasons:
            found.append(ReviewItem(row, reasons, outdated[row.id]))
    order = {reason: place for place, reason in enumerate(ReviewReason)}
    found.sort(
        key=lambda one: (order[one.reasons[0]], -one.outdated, one.article.expires_on or one.article.review_on)
    )
    return tuple(found)


def _day(today: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(today)
    except ValueError as error:
        raise UserFacingError("article.date", f"“{today}” is no date.", how="Write it as 2026-12-31.") from error

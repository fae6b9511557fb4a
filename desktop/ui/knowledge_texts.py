"""The user's words for the care of articles: kinds, states, why one is to be looked at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.article import ArticleKind, ArticleState, Visibility
from desktop.knowledge.review import ReviewReason
from desktop.ui.marking import QT_TRANSLATE_NOOP

_KINDS = {
    ArticleKind.TEXT: QT_TRANSLATE_NOOP("knowledge", "Text"),
    ArticleKind.COMPARISON: QT_TRANSLATE_NOOP("knowledge", "Comparison: ours against theirs"),
}
_STATES = {
    ArticleState.DRAFT: QT_TRANSLATE_NOOP("knowledge", "Draft"),
    ArticleState.PUBLISHED: QT_TRANSLATE_NOOP("knowledge", "Published"),
    ArticleState.ARCHIVED: QT_TRANSLATE_NOOP("knowledge", "Archived"),
}
_VISIBILITIES = {
    Visibility.INTERNAL: QT_TRANSLATE_NOOP("knowledge", "Internal, but for passages marked with >"),
    Visibility.QUOTABLE: QT_TRANSLATE_NOOP("knowledge", "All of it may be quoted to buyers"),
}
_REASONS = {
    ReviewReason.EXPIRED: QT_TRANSLATE_NOOP("knowledge", "expired"),
    ReviewReason.OUTDATED: QT_TRANSLATE_NOOP("knowledge", "found outdated"),
    ReviewReason.EXPIRES_SOON: QT_TRANSLATE_NOOP("knowledge", "expires soon"),
    ReviewReason.REVIEW_DUE: QT_TRANSLATE_NOOP("knowledge", "review is due"),
    ReviewReason.STALE: QT_TRANSLATE_NOOP("knowledge", "a language is older"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("knowledge", text)


def kind(value: ArticleKind) -> str:
    return _say(_KINDS[value])


def state(value: ArticleState) -> str:
    return _say(_STATES[value])


def visibility_choice(value: Visibility) -> str:
    """Return what an article's words may be used for, as a choice."""
    return _say(_VISIBILITIES[value])


def review_reason(value: ReviewReason) -> str:
    return _say(_REASONS[value])

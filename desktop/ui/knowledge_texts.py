"""The user's words for the care of articles: kinds, states, why one is to be looked at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.domain.article import ArticleKind, ArticleState, Visibility
from desktop.domain.issue import Problem
from desktop.knowledge.review import ReviewReason
from desktop.ui import labels
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
_FIELDS = {
    "visibility": QT_TRANSLATE_NOOP("ArticleFields", "May be quoted"),
    "state": QT_TRANSLATE_NOOP("ArticleFields", "State"),
    "kind": QT_TRANSLATE_NOOP("ArticleFields", "Kind"),
    "classes": QT_TRANSLATE_NOOP("ArticleFields", "Problems"),
    "tags": QT_TRANSLATE_NOOP("ArticleFields", "Tags"),
    "skus": QT_TRANSLATE_NOOP("ArticleFields", "Products (SKU)"),
    "marketplaces": QT_TRANSLATE_NOOP("ArticleFields", "Marketplaces"),
    "owner": QT_TRANSLATE_NOOP("ArticleFields", "Owner"),
    "review_on": QT_TRANSLATE_NOOP("ArticleFields", "Look at it again on"),
    "expires_on": QT_TRANSLATE_NOOP("ArticleFields", "Expires on"),
    "source": QT_TRANSLATE_NOOP("ArticleFields", "Source, with its day"),
    "asked": QT_TRANSLATE_NOOP("ArticleFields", "Questions it answers"),
    "name": QT_TRANSLATE_NOOP("ArticleFields", "Short name"),
    "base_language": QT_TRANSLATE_NOOP("ArticleFields", "Language of the base text"),
    "attachments": QT_TRANSLATE_NOOP("ArticleFields", "Files"),
    "confirmed": QT_TRANSLATE_NOOP("ArticleFields", "Said to be up to date"),
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


def field(name: str) -> str:
    """Return the words for a field of an article, as they stand beside it where it is written."""
    return QCoreApplication.translate("ArticleFields", _FIELDS[name]) if name in _FIELDS else name


def changes(fields: Mapping[str, tuple[str | list[str], str | list[str]]]) -> list[tuple[str, str, str]]:
    """Return each changed field in words: its name, what it was, what it is."""
    return [(field(name), _value(name, old), _value(name, new)) for name, (old, new) in fields.items()]


def _value(name: str, value: str | list[str]) -> str:
    if isinstance(value, list):
        known = frozenset(Problem) if name == "classes" else frozenset()
        words = [labels.problem(Problem(one)) if one in known else one for one in value]
        return ("; " if name == "asked" else ", ").join(words)
    if name == "visibility" and value in frozenset(Visibility):
        return visibility_choice(Visibility(value))
    if name == "state" and value in frozenset(ArticleState):
        return state(ArticleState(value))
    if name == "kind" and value in frozenset(ArticleKind):
        return kind(ArticleKind(value))
    return labels.language(value) if value and name in ("base_language", "confirmed") else value

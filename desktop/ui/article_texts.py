"""The user's words for articles: why one was found, what it may be used for, what it was used for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.domain.article import Article, ArticleHit, ArticleState, Facet, Visibility
from desktop.domain.issue import Problem
from desktop.ui import labels
from desktop.ui.marking import QT_TRANSLATE_NOOP

_REASONS = {
    "title": QT_TRANSLATE_NOOP("articles", "in the title"),
    "tag": QT_TRANSLATE_NOOP("articles", "in the tags"),
    "asked": QT_TRANSLATE_NOOP("articles", "among its questions"),
    "body": QT_TRANSLATE_NOOP("articles", "in the text"),
    "pinyin": QT_TRANSLATE_NOOP("articles", "by its sound"),
    "typo": QT_TRANSLATE_NOOP("articles", "nearly the words"),
    "meaning": QT_TRANSLATE_NOOP("articles", "means the same"),
    "class": QT_TRANSLATE_NOOP("articles", "fits the problem"),
    "sku": QT_TRANSLATE_NOOP("articles", "for this product"),
    "pinned": QT_TRANSLATE_NOOP("articles", "pinned here"),
}

_BADGES = {
    "internal": QT_TRANSLATE_NOOP("articles", "internal"),
    "quotable": QT_TRANSLATE_NOOP("articles", "quotable"),
    "expired": QT_TRANSLATE_NOOP("articles", "expired"),
    "pinned": QT_TRANSLATE_NOOP("articles", "pinned"),
    "hidden": QT_TRANSLATE_NOOP("articles", "not offered"),
}
BADGE_TOKENS = {
    "internal": ("muted", "hover"),
    "quotable": ("ok", "ok_soft"),
    "expired": ("warning", "warning_soft"),
    "pinned": ("accent", "accent_soft"),
    "hidden": ("muted", "hover"),
}
"""Colours of the theme for words and ground of a badge; the words say it all."""

_STATES = {
    ArticleState.DRAFT: QT_TRANSLATE_NOOP("articles", "Draft: not found by others yet."),
    ArticleState.ARCHIVED: QT_TRANSLATE_NOOP("articles", "Archived: it is no longer kept up to date."),
}
_INTERNAL = QT_TRANSLATE_NOOP("articles", "Internal: not for buyers")
_QUOTABLE = QT_TRANSLATE_NOOP("articles", "May be quoted to buyers")
_EXPIRED = QT_TRANSLATE_NOOP("articles", "Expired on {date}: check it before you use it.")
_STALE = QT_TRANSLATE_NOOP("articles", "This language is older than the {language} text.")
_NO_ARTICLE = QT_TRANSLATE_NOOP("articles", "This link leads to no article here.")
_NO_FILTER = QT_TRANSLATE_NOOP("articles", "There is no filter {words}.")
_FILTERS = QT_TRANSLATE_NOOP(
    "articles", "Filters: tag:returns class:return_refund lang:en sku:B-17 expired:yes state:draft"
)

_KILO = 1024


def _say(text: str) -> str:
    return QCoreApplication.translate("articles", text)


def reason(name: str) -> str:
    """Return the words for one cause; one that we do not know is shown by its own name."""
    return _say(_REASONS[name]) if name in _REASONS else name


def reasons(hit: ArticleHit, most: int | None = None) -> str:
    """Return why an article stands here, the strongest first; the pin is told by its badge."""
    return " · ".join([reason(name) for name in hit.reasons if name != "pinned"][:most])


def badges(hit: ArticleHit) -> tuple[str, ...]:
    """Return the names of a hit's badges, in the order in which they are shown."""
    named = (("pinned", hit.pinned), ("hidden", hit.hidden), ("expired", hit.expired), (str(hit.visibility), True))
    return tuple(name for name, holds in named if holds)


def badge(name: str) -> str:
    return _say(_BADGES[name])


def visibility(article: Article) -> str:
    """Return the sentence about where an article's words may go."""
    return _say(_INTERNAL if article.visibility is Visibility.INTERNAL else _QUOTABLE)


def warnings(article: Article, language: str, today: str) -> tuple[str, ...]:
    """Return what must be known before an article is used; `today` is an ISO date."""
    out = []
    if article.expired(today):
        out.append(_say(_EXPIRED).format(date=article.expires_on))
    if article.state in _STATES:
        out.append(_say(_STATES[article.state]))
    if article.in_language(language).stale:
        out.append(_say(_STALE).format(language=labels.language(article.base_language)))
    return tuple(out)


def facet(found: Facet) -> str:
    """Return a facet's value in the user's words, with its count."""
    return f"{facet_value(found.kind, found.value)} {found.count}"


def facet_value(kind: str, value: str) -> str:
    if kind == "class" and value in set(Problem):
        return labels.problem(Problem(value))
    return labels.language(value) if kind == "language" else value


def facet_name(kind: str) -> str:
    names = {
        "tag": QT_TRANSLATE_NOOP("articles", "Only articles with this tag"),
        "class": QT_TRANSLATE_NOOP("articles", "Only articles about this problem"),
        "language": QT_TRANSLATE_NOOP("articles", "Only articles in this language"),
    }
    return _say(names[kind]) if kind in names else kind


def size(bytes_: int) -> str:
    """Return `12 KB` or `1.4 MB`."""
    if bytes_ < _KILO * _KILO:
        return f"{max(round(bytes_ / _KILO), 1)} KB"
    return f"{bytes_ / _KILO / _KILO:.1f} MB"


def filters() -> str:
    """Return which filters a search knows."""
    return _say(_FILTERS)


def no_article() -> str:
    """Return the sentence about a link to what is not there."""
    return _say(_NO_ARTICLE)


def no_filter(unknown: Iterable[str]) -> str:
    """Return the sentence about filters that mean nothing."""
    return _say(_NO_FILTER).format(words=" ".join(unknown))


def spoken(hit: ArticleHit) -> str:
    """Return what a screen reader says of a hit."""
    words: Iterable[str] = (hit.title, *(badge(name) for name in badges(hit)), reasons(hit), hit.snippet)
    return ". ".join(part for part in words if part)

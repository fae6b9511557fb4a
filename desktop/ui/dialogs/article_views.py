"""The views of the knowledge base: which rows each has, and what a row stands for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from desktop import settings as names
from desktop.domain.article import ArticleState
from desktop.domain.cancel import CancelToken
from desktop.knowledge.duplicates import Pair, duplicates
from desktop.knowledge.review import ReviewItem, ReviewReason, review_list
from desktop.knowledge.rows import ArticleRow
from desktop.knowledge.searches import Unanswered
from desktop.knowledge.uses import Feedback
from desktop.ui import knowledge_texts as texts
from desktop.ui import labels
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.models.rows import Row
from desktop.ui.session import Session
from desktop.ui.tasks import Progress

SHOWN = 500
AGAIN_DAYS = 182
"""Days after which an article that is still right is looked at again."""


class View(StrEnum):
    PUBLISHED = "published"
    DRAFTS = "draft"
    ARCHIVED = "archived"
    REVIEW = "review"
    OUTDATED = "outdated"
    TO_WRITE = "to_write"
    DUPLICATES = "duplicates"


_TITLES = {
    View.PUBLISHED: QT_TRANSLATE_NOOP("knowledge", "Published"),
    View.DRAFTS: QT_TRANSLATE_NOOP("knowledge", "Drafts"),
    View.ARCHIVED: QT_TRANSLATE_NOOP("knowledge", "Archived"),
    View.REVIEW: QT_TRANSLATE_NOOP("knowledge", "To review"),
    View.OUTDATED: QT_TRANSLATE_NOOP("knowledge", "Found outdated"),
    View.TO_WRITE: QT_TRANSLATE_NOOP("knowledge", "To write"),
    View.DUPLICATES: QT_TRANSLATE_NOOP("knowledge", "Duplicates"),
}
_ARTICLE, _OWNER = QT_TRANSLATE_NOOP("knowledge", "Article"), QT_TRANSLATE_NOOP("knowledge", "Owner")
_DAY = QT_TRANSLATE_NOOP("knowledge", "Day")
_LIST = (
    _ARTICLE,
    QT_TRANSLATE_NOOP("knowledge", "Problem"),
    QT_TRANSLATE_NOOP("knowledge", "Languages"),
    _OWNER,
    QT_TRANSLATE_NOOP("knowledge", "Expires"),
)
_COLUMNS = {
    View.PUBLISHED: _LIST,
    View.DRAFTS: _LIST,
    View.ARCHIVED: _LIST,
    View.REVIEW: (_ARTICLE, QT_TRANSLATE_NOOP("knowledge", "Why"), _DAY, _OWNER),
    View.OUTDATED: (_ARTICLE, QT_TRANSLATE_NOOP("knowledge", "What is outdated"), _OWNER, _DAY),
    View.TO_WRITE: (
        QT_TRANSLATE_NOOP("knowledge", "Searched, and nothing found"),
        QT_TRANSLATE_NOOP("knowledge", "How often"),
        QT_TRANSLATE_NOOP("knowledge", "Last"),
    ),
    View.DUPLICATES: (
        QT_TRANSLATE_NOOP("knowledge", "Older"),
        QT_TRANSLATE_NOOP("knowledge", "Newer"),
        QT_TRANSLATE_NOOP("knowledge", "Alike"),
    ),
}
_EMPTY = {
    View.REVIEW: QT_TRANSLATE_NOOP("knowledge", "No article wants to be looked at."),
    View.OUTDATED: QT_TRANSLATE_NOOP("knowledge", "Nobody has found an article outdated."),
    View.TO_WRITE: QT_TRANSLATE_NOOP("knowledge", "Every search has found something."),
    View.DUPLICATES: QT_TRANSLATE_NOOP("knowledge", "No two articles say the same."),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("knowledge", text)


class Views:
    """Gives words on the window's thread; what `reader` and `duplicates` return reads on the store's lane."""

    def __init__(self, session: Session) -> None:
        self._context = session.context
        self._preferences = session.preferences
        self._agent = session.preferences.get(names.AGENT_LANGUAGE)

    def title(self, view: View) -> str:
        return _say(_TITLES[view])

    def columns(self, view: View) -> tuple[str, ...]:
        return tuple(map(_say, _COLUMNS[view]))

    def count(self, view: View, rows: int) -> str:
        """Return the line below the table."""
        if not rows and view in _EMPTY:
            return _say(_EMPTY[view])
        return QCoreApplication.translate("knowledge", "%n row(s)", "", rows)

    def reader(self, view: View, query: str, owner: str | None = None) -> Callable[[], Sequence[Row]]:
        """Return what reads the rows of a view; with `owner` what is that one's to look after, or nobody's."""
        readers: dict[View, Callable[[], Sequence[Row]]] = {
            View.REVIEW: lambda: self._review(owner),
            View.OUTDATED: lambda: self._outdated(owner),
            View.TO_WRITE: self._unanswered,
        }
        return readers.get(view) or (lambda: self._list(ArticleState(view.value), query))

    def _list(self, state: ArticleState, query: str) -> list[Row]:
        articles = self._context.articles
        if not query:
            rows = sorted(articles.all((state,)), key=lambda one: -one.changed_at)[:SHOWN]
        else:
            found = self._context.lookup.search(f"{query} state:{state.value}", self._agent, limit=SHOWN)
            ids = [hit.article_id for hit in found.hits]
            by_id = {one.id: one for one in articles.all((state,), ids)}
            rows = [by_id[number] for number in ids if number in by_id]
        return [(one, self._cells(one)) for one in rows]

    def _cells(self, one: ArticleRow) -> tuple[str, ...]:
        languages = " ".join(code.upper() + ("●" if code in one.stale else "") for code in one.titles)
        problems = [labels.problem(problem) for problem in one.classes]
        tip = "\n".join(part for part in (one.title(self._agent), ", ".join(problems), ", ".join(one.tags)) if part)
        return one.title(self._agent), " ".join(problems[:1]), languages, one.owner, one.expires_on, tip

    def _review(self, owner: str | None) -> list[Row]:
        items = review_list(self._context.store, self._context.lookup.today(), owner)
        out: list[Row] = []
        for item in items:
            reasons = ", ".join(texts.review_reason(reason) for reason in item.reasons)
            expiry = item.reasons[0] in (ReviewReason.EXPIRED, ReviewReason.EXPIRES_SOON)
            day = item.article.expires_on if expiry else item.article.review_on
            out.append((item, (item.article.title(self._agent), reasons, day, item.article.owner)))
        return out

    def _outdated(self, owner: str | None) -> list[Row]:
        found = self._context.uses.feedback(owner)
        return [(one, (one.title, one.note, one.owner, _day(one.at))) for one in found]

    def _unanswered(self) -> list[Row]:
        return [
            (one, (one.query, str(one.count), _day(one.last_at), "\n".join(one.queries)))
            for one in self._context.searches.unanswered()
        ]

    def duplicates(self, progress: Progress, cancel: CancelToken) -> list[Row]:
        """Return pairs of articles that may be one."""
        articles = self._context.articles
        pairs = duplicates(articles, progress=progress, cancel=cancel)[:SHOWN]
        ids = {number for pair in pairs for number in (pair.first, pair.second)}
        titles = {one.id: one.title(self._agent) for one in articles.all(ids=ids)} if ids else {}
        return [
            (pair, (titles.get(pair.first, ""), titles.get(pair.second, ""), f"{pair.similarity:.0%}"))
            for pair in pairs
        ]

    def still_right(self, chosen: object) -> Callable[[], object] | None:
        """Return what puts an article's next review off and settles what was said of it."""
        if not isinstance(chosen, ReviewItem):
            return None
        services, number, stale = self._context, chosen.article.id, chosen.article.stale
        author = self._preferences.get(names.AGENT_NAME)
        today = datetime.date.fromisoformat(services.lookup.today())
        day = (today + datetime.timedelta(days=AGAIN_DAYS)).isoformat()

        def put_off() -> None:
            with services.articles.together():
                services.articles.set_review([number], day, author)
                for language in stale:
                    services.articles.confirm(number, language, author)
                for one in services.uses.feedback():
                    if one.article_id == number:
                        services.uses.settle(one.id)

        return put_off


def _day(at: float) -> str:
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(at)).date(), QLocale.FormatType.ShortFormat)


def article_of(chosen: object) -> int:
    """Return the article that a row stands for, 0 for none."""
    if isinstance(chosen, ArticleRow):
        return chosen.id
    if isinstance(chosen, ReviewItem):
        return chosen.article.id
    if isinstance(chosen, Feedback):
        return chosen.article_id
    return chosen.first if isinstance(chosen, Pair) else 0


def other_of(chosen: object) -> int:
    """Return the newer article of a pair, 0 for none."""
    return chosen.second if isinstance(chosen, Pair) else 0


def question_of(chosen: object) -> str:
    return chosen.query if isinstance(chosen, Unanswered) else ""


def use_of(chosen: object) -> int:
    return chosen.id if isinstance(chosen, Feedback) else 0

"""Keeps what an import found, all of it or nothing."""

from __future__ import annotations

import contextlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from desktop.domain.article import Article, ArticleState, ArticleText, Attachment
from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import Attachments
from desktop.knowledge.importers.folder import Draft, ImportPlan
from desktop.knowledge.later import Later
from desktop.knowledge.rows import ArticleRow

Progress = Callable[[int, int], None]

_TRIES = 2


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import would do or did, in articles; `archived` are those among the changed and the same that
    stay in the archive, as their files say nothing of it."""

    new: int = 0
    changed: int = 0
    same: int = 0
    archived: int = 0


def preview(plan: ImportPlan, library: ArticleLibrary) -> Counts:
    """Say what `apply` would do; nothing is written."""
    known = _Known(library, plan)
    counts: Counter[str] = Counter()
    for draft in plan.drafts:
        kept = known.find(draft.article)
        _count(counts, draft, kept, draft.article if kept is None else _merged(kept, draft))
    return Counts(**counts)


def apply(
    plan: ImportPlan,
    library: ArticleLibrary,
    attachments: Attachments,
    by: str = "",
    *,
    cancelled: CancelToken | None = None,
    progress: Progress | None = None,
) -> Counts:
    """Keep the articles of a plan and their files, all or none, and say what was done.

    One whose name the library knows takes the place of that one; fields and languages that its file does not
    name stay as they are. One without a name is known by its title, see `_Known`. Raises
    `UserFacingError` as `ArticleLibrary.save` and `Attachments.add`, with the file at fault; `Cancelled`.
    """
    for _ in range(_TRIES):
        ready = prepare(plan, library, attachments, by, cancelled=cancelled, progress=progress)
        if ready.later.keep():
            return ready.counts
    with library.together():  # somebody else writes all the time: now they wait
        ready = prepare(plan, library, attachments, by, cancelled=cancelled, progress=progress)
        ready.later.keep()
        return ready.counts


@dataclass(frozen=True, slots=True)
class Prepared:
    """An import that only has to be written: `later.keep` does that, in a second or so for 10,000 articles."""

    counts: Counts
    later: Later


def prepare(
    plan: ImportPlan,
    library: ArticleLibrary,
    attachments: Attachments,
    by: str = "",
    *,
    cancelled: CancelToken | None = None,
    progress: Progress | None = None,
) -> Prepared:
    """Keep the files of a plan and make its articles ready; no article is written. Raises as `apply`.

    Only reads the store, a little at a time: it may do so beside the store's lane.
    """
    later, known = library.later(), _Known(library, plan)
    counts: Counter[str] = Counter()
    for done, found in enumerate(plan.drafts, 1):
        if cancelled is not None:
            cancelled.raise_if_cancelled()
        with _naming(found):
            files = {file.name: attachments.add(file.content, file.name) for file in found.files}
        draft = _with_files(found, files)
        kept = known.find(draft.article)
        kept = later.now(kept) if kept is not None else None
        article = draft.article if kept is None else _merged(kept, draft)
        if not _count(counts, draft, kept, article):
            with _naming(draft):
                later.save(article, kept, by)
        if progress is not None:
            progress(done, len(plan.drafts))
    return Prepared(Counts(**counts), later)


def _count(counts: Counter[str], draft: Draft, kept: Article | None, article: Article) -> bool:
    """Count the article of a draft that is to take the place of `kept`; return whether it is the same."""
    same = kept is not None and _same(kept, article)
    counts["new" if kept is None else "same" if same else "changed"] += 1
    if kept is not None and kept.state is ArticleState.ARCHIVED and "state" not in draft.given:
        counts["archived"] += 1
    return same


class _Known:
    """Finds the article of a library that a draft is a new version of.

    A draft without a name is known by its title: it is the article that has its very text, else the team's only
    one of that title and base language, or the only one of that title and its tags. Where two drafts could be
    the same article, neither is. One in the archive is found where there is no other.
    """

    def __init__(self, library: ArticleLibrary, plan: ImportPlan) -> None:
        self._library = library
        self._names: dict[str, int] = {}
        self._titles: dict[tuple[str, str], list[ArticleRow]] = defaultdict(list)
        for row in library.all():
            if row.name and (not row.pack or row.name not in self._names):
                self._names[row.name] = row.id
            self._titles[row.base_language, row.title(row.base_language)].append(row)
        nameless = [one for one in plan.articles if not one.name]
        self._drafts = Counter(map(_title, nameless)) + Counter((*_title(one), one.tags) for one in nameless)

    def find(self, article: Article) -> Article | None:
        if article.name:
            number = self._names.get(article.name)
            return self._library.get(number) if number is not None else None
        found = self._titles.get(_title(article), [])
        found = sorted(found, key=lambda row: row.state is ArticleState.ARCHIVED)
        base = article.texts[article.base_language]
        for kept in self._library.get_many([row.id for row in found]):
            text = kept.texts.get(article.base_language)
            if text is not None and text.body == base.body:
                return kept
        own = [row for row in found if not row.pack]
        own = [row for row in own if row.state is not ArticleState.ARCHIVED] or own
        alike = [row for row in own if row.tags == article.tags]
        for rows, key in ((own, _title(article)), (alike, (*_title(article), article.tags))):
            if len(rows) == 1 and self._drafts[key] == 1:
                return self._library.get(rows[0].id)
        return None


def _title(article: Article) -> tuple[str, str]:
    return article.base_language, article.texts[article.base_language].title


def _merged(kept: Article, draft: Draft) -> Article:
    """Return a kept article with what its file says now."""
    article = draft.article
    values = {name: getattr(article, name) for name in draft.given}
    files = {one.name: one for one in (*kept.attachments, *article.attachments)}
    return replace(
        kept,
        texts=kept.texts | article.texts,
        attachments=tuple(one for _, one in sorted(files.items())),
        **values,
    )


def _same(kept: Article, other: Article) -> bool:
    def content(one: Article) -> Article:
        texts = {code: ArticleText(text.title, text.body) for code, text in one.texts.items()}
        return replace(one, texts=texts, attachments=tuple(sorted(one.attachments, key=lambda file: file.name)))

    return content(kept) == content(other)


def _with_files(draft: Draft, files: dict[str, Attachment]) -> Draft:
    return replace(
        draft, article=replace(draft.article, attachments=tuple(one for _, one in sorted(files.items())))
    )


@contextlib.contextmanager
def _naming(draft: Draft) -> Iterator[None]:
    """Say of which file an error speaks."""
    try:
        yield
    except UserFacingError as error:
        where = ", ".join(filter(None, (draft.file, f"line {draft.line}" if draft.line else "", error.where)))
        raise UserFacingError(error.code, error.what, where=where, how=error.how) from error

"""Keeps what an import found, all of it or nothing."""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from desktop.domain.article import Article, ArticleText, Attachment
from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import Attachments
from desktop.knowledge.importers.folder import Draft, ImportPlan

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import would do or did, in articles."""

    new: int = 0
    changed: int = 0
    same: int = 0


def preview(plan: ImportPlan, library: ArticleLibrary) -> Counts:
    """Say what `apply` would do; nothing is written."""
    known = _Known(library)
    new = changed = same = 0
    for draft in plan.drafts:
        kept = known.find(draft)
        if kept is None:
            new += 1
        elif _same(kept, _merged(kept, draft)):
            same += 1
        else:
            changed += 1
    return Counts(new, changed, same)


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
    name stay as they are. One without a name that is there word for word is passed over. Raises
    `UserFacingError` as `ArticleLibrary.save` and `Attachments.add`, with the file at fault; `Cancelled`.
    """
    new = changed = same = 0
    with library.together():
        known = _Known(library)
        for done, found in enumerate(plan.drafts, 1):
            if cancelled is not None:
                cancelled.raise_if_cancelled()
            with _naming(found):
                files = {file.name: attachments.add(file.content, file.name) for file in found.files}
            draft = _with_files(found, files)
            kept = known.find(draft)
            article = draft.article if kept is None else _merged(kept, draft)
            if kept is not None and _same(kept, article):
                same += 1
            else:
                with _naming(draft):
                    library.save(article, by)
                new, changed = (new + 1, changed) if kept is None else (new, changed + 1)
            if progress is not None:
                progress(done, len(plan.drafts))
    return Counts(new, changed, same)


class _Known:
    """Finds the article of a library that a draft is a new version of."""

    def __init__(self, library: ArticleLibrary) -> None:
        self._library = library
        self._names: dict[str, int] = {}
        self._titles: dict[str, list[int]] = defaultdict(list)
        for row in library.all():
            if row.name and (not row.pack or row.name not in self._names):
                self._names[row.name] = row.id
            self._titles[row.title(row.base_language)].append(row.id)

    def find(self, draft: Draft) -> Article | None:
        article = draft.article
        if article.name:
            number = self._names.get(article.name)
            return self._library.get(number) if number is not None else None
        base = article.texts[article.base_language]
        for kept in self._library.get_many(self._titles.get(base.title, ())):
            text = kept.texts.get(article.base_language)
            if text is not None and text.body == base.body:
                return kept
        return None


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

"""What an article must have to be kept, and the form in which it is kept."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.article import Article, ArticleKind, ArticleState, ArticleText, Attachment
from desktop.errors import UserFacingError
from desktop.knowledge import comparison

MAX_BODY = 500_000
"""Characters of a body; a window cannot show more at once."""
MAX_ATTACHED = 50 * 1024 * 1024
"""Bytes of all files of an article together."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,79}")
_HASH = re.compile(r"[0-9a-f]{64}")
# Besides what nobody sees: half a pair of surrogates, which no file can hold.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff\ud800-\udfff]")


def cleaned(article: Article) -> Article:
    """Return an article as it is kept: without blanks around and characters nobody sees.

    Raises `UserFacingError`: `article.empty` without a title in the base language, or without a body where it
    is no draft; `article.language`, `article.name`, `article.date`, `article.too_long`, `article.comparison`,
    `article.attachment_name` and `article.attachments_too_large`.
    """
    where = _where(article)
    if article.name and not _NAME.fullmatch(article.name):
        raise UserFacingError(
            "article.name",
            f"“{article.name}” cannot be an article's name.",
            how="Use small letters, digits and _, with a letter first.",
        )
    texts = {}
    for code, text in article.texts.items():
        if not _LANGUAGE.fullmatch(code):
            raise UserFacingError(
                "article.language", f"“{code}” is no language.", how="Write its code: en, pt, zh."
            )
        new = replace(text, title=clean_line(text.title), body=clean(text.body))
        if len(new.body) > MAX_BODY:
            raise UserFacingError(
                "article.too_long",
                f"A text of {len(new.body)} characters is too long for one article (at most {MAX_BODY}).",
                where=where,
                how="Part it into several articles.",
            )
        if new.title or new.body:
            texts[code] = new
    article = replace(
        article,
        texts=texts,
        classes=tuple(dict.fromkeys(article.classes)),
        skus=_words(article.skus),
        marketplaces=_words(article.marketplaces),
        tags=_words(article.tags),
        asked=_words(article.asked),
        owner=clean_line(article.owner),
        source=clean_line(article.source),
        review_on=_day(article.review_on, where),
        expires_on=_day(article.expires_on, where),
    )
    check_texts(article)
    _check_attachments(article.attachments, where)
    return article


def check_texts(article: Article) -> None:
    """Raise `UserFacingError` (`article.empty`, `article.comparison`) where the texts do not do for the state."""
    where = _where(article)
    if article.base_language not in article.texts:
        raise UserFacingError(
            "article.empty",
            f"An article without a text in its base language ({article.base_language}) cannot be kept.",
            where=where,
            how="Write title and text in that language.",
        )
    for code, text in article.texts.items():
        missing = "title" if not text.title else "text"
        if not text.title or (not text.body and article.state is not ArticleState.DRAFT):
            raise UserFacingError(
                "article.empty",
                f"The article has no {missing} in “{code}”.",
                where=where,
                how="Write it, or keep the article as a draft." if text.title else "Write a title.",
            )
        if article.kind is ArticleKind.COMPARISON and text.body and article.state is not ArticleState.DRAFT:
            comparison.parse(text.body)


def clean(text: str) -> str:
    """Return a text of several lines without blanks around and characters nobody sees."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def clean_line(text: str) -> str:
    """Return a text as one line."""
    return " ".join(clean(text).split())


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(map(clean_line, words)) if word)


def _day(text: str, where: str) -> str:
    try:
        return datetime.date.fromisoformat(text.strip()).isoformat() if text.strip() else ""
    except ValueError as error:
        raise UserFacingError(
            "article.date", f"“{text}” is no date.", where=where, how="Write it as 2026-12-31."
        ) from error


def _check_attachments(attachments: tuple[Attachment, ...], where: str) -> None:
    names = [one.name for one in attachments]
    for one in attachments:
        if not one.name or names.count(one.name) > 1 or not _HASH.fullmatch(one.hash):
            raise UserFacingError(
                "article.attachment_name",
                f"The attachment “{one.name}” is there twice, or is no file of this program.",
                where=where,
                how="Give each file a name of its own.",
            )
    total = sum(one.size for one in attachments)
    if total > MAX_ATTACHED:
        raise UserFacingError(
            "article.attachments_too_large",
            f"The article's files have {total / 2**20:.0f} MB together; {MAX_ATTACHED // 2**20} MB are possible.",
            where=where,
            how="Take some of them out.",
        )


def _where(article: Article) -> str:
    base: ArticleText | None = article.texts.get(article.base_language)
    return base.title.strip() if base is not None and base.title.strip() else article.name

"""What of an article may go to a buyer, and what must stay in the house."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from desktop.domain.article import Article, Visibility
from desktop.knowledge.plain_text import blocks
from desktop.knowledge.snippets import plain
from desktop.language.normalize import fold

_QUOTE: Final = re.compile(r"(?m)(?:^>[^\n]*(?:\n|$))+")
_MARK: Final = re.compile(r"(?m)^>[ \t]?")
_SENTENCE: Final = re.compile(r"[^。！？!?\n|]+?(?:[。！？]|[.!?](?=\s|$)|\n|\||$)")
_SIGNS: Final = re.compile(r"[\W_]+")
_HAN: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")

LEAST: Final = 24
"""Width from which a sentence is told as the article's own; a Han sign counts twice."""


def passages(article: Article, language: str) -> tuple[str, ...]:
    """Return the passages that may be quoted to a buyer, as plain text.

    All paragraphs, lists and tables of a quotable article; of an internal one only what it sets off as a quotation
    (`> …`): the sentences that were written for buyers.
    """
    body = article.in_language(language).body
    if article.visibility is Visibility.QUOTABLE:
        return tuple(blocks(body))
    found = ("\n".join(blocks(_MARK.sub("", match[0]), headings=True)) for match in _QUOTE.finditer(body))
    return tuple(text for text in found if text)


def kept_in(article: Article) -> frozenset[str]:
    """Return the sentences of an article that must not leave the house, in the form of `compared`."""
    if article.visibility is Visibility.QUOTABLE:
        return frozenset()
    return frozenset(s for text in article.texts.values() for s in _sentences(_QUOTE.sub("\n", text.body)))


def leaks(text: str, kept: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of sentences in `text` that are, or hold, one that must not leave the house."""
    for match in _SENTENCE.finditer(text):
        said = compared(match[0])
        if said and any(sentence in said for sentence in kept):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield start, match.start() + len(match[0].rstrip())


@lru_cache(maxsize=256)
def _sentences(body: str) -> frozenset[str]:
    lines = (plain(line) for line in re.split(r"[\n|]", body))  # headings, items and cells stand for themselves
    found = (compared(match[0]) for line in lines for match in _SENTENCE.finditer(line))
    return frozenset(sentence for sentence in found if _width(sentence) >= LEAST)


def compared(text: str) -> str:
    """Return a text without signs, blanks, capitals and accents: how it was copied makes no difference."""
    return _SIGNS.sub("", fold(text))


def _width(text: str) -> int:
    return len(text) + len(_HAN.findall(text))

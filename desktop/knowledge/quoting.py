"""What of an article may go to a buyer, and what must stay in the house."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from desktop.domain.article import Article, Visibility
from desktop.knowledge.plain_text import blocks
from desktop.knowledge.snippets import shown

_QUOTE: Final = re.compile(r"(?m)(?:^>[^\n]*(?:\n|$))+")
_MARK: Final = re.compile(r"(?m)^>[ \t]?")
_END: Final = re.compile(r"[\n|。!?]|\.(?=[^\w.,:;-]|_)")
_SIGNS: Final = re.compile(r"[\W_]+")
_HAN: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")

LEAST: Final = 24
"""Width from which a sentence is told as the article's own; a Han sign counts twice.

"Thank you for your patience" is 23 wide: what is shorter, everybody says.
"""


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
    return frozenset(s for text in article.texts.values() for s in kept_in_body(text.body))


def kept_in_body(body: str) -> frozenset[str]:
    """Return the sentences of an internal article's body that must not leave the house."""
    return sentences(_QUOTE.sub("\n", body))


def told_in(article: Article) -> frozenset[str]:
    """Return the sentences of an article that may be quoted to a buyer, in the form of `compared`."""
    bodies = [text.body for text in article.texts.values()]
    if article.visibility is not Visibility.QUOTABLE:
        bodies = ["\n".join(_MARK.sub("", match[0]) for match in _QUOTE.finditer(body)) for body in bodies]
    return frozenset(s for body in bodies for s in sentences(body))


def sentences(body: str) -> frozenset[str]:
    """Return the sentences of a Markdown text that are long enough to be its own, in the form of `compared`.

    Headings, items and cells stand for themselves.
    """
    text = _normal(shown(body).replace("…", " "))
    found = (_SIGNS.sub("", piece) for piece in _END.split(text) if 2 * len(piece) >= LEAST)
    return frozenset(sentence for sentence in found if _width(sentence) >= LEAST)


def compared(text: str) -> str:
    """Return a text without signs, blanks and capitals: how it was copied makes no difference."""
    return _SIGNS.sub("", _normal(text))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _width(text: str) -> int:
    return len(text) if len(text) >= LEAST else len(text) + len(_HAN.findall(text))

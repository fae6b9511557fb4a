"""Reads what is typed into the search: words, "phrases", filters. Every text is a query."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from desktop.domain.article import ArticleState
from desktop.knowledge.words import folded, is_wide, pieces, value

TERMS = 16
"""Words that are looked at; a whole message is for `similar_to_message`."""

RUN = 24
"""Signs in a row without blanks that are looked at as one word."""

_LENGTH = 2_000
"""Characters of a query that are read."""

_NAMES = {
    "tag": "tag",
    "标签": "tag",
    "class": "class",
    "类别": "class",
    "问题": "class",
    "sku": "sku",
    "货号": "sku",
    "lang": "lang",
    "language": "lang",
    "语言": "lang",
    "expired": "expired",
    "过期": "expired",
    "state": "state",
    "状态": "state",
}
_NO_VALUE = "￿"
_YES = {"yes": True, "y": True, "true": True, "1": True, "是": True, "no": False, "n": False, "false": False}
_YES |= {"0": False, "否": False}
_STATES = {"draft": "draft", "published": "published", "archived": "archived", "all": "", "草稿": "draft"}
_STATES |= {"已发布": "published", "发布": "published", "归档": "archived", "已归档": "archived", "全部": ""}
_QUOTES = {ord(c): '"' for c in "“”„‟«»「」『』＂"}
_PHRASE = re.compile(r'"([^"]*)"')
_OPERATOR = re.compile(
    rf'(?<![^\s"])({"|".join(_NAMES)})[:：](?:"([^"]*)"|([^\s"]*))',
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must be in an article: a word, a run of signs, or several in a row (a phrase).

    `growing`: its last word may go on, as it is still being typed.
    """

    words: tuple[str, ...]
    growing: bool = False
    quoted: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def wide(self) -> bool:
        """Whether it ends in Han, kana or hangul: what follows there is no other word."""
        return is_wide(self.words[-1])


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. `state` "" are all; `expired` None are both."""

    terms: tuple[Term, ...] = ()
    tags: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    skus: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    state: str = ArticleState.PUBLISHED.value
    expired: bool | None = None
    text: str = field(default="", compare=False)
    """The words alone, without filters, as they were typed."""

    @property
    def filtered(self) -> bool:
        """Whether a filter was typed."""
        return (
            bool(self.tags or self.classes or self.skus or self.languages or self.expired is not None)
            or self.state != ArticleState.PUBLISHED.value
        )


def parse(text: str) -> Query:
    """Return what a text asks for. The last word is taken as a beginning unless a blank follows it."""
    text = text[:_LENGTH].translate(_QUOTES)
    found: dict[str, list[str]] = {}
    rest = _OPERATOR.sub(lambda match: _take(match, found), text)
    terms: list[Term] = []
    at = 0
    for phrase in _PHRASE.finditer(rest):
        terms += _plain(rest[at : phrase.start()], growing=False)
        words = tuple(pieces(folded(phrase[1])))[:TERMS]
        if words:
            terms.append(Term(words, quoted=True))
        at = phrase.end()
    last = rest[at:].replace('"', " ")
    terms += _plain(last, growing=bool(last) and not last[-1].isspace())
    states = found.get("state", ())
    state = next((_STATES[s] for s in states if s in _STATES), _NO_VALUE if any(states) else None)
    expired = next((_YES[e] for e in found.get("expired", ()) if e in _YES), None)
    return Query(
        terms=tuple(dict.fromkeys(terms))[:TERMS],
        tags=_values(found, "tag"),
        classes=_values(found, "class"),
        skus=_values(found, "sku"),
        languages=_values(found, "lang"),
        state=ArticleState.PUBLISHED.value if state is None else state,
        expired=expired,
        text=" ".join(rest.replace('"', " ").split()),
    )


def _take(match: re.Match[str], found: dict[str, list[str]]) -> str:
    quoted, bare = match[2], match[3]
    found.setdefault(_NAMES[match[1].lower()], []).append(quoted if quoted is not None else bare.lower())
    return " "


def _values(found: dict[str, list[str]], name: str) -> tuple[str, ...]:
    """Return the values of a filter; without one behind the colon it is still being typed and filters nothing."""
    typed = [text for text in found.get(name, ()) if text.strip()]
    return tuple([value(text) or _NO_VALUE for text in typed])[:TERMS]


def _plain(text: str, *, growing: bool) -> list[Term]:
    out = [Term((run,)) for piece in pieces(folded(text)) for run in _runs(piece)]
    if growing and out and text[-1:] and folded(text[-1]).strip():
        out[-1] = Term(out[-1].words, growing=True)
    return out


def _runs(piece: str) -> list[str]:
    """Cut what is too long for one word, as where a whole message was pasted."""
    if not is_wide(piece):
        return [piece]
    return [piece[at : at + RUN] for at in range(0, len(piece), RUN)]

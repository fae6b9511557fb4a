"""Reads what is typed into the search: words, "phrases", filters. Every text is a query."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from desktop.domain.article import ArticleState
from desktop.domain.issue import Problem
from desktop.knowledge.names import CHINESE, LANGUAGES, language_code
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
T = TypeVar("T")

_NO_VALUE = "￿"
_YES = {"yes": True, "y": True, "true": True, "1": True, "是": True, "no": False, "n": False, "false": False}
_YES |= {"0": False, "否": False}
_STATES = {"draft": "draft", "published": "published", "archived": "archived", "all": "", "草稿": "draft"}
_STATES |= {"已发布": "published", "发布": "published", "归档": "archived", "已归档": "archived", "全部": ""}
_CLASSES = {value(name): value(problem) for name, problem in CHINESE.items() if isinstance(problem, Problem)}
_TONGUES = {value(name): code for name, code in LANGUAGES.items()}
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
    unknown: tuple[str, ...] = ()
    """Filters with a value that means nothing, like `expired:maybe`."""
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
    unknown: list[str] = []
    state = _chosen(found, "state", _STATES, unknown)
    expired = _chosen(found, "expired", _YES, unknown)
    return Query(
        terms=tuple(dict.fromkeys(terms))[:TERMS],
        tags=_values(found, "tag"),
        classes=_named(found, "class", _class, unknown),
        skus=_values(found, "sku"),
        languages=_named(found, "lang", _language, unknown),
        state=ArticleState.PUBLISHED.value if state is None else state,
        expired=expired,
        unknown=tuple(unknown),
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


def _named(
    found: dict[str, list[str]], name: str, read: Callable[[str], str], unknown: list[str]
) -> tuple[str, ...]:
    """Return the values of a filter that has names of its own; those that it does not know go to `unknown`."""
    typed = {text: read(text) for text in found.get(name, ()) if text.strip()}
    unknown += [f"{name}:{text}" for text, known in typed.items() if not known]
    return tuple(filter(None, typed.values()))[:TERMS]


def _chosen(found: dict[str, list[str]], name: str, table: Mapping[str, T], unknown: list[str]) -> T | None:
    """Return what a filter with few values says; the beginning of one is still being typed and says nothing."""
    typed = [text.strip().lower() for text in found.get(name, ()) if text.strip()]
    unknown += [f"{name}:{text}" for text in typed if not any(known.startswith(text) for known in table)]
    return next((table[text] for text in typed if text in table), None)


def _class(text: str) -> str:
    """Return the beginning of a class as the index has it: its code, or the code of a name that begins so."""
    typed = value(text)
    if typed and any(value(problem).startswith(typed) for problem in Problem):
        return typed
    return _begun(_CLASSES, typed)


def _language(text: str) -> str:
    """Return the code of a language by its code, its name, or what its name begins with."""
    try:
        return value(language_code(text))
    except ValueError:
        return _begun(_TONGUES, value(text))


def _begun(table: Mapping[str, str], typed: str) -> str:
    return next((code for name, code in table.items() if typed and name.startswith(typed)), "")


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

"""What the knowledge base holds and what a search in it returns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.issue import Problem


class ArticleKind(StrEnum):
    TEXT = "text"
    COMPARISON = "comparison"
    """Ours against a competitor: its body is a Markdown table of three columns (point, ours, theirs)."""


class Visibility(StrEnum):
    INTERNAL = "internal"
    """Never leaves the house: the gate blocks its words in a reply."""
    QUOTABLE = "quotable"


class ArticleState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class UseKind(StrEnum):
    """What is done with an article; pinned and hidden hold for a conversation."""

    OPENED = "opened"
    QUOTED = "quoted"
    LINKED = "linked"
    HELPED = "helped"
    OUTDATED = "outdated"
    PINNED = "pinned"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class ArticleText:
    """Title and Markdown body in one language; `stale`: the base text changed after it was written."""

    title: str
    body: str
    stale: bool = False
    changed_at: float = 0.0
    changed_by: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of an article: `name` as its text names it, `hash` its SHA-256 (hexadecimal), `size` in bytes."""

    name: str
    hash: str
    size: int
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """An article with all its languages. Dates are ISO, "" for none; `id` 0 before it is kept."""

    texts: dict[str, ArticleText]
    base_language: str = "zh"
    id: int = 0
    name: str = ""
    kind: ArticleKind = ArticleKind.TEXT
    classes: tuple[Problem, ...] = ()
    skus: tuple[str, ...] = ()
    marketplaces: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    owner: str = ""
    visibility: Visibility = Visibility.INTERNAL
    state: ArticleState = ArticleState.PUBLISHED
    source: str = ""
    review_on: str = ""
    expires_on: str = ""
    attachments: tuple[Attachment, ...] = ()
    pack: str = ""
    created_at: float = 0.0
    changed_at: float = 0.0
    asked: tuple[str, ...] = ()
    """Questions that it answers, as buyers put them, in any languages: for finding it, never shown as its text."""

    def in_language(self, language: str) -> ArticleText:
        """Return the text in `language`, else the base language's."""
        return self.texts.get(language) or self.texts[self.base_language]

    def expired(self, today: str) -> bool:
        """Tell whether `expires_on` is over on the ISO date `today`."""
        return bool(self.expires_on) and self.expires_on < today


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """One result of a search. `marks` are the places of the hit in `snippet`, `reasons` its strongest causes
    first: `title`, `tag`, `asked`, `body`, `pinyin`, `typo`, `meaning` (the encoder), `class`, `sku`, `pinned`.

    `hidden`: it is not wanted for the open message; only who looks for it finds it."""

    article_id: int
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    language: str = ""
    visibility: Visibility = Visibility.INTERNAL
    expired: bool = False
    pinned: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """How many of the found articles carry a value of `kind` (`tag`, `class`, `language`)."""

    kind: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a query found: hits in order, facets, the words that were meant (`did_you_mean`, "" if none).

    `nearest` tells that nothing has the words and the hits are only the nearest in meaning or spelling, `more`
    that there are more than the `total` that was counted. `unknown` are filters with a value that means nothing;
    nothing is found then.
    """

    hits: tuple[ArticleHit, ...] = ()
    total: int = 0
    facets: tuple[Facet, ...] = ()
    did_you_mean: str = ""
    nearest: bool = False
    more: bool = False
    unknown: tuple[str, ...] = ()

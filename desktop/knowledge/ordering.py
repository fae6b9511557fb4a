"""Puts found articles in order: by their texts, by what is known of the open message, and by meaning."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.knowledge import about
from desktop.knowledge.about import About
from desktop.knowledge.finding import POOL, Found
from desktop.knowledge.index import LANGUAGES, ArticleIndex, strings
from desktop.knowledge.rank import Document, Judged, Unit, judge
from desktop.knowledge.words import folded
from desktop.storage.store import Store

MEANING, MEANING_BESIDE = 2.0, 0.5
"""What the meaning counts beside the words: where none of them was found, and where all were."""

WEAK = 0.3
"""Share of the best score below which an article with some of the words is none of the nearest."""

CLASS, SKU, MARKETPLACE, ELSEWHERE, SPOKEN = 0.20, 0.25, 0.04, -0.12, 0.02
"""What an article's class, product and marketplace bring, and a text in the buyer's language."""

CLASS_OF_QUESTION = 0.08
"""What its class brings beside a whole question: the words tell it themselves, and better."""

RECENT, HALF_LIFE = 0.03, 365 * 86_400.0
"""What an article brings that was changed just now, and the seconds after which it is half."""

EXPIRED = 0.6
"""What is left of the score of an article that is over."""

_DOCUMENTS, _ABOUTS = 2_000, 10_000
"""Texts and articles that are kept: while a query is typed, they are the same again and again."""


@dataclass(frozen=True, slots=True)
class SearchContext:
    """What is known of the open message; `language` is the buyer's, classes are the likeliest first."""

    classes: tuple[str, ...] = ()
    skus: tuple[str, ...] = ()
    marketplace: str = ""
    language: str = ""
    pinned: frozenset[int] = frozenset()
    hidden: frozenset[int] = frozenset()


@dataclass(slots=True)
class Candidate:
    """An article, its best text (a number of the index), and how well it fits.

    `known`: what is known of the message beside its text brings.
    """

    about: About
    number: int
    judged: Judged
    known: float = 0.0
    score: float = 0.0


class Documents:
    """Articles and texts as they are ranked and shown, read when they are needed; belongs to the store's lane."""

    def __init__(self, store: Store, index: ArticleIndex) -> None:
        self._store = store
        self._index = index
        self._kept: dict[int, Document] = {}
        self._abouts: dict[int, About] = {}
        self._revision = 0

    def abouts(self, ids: Iterable[int]) -> dict[int, About]:
        """Return articles without their texts; those that are gone are left out."""
        self._settle()
        wanted = set(ids)
        if missing := [number for number in wanted if number not in self._abouts]:
            self._abouts.update(about.read(self._store, missing))
        return {number: self._abouts[number] for number in wanted if number in self._abouts}

    def read(self, numbers: Sequence[int], abouts: Mapping[int, About]) -> dict[int, Document]:
        """Return the texts of rows of the index; those that are gone are left out."""
        self._settle()
        if missing := [number for number in numbers if number not in self._kept]:
            for number, article, language, title, body, asked in self._store.tuples(
                "SELECT i.number, v.article_id, v.language, v.title, v.body, a.asked FROM article_indexed i"  # noqa: S608
                " JOIN article_version v ON v.article_id = i.article_id AND v.language = i.language"
                f" JOIN article a ON a.id = i.article_id WHERE i.number IN ({','.join(map(str, missing))})"
            ):
                questions = folded(" / ".join(strings(asked))) if asked != "[]" else ""
                self._kept[number] = Document(
                    article, language, title, body, strings(abouts[article].tags), questions
                )
        return {number: self._kept[number] for number in numbers if number in self._kept}

    def _settle(self) -> None:
        """Forget what was read where the index has changed, and the oldest of it where it has become much."""
        if self._revision != self._index.revision:
            self._kept.clear()
            self._abouts.clear()
            self._revision = self._index.revision
        for number in list(itertools.islice(self._kept, max(len(self._kept) - _DOCUMENTS, 0))):
            del self._kept[number]
        for number in list(itertools.islice(self._abouts, max(len(self._abouts) - _ABOUTS, 0))):
            del self._abouts[number]


class Ordering:
    """Ranks; belongs to the store's lane."""

    def __init__(self, documents: Documents, clock: Callable[[], float]) -> None:
        self._documents = documents
        self._clock = clock

    def judged(
        self, found: Found, abouts: Mapping[int, About], context: SearchContext, limit: int
    ) -> dict[int, Candidate]:
        """Return the first articles that were found, ranked by their texts and what is known of the message."""
        rows = [number for number in found.rows if number // LANGUAGES in abouts]
        pool = self._documents.read(rows[: max(POOL, limit)], abouts)
        terms = [Unit(term.text, 1.0, growing=term.growing, sound=True) for term in found.terms]
        whole = Unit(" ".join(term.text for term in terms), 1.0, growing=terms[-1].growing) if terms else None
        out: dict[int, Candidate] = {}
        for number, document in pool.items():
            judged = judge(document, found.units, whole, found.beyond)
            judged.complete = all(map(document.has, terms)) and bool(terms) if found.loose else True
            known = out.get(document.article_id)
            if known is not None:
                judged.complete |= known.judged.complete
            if known is None or known.judged.score < judged.score:
                out[document.article_id] = Candidate(abouts[document.article_id], number, judged)
            else:
                known.judged.complete = judged.complete
        for candidate in out.values():
            self.add_context(candidate, context, pool[candidate.number].language, loose=found.loose)
        return out

    def add_context(self, candidate: Candidate, context: SearchContext, language: str = "", *, loose: bool) -> None:
        """Add to a candidate what is known of the message."""
        one, judged = candidate.about, candidate.judged
        score = 0.0
        if context.classes:
            own = strings(one.classes)
            place = next((n for n, problem in enumerate(context.classes) if problem in own), None)
            if place is not None:
                judged.reasons["class"] = (CLASS_OF_QUESTION if loose else CLASS) / (1 + place)
                score += judged.reasons["class"]
        if context.skus and one.is_about(context.skus):
            judged.reasons["sku"] = SKU
            score += SKU
        if context.marketplace and one.marketplaces != "[]":
            score += MARKETPLACE if context.marketplace in strings(one.marketplaces) else ELSEWHERE
        if language and language == context.language:
            score += SPOKEN
        score += RECENT * 0.5 ** (max(self._clock() - one.changed_at, 0.0) / HALF_LIFE)
        candidate.known = score


def ordered(
    candidates: Mapping[int, Candidate],
    near: Mapping[int, float],
    pinned: Collection[int],
    today: str,
    *,
    loose: bool,
) -> list[int]:
    """Score the candidates and return their ids in order: what is pinned first, then the best.

    Words, meaning (`near`, 0..1) and what is known of the message are added up: an article need not have all three.
    The better the words fit some article, the less the meaning counts. One whose meaning is not known yet is taken
    for one of the usual nearness. Where all words were found, what has none of them comes last.
    """
    words = max((one.judged.score for one in candidates.values()), default=0.0) if loose else 1.0
    weight = MEANING + (MEANING_BESIDE - MEANING) * min(words, 1.0)
    usual = sum(near.values()) / len(near) if near else 0.0
    for number, one in candidates.items():
        meant = weight * near.get(number, usual)
        score = one.judged.score + one.known + meant
        one.score = score * EXPIRED if one.about.expired(today) and score > 0 else score
        if number in near and meant > 0:
            one.judged.reasons["meaning"] = meant
    first = sorted(number for number in candidates if number in pinned)
    for number in first:
        candidates[number].judged.reasons["pinned"] = 9.0
    out = sorted(candidates, key=lambda n: (not loose and candidates[n].number < 0, -candidates[n].score, -n))
    return list(dict.fromkeys([*first, *out]))


def strong(candidates: dict[int, Candidate], context: SearchContext | None) -> dict[int, Candidate]:
    """Return the candidates that have enough of the words; with a message also those about it."""
    best = max((candidate.judged.score for candidate in candidates.values()), default=0.0)
    return {
        number: candidate
        for number, candidate in candidates.items()
        if (candidate.judged.score and candidate.judged.score >= WEAK * best)
        or (context is not None and _fits(candidate.about, context))
    }


def _fits(one: About, context: SearchContext) -> bool:
    return not set(context.classes[:2]).isdisjoint(strings(one.classes)) or one.is_about(context.skus)

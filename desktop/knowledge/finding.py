"""Finds the articles for a query: those that have all its words; else what was meant; else the nearest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop.knowledge.filler import share
from desktop.knowledge.index import ArticleIndex
from desktop.knowledge.matching import GOES_ON, RANKED, Matching, Rows
from desktop.knowledge.query import RUN, TERMS, Query, Term
from desktop.knowledge.rank import Unit
from desktop.knowledge.vocabulary import Vocabulary, rarity
from desktop.knowledge.words import folded, has_han, is_wide, pairs, pieces
from desktop.language.pinyin import alike, is_pinyin, spoken

POOL = 30
"""Texts that are read to rank them."""

_PLENTY = 20
"""Likely rows after which no less likely ones are looked for."""

COMMON = 0.3
"""Share of all texts that have a word, from which on it tells little."""

TELLING, WEIGHED = 12, 32
"""Words that are looked for where not all need be there, and that are weighed in what was found: the rarest."""

_HEARD = 4
"""Signs of a word that may be written as it sounds; more are a sentence."""

_GROWING = 3
"""Letters from which on the beginning of a word is one of some words."""

_ASKED = 4
"""Words of a query that must all be there; of more the rarest ones."""

_INFLECTED = 6
"""Letters from which on a word may have an ending."""

_STEM = 0.5
"""What the beginning of such a word counts beside the word."""

_FEW, _MANY = 3, 3
"""Rows up to which a query of so many words is also taken for a question."""

_READ = 4_000
"""Characters of a message that are read."""

_SOUND = re.compile("[a-z]{4,48}")


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of the index, the likeliest first, and the words by which they are ranked.

    `more`: there are more rows than were asked for. `loose`: they need not have all words.
    `meant`: what was taken for the query, "" for the query itself. `beyond`: the weight of words that are no units.
    """

    rows: Rows
    units: tuple[Unit, ...]
    terms: tuple[Term, ...]
    more: bool = False
    loose: bool = False
    meant: str = ""
    beyond: float = 0.0


class Finding:
    """Asks the index; belongs to the store's lane."""

    def __init__(self, matching: Matching, vocabulary: Vocabulary, index: ArticleIndex) -> None:
        self._matching = matching
        self._vocabulary = vocabulary
        self._index = index

    def find(self, query: Query, limit: int) -> Found:
        """Return up to `limit` rows for a query with words."""
        found = self._strict(query, query.terms, limit)
        if found.rows and not found.loose and (len(found.rows) > _FEW or len(query.terms) < _MANY):
            return found
        if found.rows:  # a question: an article without one of its words may fit better
            others = self._loose(query, self._question(query), limit)
            rows = list(dict.fromkeys([*found.rows[:_PLENTY], *others.rows, *found.rows]))
            if not others.units:
                return replace(found, rows=rows, loose=True)
            return replace(found, rows=rows, units=others.units, beyond=others.beyond, loose=True)
        meant = self._meant(query)
        if meant != query.terms:
            found = self._strict(query, meant, limit)
            if found.rows:
                units = tuple(
                    replace(unit, reason="" if term in query.terms else "typo")
                    for unit, term in zip(found.units, meant, strict=True)
                )
                return replace(found, units=units, meant=" ".join(term.text for term in meant))
        loose = self._loose(query, self._question(replace(query, terms=meant)), limit)
        return replace(loose, terms=meant, meant="" if meant == query.terms else " ".join(t.text for t in meant))

    def browse(self, query: Query, limit: int) -> Found:
        """Return the newest rows that the filters of a query without words let through."""
        rows = self._matching.newest(self._matching.filtered("", query), limit + 1)
        return Found(rows[:limit], (), (), more=len(rows) > limit)

    def about(self, query: Query, classes: Iterable[str], skus: Iterable[str], limit: int) -> Rows:
        """Return the newest rows about one of these classes or products."""
        about = self._matching.about(classes, skus)
        return self._matching.newest(self._matching.filtered(about, query), limit) if about else []

    def for_message(self, texts: Sequence[str], limit: int) -> Found:
        """Return the rows that share the most telling words with a message."""
        return self._loose(Query(), self._parts(_words(texts)), limit, message=True)

    # --- all words ---

    def _strict(self, query: Query, terms: tuple[Term, ...], limit: int) -> Found:
        """Return the rows with all words; of a long query with the rarest of them."""
        matching = self._matching
        units = self._whole(terms)
        if not all(unit.weight for unit in units):
            return Found([], units, terms)
        asked = self._rarest(terms, units)
        expression = matching.filtered(matching.everywhere(asked), query)
        rows = matching.newest(expression, limit + 1)
        found = Found(rows[:limit], units, terms, more=len(rows) > limit, loose=len(asked) < len(terms))
        if len(rows) <= POOL:
            return found
        likely: dict[int, None] = {}
        for better in matching.titled(asked):
            likely.update(dict.fromkeys(matching.newest(matching.filtered(better, query), POOL)))
            if len(likely) >= _PLENTY:
                break
        if len(likely) < _PLENTY and self._cost(asked) <= RANKED:
            likely.update(dict.fromkeys(matching.best(expression, POOL)))
        likely.update(dict.fromkeys(found.rows))
        return replace(found, rows=list(likely))

    def _rarest(self, terms: tuple[Term, ...], units: Sequence[Unit]) -> tuple[Term, ...]:
        """Return the terms that are asked for: of many the rarest, and the one still typed if it says anything."""
        if len(terms) < _ASKED:
            return terms
        if terms[-1].growing and not terms[-1].wide and len(terms[-1].text) < _GROWING:
            terms, units = terms[:-1], units[: len(terms) - 1]
        weights = sorted([unit.weight for unit in units], reverse=True)[:_ASKED]
        return tuple(
            term
            for term, unit in zip(terms, units, strict=True)
            if unit.weight >= weights[-1] or term.growing or term.quoted
        )[-2 * _ASKED :]

    def _cost(self, terms: Iterable[Term]) -> int:
        """Return how many rows FTS5 would read to rank, about."""
        words = [word for term in terms for run in term.words for word in (pairs(run) or [run])]
        if any(term.growing or len(term.words[-1]) == 1 for term in terms):
            return RANKED + 1  # a beginning is many words
        return sum(self._vocabulary.counts(words).values())

    def _whole(self, terms: Sequence[Term]) -> tuple[Unit, ...]:
        """Return the units for texts with all words; of weight 0 where signs stand together nowhere."""
        out = []
        for term in terms:
            count = min(self._counts(term), default=0)
            nowhere = not count and any(is_wide(run) and len(run) > 1 for run in term.words)
            weight = 0.0 if nowhere else rarity(count, self._index.texts_like(term.words[-1]))
            sound = bool(self._matching.by_sound(term))
            out.append(Unit(term.text, weight, growing=term.growing, sound=sound))
        return tuple(out)

    def _counts(self, term: Term) -> list[int]:
        words = [word for run in term.words for word in (pairs(run) if is_wide(run) and len(run) > 1 else [run])]
        return list(self._vocabulary.counts(words).values())

    # --- what was meant ---

    def _meant(self, query: Query) -> tuple[Term, ...]:
        """Return the terms with those that are nowhere put right, as far as it can be told."""
        everything = replace(query, tags=(), classes=(), skus=(), languages=(), expired=None)
        return tuple(self._put_right(term, everything) for term in query.terms)

    def _put_right(self, term: Term, query: Query) -> Term:
        if term.quoted or self._known(term) or self._there(term, query):
            return term
        if term.wide:
            sound = spoken(term.text) if has_han(term.text) and 1 < len(term.text) <= _HEARD else ""
            tries = [Term((sound,))] if _SOUND.fullmatch(sound) else []
        else:
            near = self._vocabulary.nearest(term.text, growing=term.growing)
            tries = [Term((word,)) for word in near]
            if is_pinyin(term.text):
                tries += [Term((word,), growing=term.growing) for word in alike(term.text)[:8]]
        return next((other for other in tries if self._there(other, query)), term)

    def _known(self, term: Term) -> bool:
        """Tell whether it is a word of the articles, or the beginning of one."""
        if term.growing and not term.wide:
            return bool(self._vocabulary.beginning(term.text, 1))
        if term.wide:
            return len(term.text) == 1 or len(term.text) > _HEARD
        return len(term.text) < 3 or bool(self._vocabulary.counts([term.text])[term.text])

    def _there(self, term: Term, query: Query) -> bool:
        return self._matching.any(self._matching.filtered(self._matching.anywhere(term), query))

    # --- some words ---

    def _question(self, query: Query) -> list[Unit]:
        """Return the words of a query, or of the whole text where it is a message that was pasted."""
        return self._parts(query.terms if len(query.terms) < TERMS else [*query.terms, *_words([query.text])])

    def _parts(self, terms: Sequence[Term]) -> list[Unit]:
        """Return words and pairs of signs, each with its rarity; filler tells little. Some may be in no text.

        A question may inflect a word otherwise than the articles do: without its end it counts too, but less.
        """
        parts: dict[str, bool] = {}
        for term in terms:
            for run in term.words:
                if is_wide(run):
                    parts.update(dict.fromkeys(pairs(run) or [run], False))
                else:
                    parts[run] = term.growing and len(run) >= _GROWING
        counts = self._vocabulary.counts(parts)
        stems: dict[str, str] = {}
        for word, growing in list(parts.items()):
            if not growing and len(word) >= _INFLECTED and not is_wide(word):
                stems[word[: max(_INFLECTED - 1, len(word) - 3)]] = word
        parts.update(dict.fromkeys(stems, True))
        for word, growing in parts.items():
            if growing:
                counts[word] = sum(count for _, count in self._vocabulary.beginning(word, GOES_ON))
        # Of a word that is nowhere and its beginning one is enough.
        nowhere = {word if counts[stem] else stem for stem, word in stems.items() if not counts[word]}
        return [
            Unit(
                word,
                (_STEM if word in stems else share(word)) * rarity(counts[word], self._index.texts_like(word)),
                growing=growing,
                texts=counts[word],
            )
            for word, growing in parts.items()
            if word not in nowhere
        ]

    def _loose(self, query: Query, units: Sequence[Unit], limit: int, *, message: bool = False) -> Found:
        """Return the rows with the rarest words; as many words as FTS5 ranks in some milliseconds.

        What is in many texts is not looked for in a `message`, unless it has nothing else.
        """
        matching = self._matching
        known = sorted([unit for unit in units if unit.texts], key=lambda unit: -unit.weight)
        weighed = tuple(known[:WEIGHED])
        beyond = sum(unit.weight for unit in units) - sum(unit.weight for unit in weighed)
        if message:
            known = [u for u in known if u.texts <= COMMON * self._index.texts_like(u.text)] or known
        by_rarity = known[:TELLING]
        chosen: list[Term] = []
        cost = 0
        for unit in by_rarity:
            if cost + unit.texts > RANKED:
                break
            cost += unit.texts
            chosen.append(Term((unit.text,), growing=unit.growing))
        rows: dict[int, None] = {}
        if chosen:
            expression = matching.filtered(matching.either(chosen), query)
            rows.update(dict.fromkeys(matching.best(expression, min(limit, 2 * POOL))))
        if len(chosen) < len(by_rarity) and len(rows) < POOL:
            # Frequent words alone: the newest titles with the two rarest, the newest texts with any.
            terms = [Term((unit.text,), growing=unit.growing) for unit in by_rarity]
            for part in (*matching.titled(terms[:2]), matching.either(terms[: 2 * _ASKED])):
                rows.update(dict.fromkeys(matching.newest(matching.filtered(part, query), POOL)))
        return Found(list(rows)[:limit], weighed, (), loose=True, beyond=max(beyond, 0.0))


def _words(texts: Iterable[str]) -> list[Term]:
    """Return the words of whole texts; numbers and the shortest ones tell nothing."""
    words = dict.fromkeys(piece for text in texts for piece in pieces(folded(text)[:_READ]))
    return [Term((word[:RUN],)) for word in words if is_wide(word) or (len(word) > 2 and not word.isdecimal())]

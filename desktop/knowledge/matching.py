"""Writes queries in FTS5's language, and takes the newest rows of what would be an endless list.

FTS5 gives the rows of a query one by one, by number; a number grows with the article's. Asked for the last 600 it
reads little more than these, however many have the words: under a millisecond, where ranking all 100,000 takes
150. So nothing here asks FTS5 to rank a frequent word; the few rows that are taken are ranked by their texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.knowledge.index import ArticleIndex
from desktop.knowledge.query import Query, Term
from desktop.knowledge.vocabulary import Vocabulary
from desktop.knowledge.words import Mark, begun, is_wide, pairs, written
from desktop.language.pinyin import completions, is_pinyin, is_syllable, spellings
from desktop.storage.store import Store

PREFIXES = (1, 3)
"""Characters of a beginning that the index has lists for (`prefix` in the schema)."""

LISTS = 40
"""Lists of longer beginnings that stand for one that has none."""

GOES_ON = 24
"""Words that a longer beginning is taken for, the most frequent ones."""

RANKED = 1_000
"""Rows that FTS5 is asked to rank by bm25: some milliseconds."""

_WEIGHTS = "8.0, 5.0, 1.0, 2.0"
"""bm25 of title, tags, body and marks."""

_PINYIN, _INITIALS = 36, 8
"""Letters of a word that may be pinyin, or initials."""

_BRIEF = 4
"""Letters that sound like too much to be one of several words."""

_MIXED = 3
"""Words of a query up to which one of them in the title is looked for, the others anywhere."""

_KEPT = 500
"""Answers of the index that are kept until it changes, and rows of one that is kept."""

Rows = list[int]


class Matching:
    """Finds rows of the index; belongs to the store's lane."""

    def __init__(self, store: Store, vocabulary: Vocabulary, index: ArticleIndex) -> None:
        self._store = store
        self._vocabulary = vocabulary
        self._index = index
        self._kept: dict[tuple[str, str, int], Rows] = {}
        self._revision = 0

    # --- rows ---

    def newest(self, expression: str, limit: int) -> Rows:
        """Return the last rows of an expression, the newest first."""
        return self._rows("rowid DESC", expression, limit) if expression else []

    def best(self, expression: str, limit: int) -> Rows:
        """Return the best rows of an expression by bm25; only for what has few rows."""
        return self._rows(f"bm25(article_index, {_WEIGHTS})", expression, limit)

    def _rows(self, order: str, expression: str, limit: int) -> Rows:
        """Ask the index, but not twice: most words of a question are there at the next key press too."""
        if self._revision != self._index.revision or len(self._kept) > _KEPT:
            self._kept.clear()
            self._revision = self._index.revision
        asked = order, expression, limit
        rows = self._kept.get(asked)
        if rows is None:
            rows = [
                number
                for (number,) in self._store.tuples(
                    f"SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY {order} LIMIT ?",  # noqa: S608
                    (expression, limit),
                )
            ]
            if len(rows) <= _KEPT:
                self._kept[asked] = rows
        return rows

    def any(self, expression: str) -> bool:
        return bool(self.newest(expression, 1))

    # --- expressions ---

    def anywhere(self, term: Term) -> str:
        """A term in title, tags or body, or by its sound in title or tags."""
        return _either([self._written("", term), self.by_sound(term)])

    def in_title(self, term: Term) -> str:
        return self._written(Mark.TITLE, term)

    def in_head(self, term: Term) -> str:
        """A term in the title or a tag, or by its sound there."""
        return _either([self._written(Mark.TITLE, term), self._written(Mark.TAG, term), self.by_sound(term)])

    def titled(self, terms: Sequence[Term]) -> list[str]:
        """Return what is worth more than all terms somewhere, the best first."""
        out = [_all(map(self.in_title, terms)), _all(map(self.in_head, terms))]
        if 1 < len(terms) <= _MIXED:
            heads, others = list(map(self.in_head, terms)), list(map(self.anywhere, terms))
            out.append(
                _either([_all([head, *others[:n], *others[n + 1 :]]) for n, head in enumerate(heads)]),
            )
        return out

    def everywhere(self, terms: Sequence[Term]) -> str:
        """All terms, wherever they are."""
        return _all(map(self.anywhere, terms))

    def either(self, terms: Sequence[Term]) -> str:
        """One of the terms at least; by its sound only what is long enough to mean it."""
        return _either(
            [self.anywhere(term) if len(term.text) > _BRIEF else self._written("", term) for term in terms]
        )

    def by_sound(self, term: Term) -> str:
        """The pinyin of a title or tag: whole, the last syllable growing, or its initials; "" for other words."""
        word = term.words[0]
        if term.quoted or len(word) > _PINYIN or not is_pinyin(word):
            return ""
        if not self._may_be_pinyin(term):
            return ""
        found = spellings(word)
        # `can` is one syllable, not `ca` and the beginning of another one.
        ways = [self._syllables(way) for way in found if way is found[0] or is_syllable(way[-1])]
        if len(word) == 1 or len(word) > _INITIALS or (ways and len(word) > _BRIEF):
            return _either(ways)
        return _either([*ways, _phrase([Mark.INITIALS + pair for pair in pairs(word)])])

    def filtered(self, expression: str, query: Query) -> str:
        """Add a query's filters to an expression; to "" what they alone ask for."""
        wanted = [
            *(_phrase([Mark.IS_TAG + tag], growing=True) for tag in query.tags),
            *(_phrase([Mark.IS_CLASS + problem], growing=True) for problem in query.classes),
            *(_phrase([Mark.IS_SKU + sku], growing=True) for sku in query.skus),
        ]
        if query.languages:
            wanted.append(_either([_phrase([Mark.IS_LANGUAGE + code]) for code in query.languages]))
        if query.expired:
            wanted.append(_phrase([Mark.EXPIRES]))
        if query.state not in ("", "published"):
            wanted.append(_phrase([Mark.IS_STATE + query.state]))
        if query.state == "published":
            if not expression and not wanted:
                return _phrase([Mark.IS_STATE + query.state])
            # What is not published is a short list to hold a row against; what is published nearly all of them.
            hidden = _either([_phrase([Mark.IS_STATE + "draft"]), _phrase([Mark.IS_STATE + "archived"])])
            return f"({_all([expression, *wanted])}) NOT {hidden}"
        return _all([expression, *wanted]) or _phrase([Mark.IS_STATE], growing=True)

    def about(self, classes: Iterable[str], skus: Iterable[str]) -> str:
        """What is about one of these classes or products."""
        return _either(
            [_phrase([Mark.IS_SKU + sku]) for sku in skus if sku]
            + [_phrase([Mark.IS_CLASS + problem]) for problem in classes if problem]
        )

    # --- inside ---

    def _may_be_pinyin(self, term: Term) -> bool:
        """Tell whether a word in Latin letters is no word of the articles, or one that is still short."""
        word = term.words[0]
        if term.growing:
            return len(word) <= _BRIEF or not self._vocabulary.beginning(word, 1)
        return not self._vocabulary.counts([word])[word]

    def _written(self, mark: str, term: Term) -> str:
        if len(term.words) == 1 and not term.wide and term.growing:
            return self._growing(mark, term.words[0])
        *first, last = term.words
        words = list(written(first))
        if not is_wide(last):
            return _phrase([mark + word for word in [*words, last]])
        if len(last) == 1 and not words:  # the beginning of a pair
            return self._growing(mark, last)
        words += pairs(last) or [last]
        return _phrase([mark + word for word in words], growing=len(last) == 1)

    def _growing(self, mark: str, word: str) -> str:
        if len(mark + word) in PREFIXES:
            return _phrase([mark + word], growing=True)
        if len(mark + word) < PREFIXES[-1]:
            # Two characters: the word itself, and the lists of three that begin so.
            length = PREFIXES[-1] - len(mark)
            longer = [other for other in self._vocabulary.longer(word, length, LISTS) if len(other) == length]
            return _either([_phrase([mark + word]), *(_phrase([mark + other], growing=True) for other in longer)])
        # FTS5 would gather all rows of all words before the first comes out.
        found = self._vocabulary.beginning(word, GOES_ON + 1)
        if len(found) > GOES_ON and sum(count for _, count in found) <= RANKED:
            return _phrase([mark + word], growing=True)
        return _either([_phrase([mark + other]) for other, _ in found[:GOES_ON]] or [_phrase([mark + word])])

    def _syllables(self, way: Sequence[str]) -> str:
        # Syllables are few and in every title: what they are followed by makes them rare. A phrase would be dear.
        followed = [_phrase([Mark.BEGUN + pair]) for pair in begun(way)]
        last = Mark.PINYIN + way[-1]
        if len(way[-1]) == 1:
            own = "" if followed else _either([_phrase([Mark.PINYIN + other]) for other in completions(way[-1])])
        elif len(last) in PREFIXES:
            own = _phrase([last], growing=True)
        else:
            own = _either([_phrase([Mark.PINYIN + other]) for other in completions(way[-1])])
        return _all([*followed, own])


def _phrase(words: Sequence[str], *, growing: bool = False) -> str:
    # Words are letters and digits alone: none can end the quotes.
    return f'"{" ".join(words)}"' + ("*" if growing else "")


def _either(found: Sequence[str]) -> str:
    return _joined(found, "OR")


def _all(found: Iterable[str]) -> str:
    return _joined(found, "AND")


def _joined(found: Iterable[str], with_word: str) -> str:
    parts = list(dict.fromkeys(filter(None, found)))
    return parts[0] if len(parts) == 1 else f"({f' {with_word} '.join(parts)})" if parts else ""

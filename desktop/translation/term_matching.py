"""Finds terms in a text: a dictionary of word sequences for spaced scripts, of characters for the others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.domain.languages import CJK
from desktop.language.spans import lowered, plain
from desktop.translation.stems import Inflection, plain_word

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_GAP = re.compile(r"[\s'’\-‐‑–/&]{0,3}|\.")
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9]{1,5}")
_LATIN = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u0400-\u04ff]")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_HANGUL_RUN = re.compile(r"[\uac00-\ud7a3]*")
_SHOUTED = 8
"""Capitals of a text without small letters from which it is shouted, and "IT" a word."""


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a text; `entries` say which terms of which concepts are spelled so, none for a mere word."""

    start: int
    end: int
    entries: tuple[int, ...]
    firm: bool = False
    """A word that wins over a term of its length that it crosses ("有货币" is about money)."""


@dataclass(slots=True)
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    entries: list[int] = field(default_factory=list)
    word: bool = False
    firm: bool = False

    def walk(self, keys: Iterable[str]) -> _Node:
        node = self
        for key in keys:
            node = node.next.setdefault(key, _Node())
        return node


def dictionary(language: str, rules: Inflection) -> WordDictionary | CharacterDictionary:
    """Make the empty dictionary that fits a language."""
    return CharacterDictionary(rules) if language in CJK else WordDictionary(rules)


def longest(found: Iterable[Found]) -> list[Found]:
    """Keep of what overlaps the finds that cover the most of the text, else the fewest, else the first.

    "质量变差评价" is three words, so that the term "差评" across two of them is none.
    """
    ordered = sorted(found, key=lambda one: (one.start, -one.end))
    starts = [one.start for one in ordered]
    # From the end: the best that can be had from each find on, and the find it begins with.
    best: list[tuple[int, int, int]] = [(0, 0, 0)] * (len(ordered) + 1)
    taken = [False] * len(ordered)
    after = [bisect_left(starts, one.end) for one in ordered]
    for place in range(len(ordered) - 1, -1, -1):
        one = ordered[place]
        covered, pieces, firm = best[after[place]]
        with_it = (covered + one.end - one.start, pieces - 1, firm + one.firm)
        taken[place] = with_it >= best[place + 1]
        best[place] = max(with_it, best[place + 1])
    kept, place = [], 0
    while place < len(ordered):
        if taken[place]:
            kept.append(ordered[place])
        place = after[place] if taken[place] else place + 1
    return kept


class WordDictionary:
    """Terms as sequences of words: whole words alone match, in any form the rules know."""

    def __init__(self, rules: Inflection) -> None:
        self._rules = rules
        self._root = _Node()
        self._forms: dict[str, set[str]] = {}
        self._capitals: dict[str, str] = {}

    def add(self, text: str, entry: int) -> None:
        """Take in a term; one in capitals (SKU, VAT, IT) or a name like a word (Visa) is found as it is written."""
        words = _WORD.findall(text)
        written = _written(text, self._rules) if len(words) == 1 else frozenset()
        if written:
            keys = [f"={words[0]}"]
            self._capitals.update(dict.fromkeys(written, keys[0]))
        else:
            keys = [plain_word(word) for word in words]
            for word, key in zip(words, keys, strict=True):
                for form in self._rules.forms(word):
                    self._forms.setdefault(form, set()).add(key)
        if keys:
            self._root.walk(keys).entries.append(entry)

    def find(self, text: str) -> Iterator[Found]:
        """Yield all terms of a text, also those inside of others."""
        words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
        shouted = text.isupper() and sum(c.isupper() for c in text) >= _SHOUTED
        keys = [self._keys(word, shouted) for word, _, _ in words]
        for first, start in enumerate(words):
            if keys[first]:
                yield from self._from(text, words, keys, first, start[1])

    def _keys(self, word: str, shouted: bool) -> Iterable[str]:
        found = self._forms.get(plain_word(word), ())
        capital = self._capitals.get(word)
        if capital is None or (shouted and plain_word(word) in self._rules.exact | self._rules.cased):
            return found
        return (*found, capital)

    def _from(
        self, text: str, words: list[tuple[str, int, int]], keys: list[Iterable[str]], first: int, start: int
    ) -> Iterator[Found]:
        nodes = [self._root]
        for place in range(first, len(words)):
            if place > first and not _GAP.fullmatch(text, words[place - 1][2], words[place][1]):
                return
            nodes = [node.next[key] for node in nodes for key in keys[place] if key in node.next]
            if not nodes:
                return
            entries = tuple(entry for node in nodes for entry in node.entries)
            if entries:
                yield Found(start, words[place][2], entries)


class CharacterDictionary:
    """Terms as sequences of characters, for scripts that write no blanks between words, and for Korean."""

    def __init__(self, rules: Inflection) -> None:
        self._rules = rules
        self._root = _Node()
        self._exact: dict[int, frozenset[str]] = {}
        for word in (*rules.words, *rules.firm):
            self._root.walk(_characters(word)).word = True
        for word in rules.firm:
            self._root.walk(_characters(word)).firm = True

    def add(self, text: str, entry: int) -> None:
        """Take in a term; blanks in it may stand in a text or not."""
        if written := _written(text, self._rules):
            self._exact[entry] = written
        keys = _characters(text)
        if keys:
            self._root.walk(keys).entries.append(entry)

    def find(self, text: str) -> Iterator[Found]:
        """Yield all terms of a text, also those inside of others, and longer words without entries."""
        low = lowered(plain(text))
        first = self._root.next
        for start, character in enumerate(low):
            if character in first and (_is_han(character) or _begins(low, start)):
                yield from self._from(text, low, start)

    def _from(self, text: str, low: str, start: int) -> Iterator[Found]:
        node = self._root
        for place in range(start, len(low)):
            step = node.next.get(low[place])
            if step is None:
                if place > start and low[place].isspace() and _joins(low, place):
                    continue
                return
            node = step
            if (node.entries or node.word) and (_is_han(low[place]) or self._ends(low, start, place + 1)):
                if not self._exact:
                    yield Found(start, place + 1, tuple(node.entries), node.firm)
                    continue
                spelled = text[start : place + 1]
                entries = tuple(e for e in node.entries if e not in self._exact or spelled in self._exact[e])
                if entries or node.word:
                    yield Found(start, place + 1, entries, node.firm)

    def _ends(self, low: str, start: int, end: int) -> bool:
        """Tell whether a word may end here: not inside a Latin or katakana word, in Korean before a particle."""
        if end == len(low):
            return True
        if any(script.match(low[end - 1]) and script.match(low[end]) for script in (_LATIN, _KATAKANA)):
            return False
        if not self._rules.particles or not _HANGUL.match(low[start]):
            return True
        run = _HANGUL_RUN.match(low, end)
        rest = run[0] if run else ""
        return not rest or rest in self._rules.particles or rest.startswith(self._rules.goes_on)


def _written(term: str, rules: Inflection) -> frozenset[str]:
    """Give the only spellings in which a term is found; none where any will do."""
    if _ABBREVIATION.fullmatch(term):
        return frozenset({term})
    if term[:1].isupper() and plain_word(term) in rules.cased:
        return frozenset({term, term.upper()})
    return frozenset()


def _characters(text: str) -> list[str]:
    return [character for character in lowered(plain(text)) if not character.isspace()]


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _begins(low: str, start: int) -> bool:
    """Tell whether a word may begin here."""
    return start == 0 or not any(
        script.match(low[start - 1]) and script.match(low[start]) for script in (_LATIN, _KATAKANA, _HANGUL)
    )


def _joins(low: str, place: int) -> bool:
    """Tell whether a blank may stand inside a term: one alone, in Korean or beside Latin letters."""
    before, after = low[place - 1 : place], low[place + 1 : place + 2]
    return any(bool(script.match(side)) for side in (before, after) for script in (_LATIN, _HANGUL))

"""The small language in which cues are written, and what finds them in a text.

| written | stands for |
|---|---|
| `word` | this word, in any case and without accents; a sign in Chinese, Japanese, Korean |
| `wor*` `*ord` `*or*` | a word that begins with, ends in, holds these letters |
| `(a|b c|)` | one of several, also of several words; an empty one: may be left out |
| `..` `...` | up to 3 words, up to 8 (6 and 16 signs), within a sentence |
| `#` `@` `?` `.` | a number, an address, a question mark, another end of a sentence |
| `<` `>` | the beginning and the end of the text |
| `_` | nothing is glued before the next sign (Korean) |
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.triage.wording import ADDRESS, ASKS, BREAK, NUMBER, Reader, Wording

_PIECES: Final = re.compile(r"\.{1,3}|[()|<>_#@?]|[^()|<>_#@?.\s]+")
_GAPS: Final = {False: {"..": 3, "...": 8}, True: {"..": 6, "...": 16}}
_MARKS: Final = {"#": NUMBER, "@": ADDRESS, "?": ASKS, ".": BREAK}
_ENDS: Final = frozenset({BREAK, ASKS})


@dataclass(frozen=True, slots=True)
class _One:
    """A word."""

    exact: frozenset[str]
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Tell whether all its words are written out."""
        return bool(self.exact) and not (self.begins or self.ends or self.holds)

    def fits(self, word: str) -> bool:
        return (
            word in self.exact
            or (NUMBER in self.exact and word[0].isdigit())
            or (bool(self.begins) and word.startswith(self.begins))
            or (bool(self.ends) and word.endswith(self.ends))
            or any(part in word for part in self.holds)
        )


@dataclass(frozen=True, slots=True)
class _Any:
    """One of several rows."""

    rows: tuple[tuple[_Element, ...], ...]


@dataclass(frozen=True, slots=True)
class _Gap:
    """Up to so many words of the same sentence."""

    most: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A place: `<`, `>` or `_`."""

    mark: str


_ANY: Final = _One(frozenset())
_Element = _One | _Any | _Gap | _Place
_Row = tuple[_Element, ...]


class Patterns:
    """Many patterns of one language, found together; each is known by its number."""

    def __init__(self, written: Sequence[str], reader: Reader) -> None:
        """Raises `ValueError` naming a pattern that cannot be read."""
        self._reader = reader
        self._gaps = _GAPS[reader.spaceless]
        self._spelled: dict[str, tuple[_One, ...]] = {}
        self._rows = [self._parsed(pattern) for pattern in written]
        self._exact: dict[str, dict[str, list[int]]] = {}
        self._begins: dict[str, list[int]] = defaultdict(list)
        self._ends: dict[str, list[int]] = defaultdict(list)
        self._holds: list[tuple[str, int]] = []
        for number, row in enumerate(self._rows):
            for one, second in _openings(row):
                for word in one.exact:
                    follows = self._exact.setdefault(word, {})
                    for follower in second.exact if second.plain else ("",):
                        follows.setdefault(follower, []).append(number)
                for word in one.begins:
                    self._begins[word].append(number)
                for word in one.ends:
                    self._ends[word].append(number)
                self._holds += [(word, number) for word in one.holds]
        self._lengths = sorted({len(word) for word in self._begins})
        self._tails = sorted({len(word) for word in self._ends})

    def find(self, text: Wording) -> Iterator[tuple[int, int, int]]:
        """Yield number, first word and the word behind the last one of every place where a pattern fits."""
        words = (*text.words, "")
        for at, word in enumerate(text.words):
            for number in self._beginning(word, words[at + 1]):
                end = _run(self._rows[number], 0, text, at)
                if end > at:
                    yield number, at, end

    def _beginning(self, word: str, second: str) -> list[int]:
        """Return the patterns that may begin with two words, each once."""
        found: list[int] = []
        for form in (word, NUMBER) if word[0].isdigit() else (word,):
            if follows := self._exact.get(form):
                found += follows.get("", ())
                if second:
                    found += follows.get(second, ())
                    if second[0].isdigit():
                        found += follows.get(NUMBER, ())
        for length in self._lengths:
            if length > len(word):
                break
            found += self._begins.get(word[:length], ())
        for length in self._tails:
            if length > len(word):
                break
            found += self._ends.get(word[-length:], ())
        found += [number for part, number in self._holds if part in word]
        return found if len(found) < 2 else list(dict.fromkeys(found))

    def _parsed(self, pattern: str) -> _Row:
        try:
            pieces = _PIECES.findall(pattern)
            row, _ = self._row(pieces, 0, inside=False)
            if any(one is _ANY for one in _firsts(row)):
                raise ValueError("it may begin with anything")
        except ValueError as error:
            raise ValueError(f"“{pattern}”: {error}") from error
        return row

    def _row(self, pieces: Sequence[str], at: int, *, inside: bool) -> tuple[_Row, int]:
        """Read elements up to `|`, `)` or the end, and say where that stands."""
        row: list[_Element] = []
        while at < len(pieces):
            piece = pieces[at]
            if piece in ("|", ")"):
                if not inside:
                    raise ValueError(f"“{piece}” outside of brackets")
                break
            at += 1
            if piece == "(":
                element, at = self._any(pieces, at)
                row.append(element)
            elif piece in self._gaps:
                row.append(_Gap(self._gaps[piece]))
            elif piece in "<>_":
                row.append(_Place(piece))
            elif piece in _MARKS:
                row.append(_One(frozenset({_MARKS[piece]})))
            else:
                row += self._words(piece)
        return tuple(row), at

    def _any(self, pieces: Sequence[str], at: int) -> tuple[_Element, int]:
        rows = []
        while True:
            row, at = self._row(pieces, at, inside=True)
            rows.append(row)
            if at >= len(pieces):
                raise ValueError("a bracket is not closed")
            at += 1
            if pieces[at - 1] == ")":
                return _merged(rows), at

    def _words(self, piece: str) -> tuple[_One, ...]:
        if piece not in self._spelled:
            self._spelled[piece] = tuple(self._read(piece))
        return self._spelled[piece]

    def _read(self, piece: str) -> Iterator[_One]:
        core = piece.strip("*")
        words = self._reader.form(core)
        if not words or "*" in core:
            raise ValueError(f"“{piece}” is no word")
        for place, word in enumerate(words):
            front = place == 0 and piece[0] == "*"
            back = place == len(words) - 1 and piece[-1] == "*"
            if front and back:
                yield _One(frozenset(), holds=(word,))
            elif front:
                yield _One(frozenset(), ends=(word,))
            elif back:
                yield _One(frozenset(), begins=(word,))
            else:
                yield _One(frozenset({word}))


def _merged(rows: Sequence[_Row]) -> _Element:
    """Put rows of one word into one element, which is faster than trying them by turns."""
    ones = [row[0] for row in rows if len(row) == 1 and isinstance(row[0], _One)]
    others = [row for row in rows if not (len(row) == 1 and isinstance(row[0], _One))]
    if not ones:
        return _Any(tuple(others))
    one = _One(
        frozenset().union(*(one.exact for one in ones)),
        tuple(word for one in ones for word in one.begins),
        tuple(word for one in ones for word in one.ends),
        tuple(word for one in ones for word in one.holds),
    )
    return _Any(((one,), *others)) if others else one


def _openings(row: _Row) -> Iterator[tuple[_One, _One]]:
    """Yield the pairs of words with which a row may begin; `_ANY` is any word or none."""
    element, rest = (row[0], row[1:]) if row else (None, ())
    if isinstance(element, _One):
        for second in _firsts(rest):
            yield element, second
    elif isinstance(element, _Any):
        for inner in element.rows:
            yield from _openings(inner + rest)
    elif isinstance(element, _Place):
        yield from _openings(rest)
    else:
        yield _ANY, _ANY


def _firsts(row: _Row) -> Iterator[_One]:
    element, rest = (row[0], row[1:]) if row else (None, ())
    if isinstance(element, _One):
        yield element
    elif isinstance(element, _Any):
        for inner in element.rows:
            yield from _firsts(inner + rest)
    elif isinstance(element, _Place):
        yield from _firsts(rest)
    else:
        yield _ANY


def _run(row: _Row, index: int, text: Wording, at: int) -> int:
    """Return the place behind the first fit of the elements from `index` on at a word, -1 if there is none."""
    words = text.words
    while index < len(row):
        element = row[index]
        index += 1
        if isinstance(element, _One):
            if at >= len(words) or not element.fits(words[at]):
                return -1
            at += 1
        elif isinstance(element, _Any):
            for inner in element.rows:
                if (end := _run(inner + row[index:], 0, text, at)) >= 0:
                    return end
            return -1
        elif isinstance(element, _Gap):
            for ahead in range(at, min(at + element.most, len(words)) + 1):
                if (end := _run(row, index, text, ahead)) >= 0:
                    return end
                if ahead < len(words) and words[ahead] in _ENDS:
                    return -1
            return -1
        elif not _stands(element.mark, text, at):
            return -1
    return at


def _stands(mark: str, text: Wording, at: int) -> bool:
    if mark == "_":
        return at < len(text) and text.first[at]
    rest = text.words[:at] if mark == "<" else text.words[at:]
    return not any(word[0].isalnum() or word in (NUMBER, ADDRESS) for word in rest)

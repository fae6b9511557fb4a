"""Finds order numbers, tracking numbers and article numbers, by format and by the words around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.message import EntityKind
from desktop.language.carriers import TrackingFormats, checks
from desktop.language.lexicon import Table, strings, table
from desktop.language.spans import Candidate, Rank, alternation, candidate

_TOKEN = re.compile(r"#?(?<![A-Za-z0-9_@])(?=[A-Za-z-]*\d)[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*(?![A-Za-z0-9_@])")
_GROUPED = re.compile(
    r"(?<![A-Za-z0-9_+.,-])(?:[A-Za-z]{2}\s\d{3}\s?\d{3}\s?\d{3}\s[A-Za-z]{2}"
    r"|\d{4}(?:[ -]\d{4}){2,4}(?:[ -]\d{1,4})?)(?![A-Za-z0-9_-]|[.,]\d)"
)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|[。！？\n]")
_SKU = re.compile(r"(?=(?:[A-Z0-9-]*\d){2})(?=[0-9-]*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*")
_NUMBER_AND_UNIT = re.compile(r"\d+[A-Z]{1,3}|\d+X\d+|[A-Z]\d{1,2}")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}\s$")
_BESIDE = re.compile(r"(?:[:=(]|[^\W\d_])\s?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 48
"""How far, in characters, a word may stand from the number it speaks of."""


class Cue(StrEnum):
    """What a word beside a number says about it."""

    ORDER = "order"
    TRACKING = "tracking"
    SKU = "sku"
    PHONE = "phone"
    NUMBER = "number"
    """"No.", "#": some number, nothing more."""


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    kind: Cue


@dataclass(frozen=True, slots=True)
class _Message:
    """A text with all that is known of it before its numbers are judged."""

    text: str
    low: str
    cues: tuple[_Cue, ...]
    ends: tuple[int, ...]
    """Where its sentences end."""


class CodeFinder:
    """Finds the codes in texts of one language."""

    def __init__(self, common: Table, words: Table, english: Table, formats: TrackingFormats) -> None:
        self._formats = formats
        self._orders = re.compile("|".join(str(pattern) for pattern in table(common, "orders").values()))
        self._not_sku = frozenset(strings(common, "not_sku"))
        self._not_sku_prefixes = strings(common, "not_sku_prefixes")
        self._kinds = {
            word: kind for kind in reversed(Cue) for word in (*strings(english, kind), *strings(words, kind))
        }
        numbers = {*strings(english, "number"), *strings(words, "number")}
        self._cue = re.compile(alternation(self._kinds))
        links = alternation({*strings(words, "link"), *strings(english, "link"), *numbers})
        self._link = re.compile(rf"(?:[\s:.,=()#\"'’“”„«»\-–—/*]|{links})*")
        joins = alternation({*strings(words, "and"), *strings(english, "and")})
        self._join = re.compile(rf"\s?(?:[,/&+;]|{joins})*\s?#?")

    def find(self, text: str, low: str) -> Iterator[Candidate]:
        """Yield the codes of a text that `spans.plain` has gone over; `low` is the same in small letters."""
        cues = tuple(_Cue(m.start(), m.end(), self._kinds[_blanks(m[0])]) for m in self._cue.finditer(low))
        message = _Message(text, low, cues, tuple(match.end() for match in _SENTENCE_END.finditer(text)))
        before: Candidate | None = None
        for match in sorted(
            (*_GROUPED.finditer(text), *_TOKEN.finditer(text)), key=lambda m: (m.start(), -m.end())
        ):
            found = self._formatted(text, match)
            if found is None:
                found = self._by_words(message, match)
            if found is None and before is not None:
                found = self._listed(text, low, match, before)
            if found is not None:
                yield found
                before = found

    def _formatted(self, text: str, match: re.Match[str]) -> Candidate | None:
        code = re.sub(r"\s", "", match[0]).upper()
        start = match.start() + code.startswith("#")
        code = code.lstrip("#")
        if self._orders.fullmatch(code):
            return candidate(Rank.FORMAT, EntityKind.ORDER, text, (start, match.end()), code)
        if self._formats.carrier(code):
            return candidate(Rank.FORMAT, EntityKind.TRACKING, text, (start, match.end()), code)
        return None

    def _by_words(self, message: _Message, match: re.Match[str]) -> Candidate | None:
        text, low, cues = message.text, message.low, message.cues
        token = match[0]
        start, end = match.start(), match.end()
        code = re.sub(r"[\s-]", "", token.lstrip("#"))
        digits = sum(c.isdigit() for c in code)
        hashed = token.startswith("#")
        bare = (start + hashed, end)
        if _IBAN.search(text, max(0, start - 6), start) and len(code) >= 10:
            return None
        kind, marked = self._adjacent(low, start, cues)
        kind = kind or self._behind(low, end, cues, digits)
        if kind is Cue.ORDER and self._is_order(code, digits, marked or hashed, text[max(0, start - 2) : start]):
            return candidate(Rank.CUED, EntityKind.ORDER, text, (start, end), _normal(token))
        if kind is Cue.TRACKING and digits >= 6 and len(code) >= 8:
            return candidate(Rank.CUED, EntityKind.TRACKING, text, bare, _normal(token).lstrip("#"))
        if kind is Cue.SKU and self._is_sku_number(code, digits):
            return candidate(Rank.CUED, EntityKind.SKU, text, bare, _normal(token).lstrip("#"))
        if hashed and digits >= 3 and digits == len(code):
            return candidate(Rank.CUED, EntityKind.ORDER, text, (start, end), _normal(token))
        if digits == len(code):
            return None if kind is Cue.PHONE else self._digits(message, match, code, marked)
        return self._code(text, match)

    def _adjacent(self, low: str, start: int, cues: tuple[_Cue, ...]) -> tuple[Cue | None, bool]:
        """Find the word right before a number, with nothing but "number", "is", ":" between."""
        marked = False
        place = bisect_right(cues, start, key=lambda cue: cue.end)
        for cue in reversed(cues[max(0, place - 4) : place]):
            if start - cue.end > _REACH or not self._link.fullmatch(low, cue.end, start):
                break
            if cue.kind is not Cue.NUMBER:
                return cue.kind, marked
            marked = True
        return None, marked

    def _behind(self, low: str, end: int, cues: tuple[_Cue, ...], digits: int) -> Cue | None:
        """Find the word right behind a number: "5540219 is my order number"."""
        place = bisect_right(cues, end - 1, key=lambda cue: cue.start)
        for cue in cues[place : place + 2]:
            if digits < 5 or cue.start - end > _REACH // 2 or not self._link.fullmatch(low, end, cue.start):
                return None
            if cue.kind in (Cue.ORDER, Cue.TRACKING):
                return cue.kind
        return None

    def _is_order(self, code: str, digits: int, marked: bool, before: str) -> bool:
        if digits == len(code):
            # "An order of 1500 pieces", "my order from 2024": four digits alone are often no name.
            named = marked or digits > 4 or (_BESIDE.search(before) is not None and not _YEAR.fullmatch(code))
            return named and digits >= (3 if marked else 4)
        return len(code) >= 5 and digits >= 3 and not _NUMBER_AND_UNIT.fullmatch(code.upper())

    def _is_sku_number(self, code: str, digits: int) -> bool:
        if digits == len(code):
            return digits >= 5
        return len(code) >= 4 and not _NUMBER_AND_UNIT.fullmatch(code.upper()) and code.upper() not in self._not_sku

    def _digits(self, message: _Message, match: re.Match[str], code: str, marked: bool) -> Candidate | None:
        """Decide what a run of digits is by the nearest word, else by its length and check digit."""
        length, (start, end) = len(code), match.span()
        text, nearest = message.text, _nearest(start, end, message)
        if length >= 8 and nearest is Cue.TRACKING:
            return candidate(Rank.CUED, EntityKind.TRACKING, text, (start, end), code)
        if marked and length >= 5:
            return candidate(Rank.CUED, EntityKind.ORDER, text, (start, end), code)
        if length < 10 or (length == 16 and len(match[0]) > 16 and nearest is None):
            return None  # four groups of four are the number of a bank card
        if nearest is None and length in (12, 15, 20, 21, 22) and checks(code):
            return candidate(Rank.DIGITS, EntityKind.TRACKING, text, (start, end), code)
        return candidate(Rank.DIGITS, EntityKind.ORDER, text, (start, end), code)

    def _code(self, text: str, match: re.Match[str]) -> Candidate | None:
        token = match[0].lstrip("#")
        if len(token) < 5 or not _SKU.fullmatch(token) or _NUMBER_AND_UNIT.fullmatch(token):
            return None
        if token in self._not_sku or token.startswith(self._not_sku_prefixes):
            return None
        start = match.end() - len(token)
        return candidate(Rank.CODE, EntityKind.SKU, text, (start, match.end()), token)

    def _listed(self, text: str, low: str, match: re.Match[str], before: Candidate) -> Candidate | None:
        """Take "10483" of "orders 10482 and 10483" for what the number before it is."""
        entity = before.entity
        code = match[0].lstrip("#")
        alike = code.isdigit() and abs(len(code) - len(entity.text.lstrip("#"))) <= 1 and len(code) >= 4
        if not alike or entity.end >= match.start() or match.start() - entity.end > 8:
            return None
        if not self._join.fullmatch(low, entity.end, match.start()):
            return None
        return candidate(before.rank, entity.kind, text, match.span(), match[0])


def _nearest(start: int, end: int, message: _Message) -> Cue | None:
    """Give the nearest order or tracking word of the sentence; without one, the last one before it."""
    cues, ends = message.cues, message.ends
    sentence = bisect_right(ends, start)
    first = ends[sentence - 1] if sentence else 0
    last = ends[sentence] if sentence < len(ends) else end + 200
    telling = [cue for cue in cues if cue.kind in (Cue.ORDER, Cue.TRACKING) and cue.end > first - 60]
    inside = [cue for cue in telling if first <= cue.start and cue.end <= last]
    if inside:
        return min(inside, key=lambda cue: start - cue.end if cue.end <= start else 8 + cue.start - end).kind
    earlier = [cue for cue in telling if cue.end <= start]
    return earlier[-1].kind if earlier else None


def _normal(token: str) -> str:
    return re.sub(r"\s", "", token).upper()


def _blanks(word: str) -> str:
    return re.sub(r"\s+", " ", word)

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

_TOKEN = re.compile(r"#?(?<![A-Za-z0-9_@])(?=[A-Za-z_-]{0,64}\d)[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*(?![A-Za-z0-9_@])")
_GROUPED = re.compile(
    r"(?<![A-Za-z0-9_+.,-])(?:[A-Za-z]{2}\s\d{3}\s?\d{3}\s?\d{3}\s[A-Za-z]{2}"
    r"|1[Zz](?:[ -]?[0-9A-Z]){16}|\d{3}(?:\s-\s|[ -])\d{7}(?:\s-\s|[ -])\d{7}"
    r"|\d{4}(?:[ -]\d{4}){2,4}(?:[ -]\d{1,4})?)(?![A-Za-z0-9_-]|[.,]\d)"
)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|[。！？\n]")
_SKU = re.compile(r"(?=(?:[A-Z0-9_-]*\d){2})(?=[0-9_-]*[A-Z])[A-Z0-9]+(?:[-_][A-Z0-9]+)*")
_NUMBER_AND_UNIT = re.compile(r"\d+[A-Z]{1,3}|\d+X\d+|[A-Z]\d{1,2}")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}\s$")
_BESIDE = re.compile(r"(?:[:=(]|[^\W\d_])\s?$")
_GOES_ON = re.compile(r"[ -]\d{4}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 48
"""How far, in characters, a word may stand from the number it speaks of."""


class Cue(StrEnum):
    """What a word beside a number says about it."""

    ORDER = "order"
    TRACKING = "tracking"
    SKU = "sku"
    PHONE = "phone"
    OTHER = "other"
    """A postal code, a bank account: nothing of the shop's."""
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
    telling: tuple[_Cue, ...]
    """Those of orders and parcels."""
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
        self._counted = re.compile(rf"\s?{alternation({*strings(words, 'counted'), *strings(english, 'counted')})}")
        links = alternation({*strings(words, "link"), *strings(english, "link"), *numbers})
        self._link = re.compile(rf"(?:[\s:.,=()#\"'’“”„«»\-–—/*]|{links})*")
        joins = alternation({*strings(words, "and"), *strings(english, "and")})
        self._join = re.compile(rf"\s?(?:[,/&+;]|{joins})*\s?#?")

    def find(self, text: str, low: str) -> Iterator[Candidate]:
        """Yield the codes of a text that `spans.plain` has gone over; `low` is the same in small letters."""
        cues = tuple(_Cue(m.start(), m.end(), self._kinds[_blanks(m[0])]) for m in self._cue.finditer(low))
        telling = tuple(cue for cue in cues if cue.kind in (Cue.ORDER, Cue.TRACKING))
        message = _Message(text, low, cues, telling, tuple(match.end() for match in _SENTENCE_END.finditer(text)))
        before: Candidate | None = None
        for match in sorted(
            (*_GROUPED.finditer(text), *_TOKEN.finditer(text)), key=lambda m: (m.start(), -m.end())
        ):
            found = self._formatted(message, match)
            if found is None:
                found = self._by_words(message, match)
            if found is None and before is not None:
                found = self._listed(text, low, match, before)
            if found is not None:
                yield found
                before = found

    def _formatted(self, message: _Message, match: re.Match[str]) -> Candidate | None:
        code = _normal(match[0])
        start = match.start() + code.startswith("#")
        code = code.lstrip("#")
        # "114 1234567 1234567": a blank in the place of the hyphen.
        for order in dict.fromkeys((code, re.sub(r"[\s-]+", "-", match[0].upper().lstrip("#")))):
            if self._orders.fullmatch(order):
                return candidate(Rank.FORMAT, EntityKind.ORDER, message.text, (start, match.end()), order)
        if code.startswith("1Z"):
            code = code.replace("-", "")
        if not self._formats.carrier(code):
            return None
        if checks(code) is False:
            # A slip of the buyer's finger, unless the word beside it names it something else.
            kind, _ = self._adjacent(message.low, match.start(), message.cues)
            if kind in (Cue.ORDER, Cue.SKU):
                return None
        return candidate(Rank.FORMAT, EntityKind.TRACKING, message.text, (start, match.end()), code)

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
        if kind is Cue.OTHER or (digits == len(code) < 8 and self._counted.match(low, end)):
            return None
        kind = kind or self._behind(low, end, cues, digits)
        if digits == len(code) <= 4 and _GOES_ON.match(text, end):
            return None  # the beginning of a longer number
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
    telling, ends = message.telling, message.ends
    sentence = bisect_right(ends, start)
    first = ends[sentence - 1] if sentence else 0
    last = ends[sentence] if sentence < len(ends) else end + 200
    place = bisect_right(telling, start, key=lambda cue: cue.end)
    before = telling[place - 1] if place and telling[place - 1].end > first - 60 else None
    behind = telling[place] if place < len(telling) and telling[place].end <= last else None
    if behind and (before is None or before.start < first or start - before.end > 8 + behind.start - end):
        return behind.kind
    return before.kind if before else None


def _normal(token: str) -> str:
    return re.sub(r"\s", "", token).upper()


def _blanks(word: str) -> str:
    return re.sub(r"\s+", " ", word)

"""What all finders of entities share: alternations of words, numbers of either style, who wins an overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import IntEnum
from itertools import groupby

from desktop.domain.message import Entity, EntityKind

NUMBER = r"(?:\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?!\d)"
"""A number with either style of grouping and decimals."""

BEFORE = r"(?<![A-Za-z0-9_])(?<!\d[.,/:-])(?<![A-Za-z]-)"
"""No Latin letter, digit, half a number or half a code before; CJK may touch."""

_FULLWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    0xFFE5: "¥",
    0xFFE6: "₩",
    **dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2212, 0xFE58, 0xFE63), "-"),
}
# A longer dash parts sentences; inside a code or between two numbers it is a hyphen.
_DASH = re.compile(r"(?<=[A-Z0-9])[\u2013-\u2015](?=[A-Z0-9])")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Beside a Latin word of a CJK text a kana or Hanzi may stand at once: "No12番", "Lサイズ". Kana to Hangul is one
# range: with three, Python makes a table of 64k signs each time it compiles this, 700 times for ten languages.
_LETTER = r"[^\W\d_\u3040-\ud7a3]"
_SPACELESS = re.compile(r"[\u3040-\ud7a3]")


class Rank(IntEnum):
    """Who wins where two finds overlap: the lower rank, then the longer text, then the earlier one."""

    FIXED = 0
    """Placeholders, links, mail addresses: nothing inside them is anything else."""
    FORMAT = 1
    """A format that is nothing else: 1Z…, 114-1234567-1234567."""
    PHONE_SURE = 2
    PHRASE = 3
    """Number with a unit, currency or month beside it."""
    CUED = 4
    """Named by a word before it: "order 4711"."""
    PHONE = 5
    DIGITS = 6
    CODE = 7


@dataclass(frozen=True, slots=True)
class Candidate:
    """A find that may still lose against an overlapping one."""

    rank: Rank
    entity: Entity


def plain(text: str) -> str:
    """Write fullwidth digits, letters and signs and all hyphens as ASCII; every character keeps its place."""
    return text if text.isascii() else _DASH.sub("-", text.translate(_FULLWIDTH))


def visible(text: str) -> tuple[str, list[int]] | None:
    """Leave the characters out that nobody sees, with the place of each that stays; None where there are none."""
    if text.isascii() or not _UNSEEN.search(text):
        return None
    kept = [place for place, character in enumerate(text) if not _UNSEEN.match(character)]
    return "".join(text[place] for place in kept), kept


def lowered(text: str) -> str:
    """Lower the letters; every character keeps its place ("İ" would give two)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def alternation(words: Iterable[str]) -> str:
    """Build a pattern for any of the words, the longest first, with word boundaries where a script has them.

    Without a word the pattern matches nothing.
    """
    ordered = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    # One check of the boundary for all words that need the same is much quicker than one for each.
    mixed = groupby((word for word in ordered if not _is_plain(word)), _bounds)
    parts = [_bounded(bounds, words) for bounds, words in mixed]
    if plain_words := [word for word in ordered if _is_plain(word)]:
        parts.append(_bounded((True, True), plain_words))
    return f"(?:{'|'.join(parts)})" if parts else r"(?!)"


def unless(words: Iterable[str]) -> str:
    """Build a look-ahead that fails where one of the words begins."""
    escaped = "|".join(re.escape(word) for word in words)
    return f"(?!{escaped})" if escaped else ""


def candidate(rank: Rank, kind: EntityKind, text: str, span: tuple[int, int], normal: str) -> Candidate:
    """Make a candidate from the place of a find; `text` is the whole message."""
    start, end = span
    return Candidate(rank, Entity(kind, text[start:end], start, end, normal))


def resolve(candidates: Iterable[Candidate]) -> tuple[Entity, ...]:
    """Keep the winners of all overlaps, in the order of the text."""
    taken: list[Entity] = []
    used = bytearray()
    for found in sorted(candidates, key=_precedence):
        entity = found.entity
        if len(used) < entity.end:
            used.extend(bytes(entity.end - len(used)))
        if not any(used[entity.start : entity.end]):
            used[entity.start : entity.end] = b"\1" * (entity.end - entity.start)
            taken.append(entity)
    return tuple(sorted(taken, key=lambda entity: entity.start))


def decimal(text: str) -> Decimal | None:
    """Read a number of either style: "1.299,00", "1,299.00", "1 299", "29,9"."""
    digits = re.sub(r"[ \u00a0\u202f'’]", "", text)
    last = max(digits.rfind("."), digits.rfind(","))
    if last >= 0:
        tail = digits[last + 1 :]
        mixed = "." in digits and "," in digits
        repeated = digits.count(digits[last]) > 1
        # Three digits behind the only kind of separator are a group: 1.299 is no price with three decimals.
        grouping = len(tail) == 3 and (repeated or not mixed)
        whole = re.sub(r"[.,]", "", digits[:last])
        digits = whole + tail if grouping else f"{whole}.{tail}"
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def _precedence(found: Candidate) -> tuple[int, int, int]:
    entity = found.entity
    return found.rank, entity.start - entity.end, entity.start


def _is_plain(word: str) -> bool:
    """Tell whether a word begins and ends with a letter of a script that sets blanks between words."""
    return word[0].isalpha() and word[-1].isalpha() and not _SPACELESS.search(word)


def _bounds(word: str) -> tuple[bool, bool]:
    """Tell on which sides no letter may stand beside a word."""
    return (False, False) if _SPACELESS.search(word) else (word[0].isalpha(), word[-1].isalpha())


def _bounded(bounds: tuple[bool, bool], words: Iterable[str]) -> str:
    before, after = bounds
    inner = "|".join(map(_escaped, words))
    return (rf"(?<!{_LETTER})" if before else "") + f"(?:{inner})" + (rf"(?!{_LETTER})" if after else "")


def _escaped(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+")

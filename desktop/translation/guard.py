"""What no reader may be shown as a translation: loops, echoes, emptiness, the wrong script, the wrong length."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from desktop.domain.languages import CJK


class Fault(StrEnum):
    EMPTY = "empty"
    ECHO = "echo"
    LOOP = "loop"
    LENGTH = "length"
    SCRIPT = "script"


_LOOP = re.compile(r"(.{2,40}?)\1{3,}")
_LONG_LOOP = re.compile(r"(.{8,80}?)\1{2,}")
_ONE_SIGN = re.compile(r"([^\W\d_])\1{5,}")

_LONGEST_RATIO = 4.0
_SHORTEST_RATIO = 0.2
"""Lengths of translations to sources, a CJK sign counted as `_CJK_WEIGHT`; parallel shop texts stay within
0.4 to 2.6, so only runaways and stumps are caught."""

_CJK_WEIGHT = 2.2
_SHORT = 12
"""Weighted length below which a ratio says nothing ("OK" may become a sentence)."""

_SCRIPTS = {
    "zh": ("CJK",),
    "ja": ("CJK", "HIRAGANA", "KATAKANA"),
    "ko": ("HANGUL", "CJK"),
    "ru": ("CYRILLIC",),
}
_FOREIGN_SHARE = 0.5
"""In CJK and Cyrillic targets Latin brand names are common: only a majority of foreign letters is a fault."""

_FOREIGN_SHARE_LATIN = 0.2


def fault_of(source: str, target: str, source_language: str, target_language: str) -> Fault | None:
    """Return the first fault of a translation, or None; protected pieces should be masked out of both."""
    letters = [c for c in target if c.isalpha()]
    if not letters:
        return Fault.EMPTY if any(c.isalpha() for c in source) else None
    if source_language != target_language and _echoes(source, target):
        return Fault.ECHO
    if _loops(target) and not _loops(source):
        return Fault.LOOP
    if _wrong_script(letters, target_language):
        return Fault.SCRIPT
    long, short = _weight(target), _weight(source)
    if long > max(short * _LONGEST_RATIO, _SHORT * _LONGEST_RATIO):
        return Fault.LENGTH
    if short > _SHORT * 2 and long < short * _SHORTEST_RATIO:
        return Fault.LENGTH
    return None


def _echoes(source: str, target: str) -> bool:
    """A repeated source of three words or more; one word may well be the same in two languages."""
    ours, theirs = source.casefold().split(), target.casefold().split()
    if any(_is_cjk(c) for c in source):
        return source.strip() == target.strip()
    return len([word for word in ours if any(c.isalpha() for c in word)]) >= 3 and ours == theirs


def _loops(text: str) -> bool:
    return bool(_LOOP.search(text) or _LONG_LOOP.search(text) or _ONE_SIGN.search(text))


def _wrong_script(letters: list[str], language: str) -> bool:
    scripts = _SCRIPTS.get(language)
    if scripts is None:
        if language in CJK:
            return False
        foreign = sum(1 for c in letters if not unicodedata.name(c, "").startswith("LATIN"))
        known_latin = language in {"en", "es", "pt", "fr", "de", "it"}
        return known_latin and foreign > len(letters) * _FOREIGN_SHARE_LATIN
    foreign = sum(1 for c in letters if not unicodedata.name(c, "").startswith(scripts))
    return foreign > len(letters) * _FOREIGN_SHARE


def _weight(text: str) -> float:
    return sum(_CJK_WEIGHT if _is_cjk(c) else 1.0 for c in text if not c.isspace())


def _is_cjk(character: str) -> bool:
    return (
        "\u3040" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af"
    )

"""Finds Chinese titles by pinyin: whole (`yanwu`), by initials (`yw`), or mixed (`yanw`, `ywzhiq`)."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate

import numpy as np

from desktop.language.lexicon import read_table, strings, table
from desktop.paths import Paths
from desktop.scripts.picker_text import Mask, TextIndex, folded, has_wide

LONGEST = 12
"""Letters of pinyin that are looked at behind the beginning of a syllable."""

_VARIANTS = 4
"""Ways of reading one title that are kept."""

_SPELLINGS = 16

_MIXED = 600
"""Titles that are compared letter by letter for a mixed query."""

_LETTERS = re.compile(r"[a-z]+")
_RUN = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]")
_SOUNDS = re.compile("[zcs]h?|(?<=[aei])ng?")

Reading = tuple[str, ...]


def is_pinyin(word: str) -> bool:
    """Tell whether a word may be pinyin: Latin letters alone, no accents."""
    return _LETTERS.fullmatch(word) is not None


def alike(word: str) -> list[str]:
    """Return other spellings of a pinyin word for ears that do not tell zh from z or ang from an."""
    out = [""]
    at = 0
    for sound in _SOUNDS.finditer(word):
        other = sound[0][:-1] if sound[0][-1] in "hg" else sound[0] + ("h" if sound[0] in "zcs" else "g")
        endings = (sound[0], other) if len(out) < _SPELLINGS else (sound[0],)
        out = [start + word[at : sound.start()] + ending for start in out for ending in endings]
        at = sound.end()
    return [found for start in out if (found := start + word[at:]) != word]


class PinyinIndex:
    """The readings of titles; an empty title is found by nothing."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._readings = [readings(title) for title in folded(titles)]
        # Every end of a title that begins with a syllable is a word of its own.
        self._whole = TextIndex([_ends(found) for found in self._readings])
        self._initials = TextIndex([_initials(found) for found in self._readings])

    def whole(self, word: str) -> Mask:
        """Return the titles in which the word is a run of syllables, the last perhaps not finished."""
        return self._whole.find(f" {word[:LONGEST]}")

    def initials(self, word: str) -> Mask:
        """Return the titles in which the letters are initials in a row."""
        return self._initials.find(word)

    def mixed(self, word: str) -> Mask:
        """Return the titles whose syllables in a row begin with pieces of the word, one letter at least each."""
        fits = self._whole.find(f" {word[0]}")
        for letter in set(word[1:]):
            fits &= self._whole.find(letter)
        near = np.flatnonzero(fits)
        found = np.zeros(len(self._readings), bool)
        if len(near) <= _MIXED:
            found[[n for n in near.tolist() if any(_reads(word, reading) for reading in self._readings[n])]] = True
        return found

    def nearly(self, word: str) -> Mask:
        """Return the titles that sound alike for ears that do not tell zh from z or ang from an."""
        found = np.zeros(len(self._readings), bool)
        for other in alike(word[:LONGEST]):
            found |= self.whole(other)
        return found


def readings(text: str) -> list[Reading]:
    """Return the ways of reading a folded text, as syllables; Latin words and numbers count as one."""
    if not has_wide(text):
        return []
    ways = [_syllables(piece) for piece in _RUN.findall(text)]
    out = [tuple([way[0] for way in ways])]
    for place, others in enumerate(ways):
        if len(others) > 1 and len(out) < _VARIANTS:
            out += [(*one[:place], other, *one[place + 1 :]) for one in out for other in others[1:]]
    return out[:_VARIANTS] if out[0] else []


def spoken(word: str) -> str:
    """Return the usual reading of a Chinese word without blanks: `延误` is `yanwu`."""
    return "".join(_syllables(piece)[0] for piece in _RUN.findall(word))


def _ends(found: Sequence[Reading]) -> str:
    words: set[str] = set()
    for reading in found:
        whole = "".join(reading)
        words.update([whole[at : at + LONGEST] for at in accumulate(map(len, reading[:-1]), initial=0)])
    return f" {' '.join(words)} "


def _initials(found: Sequence[Reading]) -> str:
    return " ".join({"".join([syllable[0] for syllable in reading]) for reading in found})


def _reads(word: str, reading: Reading) -> bool:
    """Tell whether a word is made of beginnings of syllables in a row."""
    return any(_goes_on(word, reading, at) for at in range(len(reading)) if reading[at][0] == word[0])


def _goes_on(word: str, reading: Reading, at: int) -> bool:
    if not word:
        return True
    if at == len(reading):
        return False
    return any(_goes_on(word[length:], reading, at + 1) for length in _shared(word, reading[at]))


def _shared(word: str, syllable: str) -> Iterator[int]:
    """Yield the lengths of common beginnings, the longest first."""
    length = 0
    while length < min(len(word), len(syllable)) and word[length] == syllable[length]:
        length += 1
    yield from range(length, 0, -1)


@cache
def _syllables(piece: str) -> tuple[str, ...]:
    if piece.isascii():
        return (piece,)
    known = strings(table(_own_readings(), "readings"), piece)
    if known:
        return known
    return (_lazy_pinyin()(piece)[0],)


@cache
def _lazy_pinyin() -> Callable[[str], list[str]]:
    # We ask for single characters; its 47,000 phrases would take half a second and 20 MB.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin import lazy_pinyin

    return lazy_pinyin


@cache
def _own_readings() -> dict[str, object]:
    return dict(read_table(Paths.default().lexicons / "pinyin.toml"))

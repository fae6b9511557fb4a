"""Finds Chinese titles by pinyin: whole (`yanwu`), by initials (`yw`), or mixed (`yanw`, `ywzhiq`)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from desktop.language.pinyin import Reading, alike, readings, reads
from desktop.scripts.picker_text import Mask, TextIndex, folded

LONGEST = 12
"""Letters of pinyin that are looked at behind the beginning of a syllable."""

_MIXED = 600
"""Titles that are compared letter by letter for a mixed query."""


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
            found[[n for n in near.tolist() if any(reads(word, reading) for reading in self._readings[n])]] = True
        return found

    def nearly(self, word: str) -> Mask:
        """Return the titles that sound alike for ears that do not tell zh from z or ang from an."""
        found = np.zeros(len(self._readings), bool)
        for other in alike(word[:LONGEST]):
            found |= self.whole(other)
        return found


def _ends(found: Sequence[Reading]) -> str:
    words: set[str] = set()
    for reading in found:
        whole = "".join(reading)
        words.update([whole[at : at + LONGEST] for at in accumulate(map(len, reading[:-1]), initial=0)])
    return f" {' '.join(words)} "


def _initials(found: Sequence[Reading]) -> str:
    return " ".join({"".join([syllable[0] for syllable in reading]) for reading in found})

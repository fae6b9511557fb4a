"""Finds words, beginnings of words and runs of characters in many short texts, for search as you type.

All runs of three characters are packed into numbers and sorted: what begins with one, two or three given
characters is a slice, of longer words the slices of their runs are intersected. This serves scripts with and
without blanks alike; ten thousand texts take a tenth of a second.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.language.letters import code_points, simplified

Mask = NDArray[np.bool_]

VERIFIED = 400
"""Texts that are looked at once more, since the runs of a word may stand apart in a text."""

_MARKS = re.compile(r"\[[STAR]\]")
_PLACEHOLDER = re.compile(r"\{(?:choice:)?([^{}\n]*)\}")


def folded(texts: Sequence[str]) -> list[str]:
    """Return texts as they are compared: small letters without accents, hiragana, one blank between words.

    Each begins and ends with a blank. Of a choice the options stay, other placeholders fall away.
    """
    if not texts:
        return []
    # One text at a time would take ten times as long.
    joined = unicodedata.normalize("NFC", "\0".join(text.replace("\0", " ") for text in texts))
    if "{" in joined:
        joined = _PLACEHOLDER.sub(lambda found: found[1] if "|" in found[1] else " ", joined)
    joined = simplified(_MARKS.sub(" ", joined))
    return [f" {' '.join(text.split())} " for text in joined.split("\0")]


def _firsts(ordered: NDArray[Any]) -> Mask:
    """Return where a value stands for the first time in a sorted array."""
    first = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first


class TextIndex:
    """Where runs of characters stand in `folded` texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._count = len(texts)
        codes = code_points("\0\0".join(("", *texts, "")))
        present = np.zeros(sys.maxunicode + 1, bool)
        present[codes] = True
        self._alphabet = np.flatnonzero(present).astype(np.uint32)
        self._bits = max(len(self._alphabet).bit_length(), 1)
        width = max(self._count.bit_length(), 1)
        # Half the length is sorted in half the time; ten thousand texts in Latin letters have room in it.
        kind = np.uint32 if 3 * self._bits + width <= 32 else np.uint64
        rank = np.zeros(sys.maxunicode + 1, kind)
        rank[self._alphabet] = np.arange(len(self._alphabet))
        # A text is between two pairs of zeros; the first of each pair begins the next one.
        owners: NDArray[Any] = np.cumsum((codes[:-2] == 0) & (codes[1:-1] == 0), dtype=kind)
        owners -= kind(1)
        places = rank[codes]
        keys: NDArray[Any] = places[:-2].copy()
        for following, bits in ((places[1:-1], self._bits), (places[2:], self._bits), (owners, width)):
            keys <<= kind(bits)
            keys |= following
        keys = keys[codes[:-2] != 0]
        keys.sort()
        keys = keys[_firsts(keys)]
        runs = keys >> kind(width)
        starts = np.flatnonzero(_firsts(runs))
        self._runs = runs[starts].astype(np.int64)
        self._offsets = np.append(starts, len(keys)).astype(np.int64)
        self._owners = (keys & kind((1 << width) - 1)).astype(np.int32)

    def find(self, word: str) -> Mask:
        """Return which texts hold a run of characters; a blank before it asks for the beginning of a word."""
        found = np.zeros(self._count, bool)
        places = self._places(word)
        if not places or not self._count:
            return found
        if len(places) < 3:
            found[self._slice(places)] = True
            return found
        slices = sorted((self._slice(places[at : at + 3]) for at in range(len(places) - 2)), key=len)
        found[slices[0]] = True
        for owners in slices[1:]:
            other = np.zeros(self._count, bool)
            other[owners] = True
            found &= other
        if len(places) > 3:
            near = np.flatnonzero(found)
            if len(near) <= VERIFIED:
                found[[number for number in near.tolist() if word not in self._texts[number]]] = False
        return found

    def words(self) -> set[str]:
        """Return the words of all texts."""
        return set("".join(self._texts).split())

    def _slice(self, places: Sequence[int]) -> NDArray[np.int32]:
        first = last = 0
        for at in range(3):
            first = first << self._bits | (places[at] if at < len(places) else 0)
            last = last << self._bits | (places[at] if at < len(places) else (1 << self._bits) - 1)
        begin = int(np.searchsorted(self._runs, first, "left"))
        end = int(np.searchsorted(self._runs, last, "right"))
        owners: NDArray[np.int32] = self._owners[self._offsets[begin] : self._offsets[end]]
        return owners

    def _places(self, word: str) -> list[int]:
        """Return the places of characters in the alphabet; empty where one is in no text."""
        codes = code_points(word)
        places = np.searchsorted(self._alphabet, codes)
        places = np.minimum(places, len(self._alphabet) - 1)
        known = self._alphabet[places] == codes
        return [int(place) for place in places] if len(places) and bool(known.all()) else []

"""The sieve before fuzzy comparison: one signature of n-grams per unit, in memory, for one pair of languages.

A signature is a Bloom filter of 512 bits over the n-grams of a folded source. How many bits two texts share
is counted for 100,000 units in about two milliseconds, in every script, and the few best go on to the exact
comparison. Measured in tests/bench/bench_memory.py.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from desktop.domain.cancel import CancelToken
from desktop.domain.languages import CJK

WORDS = 8
"""64-bit words of a signature."""

BATCH = 2_000
"""Texts whose signatures are made at once; keeps the working memory near 10 MB."""

NEAR = 0.28
"""Shared n-grams (Dice) below which two texts are never 75 % alike."""

_SEPARATOR = 0
_MIX = (np.uint32(0x9E3779B1), np.uint32(0x85EBCA77), np.uint32(0xC2B2AE3D))

Bits = NDArray[np.uint64]


class PairIndex:
    """The folded sources of one language pair and their signatures."""

    def __init__(self, language: str) -> None:
        self._width = 2 if language in CJK else 3
        self._ids = np.zeros(BATCH, dtype=np.int64)
        self._bits: Bits = np.zeros((WORDS, BATCH), dtype=np.uint64)
        self._sizes = np.zeros(BATCH, dtype=np.float32)
        self._texts: list[str] = []
        self.cursor = (-1, 0)
        """Revision and id of the last unit read from the store."""
        self.loading = False
        """True while more units wait behind the cursor."""

    def __len__(self) -> int:
        return len(self._texts)

    def extend(self, rows: Sequence[tuple[int, str]]) -> None:
        """Take in units: id and folded source."""
        for first in range(0, len(rows), BATCH):
            batch = rows[first : first + BATCH]
            at, end = len(self._texts), len(self._texts) + len(batch)
            self._reserve(end)
            texts = [text for _, text in batch]
            bits = signatures(texts, self._width)
            self._ids[at:end] = [number for number, _ in batch]
            self._bits[:, at:end] = bits
            self._sizes[at:end] = np.bitwise_count(bits).sum(axis=0)
            self._texts += texts

    def nearest(self, text: str, limit: int, cancel: CancelToken | None = None) -> list[tuple[int, str]]:
        """Return id and text of the units that share most n-grams with a folded text, in no order."""
        count = len(self._texts)
        if not count:
            return []
        query = signatures([text], self._width)[:, 0]
        common = np.zeros(count, dtype=np.uint16)
        for word in range(WORDS):
            if query[word]:
                common += np.bitwise_count(self._bits[word, :count] & query[word])
        if cancel is not None:
            cancel.raise_if_cancelled()
        size = float(np.bitwise_count(query).sum())
        dice = common / (self._sizes[:count] + np.float32(size + 1e-6))
        near = np.flatnonzero(dice >= np.float32(NEAR / 2))
        if len(near) > limit:
            near = near[np.argpartition(dice[near], -limit)[-limit:]]
        return [(int(self._ids[i]), self._texts[i]) for i in near]

    def _reserve(self, count: int) -> None:
        if count <= len(self._ids):
            return
        size = max(count, len(self._ids) * 3 // 2)
        self._ids = np.resize(self._ids, size)
        self._sizes = np.resize(self._sizes, size)
        bits = np.zeros((WORDS, size), dtype=np.uint64)
        bits[:, : len(self._texts)] = self._bits[:, : len(self._texts)]
        self._bits = bits


def signatures(texts: Sequence[str], width: int) -> Bits:
    """Make the signatures of texts from their n-grams of `width` characters: shape (WORDS, texts)."""
    joined = "\0" + "\0".join(" " + text.replace("\0", " ") + " " for text in texts) + "\0"
    codes = np.frombuffer(joined.encode("utf-32-le", "replace"), dtype=np.uint32)
    separators = codes == _SEPARATOR
    owners = np.cumsum(separators) - 1
    last = len(codes) - width + 1
    mixed = np.zeros(max(last, 0), dtype=np.uint32)
    whole = np.ones(max(last, 0), dtype=bool)
    for place in range(width):
        mixed += codes[place : place + last] * _MIX[place]
        mixed ^= mixed >> np.uint32(15)
        whole &= ~separators[place : place + last]
    mixed *= _MIX[2]
    flags = np.zeros((len(texts), WORDS * 64), dtype=bool)
    flags[owners[:last][whole], (mixed >> np.uint32(23))[whole]] = True
    packed: Bits = np.packbits(flags, axis=1).view(np.uint64)
    return np.ascontiguousarray(packed.T)

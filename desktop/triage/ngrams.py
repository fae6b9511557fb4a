"""What the utterances of a language tell about a text by their words and pieces of words: naive Bayes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop.domain.languages import CJK
from desktop.language.normalize import strip_diacritics
from desktop.triage.utterances import plain

Scores = NDArray[np.float64]

_SMOOTH: Final = 0.3
_PRIOR: Final = 2.0
"""Texts of no class at all that each class is given, with the usual words."""
_LONGEST: Final = 2_000
"""Characters that are read."""


class Ngrams:
    """Counts words, pairs of words and pieces of three to five characters (one to three in CJK)."""

    def __init__(self, texts: Sequence[str], labels: Sequence[int], classes: int, language: str) -> None:
        """`labels` are the classes of `texts`, 0 to `classes` - 1. A few ten milliseconds for a thousand texts."""
        self._cjk = language in CJK
        self._places, at = _counted(tuple(texts), self._cjk)
        counts = np.zeros((len(self._places), classes))
        rows = np.asarray(labels)
        np.add.at(counts, (at[:, 0], rows[at[:, 1]]), 1.0)
        sizes = np.maximum(np.bincount(rows, minlength=classes), 1)
        # Smoothed by how often a piece is said at all: a class with few texts is not favoured by what it lacks.
        usual = (counts.sum(axis=1, keepdims=True) + _SMOOTH) / (len(rows) + 2 * _SMOOTH)
        shares = (counts + _PRIOR * usual) / (sizes + _PRIOR)
        # Against the mean of the classes: that a piece is known at all says nothing.
        logs = np.log(shares)
        self._weights: Scores = logs - logs.mean(axis=1, keepdims=True)

    def scores(self, text: str) -> Scores:
        """Return what speaks for each class, comparable between texts of any length; zeros for unknown words."""
        known = [self._places[piece] for piece in set(_pieces(text, self._cjk)) if piece in self._places]
        if not known:
            return np.zeros(self._weights.shape[1])
        found: Scores = self._weights[known].sum(axis=0) / np.sqrt(len(known))
        return found


@lru_cache(maxsize=2)  # classes and moods count the same texts, one right after the other
def _counted(texts: tuple[str, ...], cjk: bool) -> tuple[dict[str, int], NDArray[np.int64]]:
    """Return the place of every piece, and pairs of place and text's number, shape (pairs, 2)."""
    places: dict[str, int] = {}
    pairs = set()
    for row, text in enumerate(texts):
        for piece in set(_pieces(text, cjk)):
            pairs.add((places.setdefault(piece, len(places)), row))
    return places, np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)


def _pieces(text: str, cjk: bool) -> Iterator[str]:
    folded = strip_diacritics(plain(text[:_LONGEST]).casefold())
    if cjk:
        signs = "".join(c for c in folded if not c.isspace())
        for size in (1, 2, 3):
            yield from (signs[at : at + size] for at in range(len(signs) - size + 1))
        return
    words = [w.strip(".,;:!?¡¿\"'()«»„“”…") for w in folded.split()]
    for word in words:
        if not word:
            continue
        yield f"={word}"
        bounded = f" {word} "
        for size in (4, 5):
            yield from (bounded[at : at + size] for at in range(len(bounded) - size + 1))
    yield from (f"={a} {b}" for a, b in itertools.pairwise(words))

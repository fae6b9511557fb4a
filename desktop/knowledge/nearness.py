"""Finds articles by meaning: vectors of the sentence encoder, handed in by who has one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.storage.store import Store

FLOOR = 0.3
"""Cosine below which two texts have nothing to do with each other."""

BEST, SHARP = 12, 7.0
"""Texts of an article that count, and how much the nearest of them counts more."""

_CHUNK = 20_000
"""Vectors that are compared at once."""

Vectors = NDArray[np.float32]


class Nearness:
    """The vectors of articles, kept in the store; belongs to its lane. An article may have several."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._matrix: NDArray[np.float16] | None = None
        self._ids = np.zeros(0, np.int64)
        self._mean = self._common = self._rest = np.zeros(0, np.float32)

    def learn(self, vectors: Mapping[int, NDArray[Any]], model: str) -> None:
        """Keep the vectors of articles, shape (size,) or (some, size) each; forget those of another model."""
        rows = []
        for number, given in vectors.items():
            unit = _unit(np.atleast_2d(np.asarray(given, np.float32)))
            rows.append((number, model, len(unit), unit.astype(np.float16).tobytes(), number))
        with self._store.transaction():
            self._store.execute("DELETE FROM article_vector WHERE model <> ?", (model,))
            self._store.execute_many(
                "INSERT OR REPLACE INTO article_vector(article_id, model, changed_at, rows, vector)"
                " SELECT ?, ?, changed_at, ?, ? FROM article WHERE id = ?",
                rows,
            )
        self._matrix = None

    def unlearned(self, model: str, limit: int = 1_000) -> list[int]:
        """Return articles that lack a vector of this model, or have changed since: those in use, newest first."""
        found = self._store.tuples(
            "SELECT a.id FROM article a LEFT JOIN article_vector v"
            " ON v.article_id = a.id AND v.model = ? AND v.changed_at = a.changed_at"
            " WHERE v.article_id IS NULL AND a.state <> 'archived' ORDER BY a.id DESC LIMIT ?",
            (model, limit),
        )
        return [number for (number,) in found]

    def forget(self) -> None:
        """Read the vectors again at the next question."""
        self._matrix = None

    def nearest(
        self, vector: NDArray[Any], limit: int, also: Collection[int] = ()
    ) -> tuple[list[int], dict[int, float]]:
        """Return the articles nearest in meaning, the nearest first, and how near they are, and those of `also`.

        An article with several texts near goes before one with a single one: how near it is (1 at most, 0 for what
        has nothing of its own in common) is a soft mean of the cosine over its `BEST` nearest texts, without what
        all texts have in common. Nothing where the vector has another size.
        """
        matrix = self._loaded()
        query = _unit(np.atleast_2d(np.asarray(vector, np.float32)))[0]
        if not len(matrix) or matrix.shape[1] != len(query):
            return [], {}
        near = np.concatenate(
            [matrix[at : at + _CHUNK].astype(np.float32) @ query for at in range(0, len(matrix), _CHUNK)]
        )
        some = min(len(near), 8 * limit)
        ids = np.union1d(self._ids[np.argpartition(-near, some - 1)[:some]], np.fromiter(also, np.int64, len(also)))
        firsts, lasts = np.searchsorted(self._ids, ids), np.searchsorted(self._ids, ids + 1)
        # The cosine to the texts' common part is taken off, each by its own share of it.
        shared = float(self._mean @ query)
        found: dict[int, float] = {}
        above: list[int] = []
        for number, first, last in zip(ids.tolist(), firsts.tolist(), lasts.tolist(), strict=True):
            if first == last:
                continue
            cosines = near[first:last]
            own = (cosines - self._common[first:last] * shared) / self._rest[first:last]
            top = np.sort(own)[-BEST:]
            found[number] = float(np.log(np.exp(SHARP * top).mean()) / SHARP)
            if cosines.max() >= FLOOR:
                above.append(number)
        above = sorted(above, key=lambda number: (-found[number], number))[:limit]
        return above, {number: found[number] for number in (*above, *also) if number in found}

    def _loaded(self) -> NDArray[np.float16]:
        if self._matrix is None:
            rows = self._store.tuples("SELECT article_id, rows, vector FROM article_vector ORDER BY article_id")
            sizes = {len(vector) // (2 * count) for _, count, vector in rows}
            if len(sizes) != 1:  # none, or a damaged one
                rows = []
            size = sizes.pop() if rows else 1
            self._matrix = np.frombuffer(b"".join([row[2] for row in rows]), np.float16).reshape(-1, size)
            self._ids = np.repeat([row[0] for row in rows], [row[1] for row in rows]).astype(np.int64)
            self._settle(self._matrix)
        return self._matrix

    def _settle(self, matrix: NDArray[np.float16]) -> None:
        """Find what all texts have in common, and how much of each is its own."""
        if not len(matrix):
            return
        mean = np.asarray(np.mean(matrix, axis=0, dtype=np.float32))
        self._mean = _unit(mean[None, :])[0]
        chunks = [matrix[at : at + _CHUNK].astype(np.float32) for at in range(0, len(matrix), _CHUNK)]
        self._common = np.concatenate([chunk @ self._mean for chunk in chunks])
        self._rest = np.sqrt(np.maximum(1 - self._common**2, 1e-3))


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.sqrt(np.square(vectors).sum(axis=1, keepdims=True))
    unit: Vectors = np.nan_to_num(vectors / np.maximum(lengths, np.float32(1e-9))).astype(np.float32)
    return unit

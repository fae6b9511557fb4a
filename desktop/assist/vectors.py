"""The known utterances as vectors of the sentence encoder: made once per language, kept in a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.domain.cancel import CancelToken
from desktop.domain.languages import BRIDGE
from desktop.translation.engine import SentenceEncoder
from desktop.triage.utterances import Utterance, plain

Vectors = NDArray[np.float32]


class UtteranceVectors:
    """Encodes texts, and the utterances of a language at its first use (a second) or from the cache."""

    def __init__(self, encoder: SentenceEncoder, utterances: Sequence[Utterance], cache: Path) -> None:
        self._encoder = encoder
        self._cache = cache
        self._made: dict[str, Vectors] = {}
        self.utterances = utterances

    def column(self, language: str) -> str:
        """Return the language whose utterances stand for `language`: itself, or English."""
        known = bool(self.utterances) and language in self.utterances[0].texts
        return language if known else BRIDGE

    def of(self, language: str, cancel: CancelToken | None = None) -> Vectors:
        """Return the vectors of all utterances in `language`, shape (utterances, dimensions).

        Raises `UserFacingError` (`encoder.missing`, `engine.crashed`) or `Cancelled`.
        """
        if language in self._made:
            return self._made[language]
        texts = [plain(utterance.texts[language]) for utterance in self.utterances]
        digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
        path = self._cache / f"utterances-{language}-{digest}.npy"
        vectors = _read(path, len(texts))
        if vectors is None:
            vectors = self._encoder.encode(texts, cancel=cancel)
            _write(path, vectors)
        self._made[language] = vectors
        return vectors

    def encode(self, texts: Sequence[str], cancel: CancelToken | None = None) -> Vectors:
        """Return the vectors of `texts` as they are compared (without slots and numbers)."""
        return self._encoder.encode([plain(text) for text in texts], cancel=cancel)


def _read(path: Path, rows: int) -> Vectors | None:
    try:
        vectors: Vectors = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    return vectors if vectors.ndim == 2 and len(vectors) == rows else None


def _write(path: Path, vectors: Vectors) -> None:
    """Keep vectors for the next start; without space for them they are made again."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            np.save(file, vectors, allow_pickle=False)
        part.replace(path)
    except OSError:
        return

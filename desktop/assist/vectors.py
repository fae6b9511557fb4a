"""The known utterances as vectors of the sentence encoder: the program brings them along, for these texts and this
encoder; for others they are made once per language and kept in a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.domain.cancel import CancelToken
from desktop.domain.languages import BRIDGE
from desktop.translation.encoder import fingerprint
from desktop.translation.engine import DIMENSIONS, SentenceEncoder
from desktop.triage.utterances import Utterance, plain

Vectors = NDArray[np.float32]

SMALL = np.dtype([("scale", "<f4"), ("row", "i1", (DIMENSIONS,))])
"""How vectors are brought along: a quarter of their size, each value within half of 1/127 of its row's largest."""


class UtteranceVectors:
    """Encodes texts; knows the utterances of a language from what is brought along, from the cache, or by encoding
    them at its first use (a few seconds)."""

    def __init__(
        self,
        encoder: SentenceEncoder,
        utterances: Sequence[Utterance],
        cache: Path,
        brought: Path | None = None,
        encoder_version: Callable[[], str] = fingerprint,
    ) -> None:
        """`brought` is the folder of vectors that came with the program; `encoder_version` tells one encoder's
        vectors from another's and is asked at the first use."""
        self._encoder = encoder
        self._cache = cache
        self._brought = brought
        self._version = encoder_version
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
        texts, name = self._texts(language), self.file_name(language)
        vectors = _read_small(self._brought / name, len(texts)) if self._brought is not None else None
        if vectors is None:
            vectors = _read(self._cache / name, len(texts))
            if vectors is None:
                vectors = self._encoder.encode(texts, cancel=cancel)
                _write(self._cache / name, vectors)
        self._forget_others(language, name)
        self._made[language] = vectors
        return vectors

    def encode(self, texts: Sequence[str], cancel: CancelToken | None = None) -> Vectors:
        """Return the vectors of `texts` as they are compared (without slots and numbers)."""
        return self._encoder.encode([plain(text) for text in texts], cancel=cancel)

    def file_name(self, language: str) -> str:
        """Return the name that vectors of these utterances by this encoder have, wherever they lie."""
        said = "\n".join((self._version(), *self._texts(language)))
        return f"utterances-{language}-{hashlib.sha256(said.encode()).hexdigest()[:16]}.npy"

    def write(self, folder: Path, language: str) -> Path:
        """Encode the utterances of a language into a file to be brought along (see `make vectors`)."""
        vectors = self._encoder.encode(self._texts(language))
        small = np.zeros(len(vectors), SMALL)
        small["scale"] = np.abs(vectors).max(axis=1, initial=1e-9) / 127
        small["row"] = np.rint(vectors / small["scale"][:, None])
        path = folder / self.file_name(language)
        np.save(path, small, allow_pickle=False)
        return path

    def _texts(self, language: str) -> list[str]:
        return [plain(utterance.texts[language]) for utterance in self.utterances]

    def _forget_others(self, language: str, name: str) -> None:
        """Delete what an older program or other utterances left in the cache: a megabyte and a half each."""
        for path in self._cache.glob(f"utterances-{language}-*.npy"):
            if path.name != name:
                path.unlink(missing_ok=True)


def _read(path: Path, rows: int) -> Vectors | None:
    try:
        vectors: Vectors = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    return vectors if vectors.ndim == 2 and len(vectors) == rows else None


def _read_small(path: Path, rows: int) -> Vectors | None:
    try:
        small = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    if small.dtype != SMALL or small.shape != (rows,):
        return None
    vectors: Vectors = small["row"].astype(np.float32) * small["scale"][:, None]
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return vectors


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

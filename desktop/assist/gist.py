"""What a message is about when no model can read it: the nearest known utterance, in the agent's language."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Problem
from desktop.domain.languages import BRIDGE
from desktop.domain.reading import Gist
from desktop.translation.engine import SentenceEncoder
from desktop.triage.utterances import Utterance

_SLOT = re.compile(r"\{[^{}]*\}")
_NUMBER = re.compile(r"[!-~]*\d[!-~]*")
"""A number with the ASCII signs around it; languages without blanks keep the words beside."""

VOTERS = 7
"""Nearest utterances that vote for what a message is about, each with the fourth power of its cosine."""

# Share of the votes for the winning class to the share of right classes, from the utterances of six languages,
# each held against all others of its language (tests/bench/RESULTS.md, "Gist"); straight lines between.
_VOTES = (0.15, 0.35, 0.50, 0.65, 0.85, 1.00)
_RIGHT = (0.17, 0.38, 0.52, 0.68, 0.86, 0.92)

LEAST = 0.25
"""Confidence below which nothing is said: a wrong gist is worse than none."""


class GistFinder:
    """Finds the nearest utterance; vectors are made once per language and kept in `cache`."""

    def __init__(self, encoder: SentenceEncoder, utterances: Sequence[Utterance], cache: Path) -> None:
        self._encoder = encoder
        self._utterances = utterances
        self._cache = cache
        self._vectors: dict[str, NDArray[np.float32]] = {}

    def find(self, text: str, language: str, agent_language: str, cancel: CancelToken | None = None) -> Gist | None:
        """Return the nearest utterance of the likeliest class, or None where that is not likely enough.

        Raises `UserFacingError` (`encoder.missing`, `engine.crashed`) or `Cancelled`.
        """
        plain = _plain(text)
        if not any(character.isalpha() for character in plain) or not self._utterances:
            return None
        column = language if language in self._utterances[0].texts else BRIDGE
        vectors = self.prepare(column, cancel)
        query = self._encoder.encode([plain], cancel=cancel)[0]
        likeness = vectors @ query
        problem, share = self._vote(likeness)
        confidence = float(np.interp(share, _VOTES, _RIGHT))
        if confidence < LEAST:
            return None
        nearest = max(
            (i for i, utterance in enumerate(self._utterances) if utterance.problem is problem),
            key=lambda i: float(likeness[i]),
        )
        found = self._utterances[nearest]
        return Gist(
            _SLOT.sub("…", found.texts.get(agent_language, found.texts[BRIDGE])),
            _SLOT.sub("…", found.texts[column]),
            found.problem,
            found.mood,
            confidence,
        )

    def _vote(self, likeness: NDArray[np.float32]) -> tuple[Problem, float]:
        """Return the class that the nearest utterances speak for, and its share of their votes (0..1)."""
        votes: dict[Problem, float] = {}
        for i in np.argsort(-likeness)[:VOTERS]:
            problem = self._utterances[i].problem
            votes[problem] = votes.get(problem, 0.0) + max(float(likeness[i]), 0.0) ** 4
        winner = max(votes, key=lambda problem: votes[problem])
        return winner, votes[winner] / (sum(votes.values()) or 1.0)

    def prepare(self, language: str, cancel: CancelToken | None = None) -> NDArray[np.float32]:
        """Return the vectors of all utterances in `language`: shape (utterances, dimensions)."""
        if language in self._vectors:
            return self._vectors[language]
        texts = [_plain(utterance.texts[language]) for utterance in self._utterances]
        digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
        path = self._cache / f"utterances-{language}-{digest}.npy"
        vectors = _read(path, len(texts))
        if vectors is None:
            vectors = self._encoder.encode(texts, cancel=cancel)
            _write(path, vectors)
        self._vectors[language] = vectors
        return vectors


def _plain(text: str) -> str:
    """Take out slots and numbers: they say which order, not what about it."""
    return " ".join(_NUMBER.sub(" ", _SLOT.sub(" ", text)).split())


def _read(path: Path, rows: int) -> NDArray[np.float32] | None:
    try:
        vectors: NDArray[np.float32] = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    return vectors if vectors.ndim == 2 and len(vectors) == rows else None


def _write(path: Path, vectors: NDArray[np.float32]) -> None:
    """Keep vectors for the next start; without space for them they are made again."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            np.save(file, vectors, allow_pickle=False)
        part.replace(path)
    except OSError:
        return

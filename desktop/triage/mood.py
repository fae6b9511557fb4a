"""How a buyer feels: words and signs, what the utterances of each mood are like, and what politeness may hide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import BRIDGE, CJK
from desktop.domain.triage import Evidence, EvidenceKind, MoodGuess
from desktop.language.lexicon import read_table, strings
from desktop.language.normalize import strip_diacritics
from desktop.triage.examples import Example, nearest
from desktop.triage.ngrams import Ngrams, Scores
from desktop.triage.utterances import Utterance

Vectors = NDArray[np.float32]

MOODS: Final = tuple(Mood)
_OPEN: Final = frozenset({Mood.ANGRY, Mood.THREATENING})
"""Open displeasure is not veiled, whatever polite words stand beside it."""

# Weights of words, utterances and encoder, from the utterances with each row held out in turn.
_CUE, _WORDS, _ENCODER = 1.1, 0.2, 6.0
_FURTHER = 0.5
_RIDGE = 1.0
_PROBLEM = 0.5
_SHOUT, _MARKS = 0.8, 0.7
_SHARE = (0.0, 0.3, 0.5, 0.7, 0.9, 1.0)
_RIGHT = (0.1, 0.35, 0.58, 0.75, 0.9, 0.96)

_MANY_MARKS = re.compile(r"[!！]{2,}|[?？][!！]|[?？]{3,}")
_CAPITALS = re.compile(r"\b[A-ZÀ-ÖØ-ÞА-ЯЁ]{3,}(?:[\s,!?]+[A-ZÀ-ÖØ-ÞА-ЯЁ]{2,}){1,}")


@dataclass(frozen=True, slots=True)
class _Words:
    """The cues of one language: a pattern, and the mood of each cue (None: veiled)."""

    pattern: re.Pattern[str]
    moods: dict[str, Mood | None]


class MoodFinder:
    """Reads word lists at the first message of a language; `learn` takes the encoder's vectors."""

    def __init__(self, lexicons: Path, utterances: Sequence[Utterance]) -> None:
        """`lexicons` is `resources/lexicons`; utterances show how each mood is said."""
        self._folder = lexicons / "mood"
        self._utterances = utterances
        self._labels = [MOODS.index(utterance.mood) for utterance in utterances]
        self._usual = _usual(utterances)
        self._words: dict[str, _Words | None] = {}
        self._ngrams: dict[str, Ngrams] = {}
        self._heads: dict[str, Vectors] = {}

    def prepare(self, language: str) -> None:
        """Read what a language's first message would wait for."""
        self._cues(language)
        self._said(self._column(language))

    def learn(self, language: str, vectors: Vectors) -> None:
        """Take the vectors of all utterances in a language, shape (utterances, dimensions)."""
        counts = np.bincount(self._labels, minlength=len(MOODS))
        # The root of the balance: moods that are rare in the utterances are rare at the desk, too.
        rows = np.sqrt(counts.mean() / np.maximum(counts, 1))[self._labels][:, None].astype(np.float32) ** 0.5
        a, b = vectors * rows, np.eye(len(MOODS), dtype=np.float32)[self._labels] * rows
        solved = np.linalg.solve(a.T @ a + _RIDGE * np.eye(vectors.shape[1], dtype=np.float32), a.T @ b)
        self._heads[language] = solved.astype(np.float32)

    def find(
        self,
        text: str,
        language: str,
        *,
        vector: Vectors | None = None,
        examples: Sequence[Example] = (),
        problem: Problem | None = None,
    ) -> MoodGuess:
        """Return the likeliest mood with what speaks for it; `problem` is the class, where it is known."""
        hits = self._hits(text, language)
        total = self._total(text, language, hits, vector, problem)
        alike = nearest(text, language, examples) if examples else None
        if alike is not None:
            total[MOODS.index(Mood(alike[0].value))] = total.max() + 4.0
        shares = np.exp(total - total.max())
        shares /= shares.sum()
        mood = MOODS[int(np.argmax(shares))]
        veiled = [hit for hit in hits if hit[0] is None]
        hidden = bool(veiled) and mood not in _OPEN and mood is not Mood.SATISFIED and alike is None
        evidence = [
            Evidence(EvidenceKind.CUE, text[start:end], start, end)
            for found, start, end in hits
            if found is mood or (hidden and found is None)
        ]
        if mood in (*_OPEN, Mood.IMPATIENT):
            evidence += _signs(text)
        if alike is not None:
            evidence.insert(0, Evidence(EvidenceKind.EXAMPLE, alike[0].text))
        confidence = float(np.interp(shares.max(), _SHARE, _RIGHT))
        return MoodGuess(mood, round(confidence, 4), hidden, tuple(evidence[:5]))

    def _total(
        self,
        text: str,
        language: str,
        hits: Sequence[tuple[Mood | None, int, int]],
        vector: Vectors | None,
        problem: Problem | None,
    ) -> Scores:
        column = self._column(language)
        total = _WORDS * self._said(column).scores(text)
        if vector is not None and column in self._heads:
            total = total + _ENCODER * (vector @ self._heads[column]).astype(np.float64)
        counts: dict[Mood, int] = {}
        for mood, _, _ in hits:
            if mood is not None:
                total[MOODS.index(mood)] += _CUE * _FURTHER ** counts.get(mood, 0)
                counts[mood] = counts.get(mood, 0) + 1
        if _CAPITALS.search(text):
            total[MOODS.index(Mood.ANGRY)] += _SHOUT
        if _MANY_MARKS.search(text) and Mood.SATISFIED not in counts:
            total[MOODS.index(Mood.ANGRY)] += _MARKS / 2
            total[MOODS.index(Mood.IMPATIENT)] += _MARKS / 2
        if problem is not None and self._utterances:
            total = total + _PROBLEM * self._usual[problem]
        return np.asarray(total, np.float64)

    # --- words ---

    def _hits(self, text: str, language: str) -> list[tuple[Mood | None, int, int]]:
        words = self._cues(language) or self._cues(BRIDGE)
        if words is None:
            return []
        folded = _folded(text)
        return [(words.moods[m[0]], m.start(), m.end()) for m in words.pattern.finditer(folded)]

    def _cues(self, language: str) -> _Words | None:
        if language not in self._words:
            path = self._folder / f"{language}.toml"
            self._words[language] = _read(path, language) if path.is_file() else None
        return self._words[language]

    def _said(self, language: str) -> Ngrams:
        if language not in self._ngrams:
            texts = [utterance.texts.get(language, "") for utterance in self._utterances]
            self._ngrams[language] = Ngrams(texts, self._labels, len(MOODS), language)
        return self._ngrams[language]

    def _column(self, language: str) -> str:
        known = bool(self._utterances) and language in self._utterances[0].texts
        return language if known else BRIDGE


def _usual(utterances: Sequence[Utterance]) -> dict[Problem, Scores]:
    """Return how usual each mood is with a problem: logarithms of the shares among the utterances."""
    counts = {problem: np.full(len(MOODS), 0.7) for problem in Problem}
    for utterance in utterances:
        counts[utterance.problem][MOODS.index(utterance.mood)] += 1.0
    return {problem: np.log(each / each.sum()) for problem, each in counts.items()}


def _read(path: Path, language: str) -> _Words:
    table = read_table(path)
    moods: dict[str, Mood | None] = {}
    for name in (*MOODS, "veiled"):
        for cue in strings(table, str(name)):
            moods.setdefault(_folded(cue), None if name == "veiled" else Mood(name))
    # The beginning of a word is enough, but not its middle; CJK sets no blanks.
    before = "" if language in CJK else r"(?<!\w)"
    ordered = sorted(moods, key=len, reverse=True)
    return _Words(re.compile(before + "(?:" + "|".join(map(re.escape, ordered)) + ")"), moods)


def _folded(text: str) -> str:
    """Write a text without case and accents; every character keeps its place."""
    out = []
    for character in text.replace("’", "'"):
        plain = strip_diacritics(character.casefold())
        out.append(plain if len(plain) == 1 else character)
    return "".join(out)


def _signs(text: str) -> list[Evidence]:
    found = (pattern.search(text) for pattern in (_CAPITALS, _MANY_MARKS))
    return [Evidence(EvidenceKind.SIGN, match[0], *match.span()) for match in found if match is not None]

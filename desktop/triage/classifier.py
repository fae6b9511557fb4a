"""What kind of problem a message is: cues, words of the utterances, and the sentence encoder, weighed together."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop.domain.issue import Problem, Tier
from desktop.domain.languages import BRIDGE
from desktop.domain.triage import Evidence, EvidenceKind, ProblemGuess
from desktop.triage import cues as cueing
from desktop.triage.cues import Cue, CueBook
from desktop.triage.examples import Example, nearest
from desktop.triage.ngrams import Ngrams, Scores
from desktop.triage.signs import scrap
from desktop.triage.utterances import SLOT, Utterance

Vectors = NDArray[np.float32]

UNCLEAR: Final = 0.5
"""Confidence below which the two best are offered instead of one."""

PROBLEMS: Final = tuple(Problem)

# Weights of the three voices, and the sharpness of their sum; from the utterances, each row held out in turn
# (tests/bench/bench_triage.py, "fusion").
_CUES, _WORDS, _ENCODER = 1.0, 0.25, 6.0
_CUES_ALONE, _WORDS_ALONE = 1.0, 0.4
_RIDGE = 1.0
_RULE = 4.0
"""What a rule adds before all else: it decides, whatever else is said."""
_WHOLE = 7.0
"""What it adds to a class that is none for a senior: such rules are about the whole of a short message."""

_SHARE = (0.0, 0.3, 0.5, 0.7, 0.9, 1.0)
_RIGHT = (0.1, 0.38, 0.6, 0.8, 0.94, 0.98)
"""Share of the first class to the share of right ones, straight lines between."""

SHOWN: Final = 4
"""Pieces of evidence at most."""


class ProblemClassifier:
    """Word lists are read at a language's first message; `learn` takes the encoder's vectors when they come."""

    def __init__(self, lexicons: Path, utterances: Sequence[Utterance]) -> None:
        """`lexicons` is `resources/lexicons`; utterances train words and encoder."""
        self._folder = lexicons / "triage"
        self._utterances = utterances
        self._labels = [PROBLEMS.index(utterance.problem) for utterance in utterances]
        self._books: dict[str, CueBook | None] = {}
        self._ngrams: dict[str, Ngrams | None] = {}
        self._heads: dict[str, tuple[Vectors, Vectors]] = {}

    def prepare(self, language: str) -> None:
        """Read the cues and count the words of a language now: its first message would wait for it."""
        self._book(language)
        self._words(language)

    def knows(self, language: str) -> bool:
        """Tell whether the encoder's vectors of a language were learned."""
        return language in self._heads

    def learn(self, language: str, vectors: Vectors) -> None:
        """Take the vectors of all utterances in a language, shape (utterances, dimensions), in their order.

        Ridge regression from vectors to classes, in closed form: some ten milliseconds.
        """
        weight = np.zeros(len(PROBLEMS), np.float32)
        counts = np.bincount(self._labels, minlength=len(PROBLEMS))
        weight[counts > 0] = 1.0 / counts[counts > 0]
        wanted = np.eye(len(PROBLEMS), dtype=np.float32)[self._labels]
        rows = np.sqrt(weight[self._labels] * counts.mean())[:, None]
        a, b = vectors * rows, wanted * rows
        solved = np.linalg.solve(a.T @ a + _RIDGE * np.eye(vectors.shape[1], dtype=np.float32), a.T @ b)
        self._heads[language] = (solved.astype(np.float32), vectors)

    def classify(
        self,
        text: str,
        language: str,
        *,
        agent_language: str = "zh",
        vector: Vectors | None = None,
        examples: Sequence[Example] = (),
    ) -> tuple[ProblemGuess, ...]:
        """Return all classes that something speaks for, the likeliest first; two at least.

        `vector` is the encoder's of the text; without it words and cues decide alone. An example that is alike
        decides before everything else.
        """
        column = self._column(language)
        found = self._cues(text, language)
        alike = nearest(text, language, examples) if examples else None
        if alike is None and self._says_nothing(text, column, found):
            return tuple(
                ProblemGuess(problem, _RIGHT[0], ()) for problem in (Problem.OTHER, Problem.PRODUCT_QUESTION)
            )
        total = self._total(text, column, found, vector)
        if alike is not None:
            total[PROBLEMS.index(Problem(alike[0].value))] = total.max() + _RULE
        shares = np.exp(total - total.max())
        shares /= shares.sum()
        order = np.argsort(-shares)
        guesses = []
        for place, index in enumerate(order):
            if place > 1 and shares[index] < 0.02:
                break
            problem = PROBLEMS[index]
            evidence = _of_cues(text, problem, found)
            if alike is not None and alike[0].value == problem.value:
                evidence = (Evidence(EvidenceKind.EXAMPLE, alike[0].text), *evidence)
            if vector is not None and place < 2:
                evidence += self._utterance(column, index, vector, agent_language)
            confidence = float(np.interp(shares[index], _SHARE, _RIGHT)) if place == 0 else float(shares[index])
            guesses.append(ProblemGuess(problem, round(confidence, 4), evidence[:SHOWN]))
        return tuple(guesses)

    def voices(self, text: str, language: str, vector: Vectors | None = None) -> tuple[Scores, Scores, Scores]:
        """Return what cues, words and encoder say each, one value a class: for measuring their weights."""
        column = self._column(language)
        cue = np.zeros(len(PROBLEMS))
        for problem, score in cueing.scores(self._cues(text, language)).items():
            cue[PROBLEMS.index(problem)] = score
        words = self._words(column)
        encoder = np.zeros(len(PROBLEMS))
        if vector is not None and column in self._heads:
            encoder = (vector @ self._heads[column][0]).astype(np.float64)
        return cue, words.scores(text) if words is not None else np.zeros(len(PROBLEMS)), encoder

    # --- the sum ---

    def _says_nothing(self, text: str, column: str, found: Sequence[Cue]) -> bool:
        """Tell whether a text has neither a known word nor a picture that is a cue."""
        if any(letter.isalpha() for letter in text):
            words = self._words(column)
            known = not scrap(text, column) and (words is None or words.scores(text).any())
            return not found and not known
        return not any(unicodedata.category(sign) == "So" for cue in found for sign in text[cue.start : cue.end])

    def _total(self, text: str, column: str, found: Sequence[Cue], vector: Vectors | None) -> Scores:
        cue = np.zeros(len(PROBLEMS))
        for problem, score in cueing.scores(tuple(found)).items():
            cue[PROBLEMS.index(problem)] = score
        words = self._words(column)
        said = words.scores(text) if words is not None else np.zeros(len(PROBLEMS))
        if vector is not None and column in self._heads:
            total = _CUES * cue + _WORDS * said + _ENCODER * (vector @ self._heads[column][0])
        else:
            total = _CUES_ALONE * cue + _WORDS_ALONE * said
        for problem in _decided(found):
            total[PROBLEMS.index(problem)] += _RULE if problem.tier is Tier.SENIOR else _WHOLE
        return np.asarray(total, np.float64)

    def _cues(self, text: str, language: str) -> tuple[Cue, ...]:
        book = self._book(language) or self._book(BRIDGE)
        return book.find(book.reader.read(text)) if book is not None else ()

    def _book(self, language: str) -> CueBook | None:
        if language not in self._books:
            path = self._folder / f"{language}.toml"
            self._books[language] = CueBook(path) if path.is_file() else None
        return self._books[language]

    def _words(self, language: str) -> Ngrams | None:
        if language not in self._ngrams:
            texts = [utterance.texts.get(language, "") for utterance in self._utterances]
            self._ngrams[language] = Ngrams(texts, self._labels, len(PROBLEMS), language) if any(texts) else None
        return self._ngrams[language]

    def _column(self, language: str) -> str:
        known = bool(self._utterances) and language in self._utterances[0].texts
        return language if known else BRIDGE

    def _utterance(self, column: str, index: int, vector: Vectors, agent_language: str) -> tuple[Evidence, ...]:
        """Return the utterance of a class that is nearest to the message."""
        if column not in self._heads:
            return ()
        places = [i for i, label in enumerate(self._labels) if label == index]
        if not places:
            return ()
        likeness = self._heads[column][1][places] @ vector
        nearest_one = self._utterances[places[int(np.argmax(likeness))]]
        meaning = nearest_one.texts.get(agent_language, nearest_one.texts.get(BRIDGE, ""))
        return (
            Evidence(
                EvidenceKind.UTTERANCE, SLOT.sub("…", nearest_one.texts[column]), meaning=SLOT.sub("…", meaning)
            ),
        )


def _decided(found: Sequence[Cue]) -> list[Problem]:
    """Return the class that a rule decides for: of several the gravest, then the one named first."""
    rules = [cue for cue in found if cue.rule]
    if not rules:
        return []
    gravest = {
        Problem.SAFETY: 0,
        Problem.DISPUTE_CHARGEBACK: 1,
        Problem.POLICY_VIOLATION: 2,
        Problem.DATA_PRIVACY: 3,
    }
    first = min(
        rules, key=lambda cue: (gravest.get(cue.problem, 4 + (cue.problem.tier is not Tier.SENIOR)), cue.start)
    )
    return [first.problem]


def _of_cues(text: str, problem: Problem, found: Sequence[Cue]) -> tuple[Evidence, ...]:
    mine = sorted(
        (cue for cue in found if cue.problem is problem and cue.weight > 0),
        key=lambda cue: (not cue.rule, -cue.weight),
    )
    return tuple(
        Evidence(EvidenceKind.RULE if cue.rule else EvidenceKind.CUE, text[cue.start : cue.end], cue.start, cue.end)
        for cue in mine[:3]
    )

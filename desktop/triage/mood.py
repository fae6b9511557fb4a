"""How a buyer feels: words, signs, the utterances of each mood, the problem, and what politeness may hide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import BRIDGE
from desktop.domain.triage import Evidence, EvidenceKind, MoodGuess
from desktop.errors import UserFacingError
from desktop.language.lexicon import read_table, table
from desktop.triage.examples import Example, nearest
from desktop.triage.mood_cues import POLITE, REMINDER, VEILED, MoodBook, MoodCue
from desktop.triage.ngrams import Ngrams, Scores
from desktop.triage.signs import Sign, Signs, scrap
from desktop.triage.utterances import Utterance

Vectors = NDArray[np.float32]

MOODS: Final = tuple(Mood)

# Weights of the voices, from the utterances of ten languages, each row held out in turn
# (tests/bench/bench_mood.py): words alone right in 72 %, with the encoder in 74 %.
_CUES, _SIGNS, _SAID, _ENCODER, _PROBLEM = 1.0, 1.3, 0.1, 3.0, 0.6
_FURTHER: Final = 0.5
"""What each further cue of a mood counts for, compared with the one before."""
_RIDGE: Final = 1.0
_HOUSE: Final = 0.5
"""The share of the house rule in how usual a mood is with a problem; the rest is counted in the utterances."""
_EXAMPLE: Final = 4.0

# What is wrapped in politeness.
_HIDDEN: Final = 2.2
"""From this sum of veiling words displeasure is taken to be veiled."""
_SUSPECTED: Final = 1.0
"""From here on they speak for disappointment or impatience, and against praise."""
_MOST: Final = 4.0
_DISAPPOINTS, _PRESSES, _PRAISES_NOT, _PLAIN_NOT = 0.7, 1.2, 0.8, 0.3
_COURTESY, _MOST_COURTESY = 0.2, 2.0
_OPENNESS, _ANGER_FROM, _THREAT_FROM = 0.8, 0.6, 1.0
"""Open anger tears the veil: what it takes off, and from which score on."""

_QUOTED: Final = re.compile(r"[\"“„«»「『‘‚‹]\s?[^\W\d_]{2,16}\s?[\"”“»«」』’‘›]")
"""A single word in quotation marks of any of the ten languages."""
_IRONY: Final = 3.0
"""What quoted praise adds to displeasure and to its veil."""

_SHARE: Final = (0.14, 0.26, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.94, 0.99, 1.0)
_RIGHT: Final = (0.25, 0.34, 0.44, 0.51, 0.60, 0.69, 0.76, 0.84, 0.91, 0.96, 0.97)
"""Share of the first mood to the share of right ones, counted as the weights were; straight lines between."""

_DECIDES: Final = 0.25
"""Share of the weightiest piece of evidence from which another one is shown: what is less decided nothing."""

SHOWN: Final = 5
"""Pieces of evidence at most."""


class MoodFinder:
    """Reads word lists at the first message of a language; `learn` takes the encoder's vectors."""

    def __init__(self, lexicons: Path, utterances: Sequence[Utterance]) -> None:
        """`lexicons` is `resources/lexicons`; utterances show how each mood is said.

        Raises `UserFacingError` (`lexicon.damaged`) naming file and key; `find` may, too.
        """
        self._folder = lexicons / "mood"
        self._utterances = utterances
        self._labels = [MOODS.index(utterance.mood) for utterance in utterances]
        self._signs = Signs(self._folder / "signs.toml")
        self._usual = _usual(self._folder / "usual.toml", utterances)
        self._books: dict[str, MoodBook | None] = {}
        self._ngrams: dict[str, Ngrams] = {}
        self._heads: dict[str, Vectors] = {}

    def prepare(self, language: str) -> None:
        """Read what a language's first message would wait for."""
        self._book(language)
        self._said(self._column(language))

    def learn(self, language: str, vectors: Vectors) -> None:
        """Take the vectors of all utterances in a language, shape (utterances, dimensions), in their order.

        Ridge regression from vectors to moods, in closed form: some ten milliseconds.
        """
        counts = np.maximum(np.bincount(self._labels, minlength=len(MOODS)), 1)
        # The root of the balance: moods that are rare in the utterances are rare at the desk, too.
        rows = np.sqrt(len(self._labels) / len(MOODS) / counts)[self._labels][:, None].astype(np.float32) ** 0.5
        wanted = np.eye(len(MOODS), dtype=np.float32)[self._labels]
        a, b = vectors * rows, (wanted - wanted.mean(axis=0)) * rows
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
        """Return the likeliest mood with what speaks for it; `problem` is the class, where it is known.

        An example that is alike decides before everything else.
        """
        cues, signs = self._cues(text, language), self._signs.find(text, language)
        heard, marks = _sums(cues), _marks(signs)
        words = np.array([heard.get(str(mood), 0.0) for mood in MOODS])
        hiding = _hiding(heard, words, marks)
        alike = nearest(text, language, examples) if examples else None
        if alike is None and not signs and self._says_nothing(text, language, cues):
            return MoodGuess(Mood.NEUTRAL, _RIGHT[0], False, ())
        # Politeness misleads about the class, too: thanks before a complaint look like praise.
        usual = self._usual[problem if hiding < _HIDDEN else None]
        total = _CUES * words + _SIGNS * marks + _PROBLEM * usual
        total = np.asarray(total + self._learned(text, language, vector), np.float64)
        if hiding > _SUSPECTED:
            total += _leaning(heard)
        if alike is not None:
            total[MOODS.index(Mood(alike[0].value))] = total.max() + _EXAMPLE
        shares = np.exp(total - total.max())
        shares /= shares.sum()
        first = int(np.argmax(shares))
        mood = MOODS[first]
        veiled = hiding >= _HIDDEN and mood not in (Mood.SATISFIED, Mood.ANGRY, Mood.THREATENING)
        if veiled and mood in (Mood.NEUTRAL, Mood.WORRIED):
            if alike is None:  # it only looks plain
                mood = max(Mood.DISAPPOINTED, Mood.IMPATIENT, key=lambda each: total[MOODS.index(each)])
            else:
                veiled = False
        confidence = float(np.interp(shares[first], _SHARE, _RIGHT))
        evidence = _evidence(text, mood, veiled, cues, signs)
        if alike is not None:
            evidence = [Evidence(EvidenceKind.EXAMPLE, alike[0].text), *evidence]
        return MoodGuess(mood, round(confidence, 4), veiled, tuple(evidence[:SHOWN]))

    def _says_nothing(self, text: str, language: str, cues: Sequence[MoodCue]) -> bool:
        """Tell whether a text has no letters, or not one known word."""
        if not any(letter.isalpha() for letter in text):
            return True
        column = self._column(language)
        return not cues and (scrap(text, column) or not self._said(column).scores(text).any())

    def _learned(self, text: str, language: str, vector: Vectors | None) -> Scores:
        """Return what the utterances say: their words, and the encoder where its vectors are learned."""
        column = self._column(language)
        total = _SAID * self._said(column).scores(text)
        if vector is not None and column in self._heads:
            total = total + _ENCODER * (vector @ self._heads[column]).astype(np.float64)
        return np.asarray(total, np.float64)

    def _cues(self, text: str, language: str) -> tuple[MoodCue, ...]:
        book = self._book(language) or self._book(BRIDGE)
        return _unquoted(text, book.find(book.reader.read(text))) if book is not None else ()

    def _book(self, language: str) -> MoodBook | None:
        if language not in self._books:
            path = self._folder / f"{language}.toml"
            known = path.is_file() and path.stem not in ("signs", "usual")
            self._books[language] = MoodBook(path) if known else None
        return self._books[language]

    def _said(self, language: str) -> Ngrams:
        if language not in self._ngrams:
            texts = [utterance.texts.get(language, "") for utterance in self._utterances]
            self._ngrams[language] = Ngrams(texts, self._labels, len(MOODS), language)
        return self._ngrams[language]

    def _column(self, language: str) -> str:
        known = bool(self._utterances) and language in self._utterances[0].texts
        return language if known else BRIDGE


def _unquoted(text: str, cues: tuple[MoodCue, ...]) -> tuple[MoodCue, ...]:
    """Turn praise that is nothing but a word in quotation marks into irony, and the thanks beside it."""
    if not any(cue.speaks_for == Mood.SATISFIED for cue in cues):
        return cues
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    # A word of praise may stand in a longer cue (“thank you for your «excellent»”): what is quoted decides.
    mocked = [
        (start, end)
        for start, end in quoted
        if any(cue.speaks_for == Mood.SATISFIED and cue.start < end and start < cue.end for cue in cues)
    ]
    if not mocked:
        return cues
    start, end = mocked[0]
    ironic = [MoodCue(name, _IRONY, start, end) for name in (VEILED, str(Mood.DISAPPOINTED))]
    return (*(cue for cue in cues if cue.speaks_for != Mood.SATISFIED), *ironic)


def _sums(cues: Sequence[MoodCue]) -> Mapping[str, float]:
    """Add up what speaks for the same, the weightiest first and each further one for less."""
    weights: dict[str, list[float]] = {}
    for cue in cues:
        weights.setdefault(cue.speaks_for, []).append(cue.weight)
    return {
        name: sum(weight * _FURTHER**place for place, weight in enumerate(sorted(each, reverse=True)))
        for name, each in weights.items()
    }


def _marks(signs: Sequence[Sign]) -> Scores:
    total = np.zeros(len(MOODS))
    for sign in signs:
        for mood, weight in sign.moods.items():
            total[MOODS.index(mood)] += weight
    return total


def _hiding(heard: Mapping[str, float], words: Scores, marks: Scores) -> float:
    """Return how much speaks for veiled displeasure: veiling words, a little courtesy, and no open anger."""
    angry, threatening = MOODS.index(Mood.ANGRY), MOODS.index(Mood.THREATENING)
    openly = max(words[angry] + marks[angry] - _ANGER_FROM, 0.0) + max(words[threatening] - _THREAT_FROM, 0.0)
    courtesy = min(heard.get(POLITE, 0.0), _MOST_COURTESY)
    return float(
        heard.get(VEILED, 0.0) + heard.get(REMINDER, 0.0) + _COURTESY * courtesy - _OPENNESS * float(openly)
    )


def _leaning(heard: Mapping[str, float]) -> Scores:
    """Return what veiling words add to the moods."""
    hidden, reminding = heard.get(VEILED, 0.0), heard.get(REMINDER, 0.0)
    both = min(hidden + reminding, _MOST)
    lean = {
        Mood.DISAPPOINTED: _DISAPPOINTS * min(hidden, _MOST),
        Mood.IMPATIENT: _PRESSES * min(reminding, _MOST),
        Mood.SATISFIED: -_PRAISES_NOT * both,
        Mood.NEUTRAL: -_PLAIN_NOT * both,
    }
    return np.array([lean.get(mood, 0.0) for mood in MOODS])


def _evidence(
    text: str, mood: Mood, veiled: bool, cues: Sequence[MoodCue], signs: Sequence[Sign]
) -> list[Evidence]:
    """Return what speaks for a mood, the weightiest first; of what overlaps the weightier."""
    names = {str(mood), VEILED, REMINDER} if veiled else {str(mood)}
    found = [
        (cue.weight, EvidenceKind.CUE, cue.start, cue.end) for cue in cues if cue.shown and cue.speaks_for in names
    ]
    found += [
        (_SIGNS * sign.moods.get(mood, 0.0), EvidenceKind.SIGN, sign.start, sign.end)
        for sign in signs
        if sign.moods.get(mood, 0.0) >= 0.25
    ]
    least = _DECIDES * max((weight for weight, *_ in found), default=0.0)
    return [
        Evidence(kind, text[start:end], start, end) for weight, kind, start, end in _apart(found) if weight >= least
    ]


def _apart(found: list[tuple[float, EvidenceKind, int, int]]) -> Iterator[tuple[float, EvidenceKind, int, int]]:
    taken: list[tuple[int, int]] = []
    for weight, kind, start, end in sorted(found, key=lambda one: (-one[0], one[2])):
        if not any(start < last and first < end for first, last in taken):
            taken.append((start, end))
            yield weight, kind, start, end


def _usual(path: Path, utterances: Sequence[Utterance]) -> dict[Problem | None, Scores]:
    """Return how usual each mood is with a problem, and with any: logarithms of shares."""
    counts = {problem: np.full(len(MOODS), 0.7) for problem in Problem}
    for utterance in utterances:
        counts[utterance.problem][MOODS.index(utterance.mood)] += 1.0
    every = np.sum(list(counts.values()), axis=0)
    usual: dict[Problem | None, Scores] = {None: np.log(every / every.sum())}
    rules = read_table(path)
    for problem, each in counts.items():
        shares = table(rules, problem.value)
        try:
            house = np.array([float(shares.get(str(mood), 0.004)) for mood in MOODS])
            if not shares or set(shares) - set(map(str, MOODS)):
                raise ValueError(f"“{problem}” has no moods, or unknown ones")
        except (TypeError, ValueError) as error:
            raise UserFacingError(
                "lexicon.damaged",
                f"How usual a mood is cannot be read: {error}.",
                where=f"mood/{path.name}",
                how="Install Deskside again, or restore the file.",
            ) from error
        usual[problem] = np.log((1 - _HOUSE) * each / each.sum() + _HOUSE * house / house.sum())
    return usual

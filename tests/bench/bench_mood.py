"""How often mood and veiled displeasure are heard right, in messages and in the utterances, and how long it takes.

python -m tests.bench.bench_mood [FILE…]    messages as JSON lines (lang class mood veiled text), of any hand

The utterances are held out row by row in ten parts; cues were judged by them, too, so they flatter a little. The
peer is the mood that is most usual with the true class.
"""

from __future__ import annotations

import itertools
import json
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import CORE
from desktop.domain.triage import MoodGuess
from desktop.translation.encoder import UseEncoder
from desktop.triage.classifier import ProblemClassifier
from desktop.triage.mood import MoodFinder
from desktop.triage.utterances import Utterance, load_utterances, plain
from tests.bench.measure import LEXICONS, ROOT, STARTER, Cell, Result, Table, Target

DATA = ROOT / "tests" / "data"
PARTS = 10
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
"""Limits of the bands of confidence in which the shares are counted."""


@dataclass(frozen=True)
class Heard:
    """A message with the mood that was heard in it, and how long that took (seconds)."""

    message: dict[str, Any]
    guess: MoodGuess
    took: float

    @property
    def right(self) -> bool:
        return self.guess.mood.value == self.message["mood"]


def run(*, quick: bool = False, files: Sequence[Path] = ()) -> Result:
    """Hear the moods of each file by words alone and with the encoder, with the true and with the guessed class."""
    utterances = load_utterances(STARTER / "utterances")
    encoder = UseEncoder()
    finder, classifier = MoodFinder(LEXICONS, utterances), ProblemClassifier(LEXICONS, utterances)
    with_encoder = MoodFinder(LEXICONS, utterances)
    for language in CORE:
        vectors = encoder.encode([plain(utterance.texts[language]) for utterance in utterances])
        with_encoder.learn(language, vectors)
        classifier.learn(language, vectors)
        finder.prepare(language)
        with_encoder.prepare(language)
    result = Result()
    for path in files or sorted(DATA.glob("messages*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()[: 40 if quick else None]
        messages = [json.loads(line) for line in lines]
        vectors = encoder.encode([plain(message["text"]) for message in messages])
        guessed = [
            classifier.classify(message["text"], message["lang"], vector=vector)[0].problem
            for message, vector in zip(messages, vectors, strict=True)
        ]
        true = [Problem(message["class"]) for message in messages]
        none = [None] * len(messages)
        runs = {
            "words, true class": _hear(finder, messages, true),
            "words, guessed class": _hear(finder, messages, guessed),
            "words, no class": _hear(finder, messages, none),
            "encoder, true class": _hear(with_encoder, messages, true, vectors),
            "encoder, guessed class": _hear(with_encoder, messages, guessed, vectors),
        }
        usual = _usual(utterances)
        peer = sum(usual[Problem(m["class"])].value == m["mood"] for m in messages) / len(messages)
        note = f"The most usual mood of the true class among the utterances: {peer:.3f}."
        rows = [(name, *_figures(heard)) for name, heard in runs.items()]
        columns = ("by", "mood", "veiled found", "of", "false", "of", "p50 ms", "p95 ms")
        result.tables.append(Table(f"Mood: {path.name}", columns, rows, note))
        best = runs["encoder, guessed class"]
        result.tables += _tables(path.name, best)
        _, found, hidden, false, open_, _, p95 = _figures(runs["words, guessed class"])
        result.targets += [
            Target(f"Mood: right, {path.name}", _figures(best)[0], 0.85, "", floor=True),
            Target(f"Mood: veiled found, {path.name}", int(found) / max(int(hidden), 1), 0.80, "", floor=True),
            Target(f"Mood: veiled, false, {path.name}", int(false) / max(int(open_), 1), 0.05, ""),
            Target(f"Mood: text alone, p95, {path.name}", float(p95), 5.0, "ms"),
        ]
    if not files:
        result.tables.append(_held_out(utterances, encoder, CORE[:2] if quick else CORE))
    return result


def _hear(
    finder: MoodFinder,
    messages: Sequence[dict[str, Any]],
    problems: Sequence[Problem | None],
    vectors: np.ndarray | None = None,
) -> list[Heard]:
    heard = []
    for i, (message, problem) in enumerate(zip(messages, problems, strict=True)):
        begin = time.perf_counter()
        vector = vectors[i] if vectors is not None else None
        guess = finder.find(message["text"], message["lang"], vector=vector, problem=problem)
        heard.append(Heard(message, guess, time.perf_counter() - begin))
    return heard


def _figures(heard: Sequence[Heard]) -> tuple[float, int, int, int, int, float, float]:
    """Return the share of right moods; veiled ones found, of all; false ones, of all; p50 and p95 (ms)."""
    hidden = [one.guess.veiled for one in heard if one.message["veiled"]]
    plain_ones = [one.guess.veiled for one in heard if not one.message["veiled"]]
    took = [1000 * one.took for one in heard]
    return (
        _share(one.right for one in heard),
        sum(hidden),
        len(hidden),
        sum(plain_ones),
        len(plain_ones),
        statistics.median(took),
        float(np.percentile(took, 95)),
    )


def _tables(name: str, heard: Sequence[Heard]) -> Iterator[Table]:
    """Yield the tables of one run: languages, confusions, what the confidence is worth."""
    by_language: dict[str, list[Heard]] = defaultdict(list)
    for one in heard:
        by_language[one.message["lang"]].append(one)
    rows: list[tuple[Cell, ...]] = [(code, len(each), *_figures(each)[:5]) for code, each in by_language.items()]
    columns = ("language", "messages", "mood", "veiled found", "of", "false", "of")
    yield Table(f"Mood by language: {name}, encoder, guessed class", columns, rows)
    counts = Counter((one.message["mood"], one.guess.mood.value) for one in heard)
    confusions: list[tuple[Cell, ...]] = [
        (mood, *(counts[mood, other] for other in Mood)) for mood in map(str, Mood)
    ]
    yield Table(f"Mood, true by heard: {name}", ("true", *map(str, Mood)), confusions)
    bands: list[tuple[Cell, ...]] = []
    for low, high in itertools.pairwise(BANDS):
        inside = [one for one in heard if low <= one.guess.confidence < high]
        if inside:
            mean = statistics.mean(one.guess.confidence for one in inside)
            bands.append((f"{low:.2f} to {min(high, 1):.2f}", len(inside), mean, _share(o.right for o in inside)))
    yield Table(f"Mood, confidence: {name}", ("confidence", "messages", "mean", "right"), bands)


def _held_out(utterances: Sequence[Utterance], encoder: UseEncoder, languages: Sequence[str]) -> Table:
    """Hear each utterance with a finder that does not know its row."""
    part = np.random.default_rng(7).permutation(len(utterances)) % PARTS
    rows: list[tuple[Cell, ...]] = []
    for language in languages:
        vectors = encoder.encode([plain(utterance.texts[language]) for utterance in utterances])
        hits: dict[bool, list[bool]] = {False: [], True: []}
        for held in range(PARTS):
            known = np.flatnonzero(part != held)
            finder = MoodFinder(LEXICONS, [utterances[i] for i in known])
            finder.learn(language, vectors[known])
            for i in np.flatnonzero(part == held):
                one = utterances[i]
                for with_encoder, each in hits.items():
                    vector = vectors[i] if with_encoder else None
                    guess = finder.find(one.texts[language], language, vector=vector, problem=one.problem)
                    each.append(guess.mood is one.mood)
        rows.append((language, len(utterances), _share(hits[False]), _share(hits[True])))
    return Table("Mood: utterances, held out", ("language", "utterances", "words alone", "with the encoder"), rows)


def _usual(utterances: Sequence[Utterance]) -> dict[Problem, Mood]:
    counts: dict[Problem, Counter[Mood]] = defaultdict(Counter)
    for utterance in utterances:
        counts[utterance.problem][utterance.mood] += 1
    return {problem: each.most_common(1)[0][0] for problem, each in counts.items()}


def _share(hits: Iterator[bool] | Sequence[bool]) -> float:
    each = list(hits)
    return sum(each) / max(len(each), 1)


if __name__ == "__main__":
    found = run(files=[Path(name) for name in sys.argv[1:]])
    for shown in found.tables:
        print(shown.markdown())
    print(Table("Targets", ("what", "figure", "target", ""), [t.row() for t in found.targets]).markdown())

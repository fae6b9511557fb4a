"""How often the class of a problem is found, by whom of the three voices, and how long it takes.

python -m tests.bench.bench_triage [FILE…]    messages as JSON lines (lang class mood veiled text), of any hand

The utterances are held out row by row in ten parts; the weights of the voices were chosen on them. The peers are
the single voices; by chance, one class of twenty is right in 5 %.
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

from desktop.domain.issue import Problem, Tier
from desktop.domain.languages import CORE
from desktop.domain.triage import ProblemGuess
from desktop.translation.encoder import UseEncoder
from desktop.triage.classifier import PROBLEMS, UNCLEAR, ProblemClassifier
from desktop.triage.utterances import Utterance, load_utterances, plain
from tests.bench.measure import LEXICONS, ROOT, STARTER, Cell, Result, Table, Target, spread

DATA = ROOT / "tests" / "data"
PARTS = 10
BANDS = (0.0, 0.3, 0.5, 0.7, 0.9, 0.95, 1.01)
"""Limits of the bands of confidence in which the shares are counted."""
WEIGHTS = ((1.0, 0.0, 6.0), (1.0, 0.25, 3.0), (1.0, 0.25, 6.0), (1.0, 0.25, 9.0), (1.0, 0.5, 6.0), (0.0, 0.25, 6.0))
"""Cues, words, encoder: the weights in use and their neighbours."""


@dataclass(frozen=True)
class Sorted:
    """A message with its ranked classes, and how long that took (seconds, the encoder included)."""

    message: dict[str, Any]
    guesses: tuple[ProblemGuess, ...]
    took: float

    @property
    def true(self) -> Problem:
        return Problem(self.message["class"])

    @property
    def first(self) -> bool:
        return self.guesses[0].problem is self.true

    @property
    def within_two(self) -> bool:
        return self.true in {guess.problem for guess in self.guesses[:2]}


def run(*, quick: bool = False, files: Sequence[Path] = ()) -> Result:
    """Sort the messages of each file with and without the encoder; hold the utterances out."""
    utterances = load_utterances(STARTER / "utterances")
    encoder = UseEncoder()
    classifier = ready(utterances, encoder)
    result = Result()
    for path in files or sorted(DATA.glob("messages*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()[: 40 if quick else None]
        messages = [json.loads(line) for line in lines]
        full, bare = _sort(classifier, messages, encoder), _sort(classifier, messages, None)
        columns = ("by", "first", "in two", "senior found", "of", "unclear", "p50 ms", "p95 ms")
        rows = [(name, *_figures(each)) for name, each in (("with the encoder", full), ("without", bare))]
        rows += _voices(classifier, messages, encoder)
        result.tables.append(Table(f"Problem: {path.name}", columns, rows))
        result.tables += _tables(path.name, full, bare)
        first, two, found, senior, _, _, p95 = _figures(full)
        result.targets += [
            Target(f"Problem: first, {path.name}", first, 0.90, "", floor=True),
            Target(f"Problem: in two, {path.name}", two, 0.97, "", floor=True),
            Target(f"Problem: senior found, {path.name}", found / max(senior, 1), 0.98, "", floor=True),
            Target(f"Problem: without encoder, {path.name}", _figures(bare)[0], 0.80, "", floor=True),
            Target(f"Problem: p95, {path.name}", p95, 20.0, "ms"),
        ]
    if not files:
        result.tables.append(_held_out(utterances, encoder, CORE[:2] if quick else CORE))
    return result


def ready(
    utterances: Sequence[Utterance], encoder: UseEncoder, languages: Sequence[str] = CORE
) -> ProblemClassifier:
    """Return a classifier that has read and learned the languages: first messages are not what is timed."""
    classifier = ProblemClassifier(LEXICONS, utterances)
    for language in languages:
        classifier.learn(language, encoder.encode([plain(one.texts[language]) for one in utterances]))
        classifier.prepare(language)
    return classifier


def confusions(title: str, pairs: Sequence[tuple[str, str]]) -> Table:
    """Return true class by found class, columns only for classes that were found; `pairs` are (true, found)."""
    counts = Counter(pairs)
    rows_of = [str(p) for p in PROBLEMS if any(true == p for true, _ in pairs)]
    columns = [str(p) for p in PROBLEMS if any(found == p for _, found in pairs)]
    rows: list[tuple[Cell, ...]] = [(true, *(counts[true, found] or "" for found in columns)) for true in rows_of]
    return Table(title, ("true \\ found", *columns), rows)


def _sort(
    classifier: ProblemClassifier, messages: Sequence[dict[str, Any]], encoder: UseEncoder | None
) -> list[Sorted]:
    done = []
    for message in messages:
        begin = time.perf_counter()
        vector = encoder.encode([plain(message["text"])])[0] if encoder else None
        guesses = classifier.classify(message["text"], message["lang"], vector=vector)
        done.append(Sorted(message, guesses, time.perf_counter() - begin))
    return done


def _figures(each: Sequence[Sorted]) -> tuple[float, float, int, int, int, float, float]:
    """Return shares first and in two; senior ones found, of all; unclear ones; p50 and p95 (ms)."""
    senior = [one.first for one in each if one.true.tier is Tier.SENIOR]
    p50, p95, _ = spread([one.took for one in each])
    unclear = sum(one.guesses[0].confidence < UNCLEAR for one in each)
    return (
        _share(one.first for one in each),
        _share(one.within_two for one in each),
        sum(senior),
        len(senior),
        unclear,
        p50,
        p95,
    )


def _voices(
    classifier: ProblemClassifier, messages: Sequence[dict[str, Any]], encoder: UseEncoder
) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each voice alone."""
    vectors = encoder.encode([plain(message["text"]) for message in messages])
    heard = [
        classifier.voices(message["text"], message["lang"], vector)
        for message, vector in zip(messages, vectors, strict=True)
    ]
    for place, name in enumerate(("cues alone", "words alone", "encoder alone")):
        right = _share(
            PROBLEMS[int(np.argmax(voices[place]))] == message["class"]
            for voices, message in zip(heard, messages, strict=True)
        )
        yield (name, right, "", "", "", "", "", "")


def _tables(name: str, full: Sequence[Sorted], bare: Sequence[Sorted]) -> Iterator[Table]:
    """Yield the tables of one run: languages, confusions, what the confidence is worth, what went wrong."""
    by_language: dict[str, list[tuple[Sorted, Sorted]]] = defaultdict(list)
    for one, other in zip(full, bare, strict=True):
        by_language[one.message["lang"]].append((one, other))
    rows: list[tuple[Cell, ...]] = [
        (
            code,
            len(each),
            sum(one.first for one, _ in each),
            sum(one.within_two for one, _ in each),
            sum(other.first for _, other in each),
        )
        for code, each in by_language.items()
    ]
    columns = ("language", "messages", "first", "in two", "first, without encoder")
    yield Table(f"Problem by language: {name}", columns, rows)
    yield confusions(
        f"Problem, true by found: {name}", [(one.message["class"], one.guesses[0].problem.value) for one in full]
    )
    bands: list[tuple[Cell, ...]] = []
    for low, high in itertools.pairwise(BANDS):
        inside = [one for one in full if low <= one.guesses[0].confidence < high]
        if inside:
            mean = statistics.mean(one.guesses[0].confidence for one in inside)
            bands.append((f"{low:.2f} to {min(high, 1):.2f}", len(inside), mean, _share(o.first for o in inside)))
    yield Table(f"Problem, confidence: {name}", ("confidence", "messages", "mean", "right"), bands)


def _held_out(utterances: Sequence[Utterance], encoder: UseEncoder, languages: Sequence[str]) -> Table:
    """Sort each utterance by a classifier that does not know its row, with several weights of the voices."""
    part = np.random.default_rng(7).permutation(len(utterances)) % PARTS
    true = np.array([PROBLEMS.index(one.problem) for one in utterances])
    rows: list[tuple[Cell, ...]] = []
    for language in languages:
        vectors = encoder.encode([plain(one.texts[language]) for one in utterances])
        heard = np.zeros((len(utterances), 3, len(PROBLEMS)))
        for held in range(PARTS):
            known = np.flatnonzero(part != held)
            classifier = ProblemClassifier(LEXICONS, [utterances[i] for i in known])
            classifier.learn(language, vectors[known])
            for i in np.flatnonzero(part == held):
                heard[i] = classifier.voices(utterances[i].texts[language], language, vectors[i])
        shares = [float(((np.array(w) @ heard).argmax(axis=1) == true).mean()) for w in WEIGHTS]
        rows.append((language, len(utterances), *shares))
    columns = ("language", "utterances", *(f"{c:g} / {w:g} / {e:g}" for c, w, e in WEIGHTS))
    note = "Weights of cues / words / encoder; the third column of shares is in use. Rules are left out."
    return Table("Problem: utterances held out, fusion", columns, rows, note)


def _share(hits: Iterator[bool] | Sequence[bool]) -> float:
    each = list(hits)
    return sum(each) / max(len(each), 1)


if __name__ == "__main__":
    found = run(files=[Path(name) for name in sys.argv[1:]])
    for shown in found.tables:
        print(shown.markdown())
    print(Table("Targets", ("what", "figure", "target", ""), [t.row() for t in found.targets]).markdown())

"""The problem classes on public data written by others: Bitext's English customer-support utterances.

python -m tests.bench.bench_bitext FILE    its train.csv (utterance, intent, …); not shipped, never trained on

Which intent is which class of ours stands in bitext.toml. F1 is over the classes that have a counterpart; a
sentence sorted into any other class counts as missed.
"""

from __future__ import annotations

import csv
import os
import sys
import tomllib
from collections import Counter
from pathlib import Path

from desktop.translation.encoder import UseEncoder
from desktop.triage.utterances import load_utterances, plain
from tests.bench.bench_triage import confusions, ready
from tests.bench.measure import STARTER, Cell, Result, Table, Target

MAPPING = Path(__file__).with_name("bitext.toml")
SHOWN = 8
"""Confused intents listed."""


def run(*, quick: bool = False, path: Path | None = None) -> Result:
    """Sort every mapped sentence; `BITEXT` names the file where `path` does not."""
    path = path or Path(os.environ.get("BITEXT", ""))
    if not path.is_file():
        return Result([Table("Bitext", ("what", "figure"), [("not measured: set BITEXT to its train.csv", "")])])
    classes: dict[str, str] = tomllib.loads(MAPPING.read_text(encoding="utf-8"))["class"]
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["intent"] in classes][:: 10 if quick else 1]
    encoder = UseEncoder()
    classifier = ready(load_utterances(STARTER / "utterances"), encoder, ("en",))
    vectors = encoder.encode([plain(row["utterance"]) for row in rows])
    result = Result()
    for name, with_encoder in (("with the encoder", True), ("without", False)):
        found = [
            classifier.classify(row["utterance"], "en", vector=vector if with_encoder else None)[0].problem.value
            for row, vector in zip(rows, vectors, strict=True)
        ]
        pairs = [(classes[row["intent"]], problem) for row, problem in zip(rows, found, strict=True)]
        by_class = [(problem, *_f1(pairs, problem)) for problem in dict.fromkeys(classes.values())]
        macro = sum(each[-1] for each in by_class) / len(by_class)
        total: tuple[Cell, ...] = ("all", len(pairs), "", sum(a == b for a, b in pairs) / len(pairs), macro)
        columns = ("class", "sentences", "precision", "recall", "F1")
        result.tables.append(Table(f"Bitext: {name}", columns, [*by_class, total]))
        result.targets.append(Target(f"Bitext: macro-F1, {name}", macro, 0.85, "", floor=True))
        if with_encoder:
            result.tables.append(confusions("Bitext, true by found", pairs))
            wrong = Counter(
                (row["intent"], problem)
                for row, problem in zip(rows, found, strict=True)
                if classes[row["intent"]] != problem
            )
            sizes = Counter(row["intent"] for row in rows)
            worst: list[tuple[Cell, ...]] = [
                (intent, problem, count, sizes[intent]) for (intent, problem), count in wrong.most_common(SHOWN)
            ]
            result.tables.append(Table("Bitext: confused most", ("intent", "found", "sentences", "of"), worst))
    return result


def _f1(pairs: list[tuple[str, str]], problem: str) -> tuple[int, float, float, float]:
    """Return the number of true sentences, precision, recall and F1 of a class."""
    true = sum(a == problem for a, _ in pairs)
    said = sum(b == problem for _, b in pairs)
    both = sum(a == b == problem for a, b in pairs)
    precision, recall = both / max(said, 1), both / max(true, 1)
    return true, precision, recall, 2 * both / max(true + said, 1)


if __name__ == "__main__":
    measured = run(path=Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    for shown in measured.tables:
        print(shown.markdown())
    print(Table("Targets", ("what", "figure", "target", ""), [t.row() for t in measured.targets]).markdown())

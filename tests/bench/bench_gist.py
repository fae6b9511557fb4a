"""How often the gist names the right class, and whether its confidence says so: the 200 hand-labelled messages.

By chance, one class of twenty is right in 5 %. The peer is the class that most messages have.
"""

from __future__ import annotations

import itertools
import json
import statistics
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

from desktop.assist.gist import GistFinder
from desktop.assist.vectors import UtteranceVectors
from desktop.translation.encoder import UseEncoder
from desktop.triage.utterances import load_utterances
from tests.bench.measure import ROOT, STARTER, Result, Table

BANDS = (0.0, 0.45, 0.55, 0.65, 0.75, 0.85, 1.01)
"""Limits of the bands of confidence in which the shares are counted."""


def run(*, quick: bool = False) -> Result:
    """Find the gist of each message with the agent's language Chinese; encoder in this process."""
    lines = (ROOT / "tests" / "data" / "messages.jsonl").read_text(encoding="utf-8").splitlines()
    messages = [json.loads(line) for line in lines][: 40 if quick else None]
    right: dict[str, list[bool]] = defaultdict(list)
    without: Counter[str] = Counter()
    bands: dict[float, list[tuple[float, bool]]] = defaultdict(list)
    took = []
    with tempfile.TemporaryDirectory() as folder:
        finder = GistFinder(UtteranceVectors(UseEncoder(), load_utterances(STARTER / "utterances"), Path(folder)))
        for language in {message["lang"] for message in messages}:
            finder.find("Hello", language, "zh")  # the vectors of a language are made once
        for message in messages:
            begin = time.perf_counter()
            gist = finder.find(message["text"], message["lang"], "zh")
            took.append(time.perf_counter() - begin)
            hit = gist is not None and gist.problem.value == message["class"]
            right[message["lang"]].append(hit)
            without[message["lang"]] += gist is None
            if gist is not None:
                band = max(limit for limit in BANDS if gist.confidence >= limit)
                bands[band].append((gist.confidence, hit))
    every = [hit for hits in right.values() for hit in hits]
    usual = Counter(message["class"] for message in messages).most_common(1)[0][1] / len(messages)
    shown: list[tuple[str | int | float, ...]] = [
        (
            f"{lower:.2f}–{upper:.2f}",
            len(found),
            statistics.mean(c for c, _ in found),
            _share([h for _, h in found]),
        )
        for lower, upper in itertools.pairwise(BANDS)
        if (found := bands[lower])
    ]
    rows: list[tuple[str | int | float, ...]] = [
        *((code, len(hits), without[code], _share(hits)) for code, hits in sorted(right.items())),
        ("all", len(every), sum(without.values()), _share(every)),
    ]
    note = (
        f"The most usual class: {usual:.3f}. Median time with the encoder: {1000 * statistics.median(took):.1f} ms."
    )
    return Result(
        [
            Table("Gist: right classes", ("language", "messages", "without a gist", "right"), rows, note),
            Table(
                "Gist: what its confidence is worth", ("confidence", "messages", "mean confidence", "right"), shown
            ),
        ]
    )


def _share(hits: list[bool]) -> float:
    return sum(hits) / len(hits)

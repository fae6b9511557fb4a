"""From the first start of the program, in an empty folder, to the first translated message.

The real window with the real starter pack, starter models and encoder, each time in a new process. The questions of
the first start are answered at once, and a Spanish message is pasted as soon as that can be done: what an agent
needs for either comes on top for her, and off for the program, which works meanwhile.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from tests.bench.bench_window import Stamps, start
from tests.bench.measure import Cell, Result, Table, Target, load

RUNS = 3
TRANSLATED_S = 5.0
STEPS = (
    ("first paint", "window painted"),
    ("opened", "open for pasting"),
    ("recall", "language, entities, memory shown"),
    ("translated", "translation shown"),
    ("sorted", "class by the encoder shown"),
)


def run(*, quick: bool = False) -> Result:
    """Start in an empty folder, three times."""
    runs: list[Stamps] = []
    loads: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        start("empty", Path(folder))  # byte code and the system's cache of files
        for number in range(1 if quick else RUNS):
            loads.append(load()[0])
            runs.append(start("first", Path(folder) / str(number)))
    if not all(stamps["sentences by the model"] for stamps in runs):
        raise RuntimeError("no sentence came from a starter model: the figures would be those of the memory")
    rows: list[tuple[Cell, ...]] = [
        (shown, *_middle(runs, step), *(round(stamps[step]) for stamps in runs)) for step, shown in STEPS
    ]
    rows.append(("load before", "", "", *(f"{value:.2f}" for value in loads)))
    columns = ("", "median", "its processor time", *(f"run {number}" for number, _ in enumerate(runs, 1)))
    note = "Milliseconds since the start of the process; processor time is the window's process alone."
    result = Result([Table("First start to first translated message", columns, rows, note)])
    translated = statistics.median(stamps["translated"] for stamps in runs) / 1000
    result.targets.append(Target("first start to first translated message", translated, TRANSLATED_S, "s"))
    return result


def _middle(runs: list[Stamps], step: str) -> tuple[int, int]:
    return tuple(round(statistics.median(stamps[name] for stamps in runs)) for name in (step, f"{step}, busy"))

"""What the engine's process costs over bare CTranslate2 on the same model, and how long it takes to start."""

from __future__ import annotations

import itertools
import random
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from desktop.translation.host import EngineHost
from desktop.translation.models import ModelShelf
from desktop.translation.translator import HYPOTHESES
from tests.bench.bare_engine import BareProcess
from tests.bench.base_model import base_package
from tests.bench.content import units
from tests.bench.measure import Result, Table, Target, memory_of, processor_time, ratio, timed

SIZES = (1, 4, 12)
ROUNDS = {1: 60, 4: 30, 12: 16}
STARTS = 5
OVER = 1.10


def run(*, quick: bool = False) -> Result:
    """Ask ours, the bare limit and the peer by turns, always with texts that were not asked before."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shelf = ModelShelf(folder / "models", None)
        shelf.install(base_package())
        installed = next(path for path in (folder / "models").iterdir() if (path / "metadata.json").exists())
        host = EngineHost(folder / "models", None, folder / "data")
        bare, peer = BareProcess("bare", installed), BareProcess("argos", installed)
        try:
            result = Result()
            _over(host, bare, peer, 4 if quick else 1, result)
            _memory(host, bare, peer, result)
        finally:
            host.close()
            bare.close()
            peer.close()
        _starts(folder, installed, 2 if quick else STARTS, result)
        return result


def _texts() -> Iterator[str]:
    """Yield different sentences of 6 to 24 words: the model cuts none, and no two batches are alike."""
    known = [unit.source for unit in units("en", "zh", 12_000, seed=17)]
    random.Random(4).shuffle(known)
    return (text for text in known if 6 <= len(text.split()) <= 24)


def _over(host: EngineHost, bare: BareProcess, peer: BareProcess, less: int, result: Result) -> None:
    texts = _texts()
    host.translate(["Hello there."], "en", "zh", hypotheses=HYPOTHESES)
    rows: list[tuple[str | float, ...]] = []
    worst = {"one call": 0.0, "our batches": 0.0}
    for size in SIZES:
        took = defaultdict(list)
        for number in range(max(4, ROUNDS[size] // less)):
            asked = list(itertools.islice(texts, size))
            ways: list[Callable[[Sequence[str]], dict[str, float]]] = [_ours(host), bare.ask, peer.ask]
            shift = number % 3
            for way in ways[shift:] + ways[:shift]:
                for name, seconds in way(asked).items():
                    took[name].append(seconds)
            took["cached"].append(timed(lambda a=asked: _ours(host)(a)))  # type: ignore[misc]
        ours = took["ours"]
        worst = {name: max(value, ratio(ours, took[name])) for name, value in worst.items()}
        rows.append(
            (
                size,
                *(1000 * statistics.median(took[name]) for name in ("ours", "one call", "our batches", "argos")),
                ratio(ours, took["one call"]),
                ratio(ours, took["our batches"]),
                sum(took["ours, busy"]) / sum(took["one call, busy"]),
                sum(took["ours, busy"]) / sum(took["our batches, busy"]),
                ratio(ours, took["argos"]),
                1000 * statistics.median(took["cached"]),
            )
        )
    columns = (
        "sentences",
        "ours ms",
        "bare, one call, ms",
        "bare, our batches, ms",
        "argos ms",
        "ours : bare",
        "ours : bare, our batches",
        "processor time, ours : bare",
        "… : bare, our batches",
        "ours : argos",
        "cached ms",
    )
    result.tables.append(
        Table("Engine: base model, int8, beam 2, one thread", columns, rows, "Medians; ratios of neighbours.")
    )
    for name, value in worst.items():
        result.targets.append(Target(f"engine over bare CTranslate2, {name}", 100 * (value - 1), 10.0, "%"))
    busy = 100 * (max(float(row[8]) for row in rows) - 1)
    result.targets.append(Target("engine over bare CTranslate2, our batches, processor time", busy, 10.0, "%"))


def _ours(host: EngineHost) -> Callable[[Sequence[str]], dict[str, float]]:
    def ask(texts: Sequence[str]) -> dict[str, float]:
        pid = host.pid or 0
        before = processor_time(pid) + time.process_time()
        seconds = timed(lambda: host.translate(texts, "en", "zh", hypotheses=HYPOTHESES))
        return {"ours": seconds, "ours, busy": processor_time(pid) + time.process_time() - before}

    return ask


def _memory(host: EngineHost, bare: BareProcess, peer: BareProcess, result: Result) -> None:
    """One model in memory each; proportional memory shares what several processes have mapped."""
    named = (("engine's process", host.pid), ("bare", bare.pid), ("argos", peer.pid))
    rows = [(name, *memory_of(pid)) for name, pid in named]
    result.tables.append(Table("Engine: memory with one base model", ("process", "RSS MB", "PSS MB"), list(rows)))


def _starts(folder: Path, installed: Path, count: int, result: Result) -> None:
    took = defaultdict(list)
    for number in range(count):
        host = EngineHost(folder / "models", None, folder / "data")
        took["ready"].append(timed(host.describe))
        text = [f"Hello number {number}."]
        took["first sentence"].append(timed(lambda h=host, t=text: h.translate(t, "en", "zh")))  # type: ignore[misc]
        host.close()
        bare = BareProcess("bare", installed)
        took["bare"].append(bare.started)
        bare.close()
    whole = [a + b for a, b in zip(took["ready"], took["first sentence"], strict=True)]
    rows: list[tuple[str | float, ...]] = [
        ("process ready ms", 1000 * statistics.median(took["ready"])),
        ("imports, model and first sentence ms", 1000 * statistics.median(took["first sentence"])),
        ("bare: process, model, first sentence ms", 1000 * statistics.median(took["bare"])),
        ("ours : bare", ratio(whole, took["bare"])),
    ]
    result.tables.append(Table("Engine: start", ("", "median"), rows))

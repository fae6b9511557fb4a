"""How long a recall takes with 100,000 units and 10,000 concepts, part by part, against a bare SELECT and a peer.

Bare: as many rows by primary key, from the same encrypted file, as the recall looked sentences up.
Peer: `rapidfuzz.process.extract` over the folded sources of all units of the pair, once per sentence.
"""

from __future__ import annotations

import gc
import random
import statistics
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from desktop.assist.recall import Recaller
from desktop.domain.message import BuyerMessage
from desktop.domain.reading import Origin, Recall
from desktop.domain.translation import UnitOrigin
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.normalize import fold
from desktop.language.segment import Segmenter
from desktop.storage.store import Store
from desktop.translation.memory import NewUnit, TranslationMemory
from desktop.translation.termbase import Termbase
from tests.bench import content
from tests.bench.measure import LEXICONS, Result, Table, Target, ratio, spread, timed

UNITS, CONCEPTS = 100_000, 10_000
SIX_PAIRS = {"en": 0.4, "es": 0.2, "pt": 0.1, "fr": 0.1, "de": 0.1, "ja": 0.1}
ONE_PAIR = {"en": 1.0}
LIMIT_MS = 50.0
PARTS = ("detect", "segment", "entities", "memory", "terms")
PEER_MESSAGES = 100
"""The peer takes seconds a message; a share of them is enough for a median."""


class Watched:
    """Passes calls on to a service and adds up their seconds."""

    def __init__(self, inner: object, name: str, spent: dict[str, float]) -> None:
        self._inner = inner
        self._name = name
        self._spent = spent

    def __getattr__(self, method: str) -> Any:
        call = getattr(self._inner, method)

        def watched(*values: object, **named: object) -> object:
            begin = time.perf_counter()
            try:
                return call(*values, **named)
            finally:
                self._spent[self._name] += time.perf_counter() - begin

        return watched


@dataclass
class Desk:
    """The services of one store, and a recaller that knows where its time went."""

    store: Store
    memory: TranslationMemory
    termbase: Termbase
    recaller: Recaller
    spent: dict[str, float]

    def recall(self, asked: content.Asked) -> Recall:
        """Recall one message as the store's lane does."""
        return self.recaller.recall(BuyerMessage(asked.text, 0.0, language=asked.language), "zh")

    def parts(self, asked: content.Asked) -> tuple[float, dict[str, float]]:
        """Return the seconds of one recall and of each of its parts."""
        self.spent.clear()
        busy = time.thread_time()
        whole = timed(lambda: self.recall(asked))
        return whole, {**self.spent, "busy": time.thread_time() - busy}


def open_desk(path: Path, key: bytes | None) -> Desk:
    """Build what `context.build` builds for a recall, each service watched."""
    store = Store.open(path, key=key)
    spent: dict[str, float] = defaultdict(float)
    finder = EntityFinder(LEXICONS)
    memory, termbase = TranslationMemory(store, EntityFinder(LEXICONS), LEXICONS), Termbase(store, LEXICONS)
    services: list[Any] = [
        Watched(service, name, spent)
        for service, name in (
            (LanguageDetector(LEXICONS), "detect"),
            (Segmenter(LEXICONS), "segment"),
            (finder, "entities"),
            (memory, "memory"),
            (termbase, "terms"),
        )
    ]
    return Desk(store, memory, termbase, Recaller(*services), spent)


def fill(path: Path, key: bytes | None, known: list[NewUnit], concepts: int) -> float:
    """Make a store with these units and concepts and return units per second."""
    desk = open_desk(path, key)
    took = timed(lambda: desk.memory.add_many(known, UnitOrigin.IMPORT))
    desk.termbase.replace_pack("bench", content.concepts(concepts))
    desk.store.close()
    return len(known) / took


def run(*, quick: bool = False) -> Result:
    """Measure two memories of the same size: six pairs of languages, and one pair alone."""
    share = 0.1 if quick else 1.0
    result = Result()
    for name, pairs in (("six pairs", SIX_PAIRS), ("one pair", ONE_PAIR)):
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), name, pairs, share, result)
    return result


def _measure(folder: Path, name: str, pairs: dict[str, float], share: float, result: Result) -> None:
    known = [u for code, part in pairs.items() for u in content.units(code, "zh", round(UNITS * share * part))]
    concepts = round(CONCEPTS * share)
    key = b"k" * 32
    speed = fill(folder / "keyed.db", key, known, concepts)
    fill(folder / "open.db", None, known, concepts)
    # Made anew, as after a start: nothing of the filling is left in memory.
    first = [_first(folder / "keyed.db", key, known, code) for code in pairs]
    keyed, unkeyed = open_desk(folder / "keyed.db", key), open_desk(folder / "open.db", None)
    asked = content.messages() + list(content.near_copies(known, 600 if share == 1 else 120))
    random.Random(1).shuffle(asked)

    for message in asked:
        keyed.recall(message)
        unkeyed.recall(message)
    gc.collect()
    rows = _rows(keyed, unkeyed, asked)
    peer = _peer(keyed, known, asked[:PEER_MESSAGES])

    title = f"Recall, {name}: {len(known):,} units, {concepts:,} concepts, {len(asked)} messages"
    result.tables.append(Table(title, ("", "p50 ms", "p95 ms", "max ms"), _table(rows)))
    ratios: list[tuple[str | float, ...]] = [
        ("recall : bare SELECT of as many rows", ratio(rows["whole"], rows["bare"])),
        ("recall : rapidfuzz over all units of the pair", peer[0]),
        ("the peer's p50 ms", peer[1]),
        ("encrypted : not encrypted", ratio(rows["whole"], rows["unkeyed"])),
        ("share of sentences answered by the memory alone", _answered(keyed, asked)),
        ("units imported per second (encrypted)", speed),
    ]
    result.tables.append(Table(f"Recall, {name}: ratios of one run", ("", "figure"), ratios))
    columns = ("language", "whole", *PARTS, "second message")
    result.tables.append(Table(f"Recall, {name}: first message after a start, ms", columns, first))
    p95 = spread(rows["whole"])[1]
    result.targets.append(Target(f"recall p95, {len(known):,} units in {name}, encrypted", p95, LIMIT_MS, "ms"))
    keyed.store.close()
    unkeyed.store.close()


def _first(path: Path, key: bytes, known: list[NewUnit], code: str) -> tuple[str | float, ...]:
    """Open the store anew and recall two messages of a language: rules, index and dictionary are made then."""
    desk = open_desk(path, key)
    ours = [unit for unit in known if unit.source_language == code]
    fuzzy = [message for message in content.near_copies(ours, 30, seed=23) if message.kind == "fuzzy"]
    whole, parts = desk.parts(fuzzy[0])
    second, _ = desk.parts(fuzzy[1])
    desk.store.close()
    return code, 1000 * whole, *(1000 * parts.get(part, 0.0) for part in PARTS), 1000 * second


def _rows(keyed: Desk, unkeyed: Desk, asked: list[content.Asked]) -> dict[str, list[float]]:
    """Take the three ways by turns, message by message, twice."""
    out: dict[str, list[float]] = defaultdict(list)
    rng = random.Random(2)
    last = keyed.store.tuples("SELECT max(id) FROM unit")[0][0]
    for turn in range(2):
        for message in asked:
            if turn:
                out["unkeyed"].append(timed(lambda m=message: unkeyed.recall(m)))  # type: ignore[misc]
            whole, parts = keyed.parts(message)
            if not turn:
                out["unkeyed"].append(timed(lambda m=message: unkeyed.recall(m)))  # type: ignore[misc]
            out["whole"].append(whole)
            for part in (*PARTS, "busy"):
                out[part].append(parts.get(part, 0.0))
            out[f"kind: {message.kind}"].append(whole)
            count = max(1, len(keyed.recall(message).segments))
            ids = [rng.randint(1, last) for _ in range(count)]
            out["bare"].append(timed(lambda n=ids: _select(keyed.store, n)))  # type: ignore[misc]
    return out


def _select(store: Store, ids: list[int]) -> None:
    for number in ids:
        store.tuples("SELECT source, target, origin FROM unit WHERE id = ?", (number,))


def _peer(desk: Desk, known: list[NewUnit], asked: list[content.Asked]) -> tuple[float, float]:
    folded: dict[str, list[str]] = defaultdict(list)
    for unit in known:
        folded[unit.source_language].append(fold(unit.source))
    ratios, took = [], []
    for message in asked:
        recall = desk.recall(message)
        choices = folded.get(recall.language.code)
        if not choices:
            continue
        texts = [fold(segment.segment.text) for segment in recall.segments]
        seconds = timed(
            lambda t=texts, c=choices: [  # type: ignore[misc]
                process.extract(text, c, scorer=fuzz.ratio, limit=3, score_cutoff=75) for text in t
            ]
        )
        took.append(seconds)
        ratios.append(timed(lambda m=message: desk.recall(m)) / seconds)  # type: ignore[misc]
    return statistics.median(ratios), 1000 * statistics.median(took)


def _answered(desk: Desk, asked: list[content.Asked]) -> float:
    segments = [s for message in asked for s in desk.recall(message).segments if s.origin is not Origin.COPY]
    return sum(s.origin is Origin.MEMORY for s in segments) / len(segments)


def _table(rows: dict[str, list[float]]) -> list[tuple[str | float, ...]]:
    names = {
        "whole": "recall, encrypted",
        "busy": "… processor time",
        "unkeyed": "recall, not encrypted",
        "bare": "bare: SELECT by key",
    }
    order = ["whole", "busy", "unkeyed", *PARTS, *sorted(n for n in rows if n.startswith("kind: ")), "bare"]
    return [(names.get(name, name), *spread(rows[name])) for name in order if rows.get(name)]

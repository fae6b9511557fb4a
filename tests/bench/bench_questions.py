"""How often the right article is first, or in the first three, for 150 questions in ten languages.

The questions (tests/data/questions.jsonl) are by a hand that had read no article. The knowledge base is the starter
pack's, agents read Chinese. `right` is the one article meant, or one that answers as well (`also`). Half of the
questions, chosen by their hash, may be looked at while rules are tuned; the other half says what these are worth.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop import context
from desktop.context import AppContext
from desktop.domain.languages import CORE
from desktop.domain.message import BuyerMessage
from desktop.domain.reading import Recall
from desktop.domain.triage import Triage
from desktop.knowledge.nearness import Nearness
from desktop.paths import Paths
from desktop.storage.protection import Protection, open_store
from tests.bench.measure import ROOT, Cell, Result, Table, Target, spread
from tests.fakes import FakeVault

QUESTIONS = ROOT / "tests" / "data" / "questions.jsonl"
FIRST, IN_THREE = 0.80, 0.95
AGENT = "zh"


@dataclass(frozen=True)
class Asked:
    """One question with the articles that answer it, and what the program knows of it as an open message."""

    text: str
    language: str
    right: frozenset[str]
    vector: NDArray[np.float32] | None
    recall: Recall
    refined: Triage

    @property
    def tuning(self) -> bool:
        """Whether rules may be tuned on it."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 0


Way = Callable[[Asked], Sequence[int]]


def run(*, quick: bool = False) -> Result:
    """Ask all questions (`quick`: a third) in each of the ways."""
    with tempfile.TemporaryDirectory() as folder:
        built = ready(Path(folder))
        try:
            names = dict(built.store.tuples("SELECT id, name FROM article"))
            asked = read(built)[:: 3 if quick else 1]
            places: dict[str, list[int]] = {}
            times: list[tuple[Cell, ...]] = []
            for name, way in ways(built).items():
                took = []
                places[name] = []
                for one in asked:
                    begin = time.thread_time()
                    found = way(one)
                    took.append(time.thread_time() - begin)
                    places[name].append(place([names[number] for number in found], one.right))
                times.append((name, *spread(took)))
        finally:
            built.close()
    result = Result([_whole(places, asked), _by_language(places, asked)])
    result.tables.append(Table("Questions: processor time", ("", "p50 ms", "p95 ms", "max ms"), times))
    for name in ("search", "message"):
        first, three = shares(places[name])
        result.targets += [
            Target(f"questions, {name}: right article first", first, FIRST, "", floor=True),
            Target(f"questions, {name}: in the first three", three, IN_THREE, "", floor=True),
        ]
    return result


def ready(folder: Path) -> AppContext:
    """Return the services upon a new file with the starter pack, its articles indexed and learned."""
    paths = Paths.default(folder)
    built = context.build(paths, open_store(paths, FakeVault(usable=False), create=Protection.NONE))
    built.lookup.catch_up()
    while texts := built.lookup.unlearned():
        built.lookup.learn(built.lookup.encode(texts))
    return built


def read(built: AppContext) -> list[Asked]:
    """Return the questions, each recalled and assessed as when it is opened."""
    out = []
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        recall = built.recaller.recall(BuyerMessage(told["question"], 0.0), AGENT)
        recall = replace(recall, triage=built.assessor.assess(recall))
        out.append(
            Asked(
                told["question"],
                told["lang"],
                frozenset([told["article"], *told["also"]]),
                built.lookup.vector(told["question"]),
                recall,
                built.assessor.refine(recall),
            )
        )
    return out


def ways(built: AppContext) -> dict[str, Way]:
    """Return the ways to ask: each returns ids, the best first."""
    lookup, nearness = built.lookup, Nearness(built.store)

    def search(one: Asked) -> list[int]:
        return [hit.article_id for hit in lookup.search(one.text, AGENT, vector=one.vector, limit=10).hits]

    def words(one: Asked) -> list[int]:
        return [hit.article_id for hit in lookup.search(one.text, AGENT, limit=10).hits]

    def message(one: Asked) -> list[int]:
        found = lookup.for_message(one.recall, triage=one.refined, vector=one.vector)
        return [hit.article_id for hit in found]

    def message_words(one: Asked) -> list[int]:
        return [hit.article_id for hit in lookup.for_message(one.recall)]

    def meaning(one: Asked) -> list[int]:
        return nearness.nearest(one.vector, 10)[0] if one.vector is not None else []

    return {
        "search": search,
        "search, words alone": words,
        "message": message,
        "message, words and class alone": message_words,
        "encoder alone": meaning,
    }


def place(found: Sequence[str], right: frozenset[str]) -> int:
    """Return the place of the first right article from 0 on; a large number without one."""
    return next((at for at, name in enumerate(found) if name in right), 99)


def shares(places: Sequence[int]) -> tuple[float, float]:
    """Return the shares first and in the first three."""
    count = max(len(places), 1)
    return sum(at < 1 for at in places) / count, sum(at < 3 for at in places) / count


def _whole(places: Mapping[str, Sequence[int]], asked: Sequence[Asked]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for name, every in places.items():
        tuned = [at for at, one in zip(every, asked, strict=True) if one.tuning]
        held = [at for at, one in zip(every, asked, strict=True) if not one.tuning]
        rows.append((name, *(f"{_shown(some)}" for some in (every, tuned, held))))
    tuning = sum(one.tuning for one in asked)
    columns = ("", f"all {len(asked)}", f"to tune on ({tuning})", f"held out ({len(asked) - tuning})")
    return Table("Questions: right article first / in three, %", columns, rows)


def _by_language(places: Mapping[str, Sequence[int]], asked: Sequence[Asked]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            code,
            *(
                _shown([at for at, one in zip(every, asked, strict=True) if one.language == code])
                for every in places.values()
            ),
        )
        for code in CORE
    ]
    return Table("Questions by language: first / in three, %", ("", *places), rows)


def _shown(places: Sequence[int]) -> str:
    first, three = shares(places)
    return f"{100 * first:.0f} / {100 * three:.0f}"

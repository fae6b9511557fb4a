"""What the starter models are worth: 311 sentences of the trade that no training saw, in every direction.

Beside the text's likeness to what a person wrote stands what the agent sees of it: how much is shown, greyed or
withheld, and how good each part is. The memory, which knows these sentences, is left out.
"""

from __future__ import annotations

import csv
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from sacrebleu.metrics import BLEU, CHRF

from desktop.assist.reading import NOT_MASKED, STARTER_SHOWN, STARTER_TRUSTED
from desktop.language.entities import EntityFinder
from desktop.translation.guard import Fault, fault_of
from desktop.translation.host import EngineHost
from desktop.translation.translator import Answer, Request, Translator
from desktop.translation.trust import Trust
from tests.bench.measure import LEXICONS, ROOT, Cell, Result, Table

MODELS = ROOT / "resources" / "models" / "starter"


def run(*, quick: bool = False) -> Result:
    """Translate the test sentences in all directions that the starter models have."""
    path = ROOT / "tests" / "data" / "starter_test.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[: 30 if quick else None]
    finder = EntityFinder(LEXICONS)
    with tempfile.TemporaryDirectory() as folder:
        engine = EngineHost(Path(folder) / "none", MODELS, Path(folder), idle_seconds=0)
        plain, seen = Translator(engine), Translator(engine, Trust(engine))
        quality: list[tuple[Cell, ...]] = []
        shares: list[tuple[Cell, ...]] = []
        for route in engine.routes():
            sources = [row[route.source] for row in rows]
            wanted = [row[route.target] for row in rows]
            requests = [_request(text, route.source, finder) for text in sources]
            engine.translate(["1"], route.source, route.target)  # loads the model
            bare = [hypotheses[0].text for hypotheses in engine.translate(sources, route.source, route.target)]
            took = []
            for request in requests:
                begin = time.perf_counter()
                plain.translate([request], route.source, route.target)
                took.append(1000 * (time.perf_counter() - begin))
            answers = seen.translate(requests, route.source, route.target)
            pair = f"{route.source}-{route.target}"
            quality.append((pair, *_quality(sources, bare, answers, wanted, route.target, requests), *_times(took)))
            shares.append((pair, *_shares(answers, wanted, route.target)))
        engine.close()
    return Result(
        [
            Table(
                "Starter models: against a person's words",
                ("pair", "BLEU", "chrF", "BLEU, chosen", "chrF, chosen", "loops", "values kept, alone",
                 "values kept, pipeline", "ms p50", "ms p95"),
                quality,
                "Chosen: the nearest of four by `Trust`. Values: entities of the source that stand in the"
                " translation; alone: in what the model writes without masks, pipeline: in what the program shows.",
            ),
            Table(
                f"Starter models: what the agent sees (from {STARTER_TRUSTED} shown, from {STARTER_SHOWN} greyed)",
                ("pair", "shown", "chrF", "greyed", "chrF", "withheld", "chrF of the guess"),
                shares,
            ),
        ]
    )  # fmt: skip


def _request(text: str, language: str, finder: EntityFinder) -> Request:
    spans = [(e.start, e.end) for e in finder.find(text, language) if e.kind not in NOT_MASKED]
    return Request(text, tuple(sorted(spans)))


def _quality(
    sources: Sequence[str],
    bare: Sequence[str],
    answers: Sequence[Answer],
    wanted: Sequence[str],
    target: str,
    requests: Sequence[Request],
) -> tuple[Cell, ...]:
    chosen = [answer.text for answer in answers]
    loops = sum(fault_of(s, t, "", target) is Fault.LOOP for s, t in zip(sources, bare, strict=True))
    values = [(i, request.text[a:b]) for i, request in enumerate(requests) for a, b in request.spans]
    alone = sum(value in bare[i] for i, value in values)
    kept = sum(value in chosen[i] for i, value in values)
    return (
        *(_score(texts, wanted, target, BLEU) for texts in (bare,)),
        _score(bare, wanted, target, CHRF),
        _score(chosen, wanted, target, BLEU),
        _score(chosen, wanted, target, CHRF),
        loops,
        f"{alone} of {len(values)}",
        f"{kept} of {len(values)}",
    )


def _score(texts: Sequence[str], wanted: Sequence[str], target: str, kind: type[BLEU] | type[CHRF]) -> float:
    metric = BLEU(tokenize="zh" if target == "zh" else "13a") if kind is BLEU else CHRF()
    return round(float(metric.corpus_score(list(texts), [list(wanted)]).score), 1)


def _shares(answers: Sequence[Answer], wanted: Sequence[str], target: str) -> tuple[Cell, ...]:
    out: list[Cell] = []
    for low, high in ((STARTER_TRUSTED, 101), (STARTER_SHOWN, STARTER_TRUSTED), (0, STARTER_SHOWN)):
        part = [(a.text, w) for a, w in zip(answers, wanted, strict=True) if low <= a.confidence < high]
        out.append(f"{100 * len(part) / len(answers):.0f} %")
        out.append(_score([t for t, _ in part], [w for _, w in part], target, CHRF) if part else "")
    return tuple(out)


def _times(took: Sequence[float]) -> tuple[Cell, ...]:
    return round(statistics.median(took), 1), round(statistics.quantiles(took, n=20)[-1], 1)

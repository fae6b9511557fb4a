"""Run benchmarks by name, print their tables, write build/bench.json.

python -m tests.bench [NAME…] [--quick]
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
from dataclasses import asdict

from tests.bench.measure import ROOT, Result, Table, load, machine

NAMES = (
    *("recall", "engine", "masks", "window", "first", "memory", "picker", "gate", "triage", "mood"),
    *("bitext", "search", "questions", "insights", "starter"),
)


def main() -> int:
    """Run the named benchmarks, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(NAMES)}; all without a name")
    parser.add_argument("--quick", action="store_true", help="a tenth of the work: to see that it runs")
    options = parser.parse_args()
    if unknown := set(options.names) - set(NAMES):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))} (there are {', '.join(NAMES)})")
    where = machine()
    for name, value in where.items():
        print(f"{name:10} {value}")
    print(flush=True)
    targets = []
    for name in options.names or NAMES:
        begin, before = time.perf_counter(), load()
        result = _run(name, options.quick)
        took = time.perf_counter() - begin
        for table in result.tables:
            print(table.markdown(), flush=True)
        print(f"({name}: {took:.0f} s, {100 * before[1]:.0f} % of the cores taken before)\n", flush=True)
        targets += result.targets
        kept = {"machine": where, "quick": options.quick, "seconds": took, "load": before, **asdict(result)}
        _write(name, kept)
    if targets:
        print(Table("Targets", ("what", "figure", "target", ""), [t.row() for t in targets]).markdown())
    return 0


def _run(name: str, quick: bool) -> Result:
    module = importlib.import_module(f"tests.bench.bench_{name}")
    if name == "memory":  # prints by itself
        figures = module.run()
        return Result([Table("Memory", ("what", "figure"), [(k, str(v)) for k, v in figures.items()])])
    result: Result = module.run(quick=quick)
    return result


def _write(name: str, result: dict[str, object]) -> None:
    """Put one benchmark's figures into build/bench.json; those of the others stay."""
    path = ROOT / "build" / "bench.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    found = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    path.write_text(json.dumps(found | {name: result}, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

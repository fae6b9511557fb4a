"""Put the figures of build/bench.json into RESULTS.md, below its mark; what stands above is written by hand.

python -m tests.bench.results
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.bench.measure import ROOT, Table, Target

MARK = "<!-- Below this line: python -m tests.bench.results -->"
RESULTS = Path(__file__).with_name("RESULTS.md")


def main() -> None:
    """Write machine, targets and tables anew."""
    found = json.loads((ROOT / "build" / "bench.json").read_text(encoding="utf-8"))
    by_hand = RESULTS.read_text(encoding="utf-8").partition(MARK)[0]
    RESULTS.write_text("\n".join([by_hand + MARK, "", *_figures(found)]), encoding="utf-8")


def _figures(found: dict[str, Any]) -> list[str]:
    machine = next(iter(found.values()))["machine"]
    same = [(name, machine[name]) for name in ("processor", "memory", "system", "python")]
    runs: list[tuple[str, ...]] = [
        (
            name,
            result["machine"]["date"],
            f"{result['seconds']:.0f}",
            f"{result['load'][0]:.1f}",
            f"{100 * result['load'][1]:.0f} %",
            "a part of the work" if result["quick"] else "",
        )
        for name, result in found.items()
    ]
    targets = [Target(**target) for result in found.values() for target in result["targets"]]
    columns = ("benchmark", "date", "seconds", "tasks waiting before", "cores taken before", "")
    tables = [
        Table("Machine", ("", ""), list(same)),
        Table("Runs", columns, list(runs)),
        Table("Targets", ("what", "figure", "target", ""), [target.row() for target in targets]),
        *(_table(table) for result in found.values() for table in result["tables"]),
    ]
    return [table.markdown() for table in tables]


def _table(values: dict[str, Any]) -> Table:
    rows = [tuple(row) for row in values["rows"]]
    return Table(values["title"], tuple(values["columns"]), rows, values["note"])


if __name__ == "__main__":
    main()

"""What every benchmark needs: clocks that take turns, ratios, a process's memory, the machine, tables."""

from __future__ import annotations

import math
import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEXICONS = ROOT / "resources" / "lexicons"
STARTER = ROOT / "resources" / "packs" / "starter"
BUILD = ROOT / "build" / "bench"

Cell = str | int | float


@dataclass(frozen=True)
class Table:
    """Figures under a title; a note says how they were taken."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]
    note: str = ""

    def markdown(self) -> str:
        """Return the table as it stands in RESULTS.md."""
        lines = [
            self.columns,
            tuple("---" for _ in self.columns),
            *([_shown(cell) for cell in r] for r in self.rows),
        ]
        body = "\n".join("| " + " | ".join(line) + " |" for line in lines)
        return f"### {self.title}\n\n{body}\n" + (f"\n{self.note}\n" if self.note else "")


@dataclass(frozen=True)
class Target:
    """A figure that must not be above `limit` (or below it, with `floor`)."""

    name: str
    value: float
    limit: float
    unit: str
    floor: bool = False

    @property
    def reached(self) -> bool:
        return self.value >= self.limit if self.floor else self.value <= self.limit

    def row(self) -> tuple[Cell, ...]:
        """Return name, figure, target and verdict."""
        sign = "≥" if self.floor else "≤"
        off = abs(self.value - self.limit)
        verdict = "reached" if self.reached else f"missed by {_shown(off)} {self.unit}"
        return (
            self.name,
            f"{_shown(self.value)} {self.unit}",
            f"{sign} {_shown(self.limit)} {self.unit}",
            verdict,
        )


@dataclass
class Result:
    """What one benchmark found."""

    tables: list[Table] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)


def _shown(cell: Cell) -> str:
    if not isinstance(cell, float):
        return str(cell)
    if math.isnan(cell) or cell == round(cell):
        return f"{cell:.0f}"
    return f"{cell:.3f}" if abs(cell) < 1 else f"{cell:.2f}" if abs(cell) < 100 else f"{cell:.0f}"


# --- time ---


def timed(call: Callable[[], object]) -> float:
    """Return the seconds one call takes."""
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def taking_turns(ways: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Time every way once a round, another one first each time: load of the machine meets all alike."""
    names = list(ways)
    took: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            took[name].append(timed(ways[name]))
    return took


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the ratios of neighbours in time."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def spread(seconds: Sequence[float]) -> tuple[float, float, float]:
    """Return p50, p95 and the longest, in milliseconds."""
    ordered = sorted(seconds)
    at = min(len(ordered) - 1, -(-95 * len(ordered) // 100) - 1)
    return 1000 * statistics.median(ordered), 1000 * ordered[at], 1000 * ordered[-1]


# --- machine ---


def memory_of(pid: int | None = None) -> tuple[float, float]:
    """Return resident and proportional memory of a process in MB; (nan, nan) where the system does not tell."""
    path = Path(f"/proc/{pid or os.getpid()}/smaps_rollup")
    try:
        lines = path.read_text(encoding="ascii").splitlines()[1:]
    except OSError:
        return float("nan"), float("nan")
    kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in lines}
    return kilobytes["Rss"] / 1024, kilobytes["Pss"] / 1024


def processor_time(pid: int) -> float:
    """Return the seconds the processor worked for a process; nan where the system does not tell."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
    except OSError:
        return float("nan")


def load() -> tuple[float, float]:
    """Return the runnable tasks of the last minute, and the share of processor time others took in 0.5 s."""
    first = _processor()
    time.sleep(0.5)
    second = _processor()
    total = sum(b - a for a, b in zip(first, second, strict=True))
    idle = second[3] - first[3] + second[4] - first[4] if total else 0
    busy = 1 - idle / total if total else float("nan")
    return (os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")), busy


def _processor() -> list[int]:
    try:
        return [int(part) for part in Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:]]
    except OSError:
        return [0] * 5


def machine() -> dict[str, str]:
    """Return what the figures were measured on."""
    from PySide6 import __version__ as qt

    average, busy = load()
    return {
        "date": time.strftime("%Y-%m-%d %H:%M"),
        "processor": f"{_processor_name()}, {os.cpu_count()} cores",
        "memory": f"{_memory_total():.0f} GB",
        "system": f"{_system_name()}, kernel {platform.release()}",
        "python": f"{platform.python_version()}, PySide6 {qt}",
        "load": f"{average:.1f} tasks, {100 * busy:.0f} % of both cores taken before the run",
    }


def _processor_name() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    wanted = {"model name": "", "cpu family": "", "model": ""}
    for line in lines:
        name, _, value = line.partition(":")
        if name.strip() in wanted and not wanted[name.strip()]:
            wanted[name.strip()] = value.strip()
    return f"{wanted['model name']} (family {wanted['cpu family']}, model {wanted['model']})"


def _system_name() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    except OSError:
        return platform.platform(terse=True)


def _memory_total() -> float:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    except (AttributeError, ValueError):
        return float("nan")

"""From the start of the process to the first paint of the window, and its memory after ten messages.

Bare limit in the same run, by turns: an empty `QMainWindow`. Cold: the pages of Python's and the program's
files are dropped from the system's cache before each start (on Linux; pages that another process has mapped stay).
"""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from desktop import context
from desktop.domain.translation import UnitOrigin
from desktop.paths import Paths
from desktop.storage.protection import Protection, open_store
from tests.bench import content
from tests.bench.measure import ROOT, Result, Table, Target, ratio

RUNS, COLD_RUNS = 5, 3
PAINT_MS, MEMORY_MB = 600.0, 150.0
LARGE_UNITS, LARGE_CONCEPTS = 100_000, 10_000

Stamps = dict[str, float]


def run(*, quick: bool = False) -> Result:
    """Start the empty and the real window by turns: warm, cold, and warm with a large memory."""
    units = LARGE_UNITS // (10 if quick else 1)
    with tempfile.TemporaryDirectory() as name:
        small, large = Path(name) / "small", Path(name) / "large"
        make_data(small)
        make_data(large)
        _enlarge(large, 10 if quick else 1)
        for way in ("empty", "window"):  # byte code, the encoder's vectors, the file system's cache
            start(way, small)
        warm = _by_turns({"empty": small, "window": small, "large": large}, 2 if quick else RUNS, cold=False)
        cold = _by_turns({"empty": small, "window": small}, 1 if quick else COLD_RUNS, cold=True)
    result = Result([_paint_table(warm, cold, units), _memory_table(warm, units)])
    paint = statistics.median(stamps["first paint"] for stamps in warm["window"])
    result.targets.append(Target("first paint, warm", paint / 1000, PAINT_MS / 1000, "s"))
    for way, shown in (("window", "starter pack"), ("large", f"{units:,} units")):
        memory = max(stamps["memory, PSS"] for stamps in warm[way])
        result.targets.append(Target(f"window's memory after ten messages, {shown}", memory, MEMORY_MB, "MB"))
    return result


def make_data(folder: Path) -> None:
    """Make the data of a program that was started before: the starter pack, no encryption, no questions."""
    paths = Paths.default(folder)
    built = context.build(paths, open_store(paths, _NoVault(), create=Protection.NONE))
    built.close()


def _enlarge(folder: Path, less: int) -> None:
    paths = Paths.default(folder)
    built = context.build(paths, open_store(paths, _NoVault(), create=Protection.NONE))
    built.memory.add_many(content.units("en", "zh", LARGE_UNITS // less), UnitOrigin.IMPORT)
    built.termbase.replace_pack("bench", content.concepts(LARGE_CONCEPTS // less))
    built.close()


class _NoVault:
    """No keyring: the data is not encrypted here."""

    def available(self) -> bool:
        return False

    def read(self, _name: str) -> str | None:
        return None

    def write(self, _name: str, _secret: str) -> None: ...


def _by_turns(ways: dict[str, Path], runs: int, *, cold: bool) -> dict[str, list[Stamps]]:
    out: dict[str, list[Stamps]] = defaultdict(list)
    names = list(ways)
    for number in range(runs):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            if cold:
                _forget_files()
            out[name].append(start("empty" if name == "empty" else "window", ways[name]))
    return out


def start(way: str, data: Path) -> Stamps:
    """Run the measured process once; raises with what it said if it fails."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
    command = [sys.executable, "-m", "tests.bench.first_paint", way]
    begin = time.monotonic_ns()
    done = subprocess.run(
        [*command, str(begin), str(data)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(done.stderr[-2000:])
    stamps: Stamps = json.loads(done.stdout.splitlines()[-1])
    return stamps


def _forget_files() -> None:
    """Ask the system to drop the clean pages of all files a start reads."""
    if not hasattr(os, "posix_fadvise"):
        return
    for folder in {sysconfig.get_path("purelib"), sysconfig.get_path("stdlib"), str(ROOT / "desktop")}:
        for path in Path(folder).rglob("*"):
            if path.suffix in (".py", ".pyc", ".so") or ".so." in path.name:
                with contextlib.suppress(OSError):
                    file = os.open(path, os.O_RDONLY)
                    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
                    os.close(file)


def _paint_table(warm: dict[str, list[Stamps]], cold: dict[str, list[Stamps]], units: int) -> Table:
    rows: list[tuple[str | float, ...]] = []
    for when, found in (("warm", warm), ("cold", cold)):
        bare = [stamps["first paint"] for stamps in found["empty"]]
        for way, runs in found.items():
            paint = [stamps["first paint"] for stamps in runs]
            rows.append(
                (
                    f"{_shown(way, units)}, {when}",
                    _middle(runs, "python"),
                    _middle(runs, "imported"),
                    statistics.median(paint),
                    min(paint),
                    max(paint),
                    _middle(runs, "first paint, busy"),
                    ratio(paint, bare),
                    _middle(runs, "opened"),
                    _middle(runs, "first recall"),
                    _middle(runs, "first reading"),
                )
            )
    columns = (
        *("", "Python is up", "imported", "first paint", "fastest", "slowest", "processor time"),
        *("ours : bare", "data open", "first recall took", "first reading took"),
    )
    note = (
        "Milliseconds, medians of starts taken by turns; the first message comes as soon as the data is open,"
        " and there is no model: memory and gist."
    )
    return Table("Window: from the start of the process", columns, rows, note)


def _memory_table(warm: dict[str, list[Stamps]], units: int) -> Table:
    names = ("memory when opened, PSS", "memory, PSS", "memory, RSS", "engine's memory, PSS")
    rows: list[Any] = [(_shown(way, units), *(_middle(runs, name) for name in names)) for way, runs in warm.items()]
    columns = ("", "PSS when opened", "PSS after ten messages", "RSS", "engine's process, PSS")
    return Table("Window: memory in MB", columns, rows, "Medians. PSS shares what several processes have mapped.")


def _middle(runs: list[Stamps], name: str) -> str | float:
    values = [stamps[name] for stamps in runs if name in stamps]
    return statistics.median(values) if values else "–"


def _shown(way: str, units: int) -> str:
    return {
        "empty": "bare: empty QMainWindow",
        "window": "our window",
        "large": f"our window, {units:,} units",
    }[way]

"""Every command is run while SQLite itself watches: none reads the agent's answers on stress."""

from __future__ import annotations

import argparse
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop import cli, context
from desktop.domain.wellbeing import StressKind
from desktop.storage import connection
from desktop.storage.store import Store
from desktop.translation import argos, engine_process
from desktop.wellbeing.stress import Stress
from tests.fakes import FakeEngine
from tests.unit.commands.conftest import Run

NOW = 1_790_000_000.0
OK, DENIED, READ = 0, 1, 20  # SQLITE_OK, SQLITE_DENY, SQLITE_READ


class Watch:
    """Refuses to let anybody read the answers, and remembers who tried."""

    def __init__(self) -> None:
        self.tried: list[str] = []

    def __call__(self, action: int, table: str | None, column: str | None, *_: object) -> int:
        if action == READ and table == "stress_answer":
            self.tried.append(str(column))
            return DENIED
        return OK


@pytest.fixture
def watch(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    store = Store.open(data / "deskside.db")
    for day in range(20):
        Stress(store, lambda day=day: NOW - 86_400.0 * day).answer(StressKind.DAILY, 9)  # type: ignore[misc]
    store.close()
    made, connect = Watch(), connection.connect

    def watched(*arguments: Any, **given: Any) -> Any:
        opened = connect(*arguments, **given)
        opened.set_authorizer(made)
        return opened

    monkeypatch.setattr(connection, "connect", watched)
    yield made


def lines(out: Path) -> tuple[tuple[str, ...], ...]:
    """Return a command line for each way out of the program, and one for whatever else there is."""
    return (
        ("figures", "--all", "--csv", str(out / "figures")),
        ("figures", "--all", "--xlsx", str(out / "figures.xlsx")),
        ("memory", "export", str(out / "memory.tmx")),
        ("term", "export", str(out / "terms.tbx")),
        ("script", "export", str(out / "scripts.toml")),
        ("article", "export", str(out / "articles")),
        ("search", "stress", "--words-only"),
        ("read", "--lang", "en", "I am under a lot of stress."),
        ("reply", "--to", "en", "压力"),
        ("check", "--to", "en"),
        ("model", "list"),
        ("doctor", "--quick"),
        ("backup", "list"),
    )


def test_the_engines_process_has_no_way_to_the_file() -> None:
    for module in (engine_process, argos):
        assert "desktop.storage" not in inspect.getsource(module)


def test_no_command_reads_the_answers(
    run: Run, watch: Watch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "EngineHost", lambda *_, **__: FakeEngine())  # its start takes most of the time
    out = tmp_path / "out"
    out.mkdir()
    wanted = lines(out)
    parsers = next(one for one in cli.parser()._actions if isinstance(one, argparse._SubParsersAction))
    assert {line[0] for line in wanted} == set(parsers.choices), "a new command wants a line above"
    for line in wanted:
        ran = run(*line, stdin=b"Hello.")
        assert watch.tried == [], line
        assert "prohibited" not in ran.err, line
    assert len([path for path in out.rglob("*") if path.is_file()]) > 8, "something was written"


def test_the_watch_sees_who_reads(watch: Watch, data: Path) -> None:
    store = Store.open(data / "deskside.db")
    with pytest.raises(Exception, match="prohibited"):
        Stress(store, lambda: NOW).trend(30)
    store.close()
    assert watch.tried

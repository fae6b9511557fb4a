"""The answers on stress belong to the agent: no part of the program carries them out."""

from __future__ import annotations

import ast
import logging
import re
from dataclasses import fields
from pathlib import Path

import pytest

from desktop.domain import wellbeing
from desktop.domain.wellbeing import StressKind
from desktop.errors import UserFacingError
from desktop.storage.store import Store
from desktop.wellbeing.stress import Stress

CODE = Path(__file__).parents[3] / "desktop"
RESOURCES = CODE.parent / "resources"
SCHEMA = "storage/schema/0006_wellbeing.sql"
TABLE = re.compile(r"stress_?answer", re.IGNORECASE)
ALLOWED = ("wellbeing/", "ui/", "commands/", "context.py", "domain/wellbeing.py")
"""Who may know the module at all: its own folder, the agent's window and command line, who builds it, its types."""


def sources(pattern: str = "*.py") -> list[tuple[str, str]]:
    return [(path.relative_to(CODE).as_posix(), path.read_text("utf-8")) for path in sorted(CODE.rglob(pattern))]


def test_the_table_is_named_in_one_module_only() -> None:
    assert [name for name, text in sources() if TABLE.search(text)] == ["wellbeing/stress.py"]


def test_no_view_and_no_trigger_of_the_schema_reads_the_table() -> None:
    named = [name for name, text in sources("*.sql") if TABLE.search(text)]
    assert named == [SCHEMA]
    text = (CODE / SCHEMA).read_text("utf-8")
    assert not re.search(r"\b(VIEW|TRIGGER)\b", text, re.IGNORECASE)


def test_no_other_part_of_the_program_imports_it() -> None:
    found = []
    for name, text in sources():
        if "stress" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            modules = []
            if isinstance(node, ast.ImportFrom) and node.module:
                modules = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            elif isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            if any(module.startswith("desktop.wellbeing.stress") for module in modules):
                found.append(name)
    assert [name for name in found if not name.startswith(ALLOWED)] == []


def test_packs_and_figures_do_not_even_know_the_word() -> None:
    outward = ("packs/", "insights/", "assist/", "scripts/", "translation/", "triage/", "sla/", "knowledge/")
    told = re.compile(r"wellbeing\.stress|StressKind|TrendPoint|\bSISQ\b")
    assert [name for name, text in sources() if name.startswith(outward) and told.search(text)] == []


def test_no_code_copies_whole_tables_whatever_they_are() -> None:
    """Backups are encrypted copies of the file; `connection` only asks whether a file is one of ours."""
    lists = re.compile(r"sqlite_master|sqlite_schema|table_names\(|iterdump|\.db\.tables")
    assert [name for name, text in sources() if lists.search(text)] == ["storage/connection.py"]


def test_no_module_of_it_logs() -> None:
    logs = re.compile(r"\blogging\b|\bgetLogger\b|\bprint\(|\bwarnings\b")
    assert [name for name, text in sources() if name.startswith("wellbeing/") and logs.search(text)] == []


def test_what_is_printed_of_the_types_holds_no_value() -> None:
    secret = {"TrendPoint": {"value", "average"}, "Trend": {"points"}, "Relief": {"change"}}
    for name, hidden in secret.items():
        shown = {field.name for field in fields(getattr(wellbeing, name)) if field.repr}
        assert not shown & hidden, name


@pytest.fixture
def stress(store: Store) -> Stress:
    kept = Stress(store, lambda: 1_780_000_000.0)
    kept.answer(StressKind.WEEKLY, 5)
    for number in range(6):
        day = Stress(store, lambda number=number: 1_780_000_000.0 - 86_400 * number)  # type: ignore[misc]
        day.answer(StressKind.DAILY, 7)
    return kept


def test_objects_do_not_tell_in_texts(stress: Stress) -> None:
    trend = stress.trend(30)
    assert [point.value for point in trend.points] == [7] * 6
    texts = [
        repr(trend),
        str(trend),
        repr(stress),
        f"{trend.points[0]}",
        repr(list(trend.points)),
        repr(stress.relief(9)),
    ]
    bare = [re.sub(r"datetime\.date\([^)]*\)|0x\w+", "", text) for text in texts]
    assert [text for text in bare if "7" in text] == []


def test_nothing_reaches_the_log(stress: Stress, caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    with caplog.at_level(logging.DEBUG):
        stress.answer(StressKind.DAILY, 10)
        stress.trend(30)
        stress.relief(30)
        stress.export(tmp_path / "mine.csv")
        with pytest.raises(UserFacingError):
            stress.answer(StressKind.DAILY, 99)
        stress.delete_all()
    assert [record.getMessage() for record in caplog.records if record.name.startswith("desktop")] == []


def test_an_error_of_the_store_does_not_repeat_the_answer(stress: Stress, store: Store) -> None:
    store.execute("ALTER TABLE stress_answer RENAME TO lost")
    with pytest.raises(Exception) as told:
        stress.answer(StressKind.DAILY, 8)
    assert not isinstance(told.value, UserFacingError)
    assert "8" not in str(told.value)


def test_the_starter_pack_holds_none() -> None:
    texts = (RESOURCES / "packs").rglob("*.t[os][mv]*")
    assert [path.name for path in texts if TABLE.search(path.read_text("utf-8"))] == []


def test_in_an_encrypted_file_not_even_the_question_can_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "hers.db"
    store = Store.open(path, key="ab" * 32)
    Stress(store, lambda: 1_780_000_000.0).answer(StressKind.WEEKLY, 5)
    store.close()
    assert not re.search(rb"stress|weekly", path.read_bytes())


def test_what_was_deleted_lies_nowhere_in_the_file(tmp_path: Path) -> None:
    """In the clear, to be able to look: neither the file nor its log holds the day of an answer any more."""
    path = tmp_path / "hers.db"
    store = Store.open(path)
    for day in range(400):
        Stress(store, lambda day=day: 1_780_000_000.0 + 86_400 * day).answer(StressKind.DAILY, 7)  # type: ignore[misc]
    days = [row[0].encode() for row in store.tuples("SELECT day FROM stress_answer")]

    def lying() -> int:
        files = [path, path.with_name(path.name + "-wal")]
        whole = b"".join(file.read_bytes() for file in files if file.exists())
        return sum(day in whole for day in days)

    assert lying() == 400
    assert Stress(store, lambda: 0.0).delete_all() == 400
    assert lying() == 0
    store.close()

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.storage import backup, migrations
from desktop.storage.store import Store

Opening = Callable[..., Store]
SCHEMA = resources.files("desktop.storage") / "schema"

RELEASED = {
    "0001_house.sql": "3e9179f3e48960dfd3418f01d62ba3ebabf78268f6e470b0cff53c1e0d5df220",
    "0002_memory.sql": "8cfaa48645f03c3aa1832886d5c1a69502dd46da94d7f1e95cc3c014746479a8",
    "0003_termbase.sql": "59cdee77ff18fc77026d2ba6aeaaf9d24f7b2d119c9179aae6aaf6caedbe34d4",
    "0004_answer.sql": "9e301aee6f67a6a10a3754e7fc23669fab511f6f9a58ab721c5ac8830fa50522",
    "0005_knowledge.sql": "d74d9036454046ab53ba411874113c97b85304f6d75647e322be8d87d6fbd0c3",
    "0006_wellbeing.sql": "5e812f6f7f41bc716ca3479a658a9186070959cb68edff4bfb3d833e49756f0f",
    "0007_insights.sql": "904e0ce40e25ef7d13c61597c491d4bdedb51b6957987c24444681549b120209",
    "0008_script_tiers.sql": "17f8a62cd8f5c7d02b711445873e84ca76ea6c61bc57d34db381ea3dbb926af0",
    "0009_kept_files.sql": "018453602386f3873e43048749f283ad27b392048d77c4122726192b0547835a",
}
"""SHA-256 of the files that users' data went through: they are never edited, only followed by new ones.

`python -m tests.upgrade.make` prints them.
"""


def test_latest_is_the_newest_file() -> None:
    numbers = sorted(int(f.name[:4]) for f in SCHEMA.iterdir() if f.name.endswith(".sql"))
    assert numbers == list(range(1, migrations.LATEST + 1))


def test_released_steps_are_never_edited() -> None:
    found = {name: hashlib.sha256((SCHEMA / name).read_text("utf-8").encode()).hexdigest() for name in RELEASED}
    assert found == RELEASED


def test_every_step_reads_as_whole_statements() -> None:
    for version, sql in migrations._steps(0):
        for statement in migrations._statements(sql):
            assert dbapi2.complete_statement(statement), (version, statement)


@pytest.mark.parametrize(
    ("sql", "count"),
    [
        ("", 0),
        ("-- only words; not a statement\n", 0),
        ("CREATE TABLE a(x); -- the first\nCREATE TABLE b(x);\n", 2),
        ("CREATE TABLE a(\n  x TEXT -- what; why\n);\n", 1),
        ("INSERT INTO a VALUES ('one;\ntwo');", 1),
        ("create trigger t after insert on a begin\n  delete from b;\n  delete from c;\nend;\nSELECT 1;", 2),
    ],
)
def test_statements_end_where_sqlite_says(sql: str, count: int) -> None:
    assert len(migrations._statements(sql)) == count


def test_a_statement_without_end_is_a_bug() -> None:
    with pytest.raises(ValueError, match="no end"):
        migrations._statements("CREATE TABLE a(x)")


def old_store(opening: Opening, monkeypatch: pytest.MonkeyPatch, version: int) -> Store:
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "LATEST", version)
        store = opening()
    store.execute("INSERT INTO setting VALUES ('kept', '1')")
    store.close()
    return store


@pytest.mark.parametrize("version", range(1, migrations.LATEST))
def test_each_older_schema_is_brought_up(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: int
) -> None:
    old_store(opening, monkeypatch, version)
    store = opening(backups=tmp_path / "backups", clock=lambda: 86_400.0)
    assert store.tuples("PRAGMA user_version") == [(migrations.LATEST,)]
    assert store.tuples("SELECT name FROM setting") == [("kept",)]
    (copy,) = backup.copies(tmp_path / "backups")
    assert copy.reason == f"before-{migrations.LATEST}"
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "LATEST", version)
        before = opening(copy.path)
    assert before.tuples("SELECT name FROM setting") == [("kept",)]


@pytest.mark.parametrize("wrong", ["CREATE TABLE twice(a);", "INSERT INTO draft VALUES (99, 0, 'lost', 1.0);"])
def test_a_step_that_fails_leaves_the_old_version(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wrong: str
) -> None:
    old_store(opening, monkeypatch, 1)
    steps = [(2, "CREATE TABLE twice(a);"), (3, wrong)]
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "_steps", lambda after: steps)
        with pytest.raises((dbapi2.OperationalError, RuntimeError)):
            opening(backups=tmp_path / "backups")
    assert len(backup.copies(tmp_path / "backups")) == 1
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "LATEST", 1)
        store = opening()
    assert store.tuples("PRAGMA user_version") == [(1,)]
    assert store.tuples("SELECT name FROM setting") == [("kept",)]
    assert store.tuples("SELECT count(*) FROM sqlite_master WHERE name = 'twice'") == [(0,)]


def test_a_step_may_rebuild_a_table_others_point_to(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    old = old_store(opening, monkeypatch, 1)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "LATEST", 1)
        store = opening()
        store.execute("INSERT INTO conversation(id, opened_at) VALUES (1, 1.0)")
        store.execute("INSERT INTO message VALUES (7, 1, 'hola', 'es', 1.0)")
        store.close()
    rebuild = (
        "CREATE TABLE other(id INTEGER PRIMARY KEY, opened_at REAL) STRICT;\n"
        "INSERT INTO other SELECT id, opened_at FROM conversation;\n"
        "DROP TABLE conversation;\n"
        "ALTER TABLE other RENAME TO conversation;"
    )
    monkeypatch.setattr(migrations, "_steps", lambda after: [(2, rebuild), (3, "")])
    assert opening(old.path).tuples("SELECT text FROM message") == [("hola",)]


def test_a_missing_step_is_a_broken_installation(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "LATEST", migrations.LATEST + 1)
    with pytest.raises(KeyError):
        opening()


def test_two_first_starts_make_one_schema(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second asked for the version before the first had the lock."""
    opening()
    seen = iter([0])
    real = migrations._version
    monkeypatch.setattr(migrations, "_version", lambda connection: next(seen, None) or real(connection))
    assert opening().made is False

"""Every file that a released version wrote opens in this one, with all that is in it."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.article import Attachment
from desktop.knowledge.attachments import Attachments
from desktop.storage import backup, migrations
from desktop.storage.connection import connect
from desktop.storage.store import Store
from tests.upgrade.make import FOLDER, ROWS

KEPT = sorted(FOLDER.glob("schema_*.db"))
Opening = Callable[[Path], Store]


@pytest.fixture
def opening(tmp_path: Path) -> Iterator[Opening]:
    opened = []

    def make(path: Path) -> Store:
        opened.append(Store.open(path, backups=tmp_path / "backups", clock=lambda: 86_400.0))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


def test_the_current_schema_has_a_kept_file() -> None:
    assert KEPT[-1].name == f"schema_{migrations.LATEST:04}.db", "run python -m tests.upgrade.make"


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_a_kept_file_opens_with_all_that_is_in_it(kept: Path, tmp_path: Path, opening: Opening) -> None:
    path = tmp_path / "deskside.db"
    shutil.copyfile(kept, path)
    before = Store(connect(path, None, migrations.LATEST), path)  # a look without migrating
    tables = {row[0] for row in before.tuples("SELECT name FROM sqlite_master WHERE type = 'table'")}
    before.close()
    version = int(kept.stem.split("_")[1])
    store = opening(path)
    assert store.tuples("PRAGMA user_version") == [(migrations.LATEST,)]
    for table in ROWS.keys() & tables:
        width = len(ROWS[table][0])
        rows = [row[:width] for row in store.tuples(f"SELECT * FROM {table}")]  # noqa: S608 - names of ours
        assert rows == ROWS[table], table
    assert store.check() == []
    reasons = [copy.reason for copy in backup.copies(tmp_path / "backups")]
    assert reasons == ([f"before-{migrations.LATEST}"] if version < migrations.LATEST else [])


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_an_upgraded_schema_is_the_same_as_a_new_one(kept: Path, tmp_path: Path, opening: Opening) -> None:
    shutil.copyfile(kept, tmp_path / "old.db")
    query = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    assert opening(tmp_path / "old.db").tuples(query) == opening(tmp_path / "new.db").tuples(query)


def test_files_of_articles_that_lay_beside_the_store_come_into_it(tmp_path: Path, opening: Opening) -> None:
    path, folder, content = tmp_path / "deskside.db", tmp_path / "attachments", b"\x89PNG\r\n\x1a\n" + b"\0" * 40
    key = hashlib.sha256(content).hexdigest()
    shutil.copyfile(FOLDER / "schema_0008.db", path)
    before = Store(connect(path, None, migrations.LATEST), path)
    row = (1, "size.png", key, len(content), "image/png")
    before.execute("INSERT INTO article_attachment VALUES (?, ?, ?, ?, ?)", row)
    before.close()
    (folder / key[:2] / key[2:4]).mkdir(parents=True)
    (folder / key[:2] / key[2:4] / f"{key}.png").write_bytes(content)
    attachments = Attachments(opening(path))
    assert len(attachments.problems()[1]) == 1, "not there yet"
    assert attachments.take_over(folder) == 1
    assert attachments.problems() == (1, ())
    assert attachments.read(Attachment(*row[1:])) == content
    assert not folder.exists()


def test_kept_files_stay_small() -> None:
    assert all(path.stat().st_size < 500_000 for path in KEPT)

"""The files of articles lie in the store: they are encrypted, in every copy, and come back with it."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from desktop.storage.store import Store
from tests.fakes import FakeVault
from tests.unit.commands.conftest import Run

PNG = b"\x89PNG\r\n\x1a\n" + b"buyer's photo " * 40
PAGE = "---\nname: sizes\n---\n# 尺码\n\n![表](sizes.png)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "kb"
    made.mkdir()
    (made / "sizes.md").write_text(PAGE, "utf-8")
    (made / "sizes.png").write_bytes(PNG)
    return made


def picture(run: Run, place: Path) -> bytes:
    """Export all and return the picture of the article."""
    assert run("article", "export", str(place)).status == 0
    return (place / "sizes" / "sizes.png").read_bytes()


def test_a_restored_copy_has_the_files_of_articles(
    run: Run, vault: FakeVault, data: Path, folder: Path, tmp_path: Path
) -> None:
    shutil.rmtree(data)
    vault.usable = True
    assert run("article", "import", str(folder)).status == 0
    (copy,) = run("backup", "make", "--to", str(tmp_path / "stick"), "--json").rows
    for path in (*data.rglob("*"), Path(copy["path"])):
        assert not path.is_file() or b"buyer's photo" not in path.read_bytes(), f"readable in {path}"
    for path in data.iterdir():  # another computer
        shutil.rmtree(path) if path.is_dir() else path.unlink() if path.name != "protection.json" else None
    assert run("backup", "restore", copy["path"]).status == 0
    assert picture(run, tmp_path / "out") == PNG
    assert run("doctor", "--json").rows[0]["problems"] == []


def test_files_of_an_older_version_are_in_a_copy_as_soon_as_they_leave_their_folder(
    run: Run, data: Path, folder: Path, tmp_path: Path
) -> None:
    assert run("article", "import", str(folder)).status == 0
    as_older_versions_kept_it(data)
    for old in (data / "backups").glob("*"):
        old.unlink()
    assert run("article", "list").status == 0
    assert not (data / "attachments").exists()
    (copy,) = run("backup", "list", "--json").rows
    store = Store.open(Path(copy["path"]))
    try:
        assert store.tuples("SELECT content FROM article_file") == [(PNG,)]
    finally:
        store.close()
    assert picture(run, tmp_path / "out") == PNG


@pytest.mark.parametrize("quick", [True, False])
def test_doctor_names_the_files_that_are_missing_or_damaged(
    run: Run, data: Path, folder: Path, quick: bool
) -> None:
    options = ("--json", "--quick") if quick else ("--json",)
    assert run("article", "import", str(folder)).status == 0
    sound = run("doctor", *options)
    assert (sound.status, sound.rows[0]["attachments"], sound.rows[0]["problems"]) == (0, 1, [])
    path = as_older_versions_kept_it(data)
    path.write_bytes(b"damaged")
    told = run("doctor", *options)
    gone, left = told.rows[0]["problems"]
    assert told.status == 1
    assert gone.startswith("file “sizes.png” of article ")
    assert left.startswith("1 files of an older version are damaged")


def as_older_versions_kept_it(data: Path) -> Path:
    """Move the picture out of the store into the data folder; return where it lies."""
    key = hashlib.sha256(PNG).hexdigest()
    path = data / "attachments" / key[:2] / key[2:4] / f"{key}.png"
    path.parent.mkdir(parents=True)
    path.write_bytes(PNG)
    store = Store.open(data / "deskside.db")
    store.execute("DELETE FROM article_file")
    store.close()
    return path

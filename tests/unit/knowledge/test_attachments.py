from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.article import Attachment
from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import GRACE, MAX_FILE, Attachments, Collected, file_name
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import PNG, article


def told(act: Callable[[], object]) -> str:
    with pytest.raises(UserFacingError) as error:
        act()
    return error.value.code


def test_a_file_lies_under_its_hash_in_two_folders(attachments: Attachments, tmp_path: Path) -> None:
    source = tmp_path / "Größe 表.png"
    source.write_bytes(PNG)
    kept = attachments.add(source)
    key = hashlib.sha256(PNG).hexdigest()
    assert kept == Attachment("Größe 表.png", key, len(PNG), "image/png")
    path = attachments.path(kept)
    assert path == tmp_path / "attachments" / key[:2] / key[2:4] / f"{key}.png"
    assert (path.read_bytes(), attachments.read(kept)) == (PNG, PNG)
    assert [one.name for one in path.parent.iterdir()] == [path.name], "nothing half is left"
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_same_content_is_one_file_under_many_names(attachments: Attachments, tmp_path: Path) -> None:
    one, other = attachments.add(PNG, "a.png"), attachments.add(PNG, "b.PNG")
    assert attachments.path(one) == attachments.path(other)
    assert sum(path.is_file() for path in (tmp_path / "attachments").rglob("*")) == 1


def test_a_damaged_file_is_told_and_mended_by_adding_it_again(attachments: Attachments) -> None:
    kept = attachments.add(PNG, "a.png")
    attachments.path(kept).write_bytes(PNG[:-1] + b"x")
    assert told(lambda: attachments.read(kept)) == "article.attachment_damaged"
    attachments.add(PNG, "a.png")
    assert attachments.read(kept) == PNG
    attachments.path(kept).unlink()
    assert told(lambda: attachments.read(kept)) == "article.attachment_gone"
    assert told(lambda: attachments.check(kept)) == "article.attachment_gone"


def test_what_is_not_taken_is_told_and_leaves_nothing(attachments: Attachments, tmp_path: Path) -> None:
    large = tmp_path / "large.png"
    large.write_bytes(PNG + b"\0" * MAX_FILE)
    assert told(lambda: attachments.add(large)) == "article.attachment_too_large"
    assert told(lambda: attachments.add(large.read_bytes(), "a.png")) == "article.attachment_too_large"
    assert told(lambda: attachments.add(b"", "a.png")) == "article.attachment_empty"
    assert told(lambda: attachments.add(tmp_path / "none.png")) == "article.attachment_unreadable"
    assert told(lambda: attachments.add(b"MZ\x90", "a.png")) == "article.attachment_type"
    assert told(lambda: attachments.add(PNG, "..")) == "article.attachment_name"
    assert not (tmp_path / "attachments").exists()
    just = attachments.add(PNG + b"\0" * (MAX_FILE - len(PNG)), "a.png")
    assert just.size == MAX_FILE


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    attachments = Attachments(tmp_path / "file")
    assert told(lambda: attachments.add(PNG, "a.png")) == "article.attachment_unwritable"


@pytest.mark.parametrize("key", ["", "../../etc/passwd", "A" * 64, "a" * 63, "a" * 64 + "\n"])
def test_no_hash_leads_out_of_the_folder(attachments: Attachments, key: str) -> None:
    assert told(lambda: attachments.path(Attachment("a.png", key, 1))) == "article.attachment_name"


def test_only_old_files_that_no_article_names_are_removed(
    attachments: Attachments, library: ArticleLibrary, store: Store, clock: FakeClock, tmp_path: Path
) -> None:
    named, loose = attachments.add(PNG, "a.png"), attachments.add(PNG + b"1", "b.png")
    library.save(article(attachments=(named,)))
    part = attachments.path(named).with_name(f"{attachments.path(named).name}.1.part")
    part.write_bytes(b"half")
    os.utime(part, (clock.now, clock.now))
    foreign = tmp_path / "attachments" / "ab" / "cd" / "readme.txt"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("not ours")
    assert attachments.collect(store) == Collected()
    clock.move(GRACE + 1)
    fresh = attachments.add(PNG + b"2", "c.png")
    again = attachments.add(PNG + b"1", "b.png")
    assert attachments.collect(store) == Collected(1, 4), "the half one"
    assert attachments.path(again).exists(), "it was taken again a moment ago"
    clock.move(GRACE + 1)
    assert attachments.collect(store) == Collected(2, 2 * len(PNG) + 2)
    assert attachments.path(named).exists()
    assert foreign.exists()
    assert not attachments.path(loose).exists()
    assert not attachments.path(loose).parent.exists()
    assert not attachments.path(fresh).exists()


def test_without_a_folder_there_is_nothing_to_remove(tmp_path: Path, store: Store) -> None:
    assert Attachments(tmp_path / "none").collect(store) == Collected()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("C:\\Users\\li\\尺码 表.xlsx", "尺码 表.xlsx"),
        ("/etc/../a b.png", "a b.png"),
        ("photo\u202egnp.exe", "photognp.exe"),
        ("a\n\tb?.png. ", "a b.png"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_names_are_made_safe(name: str, kept: str) -> None:
    assert file_name(name) == kept


@pytest.mark.parametrize("name", ["", "..", "a/", "con.txt", "LPT1", "\u202e", "x" * 121])
def test_names_of_nothing_are_refused(name: str) -> None:
    assert told(lambda: file_name(name)) == "article.attachment_name"


@given(st.text())
def test_any_name_is_safe_or_refused(name: str) -> None:
    try:
        kept = file_name(name)
    except UserFacingError:
        return
    assert file_name(kept) == kept
    assert not set(kept) & set('/\\:*?"<>|\0\n')
    assert 0 < len(kept) <= 120

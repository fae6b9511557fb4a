from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.article import Attachment
from desktop.errors import UserFacingError
from desktop.knowledge import attachments as shelf
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import GRACE, MAX_FILE, Attachments, Collected, file_name
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import PNG, article


def told(act: Callable[[], object]) -> str:
    with pytest.raises(UserFacingError) as error:
        act()
    return error.value.code


def rows(store: Store) -> list[tuple[str, int]]:
    return store.tuples("SELECT hash, length(content) FROM article_file ORDER BY hash")


def key_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_a_file_lies_in_the_store_under_its_hash(attachments: Attachments, store: Store, tmp_path: Path) -> None:
    source = tmp_path / "Größe 表.png"
    source.write_bytes(PNG)
    kept = attachments.add(source)
    assert kept == Attachment("Größe 表.png", key_of(PNG), len(PNG), "image/png")
    assert rows(store) == [(key_of(PNG), len(PNG))]
    source.unlink()
    assert attachments.read(kept) == PNG


def test_the_same_content_is_one_file_under_many_names(attachments: Attachments, store: Store) -> None:
    one, other = attachments.add(PNG, "a.png"), attachments.add(PNG, "b.PNG")
    assert (one.hash, one.name, other.name) == (other.hash, "a.png", "b.PNG")
    assert len(rows(store)) == 1


def test_a_damaged_file_is_told_and_mended_by_adding_it_again(attachments: Attachments, store: Store) -> None:
    kept = attachments.add(PNG, "a.png")
    store.execute("UPDATE article_file SET content = ?", (PNG[:-1] + b"x",))
    assert told(lambda: attachments.read(kept)) == "article.attachment_damaged"
    attachments.add(PNG, "a.png")
    assert attachments.read(kept) == PNG
    store.execute("DELETE FROM article_file")
    assert told(lambda: attachments.read(kept)) == "article.attachment_gone"
    assert told(lambda: attachments.check(kept)) == "article.attachment_gone"


def test_what_is_not_taken_is_told_and_leaves_nothing(
    attachments: Attachments, store: Store, tmp_path: Path
) -> None:
    large = tmp_path / "large.png"
    large.write_bytes(PNG + b"\0" * MAX_FILE)
    assert told(lambda: attachments.add(large)) == "article.attachment_too_large"
    assert told(lambda: attachments.add(large.read_bytes(), "a.png")) == "article.attachment_too_large"
    assert told(lambda: attachments.add(b"", "a.png")) == "article.attachment_empty"
    assert told(lambda: attachments.add(tmp_path / "none.png")) == "article.attachment_unreadable"
    assert told(lambda: attachments.add(b"MZ\x90", "a.png")) == "article.attachment_type"
    assert told(lambda: attachments.add(PNG, "..")) == "article.attachment_name"
    assert rows(store) == []
    just = attachments.add(PNG + b"\0" * (MAX_FILE - len(PNG)), "a.png")
    assert just.size == MAX_FILE


def test_articles_whose_files_are_missing_or_damaged_are_named(
    attachments: Attachments, library: ArticleLibrary, store: Store
) -> None:
    files = [attachments.add(PNG + bytes([number]), f"{number}.png") for number in range(3)]
    library.save(article(attachments=tuple(files)))
    assert attachments.problems() == (3, ())
    store.execute("DELETE FROM article_file WHERE hash = ?", (files[0].hash,))
    store.execute("UPDATE article_file SET content = ? WHERE hash = ?", (PNG, files[1].hash))
    count, lines = attachments.problems()
    assert (count, [line.split(":")[0] for line in lines]) == (
        3,
        ["“0.png” of article 1", "“1.png” of article 1"],
    )
    assert len(attachments.problems(quick=True)[1]) == 1, "without reading them all"


def test_only_old_files_that_no_article_names_are_removed(
    attachments: Attachments, library: ArticleLibrary, clock: FakeClock
) -> None:
    named, loose = attachments.add(PNG, "a.png"), attachments.add(PNG + b"1", "b.png")
    library.save(article(attachments=(named,)))
    assert attachments.collect() == Collected()
    clock.move(GRACE + 1)
    fresh = attachments.add(PNG + b"2", "c.png")
    again = attachments.add(PNG + b"1", "b.png")
    assert attachments.collect() == Collected(), "both were attached a moment ago"
    clock.move(GRACE + 1)
    assert attachments.collect() == Collected(2, len(PNG) * 2 + 2)
    assert attachments.read(named) == PNG
    for one in (loose, fresh, again):
        assert told(lambda one=one: attachments.check(one)) == "article.attachment_gone"  # type: ignore[misc]


# --- what older versions kept in a folder ---


def kept_in_folder(folder: Path, content: bytes, suffix: str = ".png") -> Path:
    key = key_of(content)
    path = folder / key[:2] / key[2:4] / f"{key}{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_files_of_older_versions_come_into_the_store(
    attachments: Attachments, library: ArticleLibrary, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "_PORTION", 2 * len(PNG))  # several portions
    folder = tmp_path / "attachments"
    contents = [PNG + bytes([number]) for number in range(5)]
    for content in contents:
        kept_in_folder(folder, content)
    kept_in_folder(folder, b"half", ".png.77.part")
    assert attachments.take_over(folder) == 5
    assert not folder.exists()
    assert {key for key, _ in rows(store)} == set(map(key_of, contents))
    assert attachments.read(Attachment("a.png", key_of(contents[3]), 0)) == contents[3]
    assert attachments.take_over(folder) == 0, "there is nothing left to do"


def test_what_is_damaged_or_not_ours_stays_in_the_folder(
    attachments: Attachments, store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "attachments"
    damaged = kept_in_folder(folder, PNG)
    damaged.write_bytes(PNG + b"x")
    foreign = folder / "ab" / "cd" / "readme.txt"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("not ours")
    kept_in_folder(folder, PNG + b"1")
    assert attachments.take_over(folder) == 1
    assert sorted(path for path in folder.rglob("*") if path.is_file()) == sorted((damaged, foreign))
    assert [key for key, _ in rows(store)] == [key_of(PNG + b"1")]


def test_where_the_store_cannot_be_written_the_folder_keeps_all(
    attachments: Attachments, store: Store, tmp_path: Path
) -> None:
    path = kept_in_folder(tmp_path / "attachments", PNG)
    other = Store.open(store.path)
    try:
        store.execute("PRAGMA busy_timeout = 0")
        with other.transaction():
            assert attachments.take_over(tmp_path / "attachments") == 0
        assert path.read_bytes() == PNG
        assert attachments.take_over(tmp_path / "attachments") == 1
    finally:
        other.close()


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

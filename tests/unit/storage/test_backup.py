from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.errors import UserFacingError
from desktop.storage import backup
from desktop.storage.connection import PLAIN_HEADER
from desktop.storage.store import Store
from tests.unit.storage.conftest import KEY

Opening = Callable[..., Store]
NOW = 1_790_000_000.0
DAY = backup.DAY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def put(store: Store, name: str) -> None:
    store.execute("INSERT INTO setting VALUES (?, '1')", (name,))


def names(store: Store) -> set[str]:
    return {row[0] for row in store.tuples("SELECT name FROM setting")}


def test_a_copy_opens_with_the_same_key_alone(store: Store, opening: Opening, folder: Path) -> None:
    put(store, "a")
    copy = store.backup(folder, "manual", NOW)
    assert copy.name == "deskside-20260921-141320-manual.db"
    assert copy.read_bytes()[:16] == store.path.read_bytes()[:16] != PLAIN_HEADER
    assert names(opening(copy)) == {"a"}
    with pytest.raises(UserFacingError, match="cannot be opened with this key"):
        opening(copy, key=b"x" * 32)


@pytest.mark.skipif(os.name != "posix", reason="Windows protects by the profile's folder")
def test_only_the_user_may_read_a_copy(store: Store, folder: Path) -> None:
    copy = store.backup(folder, "manual", NOW)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_newest_of_each_reason_stay(store: Store, folder: Path) -> None:
    store.backup(folder, "before-3", NOW)
    for day in range(1, 9):
        store.backup(folder, backup.DAILY, NOW + day * DAY)
    kept = backup.copies(folder)
    assert [copy.made for copy in kept] == [NOW + day * DAY for day in (8, 7, 6, 5, 4)] + [NOW]
    assert kept[-1].reason == "before-3"


def test_the_copy_just_made_stays_though_the_clock_went_back(store: Store, folder: Path) -> None:
    for day in range(1, 7):
        store.backup(folder, backup.DAILY, NOW + day * DAY)
    assert store.backup(folder, backup.DAILY, NOW).exists()


def test_strange_files_are_no_copies_and_stay(store: Store, folder: Path) -> None:
    folder.mkdir()
    strange = ["notes.txt", "deskside-99999999-999999-daily.db", "deskside.db", "other-20260101-000000-daily.db"]
    for name in strange:
        (folder / name).write_text("mine")
    store.backup(folder, "manual", NOW)
    assert [copy.reason for copy in backup.copies(folder)] == ["manual"]
    assert all((folder / name).exists() for name in strange)


def test_a_half_written_copy_is_none_and_goes(store: Store, folder: Path) -> None:
    folder.mkdir()
    old, fresh = (folder / f"deskside-{stamp}-daily.part" for stamp in ("20260920-000000", "20260921-140000"))
    old.write_bytes(b"half")
    fresh.write_bytes(b"another start is writing this now")
    assert backup.copies(folder) == ()
    assert backup.due(folder, "deskside", NOW)
    store.backup(folder, backup.DAILY, NOW)
    assert (old.exists(), fresh.exists()) == (False, True)


def test_a_copy_that_fails_keeps_the_older_ones(store: Store, folder: Path) -> None:
    for day in range(backup.KEPT):
        store.backup(folder, backup.DAILY, NOW + day * DAY)
    with store.transaction(), pytest.raises(Exception, match="VACUUM"):
        store.backup(folder, backup.DAILY, NOW + 9 * DAY)
    assert len(list(folder.iterdir())) == backup.KEPT


@pytest.mark.parametrize(("hours", "wanted"), [(0, False), (23.9, False), (24, True), (-1, False), (-48, True)])
def test_due_once_a_day(store: Store, folder: Path, hours: float, wanted: bool) -> None:
    assert backup.due(folder, "deskside", NOW)
    store.backup(folder, "manual", NOW)
    assert backup.due(folder, "deskside", NOW + hours * 3600) is wanted


def test_the_store_makes_the_copy_of_the_day(store: Store, folder: Path) -> None:
    made = store.backup_if_due(folder, NOW)
    assert made is not None
    assert made.exists()
    assert store.backup_if_due(folder, NOW + 3600) is None


def test_renewing_leaves_one_copy_and_only_once_it_is_whole(store: Store, opening: Opening, folder: Path) -> None:
    put(store, "secret")
    for day, reason in enumerate(("before-3", backup.DAILY, "by-hand", backup.DAILY)):
        store.backup(folder, reason, NOW - day * DAY)
    aside = store.path.with_name("deskside-aside-20260101-080000.db")
    for path in (aside, aside.with_name(aside.name + "-wal"), folder / "deskside-20260920-000000-daily.part"):
        path.write_bytes(b"old")
    mine = store.path.with_name("deskside-aside-mine.db")
    mine.write_bytes(b"not ours")
    store.execute("DELETE FROM setting WHERE name = 'secret'")
    assert [one.reason for one in backup.held(store.path, folder)][-1] == "aside"
    with store.transaction(), pytest.raises(Exception, match="VACUUM"):
        store.renew_backups(folder, NOW + 60)
    assert len(backup.held(store.path, folder)) == 5, "without a new one the old ones stay"
    renewed = store.renew_backups(folder, NOW + 60)
    assert (renewed.deleted, renewed.left) == (5, ())
    assert list(folder.iterdir()) == [renewed.path]
    assert names(opening(renewed.path)) == set()
    assert sorted(path.name for path in store.path.parent.glob("*aside*")) == [mine.name]
    assert not backup.due(folder, "deskside", NOW + 3600)


def test_a_copy_that_cannot_be_deleted_is_named(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = store.backup(folder, "by-hand", NOW)
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path == held:
            raise PermissionError(13, "in use")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    renewed = store.renew_backups(folder, NOW + 60)
    assert (renewed.deleted, renewed.left) == (0, (held,))


def restored(path: Path, copy: Path, key: bytes | str | None = KEY) -> Path | None:
    return backup.restore(path, copy, key, NOW, busy_ms=10)


def test_restore_brings_the_copy_back_and_keeps_the_old_file(store: Store, opening: Opening, folder: Path) -> None:
    put(store, "then")
    copy = store.backup(folder, "manual", NOW)
    put(store, "later")
    store.close()
    aside = restored(store.path, copy)
    assert aside is not None
    assert names(opening()) == {"then"}
    assert names(opening(aside)) == {"then", "later"}
    assert copy.exists()


def test_restore_takes_the_old_log_away(store: Store, opening: Opening, folder: Path, tmp_path: Path) -> None:
    """A log of the same key that stays would be played into the restored file."""
    put(store, "then")
    copy = store.backup(folder, "manual", NOW)
    put(store, "later")
    other = tmp_path / "crashed"
    other.mkdir()
    for ending in ("", "-wal"):
        (other / f"deskside.db{ending}").write_bytes(Path(f"{store.path}{ending}").read_bytes())
    aside = restored(other / "deskside.db", copy)
    assert names(opening(other / "deskside.db")) == {"then"}
    assert aside is not None
    assert names(opening(aside)) == {"then", "later"}


def test_restore_takes_the_log_of_a_lost_file_away(store: Store, opening: Opening, folder: Path) -> None:
    """So ends a restore that was cut off between two renames; nothing else empties that log."""
    put(store, "a")
    copy = store.backup(folder, "manual", NOW)
    store.tuples("PRAGMA wal_checkpoint(TRUNCATE)")
    store.execute("UPDATE setting SET value = '2'")  # the log holds this page alone, not the first one
    log = Path(f"{store.path}-wal").read_bytes()
    lost = folder / "deskside.db"
    Path(f"{lost}-wal").write_bytes(log)
    assert restored(lost, copy) is None
    assert opening(lost).tuples("SELECT value FROM setting") == [("1",)]
    assert [path.read_bytes() for path in folder.glob("*aside*-wal")] == [log]


def test_restore_over_a_file_that_cannot_be_opened(store: Store, opening: Opening, folder: Path) -> None:
    put(store, "then")
    copy = store.backup(folder, "manual", NOW)
    store.close()
    store.path.write_bytes(b"\0" * 5000)
    aside = restored(store.path, copy)
    assert names(opening()) == {"then"}
    assert aside is not None
    assert aside.read_bytes() == b"\0" * 5000


def test_restore_where_the_file_is_gone(store: Store, opening: Opening, folder: Path) -> None:
    copy = store.backup(folder, "manual", NOW)
    store.close()
    store.path.unlink()
    assert restored(store.path, copy) is None
    assert opening().made is False


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda raw: b"", "backup.damaged"),
        (lambda raw: raw[: -3 * 4096] + bytes(4096) + raw[-2 * 4096 :], "backup.damaged"),
        (lambda raw: raw[:200] + b"!!" + raw[202:], "store.damaged"),
        (lambda raw: os.urandom(len(raw)), "store.key"),
        (lambda raw: raw[: len(raw) // 2], "store.damaged"),
    ],
)
def test_a_bad_copy_changes_nothing(
    store: Store, opening: Opening, folder: Path, harm: Callable[[bytes], bytes], code: str
) -> None:
    put(store, "now")
    copy = store.backup(folder, "manual", NOW)
    store.close()
    copy.write_bytes(harm(copy.read_bytes()))
    with pytest.raises(UserFacingError) as told:
        restored(store.path, copy)
    assert (told.value.code, told.value.where) == (code, str(copy))
    assert sorted(path.name for path in store.path.parent.iterdir()) == ["backups", "deskside.db"]
    assert names(opening()) == {"now"}


def test_a_copy_that_is_not_there(store: Store, folder: Path) -> None:
    with pytest.raises(UserFacingError, match="does not exist") as told:
        restored(store.path, folder / "none.db")
    assert told.value.code == "backup.missing"


def test_restore_is_refused_while_the_store_is_open(store: Store, folder: Path) -> None:
    put(store, "now")
    copy = store.backup(folder, "manual", NOW)
    with pytest.raises(UserFacingError, match="Another program holds the data file"):
        restored(store.path, copy)
    assert names(store) == {"now"}
    put(store, "still")

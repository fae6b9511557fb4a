"""Copies of the store: consistent, encrypted like the original, the newest few kept; and the way back."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Generator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.errors import UserFacingError
from desktop.storage import migrations
from desktop.storage.connection import BUSY_MS, Key, connect, pragma, telling

KEPT = 5
"""Copies kept of each reason, the oldest go first: daily ones never push out one made before a migration."""

DAILY = "daily"
DAY = 86_400.0
_STALE = 3_600.0


@dataclass(frozen=True, slots=True)
class Copy:
    """A whole copy in the backups' folder; `made` in seconds since 1970, from its name, as tools change dates."""

    path: Path
    made: float
    reason: str


@dataclass(frozen=True, slots=True)
class Renewed:
    """A fresh copy in the place of `deleted` older ones; those that are `left` could not be deleted."""

    path: Path
    deleted: int
    left: tuple[Path, ...]


def copies(folder: Path, stem: str = "deskside", suffix: str = ".db") -> tuple[Copy, ...]:
    """Return the copies in `folder`, newest first; none where there is no folder."""
    if not folder.is_dir():
        return ()
    name = re.compile(rf"{re.escape(stem)}-(\d{{8}}-\d{{6}})-(.+){re.escape(suffix)}")
    found = []
    for path in folder.iterdir():
        match = name.fullmatch(path.name)
        if match is None:
            continue
        with contextlib.suppress(ValueError):  # 99 is no month: a file of somebody else
            stamp = datetime.strptime(match[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
            found.append(Copy(path, stamp.timestamp(), match[2]))
    return tuple(sorted(found, key=lambda copy: (copy.made, copy.path.name), reverse=True))


def due(folder: Path, stem: str, now: float) -> bool:
    """True if no copy was made within a day; a copy from the future says nothing, the clock was wrong."""
    return all(abs(now - copy.made) >= DAY for copy in copies(folder, stem))


def copy(connection: Any, source: Path, folder: Path, reason: str, now: float) -> Path:
    """Write a consistent copy of the open database to `folder` and return its path.

    `VACUUM INTO` keeps key and salt and sees one state even while others read; in an encrypted file it
    checks every page. The copy gets its name only when it is whole and on the disk, so a half-written one
    can never be taken for a backup, and older ones go only after that.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / f"{source.stem}-{_stamp(now)}-{reason}.db"
    part = target.with_suffix(".part")
    for left in copies(folder, source.stem, ".part"):
        if left.path == part or abs(now - left.made) > _STALE:
            left.path.unlink(missing_ok=True)
    try:
        part.touch(0o600)
        connection.execute("VACUUM INTO ?", (str(part),))
        sync(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(folder)
    older = [old for old in copies(folder, source.stem) if old.reason == reason and old.path != target]
    for old in older[KEPT - 1 :]:
        with contextlib.suppress(OSError):  # held by a virus scanner: the next time
            old.path.unlink()
    return target


def held(path: Path, folder: Path) -> tuple[Copy, ...]:
    """Return all copies of the store `path` that we made: those in `folder`, and files that a restore put aside."""
    aside = re.compile(rf"{re.escape(path.stem)}-aside-(\d{{8}}-\d{{6}}){re.escape(path.suffix)}")
    found = list(copies(folder, path.stem))
    for one in path.parent.iterdir():
        if match := aside.fullmatch(one.name):
            with contextlib.suppress(ValueError):
                stamp = datetime.strptime(match[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
                found.append(Copy(one, stamp.timestamp(), "aside"))
    return tuple(sorted(found, key=lambda copy: (copy.made, copy.path.name), reverse=True))


def renew(connection: Any, source: Path, folder: Path, now: float) -> Renewed:
    """Make a copy, and only then delete all others of this store: what was deleted must not live on in them."""
    older = [one.path for one in held(source, folder)]
    fresh = copy(connection, source, folder, DAILY, now)
    gone, left = 0, []
    for path in older:
        if path == fresh or not path.exists():  # the copy itself makes the oldest of its kind go
            gone += path != fresh
            continue
        try:
            path.with_name(path.name + "-wal").unlink(missing_ok=True)
            path.unlink()
            gone += 1
        except OSError:  # held by a virus scanner, or write-protected
            left.append(path)
    for part in copies(folder, source.stem, ".part"):
        with contextlib.suppress(OSError):
            part.path.unlink()
    return Renewed(fresh, gone, tuple(left))


def restore(path: Path, source: Path, key: Key, now: float, busy_ms: int = BUSY_MS) -> Path | None:
    """Put the copy `source` in the place of the closed store `path`; return where the old file lies now.

    The copy is first opened with the key and checked. The old file and its log are kept beside the store.
    Raises `UserFacingError`: `backup.missing`, `backup.damaged`, `store.locked` while any program has the
    store open, and those of `Store.open`; the store is unchanged then.
    """
    staged = path.with_name(path.name + ".restoring")
    if not source.is_file():
        raise UserFacingError("backup.missing", "This copy does not exist.", where=str(source))
    with telling(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            staged.unlink(missing_ok=True)
            staged.touch(0o600)
            shutil.copyfile(source, staged)
            sync(staged)
            _check_copy(staged, source, key)
            _check_closed(path, key, busy_ms)
            aside = _put_aside(path, now)
            staged.replace(path)
        finally:
            staged.unlink(missing_ok=True)
        sync_folder(path.parent)
        return aside


def _check_copy(staged: Path, source: Path, key: Key) -> None:
    with telling(source), _opened(staged, key, BUSY_MS, shown=source) as connection:
        found = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        found = found or connection.execute("PRAGMA integrity_check").fetchall()
        found = [row[0] for row in found if row[0] != "ok"]
        if found or pragma(connection, "user_version") == 0:
            raise UserFacingError(
                "backup.damaged",
                f"This copy is damaged: {found[0] if found else 'it is empty'}.",
                where=str(source),
                how="Take an older one.",
            )


def _check_closed(path: Path, key: Key, busy_ms: int) -> None:
    """Refuse while another program has the store open: it would go on writing to the file put aside."""
    if not path.exists():
        return
    try:
        with telling(path), _opened(path, key, busy_ms, shown=path) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except UserFacingError as error:
        if error.code == "store.locked":
            raise
        # What cannot be opened is why somebody restores.


@contextlib.contextmanager
def _opened(path: Path, key: Key, busy_ms: int, shown: Path) -> Generator[Any]:
    connection = connect(path, key, migrations.LATEST, busy_ms, shown=shown)
    try:
        yield connection
    finally:
        connection.close()


def _put_aside(path: Path, now: float) -> Path | None:
    """Rename the old file and its log: a log left behind would be played into the restored file."""
    aside = path.with_name(f"{path.stem}-aside-{_stamp(now)}{path.suffix}")
    kept = path.exists()
    for ending in ("", "-wal"):
        old = path.with_name(path.name + ending)
        if old.exists():
            old.replace(aside.with_name(aside.name + ending))
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    return aside if kept else None


def sync(path: Path) -> None:
    """Have the file's bytes on the disk before it gets its name."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Have a new name on the disk; Windows does that by itself and cannot open folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _stamp(now: float) -> str:
    return datetime.fromtimestamp(now, UTC).strftime("%Y%m%d-%H%M%S")

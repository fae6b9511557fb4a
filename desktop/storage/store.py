"""The one SQLite file: opened with a key, refused when too new, and never written outside a transaction."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from desktop.storage import backup, connection, migrations
from desktop.storage.backup import Renewed
from desktop.storage.connection import APPLICATION_ID, BUSY_MS, Key, is_damage, pragma, telling, telling_sqlite

Parameters = Sequence[object] | dict[str, object]


@dataclass(frozen=True, slots=True)
class Health:
    """What `deskside doctor` tells about the file; sizes in bytes, `last_backup` in seconds since 1970."""

    path: Path
    size: int
    wal_size: int
    pages: int
    free_pages: int
    journal_mode: str
    encrypted: bool
    schema: int
    sqlite: str
    cipher: str
    backups: int
    last_backup: float | None


class Store:
    """An open database. One lane owns it; a call from another thread waits until a transaction is over."""

    def __init__(self, connection: Any, path: Path, *, made: bool = False) -> None:
        self._connection = connection
        # The engine's lane may read a word list that the store's lane is changing: one at a time.
        self._turn = threading.RLock()
        self.path = path
        self.made = made
        # Plugins of sqlite-utils are looked up by entry point, which costs start-up time and brings nothing.
        self.db = Database(connection, recursive_triggers=False, execute_plugins=False)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        key: Key = None,
        backups: Path | None = None,
        clock: Callable[[], float] = time.time,
        busy_ms: int = BUSY_MS,
    ) -> Store:
        """Open or make the file at `path`; `made` tells that its schema was made just now.

        Older files are migrated after a copy went to `backups`. Raises `UserFacingError` with codes
        `store.key`, `store.too_new`, `store.foreign`, `store.locked`, `store.full`, `store.disk`,
        `store.damaged`, `store.unreachable`.
        """
        with telling(path):
            # Buyers' words are nobody else's: no other user of this computer may read them.
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not path.exists():  # never open and close an existing one: POSIX would drop SQLite's locks on it
                with contextlib.suppress(FileExistsError):
                    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
            opened = connection.connect(path, key, migrations.LATEST, busy_ms)
            try:
                version = pragma(opened, "user_version")
                if 0 < version < migrations.LATEST and backups is not None:
                    backup.copy(opened, path, backups, f"before-{migrations.LATEST}", clock())
                connection.settle(opened)
                made = migrations.apply(opened, APPLICATION_ID) == 0
                opened.execute("PRAGMA foreign_keys = ON")
            except BaseException:
                opened.close()
                raise
            return cls(opened, path, made=made)

    @contextlib.contextmanager
    def transaction(self) -> Generator[Database]:
        """Write all or nothing; an inner transaction joins the outer one, and failing undoes its own part.

        On return of the outer one the data is on the disk (`synchronous=FULL`). Raises `UserFacingError`
        where the disk is full or another program holds the file; nothing is written then.
        """
        with self._turn, telling_sqlite(self.path):
            inner = self._connection.in_transaction
            self._connection.execute("SAVEPOINT part" if inner else "BEGIN IMMEDIATE")
            try:
                yield self.db
                self._connection.execute("RELEASE part" if inner else "COMMIT")
            except BaseException:
                # A full disk rolls back by itself; a second ROLLBACK would hide the reason.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK TO part" if inner else "ROLLBACK")
                    if inner:
                        self._connection.execute("RELEASE part")
                raise

    def alone(self) -> contextlib.AbstractContextManager[object]:
        """Keep other threads from the store for a while: for what is read once and then kept in memory."""
        return self._turn

    def rows(self, sql: str, parameters: Parameters = ()) -> list[dict[str, Any]]:
        """Return all rows of a query as dictionaries."""
        with self._turn, telling(self.path):
            cursor = self._connection.execute(sql, parameters)
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def tuples(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query as tuples: for hot paths."""
        with self._turn, telling(self.path):
            rows: list[tuple[Any, ...]] = self._connection.execute(sql, parameters).fetchall()
            return rows

    def execute(self, sql: str, parameters: Parameters = ()) -> int:
        """Run one statement inside a transaction and return the last row's id."""
        with self._turn:
            if not self._connection.in_transaction:
                with self.transaction():
                    return self.execute(sql, parameters)
            with telling(self.path):  # a single statement is all or nothing by itself
                return int(self._connection.execute(sql, parameters).lastrowid or 0)

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> int:
        """Run one statement for many rows in one transaction and return how many rows changed."""
        with self.transaction():
            return int(self._connection.executemany(sql, rows).rowcount)

    def check(self) -> list[str]:
        """Return what SQLite and SQLCipher find wrong with the file; an empty list is a sound file.

        An encrypted file has a MAC on every page, so nothing stays unseen. An unencrypted one has no
        checksums: a changed letter inside a text is not found there.
        """
        found: list[str] = []
        with telling(self.path):
            for name in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
                try:
                    lines = self._connection.execute(f"PRAGMA {name}").fetchall()
                except (dbapi2.DatabaseError, UnicodeDecodeError) as error:
                    if not is_damage(error):
                        raise
                    lines = [(str(error),)]
                found += [" ".join(map(str, line)) for line in lines if line[0] != "ok"]
        return list(dict.fromkeys(found))

    def health(self, backups: Path) -> Health:
        """Return sizes, modes and the age of the newest copy in `backups`; cheap, unlike `check`."""
        with telling(self.path):

            def ask(name: str) -> str:
                row = self._connection.execute(f"PRAGMA {name}").fetchone()
                return str(row[0]) if row else ""

            wal = self.path.with_name(self.path.name + "-wal")
            copies = backup.copies(backups, self.path.stem)
            return Health(
                path=self.path,
                size=self.path.stat().st_size,
                wal_size=wal.stat().st_size if wal.exists() else 0,
                pages=int(ask("page_count")),
                free_pages=int(ask("freelist_count")),
                journal_mode=ask("journal_mode"),
                encrypted=ask("cipher_status") == "1",
                schema=int(ask("user_version")),
                sqlite=str(dbapi2.sqlite_version),
                cipher=ask("cipher_version"),
                backups=len(copies),
                last_backup=copies[0].made if copies else None,
            )

    def backup(self, folder: Path, reason: str, now: float) -> Path:
        """Copy the open file to `folder`, encrypted with the same key, and return the copy's path."""
        with telling(folder):
            return backup.copy(self._connection, self.path, folder, reason, now)

    def renew_backups(self, folder: Path, now: float) -> Renewed:
        """Copy the open file to `folder` and delete every older copy of it."""
        with telling(folder):
            return backup.renew(self._connection, self.path, folder, now)

    def backup_if_due(self, folder: Path, now: float) -> Path | None:
        """Make the copy of the day where none is there: at start, on the store's lane (1 s for 100 MB)."""
        with telling(folder):
            due = backup.due(folder, self.path.stem, now)
        return self.backup(folder, backup.DAILY, now) if due else None

    def empty_log(self) -> None:
        """Move what the write-ahead log holds into the file: what was overwritten there still lies in the log.

        While another program reads, that is put off until nobody does.
        """
        with self._turn, telling(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Move what the write-ahead log holds into the file and close; a second call does nothing.

        Never fails: what cannot be moved now is safe in the log and is moved at the next start.
        """
        with contextlib.suppress(dbapi2.Error):
            self._connection.execute("PRAGMA busy_timeout = 0")
            self._connection.execute("PRAGMA optimize")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._connection.close()

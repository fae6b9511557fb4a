"""The way to the file: keyed, refused when it is not ours, and every failure told as a sentence."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Generator
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from desktop.errors import UserFacingError

APPLICATION_ID = 0x44_53_4B_31
"""`DSK1` in the file's header: a strange SQLite file is refused instead of migrated."""

BUSY_MS = 2_000
"""How long to wait for another program's lock before the user is told."""

PAGE = 4096
"""Bytes of a page, SQLCipher's default."""

PLAIN_HEADER = b"SQLite format 3\x00"

Key = bytes | str | None
"""32 raw bytes, a passphrase, or no encryption. 16 more bytes become the salt, the head of a new file."""


def connect(path: Path, key: Key, newest: int, busy_ms: int = BUSY_MS, *, shown: Path | None = None) -> Any:
    """Return a connection to a file of ours, or to a new one; writes nothing yet. Errors name the file `shown`.

    Raises `UserFacingError`: `store.too_new` beyond schema `newest`, `store.foreign`, `store.key`, `store.damaged`,
    and what `telling` tells.
    """
    connection = dbapi2.connect(str(path), check_same_thread=False, isolation_level=None)
    try:
        # SQLCipher writes its own lines to standard error; ours say what to do.
        connection.execute("PRAGMA cipher_log_level = NONE")
        if isinstance(key, bytes):
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        elif key is not None:
            quoted = key.replace("'", "''")
            connection.execute(f"PRAGMA key = '{quoted}'")
        connection.execute(f"PRAGMA busy_timeout = {busy_ms}")
        _check_readable(connection, path, key, shown or path)
        _check_identity(connection, newest, shown or path)
    except BaseException:
        connection.close()
        raise
    return connection


def settle(connection: Any) -> None:
    """Choose the safe ways of working; only for a file known to be ours, as the journal mode is kept in it."""
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "fullfsync = ON",  # macOS: its fsync alone leaves the data in the drive's memory
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "temp_store = MEMORY",  # a temporary file would hold buyers' words in the clear
        "secure_delete = FAST",
        "cache_size = -16000",
        "mmap_size = 0",
    ):
        connection.execute(f"PRAGMA {pragma}")


def pragma(connection: Any, name: str) -> int:
    """Return the number a pragma holds."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _check_readable(connection: Any, path: Path, key: Key, shown: Path) -> None:
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        if _base(error) != dbapi2.SQLITE_NOTADB:
            raise
        if _has_plain_header(path):
            if key is None:
                raise _damaged(shown) from error
            raise UserFacingError(
                "store.key",
                "The data file is not encrypted, but a key was given.",
                where=str(shown),
                how="Open it without a key.",
            ) from error
        if key is None:
            raise UserFacingError(
                "store.key",
                "The data file is encrypted, or it is no database.",
                where=str(shown),
                how="Use its passphrase or recovery code, or put back the newest file of the folder 'backups'.",
            ) from error
        # A wrong key fits no page at all; a right one fits every page but the damaged ones.
        found = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        if len(found) < path.stat().st_size // PAGE:
            raise _damaged(shown) from error
        raise


def _check_identity(connection: Any, newest: int, shown: Path) -> None:
    """Refuse a database that another program or a newer version made."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and pragma(connection, "application_id") != APPLICATION_ID:
        raise UserFacingError(
            "store.foreign",
            "This database belongs to another program.",
            where=str(shown),
            how="Choose another folder with --data-dir.",
        )
    version = pragma(connection, "user_version")
    if version > newest:
        raise UserFacingError(
            "store.too_new",
            f"A newer version wrote this data (schema {version}, known: {newest}).",
            where=str(shown),
            how="Install the newer version, or choose another folder with --data-dir.",
        )


def _has_plain_header(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(PLAIN_HEADER)) == PLAIN_HEADER


@contextlib.contextmanager
def telling(path: Path) -> Generator[None]:
    """Turn what the environment did to files into a sentence for the user; bugs pass through."""
    try:
        with telling_sqlite(path):
            yield
    except UnicodeDecodeError as error:  # a damaged name stands in SQLite's own message
        raise _damaged(path) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise _full(path) from error
        raise UserFacingError(
            "store.unreachable",
            f"The data cannot be read or written: {error.strerror or error}.",
            where=str(path),
            how="Check that the folder exists and may be written.",
        ) from error


@contextlib.contextmanager
def telling_sqlite(path: Path) -> Generator[None]:
    """Tell SQLite's failures alone: around code of others, whose `OSError` is about their own files."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        told = _told(error, path)
        if told is None:
            raise
        raise told from error


def is_damage(error: Exception) -> bool:
    """True if this is what SQLite says about a file whose bytes changed by themselves."""
    # sqlcipher3 has no result code for a text that is no UTF-8 any more.
    return (
        isinstance(error, UnicodeDecodeError)
        or _base(error) in (dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB)
        or "Could not decode to UTF-8" in str(error)
    )


def _base(error: Exception) -> int:
    """Return SQLite's primary result code."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _told(error: Exception, path: Path) -> UserFacingError | None:
    code, where = _base(error), str(path)
    if code in (dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED, dbapi2.SQLITE_PROTOCOL):
        return UserFacingError(
            "store.locked",
            "Another program holds the data file.",
            where=where,
            how="Close it (a backup or sync program?) and try again. Nothing was changed.",
        )
    if code == dbapi2.SQLITE_FULL:
        return _full(path)
    if code == dbapi2.SQLITE_IOERR:
        return UserFacingError(
            "store.disk",
            "The disk did not take or give the data; this was not saved.",
            where=where,
            how="Check that it is connected and has free space, and try again. What was saved before is safe.",
        )
    if code == dbapi2.SQLITE_NOTADB:
        return UserFacingError(
            "store.key",
            "The data cannot be opened with this key.",
            where=where,
            how="Type the passphrase again, use the recovery code, or put back a file of the folder 'backups'.",
        )
    if is_damage(error):
        return _damaged(path)
    if code in (dbapi2.SQLITE_CANTOPEN, dbapi2.SQLITE_READONLY, dbapi2.SQLITE_PERM):
        return UserFacingError(
            "store.unreachable",
            "The data file cannot be opened for writing.",
            where=where,
            how="Check that the folder exists and may be written.",
        )
    return None


def _full(path: Path) -> UserFacingError:
    return UserFacingError(
        "store.full",
        "The disk is full; this was not saved.",
        where=str(path),
        how="Free some space and try again. What was saved before is safe.",
    )


def _damaged(path: Path) -> UserFacingError:
    return UserFacingError(
        "store.damaged",
        "The data file is damaged.",
        where=str(path),
        how="Close the program and put back the newest file of the folder 'backups'.",
    )

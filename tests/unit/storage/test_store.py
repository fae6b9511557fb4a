from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.errors import UserFacingError
from desktop.storage import migrations
from desktop.storage.connection import PLAIN_HEADER
from desktop.storage.store import APPLICATION_ID, Store

Opening = Callable[..., Store]
PUT = "INSERT INTO setting(name, value) VALUES (?, ?)"


def names(store: Store) -> set[str]:
    return {row[0] for row in store.tuples("SELECT name FROM setting")}


@pytest.mark.parametrize(
    ("pragma", "wanted"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 77),
        ("application_id", APPLICATION_ID),
        ("user_version", migrations.LATEST),
        ("temp_store", 2),
    ],
)
def test_works_in_the_safe_way(opening: Opening, pragma: str, wanted: object) -> None:
    found = opening(busy_ms=77).tuples(f"PRAGMA {pragma}")[0][0]
    assert type(wanted)(found) == wanted


def test_an_encrypted_file_shows_nothing(store: Store) -> None:
    store.execute(PUT, ("buyer", "'where is my parcel'"))
    store.close()
    raw = store.path.read_bytes()
    assert not raw.startswith(PLAIN_HEADER)
    assert b"parcel" not in raw


@pytest.mark.parametrize(
    "key", [None, "it's a passphrase with 'quotes' and 中文", b"k" * 32, b"k" * 32 + b"s" * 16]
)
def test_opens_again_with_its_key(opening: Opening, key: bytes | str | None) -> None:
    first = opening(key=key)
    first.execute(PUT, ("a", "1"))
    first.close()
    again = opening(key=key)
    assert names(again) == {"a"}
    assert (first.made, again.made) == (True, False)


def test_a_given_salt_is_the_head_of_the_file(opening: Opening) -> None:
    store = opening(key=b"k" * 32 + b"0123456789abcdef")
    store.close()
    assert store.path.read_bytes()[:16] == b"0123456789abcdef"
    assert names(opening(key=b"k" * 32)) == set()


@pytest.mark.skipif(os.name != "posix", reason="Windows protects by the profile's folder")
def test_only_the_user_may_read(opening: Opening, tmp_path: Path) -> None:
    store = opening(tmp_path / "new" / "deskside.db", key=None)
    store.execute(PUT, ("a", "1"))
    for path, mode in ((store.path.parent, 0o700), (store.path, 0o600), (Path(f"{store.path}-wal"), 0o600)):
        assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_failing_transaction_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.execute(PUT, ("a", "1"))
        store.db["setting"].insert({"name": "b", "value": "2"})
        raise ZeroDivisionError
    assert names(store) == set()
    store.execute(PUT, ("after", "1"))
    assert names(store) == {"after"}


def test_sqlite_utils_joins_the_transaction(store: Store) -> None:
    """A `with connection:` inside sqlite-utils must not commit half of ours."""
    with pytest.raises(ZeroDivisionError), store.transaction() as db:
        db["setting"].insert_all([{"name": str(n), "value": "1"} for n in range(300)])
        db["setting"].upsert({"name": "1", "value": "2"}, pk="name")
        raise ZeroDivisionError
    assert names(store) == set()


def test_an_inner_transaction_undoes_its_own_part(store: Store) -> None:
    with store.transaction():
        store.execute(PUT, ("outer", "1"))
        with pytest.raises(dbapi2.IntegrityError):
            store.execute_many(PUT, [("inner", "1"), ("outer", "2")])
        with store.transaction():
            store.execute(PUT, ("second", "1"))
    assert names(store) == {"outer", "second"}


def test_a_strange_files_error_is_not_told_as_ours(store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), store.transaction():
        (tmp_path / "import.tmx").read_text()


def test_a_bug_in_sql_stays_a_bug(store: Store) -> None:
    with pytest.raises(dbapi2.OperationalError, match="no such table"):
        store.rows("SELECT * FROM no_such")


def test_rows_tuples_and_ids(store: Store) -> None:
    first = store.execute("INSERT INTO conversation(opened_at) VALUES (?)", (1.0,))
    assert store.execute("INSERT INTO conversation(opened_at) VALUES (:at)", {"at": 2.0}) == first + 1
    assert store.rows("SELECT id, opened_at FROM conversation WHERE id = ?", (first,)) == [
        {"id": first, "opened_at": 1.0}
    ]
    assert store.tuples("SELECT opened_at FROM conversation ORDER BY id") == [(1.0,), (2.0,)]
    assert store.execute_many("DELETE FROM conversation WHERE id = ?", [(first,), (first + 1,)]) == 2


def test_foreign_keys_hold(store: Store) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        store.execute("INSERT INTO draft VALUES (99, 0, 'x', 1.0)")


def test_close_leaves_one_file_and_may_come_twice(store: Store) -> None:
    store.execute(PUT, ("a", "1"))
    store.close()
    store.close()
    assert [path.name for path in store.path.parent.iterdir()] == ["deskside.db"]


def test_health_says_what_doctor_prints(store: Store, tmp_path: Path) -> None:
    store.execute(PUT, ("a", "x" * 10_000))
    before = store.health(tmp_path / "backups")
    assert (before.journal_mode, before.encrypted, before.schema) == ("wal", True, migrations.LATEST)
    assert before.pages > 3
    assert before.wal_size > 10_000
    assert (before.backups, before.last_backup) == (0, None)
    assert before.cipher.startswith("4.")
    assert before.sqlite >= "3.51.3"  # older ones can corrupt a WAL file with two connections
    store.backup(tmp_path / "backups", "manual", 86_400.0)
    after = store.health(tmp_path / "backups")
    assert (after.backups, after.last_backup) == (1, 86_400.0)


def test_health_says_openly_unencrypted(opening: Opening, tmp_path: Path) -> None:
    health = opening(tmp_path / "plain.db", key=None).health(tmp_path / "backups")
    assert (health.encrypted, health.path.name) == (False, "plain.db")


def test_a_sound_file_has_no_findings(opening: Opening, tmp_path: Path) -> None:
    assert opening().check() == []
    assert opening(tmp_path / "plain.db", key=None).check() == []


def test_check_finds_a_broken_reference(store: Store) -> None:
    store._connection.execute("PRAGMA foreign_keys = OFF")
    store.execute("INSERT INTO draft VALUES (99, 0, 'x', 1.0)")
    assert any("draft" in line for line in store.check())


def test_a_file_of_a_newer_version_is_refused_and_unchanged(opening: Opening, tmp_path: Path) -> None:
    opening(key=None).close()
    path = tmp_path / "deskside.db"
    raw = dbapi2.connect(str(path))
    raw.execute("PRAGMA user_version = 99")
    raw.commit()
    raw.close()
    before = path.read_bytes()
    with pytest.raises(UserFacingError, match=rf"schema 99, known: {migrations.LATEST}") as told:
        opening(key=None)
    assert told.value.code == "store.too_new"
    assert path.read_bytes() == before


def test_another_programs_database_is_refused_and_unchanged(opening: Opening, tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    raw = dbapi2.connect(str(path))
    raw.execute("CREATE TABLE bookmark(url)")
    raw.commit()
    raw.close()
    before = path.read_bytes()
    with pytest.raises(UserFacingError, match="belongs to another program") as told:
        opening(path, key=None)
    assert told.value.code == "store.foreign"
    assert path.read_bytes() == before, "not even its journal mode may change"
    assert [p.name for p in tmp_path.iterdir()] == ["places.sqlite"]


def test_a_second_thread_waits_until_a_transaction_is_over(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "deskside.db")
    seen: list[int] = []

    def read() -> None:
        seen.append(len(store.rows("SELECT * FROM setting")))

    with store.transaction():
        store.execute("INSERT INTO setting(name, value) VALUES ('a', '1')")
        reader = threading.Thread(target=read)
        reader.start()
        reader.join(0.05)
        assert reader.is_alive()
        store.execute("INSERT INTO setting(name, value) VALUES ('b', '1')")
    reader.join(5)
    assert seen == [2]
    store.close()

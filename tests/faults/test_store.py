"""What the world does to the file: each time the sentence the user reads, and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.errors import UserFacingError
from desktop.paths import Paths
from desktop.storage.connection import PAGE
from desktop.storage.protection import Protection, open_store
from desktop.storage.store import Store
from desktop.vault import NoVault
from tests.faults.conftest import KEY

PUT = "INSERT INTO setting(name, value) VALUES (?, ?)"
ROOT = Path(__file__).resolve().parents[2]


Opening = Callable[..., Store]


def names(store: Store) -> set[str]:
    return {row[0] for row in store.tuples("SELECT name FROM setting")}


def fill(store: Store, pages: int) -> None:
    """Write far more than `pages` pages, in one transaction."""
    store.execute_many(PUT, [(f"big {n}", "x" * PAGE) for n in range(pages * 2)])


@contextmanager
def running(program: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Run Python in a process of its own, killed at the end."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


# killed


SAVING = """
import sys
from pathlib import Path
from desktop.storage.store import Store
store = Store.open(Path(sys.argv[1]), key=bytes(range(32)))
for number in range(1_000_000):
    with store.transaction():
        store.execute("INSERT INTO setting VALUES (?, '1')", (f"{number} first half",))
        store.execute("INSERT INTO setting VALUES (?, '1')", (f"{number} second half",))
    print("saved", number, flush=True)
"""

HALF = """
import sys
from pathlib import Path
from desktop.storage.store import Store
store = Store.open(Path(sys.argv[1]), key=bytes(range(32)))
store.execute("INSERT INTO setting VALUES ('saved', '1')")
with store.transaction():
    store.execute_many("INSERT INTO setting VALUES (?, ?)", [(f"half {n}", "x" * 4096) for n in range(6000)])
    print("inside", flush=True)
    sys.stdin.read()
"""


def test_what_was_said_to_be_saved_survives_a_kill(opening: Opening, tmp_path: Path) -> None:
    path = tmp_path / "deskside.db"
    with running(SAVING, path) as process:
        said = [line(process) for _ in range(30)]
        process.kill()
        said += process.communicate()[0].split("\n")[:-1]  # what was said between the last look and the end
    last = int(said[-1].split()[1])
    store = opening()
    kept = names(store)
    assert {f"{n} {half} half" for n in range(last + 1) for half in ("first", "second")} <= kept
    assert len(kept) % 2 == 0, "a transaction is there as a whole or not at all"
    assert store.check() == []


def test_a_kill_in_the_middle_leaves_no_half(opening: Opening, tmp_path: Path) -> None:
    path = tmp_path / "deskside.db"
    with running(HALF, path) as process:
        assert line(process) == "inside"
        # 24 MB are more than the cache: pages of the unfinished transaction are in the log already.
        assert Path(f"{path}-wal").stat().st_size > 1_000_000
        process.kill()
        process.wait()
    store = opening()
    assert names(store) == {"saved"}
    assert store.check() == []


def after_power_loss(store: Store, folder: Path, cut: int = 0) -> Path:
    """Copy what lies on the disk while the store is open: file and log, no -shm, `cut` bytes torn off."""
    folder.mkdir()
    target = folder / store.path.name
    shutil.copyfile(store.path, target)
    log = Path(f"{store.path}-wal").read_bytes()
    Path(f"{target}-wal").write_bytes(log[: len(log) - cut])
    assert not Path(f"{target}-shm").exists()
    return target


@pytest.mark.parametrize("key", [KEY, None])
def test_after_power_loss_the_log_is_played(opening: Opening, tmp_path: Path, key: bytes | None) -> None:
    store = opening(key=key)
    for number in range(20):
        store.execute(PUT, (str(number), "1"))
    again = opening(after_power_loss(store, tmp_path / "whole"), key=key)
    assert names(again) == {str(n) for n in range(20)}
    torn = opening(after_power_loss(store, tmp_path / "torn", cut=100), key=key)
    assert names(torn) == {str(n) for n in range(19)}
    assert again.check() == torn.check() == []


@pytest.mark.parametrize("wrong", [b"x" * 32, "passphrase", None])
def test_a_wrong_key_after_power_loss_does_no_harm_to_the_log(
    opening: Opening, tmp_path: Path, wrong: bytes | str | None
) -> None:
    store = opening()
    for number in range(20):
        store.execute(PUT, (str(number), "1"))
    path = after_power_loss(store, tmp_path / "lost")
    for _ in range(2):
        with pytest.raises(UserFacingError) as told:
            opening(path, key=wrong)
        assert told.value.code == "store.key"
    again = opening(path)
    assert names(again) == {str(n) for n in range(20)}
    assert again.check() == []


# a full disk


def test_a_full_disk_is_told_and_loses_nothing(opening: Opening) -> None:
    store = opening()
    store.execute(PUT, ("before", "1"))
    pages = store.tuples("PRAGMA page_count")[0][0]
    store.tuples(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(UserFacingError) as told:
        fill(store, pages)
    assert told.value.code == "store.full"
    assert str(told.value) == (
        f"The disk is full; this was not saved. ({store.path}) Free some space and try again."
        " What was saved before is safe."
    )
    assert names(store) == {"before"}
    store.tuples("PRAGMA max_page_count = 100000")
    fill(store, 4)  # space was freed: the same store goes on
    assert len(names(store)) == 9
    assert store.check() == []


def test_a_disk_that_refuses_to_write_is_told_and_loses_nothing(opening: Opening) -> None:
    resource = pytest.importorskip("resource", reason="limits of a process are POSIX's")
    store = opening()
    store.execute(PUT, ("before", "1"))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (Path(f"{store.path}-wal").stat().st_size + 9000, limits[1]))
    try:
        with pytest.raises(UserFacingError) as told:
            fill(store, 50)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert told.value.code == "store.disk"
    assert told.value.what == "The disk did not take or give the data; this was not saved."
    assert names(store) == {"before"}
    store.execute(PUT, ("after", "1"))
    assert names(opening()) == {"before", "after"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB: the empty file takes 0.4 MB, and as much again in its log."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or mount is None or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    done = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=2000k", "none", folder], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip(f"mounting is not allowed here: {done.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)  # a failed test may hold the file


def stuff(folder: Path) -> Path:
    """Write until nothing fits any more."""
    stuffing = folder / "stuffing"
    with stuffing.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * PAGE)
        except OSError:
            return stuffing


def test_a_really_full_disk(opening: Opening, small_disk: Path) -> None:
    store = opening(small_disk / "deskside.db")
    store.execute(PUT, ("before", "1"))
    stuffing = stuff(small_disk)
    with pytest.raises(UserFacingError) as told:
        fill(store, 100)
    assert told.value.code == "store.full"
    assert names(store) == {"before"}
    with pytest.raises(UserFacingError, match="The disk is full") as told:
        store.backup(small_disk / "backups", "manual", 1.0)
    assert told.value.code == "store.full"
    assert not any(path.is_file() for path in (small_disk / "backups").glob("*"))
    store.close()  # cannot empty the log; must not raise
    stuffing.unlink()
    again = opening(small_disk / "deskside.db")
    assert names(again) == {"before"}
    assert again.check() == []


def test_a_first_start_on_a_full_disk(small_disk: Path) -> None:
    paths = Paths(small_disk / "data", small_disk, small_disk)
    stuffing = stuff(small_disk)
    with pytest.raises(UserFacingError) as told:
        open_store(paths, NoVault(), create=Protection.NONE)
    assert told.value.code in ("store.full", "store.disk")
    stuffing.unlink()
    opened = open_store(paths, NoVault(), create=Protection.NONE)
    assert opened.store.made
    opened.store.close()


# held by another program


HOLDING = """
import sys
from sqlcipher3 import dbapi2
connection = dbapi2.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_file_held_by_another_program(opening: Opening) -> None:
    store = opening(key=None)
    store.execute(PUT, ("before", "1"))
    with running(HOLDING, store.path) as process:
        assert line(process) == "held"
        with pytest.raises(UserFacingError) as told:
            store.execute(PUT, ("meanwhile", "1"))
        assert told.value.code == "store.locked"
        assert str(told.value) == (
            f"Another program holds the data file. ({store.path})"
            " Close it (a backup or sync program?) and try again. Nothing was changed."
        )
        assert names(store) == {"before"}, "reading goes on"
        assert names(opening(key=None)) == {"before"}, "so does opening"
    store.execute(PUT, ("after", "1"))
    assert names(store) == {"before", "after"}


def test_a_file_locked_by_a_tool_of_the_old_kind(opening: Opening, tmp_path: Path) -> None:
    opening(key=None).close()
    program = HOLDING.replace("BEGIN IMMEDIATE", "PRAGMA locking_mode = EXCLUSIVE;").replace(
        'print("held"', 'connection.execute("BEGIN EXCLUSIVE"); print("held"'
    )
    with running(program, tmp_path / "deskside.db") as process:
        assert line(process) == "held"
        with pytest.raises(UserFacingError, match="Another program holds the data file"):
            opening(key=None)
    assert names(opening(key=None)) == set()


# wrong places


def test_a_folder_that_is_a_file(opening: Opening, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(UserFacingError) as told:
        opening(tmp_path / "data" / "deskside.db")
    assert told.value.code == "store.unreachable"
    assert str(tmp_path) in told.value.where
    assert told.value.how == "Check that the folder exists and may be written."


def test_a_store_that_is_a_folder(opening: Opening, tmp_path: Path) -> None:
    (tmp_path / "deskside.db").mkdir()
    with pytest.raises(UserFacingError, match="cannot be opened for writing"):
        opening()


@contextmanager
def unprivileged() -> Iterator[None]:
    """Be nobody for a while: root may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no read-only folders")
@pytest.mark.parametrize("there", [True, False])
def test_a_read_only_folder(there: bool) -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to nobody
        folder = Path(name)
        folder.chmod(0o777)
        if there:
            # Made as root: nobody may not be allowed to read the checkout, where the schema lies.
            store = Store.open(folder / "deskside.db")
            store.execute(PUT, ("before", "1"))
            store.close()
            (folder / "deskside.db").chmod(0o444)
        folder.chmod(0o555)
        with unprivileged(), pytest.raises(UserFacingError) as told:
            Store.open(folder / "deskside.db")
        assert told.value.code == "store.unreachable"
        assert told.value.how == "Check that the folder exists and may be written."
        folder.chmod(0o777)
        if there:
            (folder / "deskside.db").chmod(0o666)
            store = Store.open(folder / "deskside.db")
            assert names(store) == {"before"}
            store.close()


def test_nothing_is_written_to_standard_error(opening: Opening, capfd: pytest.CaptureFixture[str]) -> None:
    """SQLCipher's own lines would stand between ours."""
    opening().close()
    with pytest.raises(UserFacingError, match="cannot be opened with this key"):
        opening(key=b"x" * 32)
    assert capfd.readouterr() == ("", "")

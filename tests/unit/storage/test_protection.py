from __future__ import annotations

import json
import shutil
import threading
import unicodedata
from pathlib import Path

import pytest

from desktop.errors import UserFacingError
from desktop.paths import Paths
from desktop.storage import backup, protection
from desktop.storage.connection import PLAIN_HEADER
from desktop.storage.protection import Opened, Protection, open_store, protection_of
from desktop.storage.store import Store
from desktop.vault import NoVault, Vault
from tests.unit.storage.vaults import ClosedVault, MemoryVault

NOW = 1_790_000_000.0


def start(
    paths: Paths,
    vault: Vault,
    create: Protection = Protection.KEYRING,
    *,
    put: str = "",
    passphrase: str = "",
    recovery_code: str = "",
) -> tuple[Opened, set[str]]:
    """Open, maybe keep a name, and close: one run of the program. Return what it saw."""
    opened = open_store(paths, vault, create=create, passphrase=passphrase, recovery_code=recovery_code)
    if put:
        opened.store.execute("INSERT INTO setting VALUES (?, '1')", (put,))
    names = {row[0] for row in opened.store.tuples("SELECT name FROM setting")}
    opened.store.close()
    return opened, names


def code_of_failure(paths: Paths, vault: Vault, **more: str) -> str:
    with pytest.raises(UserFacingError) as told:
        start(paths, vault, **more)  # type: ignore[arg-type]
    return told.value.code


# the three ways


def test_by_the_keyring_with_a_code_shown_once(paths: Paths) -> None:
    vault = MemoryVault()
    assert protection_of(paths) is None
    first, _ = start(paths, vault, put="a")
    again, names = start(paths, vault)
    assert (first.protection, again.protection) == (Protection.KEYRING, Protection.KEYRING)
    assert len(first.recovery_code.replace("-", "")) == 33
    assert again.recovery_code == ""
    assert names == {"a"}
    assert protection_of(paths) is Protection.KEYRING


def test_no_secret_lies_in_the_folder(paths: Paths) -> None:
    opened, _ = start(paths, MemoryVault(), put="a")
    secret = protection.secret_of(opened.recovery_code)
    for path in paths.data.iterdir():
        raw = path.read_bytes()
        assert opened.recovery_code.encode() not in raw
        assert secret not in raw
        assert protection.key_of(secret) not in raw


def test_by_a_passphrase(paths: Paths) -> None:
    start(paths, NoVault(), Protection.PASSPHRASE, passphrase="correct horse", put="a")
    assert protection_of(paths) is Protection.PASSPHRASE
    _, names = start(paths, NoVault(), passphrase="correct horse")
    assert names == {"a"}
    assert code_of_failure(paths, NoVault(), passphrase="wrong") == "store.key"
    assert code_of_failure(paths, NoVault()) == "store.passphrase_needed"
    assert start(paths, NoVault(), passphrase="correct horse")[1] == {"a"}


def test_a_passphrase_is_the_same_from_each_keyboard(paths: Paths) -> None:
    start(paths, NoVault(), Protection.PASSPHRASE, passphrase=unicodedata.normalize("NFC", "café"), put="a")
    assert start(paths, NoVault(), passphrase=unicodedata.normalize("NFD", "café"))[1] == {"a"}


def test_an_empty_passphrase_makes_no_file(paths: Paths) -> None:
    with pytest.raises(UserFacingError, match="DESKSIDE_PASSPHRASE"):
        start(paths, NoVault(), Protection.PASSPHRASE)
    assert protection_of(paths) is None


def test_openly_unencrypted(paths: Paths) -> None:
    opened, _ = start(paths, NoVault(), Protection.NONE, put="a")
    assert (opened.protection, opened.recovery_code) == (Protection.NONE, "")
    assert paths.store.read_bytes().startswith(PLAIN_HEADER)
    # A keyring that appears later does not change what the file is.
    opened, names = start(paths, MemoryVault())
    assert (opened.protection, names) == (Protection.NONE, {"a"})


def test_without_a_keyring_none_is_promised(paths: Paths) -> None:
    assert code_of_failure(paths, NoVault()) == "vault.missing"
    assert protection_of(paths) is None


# the second way in


def test_the_recovery_code_opens_and_fills_the_keyring(paths: Paths) -> None:
    code = start(paths, MemoryVault(), put="a")[0].recovery_code
    fresh = MemoryVault()
    assert code_of_failure(paths, fresh) == "vault.key_missing"
    opened, names = start(paths, fresh, recovery_code=code.lower().replace("-", " "))
    assert (names, opened.key_kept, opened.recovery_code) == ({"a"}, True, "")
    assert start(paths, fresh)[1] == {"a"}


def test_a_locked_keyring_does_not_keep_out_who_has_the_code(paths: Paths) -> None:
    code = start(paths, MemoryVault(), put="a")[0].recovery_code
    assert code_of_failure(paths, ClosedVault()) == "vault.closed"
    for vault in (ClosedVault(), NoVault()):
        opened, names = start(paths, vault, recovery_code=code)
        assert (names, opened.key_kept) == ({"a"}, False)


def test_a_code_of_other_data_changes_nothing(paths: Paths) -> None:
    vault = MemoryVault()
    start(paths, vault, put="a")
    other = protection.code_of(bytes(20))
    kept = dict(vault.kept)
    assert code_of_failure(paths, vault, recovery_code=other) == "store.key"
    assert code_of_failure(paths, vault, recovery_code="ABCD") == "recovery.mistyped"
    assert vault.kept == kept
    assert start(paths, vault)[1] == {"a"}


def test_a_damaged_entry_in_the_keyring_counts_as_none(paths: Paths) -> None:
    vault = MemoryVault()
    start(paths, vault)
    (name,) = vault.kept
    vault.kept[name] = "no code"
    assert code_of_failure(paths, vault) == "vault.key_missing"


def test_the_code_can_be_printed_again(paths: Paths) -> None:
    vault = MemoryVault()
    code = start(paths, vault)[0].recovery_code
    assert protection.recovery_code_of(paths, vault) == code
    with pytest.raises(UserFacingError, match="not in this system's keyring"):
        protection.recovery_code_of(paths, NoVault())


def test_only_the_keyring_has_a_code(paths: Paths) -> None:
    start(paths, NoVault(), Protection.NONE)
    with pytest.raises(UserFacingError, match="Only data with its key in the keyring"):
        protection.recovery_code_of(paths, NoVault())


# first starts that were cut off


class CutOff(Exception):  # noqa: N818 - no error, an end
    """The process ended here."""


@pytest.mark.parametrize("at", ["vault.write", "note", "file", "schema"])
def test_a_first_start_that_was_cut_off(paths: Paths, monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    vault = MemoryVault()

    def cut(*_: object, **__: object) -> object:
        raise CutOff

    with monkeypatch.context() as patch:
        if at == "vault.write":
            patch.setattr(vault, "write", cut)
        elif at == "note":
            patch.setattr(protection, "_claim_note", cut)
        elif at == "file":
            patch.setattr(Store, "open", cut)
        else:
            patch.setattr("desktop.storage.migrations.apply", cut)
        with pytest.raises(CutOff):
            start(paths, vault)
    opened, _ = start(paths, vault, put="a")
    assert opened.protection is Protection.KEYRING
    assert opened.recovery_code, "it was never shown before"
    assert start(paths, MemoryVault(), recovery_code=opened.recovery_code)[1] == {"a"}


def test_a_note_without_key_and_file_begins_anew(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Store, "open", lambda *_, **__: (_ for _ in ()).throw(CutOff))
        with pytest.raises(CutOff):
            start(paths, MemoryVault())
    opened, _ = start(paths, MemoryVault())
    assert opened.recovery_code
    paths.store.unlink()
    assert start(paths, NoVault(), Protection.NONE)[0].protection is Protection.NONE


def test_two_first_starts_at_once_share_one_key(paths: Paths) -> None:
    vault = MemoryVault()
    meet = threading.Barrier(2)
    results: list[Opened | UserFacingError] = []

    class Slow(MemoryVault):
        def write(self, name: str, secret: str) -> None:
            vault.write(name, secret)
            meet.wait(10)  # both have a key now, neither has a note

        def read(self, name: str) -> str | None:
            return vault.read(name)

    def run() -> None:
        try:
            results.append(start(paths, Slow())[0])
        except UserFacingError as error:
            results.append(error)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    codes = [result.recovery_code for result in results if isinstance(result, Opened)]
    assert len(codes) == 2, results
    (code,) = filter(None, codes)
    start(paths, vault, put="a")
    assert start(paths, MemoryVault(), recovery_code=code)[1] == {"a"}


def test_a_first_start_within_another_one(paths: Paths) -> None:
    class Between(MemoryVault):
        other: Opened | None = None

        def write(self, name: str, secret: str) -> None:
            super().write(name, secret)
            if len(self.kept) == 1:
                self.other, _ = start(paths, self, put="a")  # the second start is done before our note

    vault = Between()
    ours, names = start(paths, vault)
    assert names == {"a"}
    assert vault.other is not None
    assert (bool(vault.other.recovery_code), ours.recovery_code) == (True, "")


# notes and files that were lost


@pytest.mark.parametrize(
    "note", [None, "", "{", "[]", '{"mode": "magic", "id": ""}', '{"mode": "keyring"}', "\x00"]
)
def test_a_lost_or_damaged_note_loses_nothing(paths: Paths, note: str | None) -> None:
    vault = MemoryVault()
    start(paths, vault, put="a")
    good = paths.protection.read_text("utf-8")
    paths.protection.unlink()
    if note is not None:
        paths.protection.write_text(note, "utf-8")
    assert start(paths, vault)[1] == {"a"}
    assert paths.protection.read_text("utf-8") == good


def test_a_lost_note_of_a_passphrase(paths: Paths) -> None:
    start(paths, NoVault(), Protection.PASSPHRASE, passphrase="correct horse", put="a")
    paths.protection.unlink()
    with pytest.raises(UserFacingError, match="or with the passphrase") as told:
        start(paths, NoVault())
    assert told.value.code == "vault.key_missing"
    opened, names = start(paths, MemoryVault(), passphrase="correct horse")
    assert (opened.protection, names) == (Protection.PASSPHRASE, {"a"})
    assert protection_of(paths) is Protection.PASSPHRASE


def test_a_lost_note_of_a_plain_file(paths: Paths) -> None:
    start(paths, NoVault(), Protection.NONE, put="a")
    paths.protection.unlink()
    assert start(paths, MemoryVault())[1] == {"a"}


def test_a_wrong_note_yields_to_the_file(paths: Paths) -> None:
    vault = MemoryVault()
    start(paths, vault, put="a")
    paths.protection.write_text(json.dumps({"mode": "none", "id": ""}))
    assert start(paths, vault)[1] == {"a"}
    paths.protection.write_text(json.dumps({"mode": "keyring", "id": "of another folder"}))
    assert start(paths, vault)[1] == {"a"}


def test_a_note_of_none_beside_what_is_no_plain_file(paths: Paths) -> None:
    start(paths, NoVault(), Protection.NONE, put="a")
    raw = paths.store.read_bytes()
    paths.store.write_bytes(b"X" + raw[1:])
    with pytest.raises(UserFacingError, match="encrypted, or it is no database") as told:
        start(paths, MemoryVault())
    assert told.value.code == "store.key"
    assert paths.store.read_bytes() == b"X" + raw[1:]


@pytest.mark.parametrize("with_note", [True, False])
def test_a_file_that_is_gone_is_not_made_anew_over_its_copies(paths: Paths, with_note: bool) -> None:
    vault = MemoryVault()
    opened = open_store(paths, vault, create=Protection.KEYRING)
    opened.store.execute("INSERT INTO setting VALUES ('a', '1')")
    copy = opened.store.backup(paths.backups, backup.DAILY, NOW)
    opened.store.close()
    paths.store.unlink()
    if not with_note:
        paths.protection.unlink()
    with pytest.raises(UserFacingError, match="The data file is gone, but there are copies") as told:
        start(paths, vault)
    assert told.value.code == "store.missing"
    assert protection.restore(paths, vault, copy) is None
    assert start(paths, vault)[1] == {"a"}


def test_an_empty_file_is_a_new_folder(paths: Paths) -> None:
    paths.data.mkdir()
    paths.store.touch()
    assert protection_of(paths) is None
    assert start(paths, MemoryVault())[0].recovery_code


# the way back


def copy_of(paths: Paths, vault: Vault, folder: Path) -> Path:
    opened = open_store(paths, vault, create=Protection.KEYRING)
    copy = opened.store.backup(folder, "manual", NOW)
    opened.store.close()
    return copy


def test_restore_finds_the_key_of_the_copy(paths: Paths, tmp_path: Path) -> None:
    vault = MemoryVault()
    start(paths, vault, put="then")
    copy = copy_of(paths, vault, tmp_path)
    start(paths, vault, put="later")
    aside = protection.restore(paths, vault, copy, clock=lambda: NOW)
    assert aside is not None
    assert start(paths, vault)[1] == {"then"}


def test_a_copy_from_another_computer_needs_its_code(paths: Paths, tmp_path: Path) -> None:
    theirs = Paths(tmp_path / "theirs", paths.resources, paths.translations)
    their_vault, vault = MemoryVault(), MemoryVault()
    code = start(theirs, their_vault, put="theirs")[0].recovery_code
    copy = copy_of(theirs, their_vault, tmp_path)
    start(paths, vault, put="ours")
    with pytest.raises(UserFacingError):
        protection.restore(paths, vault, copy)
    assert start(paths, vault)[1] == {"ours"}
    aside = protection.restore(paths, vault, copy, recovery_code=code)
    assert start(paths, vault)[1] == {"theirs"}
    # Our own key is still in the keyring, and our file beside the store.
    assert aside is not None
    shutil.copy(aside, copy)
    protection.restore(paths, vault, copy)
    assert start(paths, vault)[1] == {"ours"}


@pytest.mark.parametrize("create", [Protection.NONE, Protection.PASSPHRASE])
def test_a_copy_of_each_way_comes_back(paths: Paths, tmp_path: Path, create: Protection) -> None:
    vault = NoVault()
    start(paths, vault, create, passphrase="p", put="then")
    opened = open_store(paths, vault, create=create, passphrase="p")
    copy = opened.store.backup(tmp_path, "manual", NOW)
    opened.store.close()
    start(paths, vault, create, passphrase="p", put="later")
    protection.restore(paths, vault, copy, passphrase="p")
    assert start(paths, vault, passphrase="p")[1] == {"then"}
    assert protection_of(paths) is create

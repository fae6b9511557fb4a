"""How the store is protected: the key's way into the keyring, and the second way in by a recovery code."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import time
import unicodedata
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.errors import UserFacingError
from desktop.paths import Paths
from desktop.storage import backup
from desktop.storage.connection import PLAIN_HEADER, Key, telling
from desktop.storage.store import Store
from desktop.vault import Vault

SECRET_BYTES = 20
"""160 bits: 32 characters of the recovery code, short enough to be copied by hand."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U to be misread
_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})


class Protection(StrEnum):
    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a way, not a secret
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store; `recovery_code` only when it was made just now: shown once, kept in the keyring alone.

    `key_kept` is False where a recovery code opened it and the keyring did not take the key back: the code
    is needed at the next start, too.
    """

    store: Store
    protection: Protection
    recovery_code: str = ""
    key_kept: bool = True


@dataclass(frozen=True, slots=True)
class _Note:
    """What `protection.json` says: the way, and the name of the key in the keyring."""

    mode: Protection
    id: str


@dataclass(frozen=True, slots=True)
class _Way:
    """How a file is opened: what `Store.open` needs, and what the note is to say."""

    note: _Note
    key: Key
    secret: bytes = b""


def protection_of(paths: Paths) -> Protection | None:
    """Return how the store of this folder is protected, or None for a new folder.

    The file's own header wins over the note, which may be lost. A folder without the file but with copies
    in `backups` is no new one.
    """
    head = _head(paths.store)
    if not head:
        copies = backup.copies(paths.backups, paths.store.stem)
        head = _head(copies[0].path) if copies else b""
    if not head:
        return None
    return Protection.NONE if head.startswith(PLAIN_HEADER) else _mode(_read_note(paths.protection))


def open_store(
    paths: Paths,
    vault: Vault,
    *,
    create: Protection,
    passphrase: str = "",
    recovery_code: str = "",
    clock: Callable[[], float] = time.time,
) -> Opened:
    """Open the store as its folder says, or make it with the protection `create`.

    A `recovery_code` opens it without the keyring and puts the key back there if it can. Raises
    `UserFacingError`: `vault.key_missing`, `store.passphrase_needed`, `store.missing`, `recovery.mistyped`,
    and those of `Store.open` and `Vault`.
    """
    mode = protection_of(paths)
    if mode is None:
        return _make(paths, vault, create, passphrase, clock)
    if not _head(paths.store):
        raise UserFacingError(
            "store.missing",
            "The data file is gone, but there are copies of it.",
            where=str(paths.store),
            how="Put back the newest file of the folder 'backups'; to begin anew, move that folder away.",
        )
    way = _find_way(paths, vault, paths.store, passphrase, recovery_code)
    store = _open(paths, way.key, clock)
    kept = _settle(paths, vault, way, found_by_code=bool(recovery_code))
    # A first start that ended before the schema was made never showed the code.
    code = code_of(way.secret) if store.made and way.secret else ""
    return Opened(store, way.note.mode, code, key_kept=kept)


def restore(
    paths: Paths,
    vault: Vault,
    source: Path,
    *,
    passphrase: str = "",
    recovery_code: str = "",
    clock: Callable[[], float] = time.time,
) -> Path | None:
    """Put the copy `source` in the place of the closed store; return where the old file lies now.

    Finds the copy's key as `open_store` does. Raises the same errors and those of `backup.restore`; the
    store is unchanged then.
    """
    way = _find_way(paths, vault, source, passphrase, recovery_code)
    aside = backup.restore(paths.store, source, way.key, clock())
    _settle(paths, vault, way, found_by_code=bool(recovery_code))
    return aside


def recovery_code_of(paths: Paths, vault: Vault) -> str:
    """Return the recovery code of a store whose key is in the keyring, to be printed again.

    Raises `UserFacingError`: `vault.key_missing`, or `recovery.none` where there never was a code.
    """
    if protection_of(paths) is not Protection.KEYRING:
        raise UserFacingError("recovery.none", "Only data with its key in the keyring has a recovery code.")
    return code_of(_find_way(paths, vault, paths.store).secret)


def _make(paths: Paths, vault: Vault, create: Protection, passphrase: str, clock: Callable[[], float]) -> Opened:
    """Make a new store: first the key, then the note, then the file, so that no file is without a key."""
    with telling(paths.data):
        paths.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    note = _read_note(paths.protection)
    if create is not Protection.KEYRING:
        if create is Protection.PASSPHRASE and not passphrase:
            raise _passphrase_needed(paths)
        _write_note(paths.protection, _Note(create, note.id if note else ""))
        key = _phrase(passphrase) if create is Protection.PASSPHRASE else None
        return Opened(_open(paths, key, clock), create)
    # An earlier start, or one running right now, got as far as the note: go on with its key.
    secret = _kept_secret(vault, note.id) if note and note.mode is Protection.KEYRING else None
    if note is None or secret is None:
        secret = secrets.token_bytes(SECRET_BYTES)
        mine = _Note(Protection.KEYRING, str(uuid.uuid4()))
        vault.write(mine.id, code_of(secret))
        if note is None and not _claim_note(paths.protection, mine):
            return open_store(paths, vault, create=create, clock=clock)  # the other start was first
        note = mine
        _write_note(paths.protection, note)
    store = _open(paths, key_of(secret) + _salt(note.id), clock)
    # Only who made the schema shows the code: it is shown once, even where two started together.
    return Opened(store, Protection.KEYRING, code_of(secret) if store.made else "")


def _find_way(paths: Paths, vault: Vault, file: Path, passphrase: str = "", recovery_code: str = "") -> _Way:
    """Return the way into `file`, the store or a copy; only opening it shows whether it is the right one."""
    note, head = _read_note(paths.protection), _head(file)
    if not head or head.startswith(PLAIN_HEADER):
        return _Way(_Note(Protection.NONE, note.id if note else ""), None)
    # The salt at the head of the file is the name of its key: a lost note loses nothing, and a copy from
    # another computer has a place of its own in the keyring.
    names = [str(uuid.UUID(bytes=head))] if len(head) == len(PLAIN_HEADER) else []
    names += [note.id] if note and note.id else []
    if recovery_code:
        secret = secret_of(recovery_code)
        return _Way(_Note(Protection.KEYRING, names[0] if names else str(uuid.uuid4())), key_of(secret), secret)
    if note and note.mode is Protection.PASSPHRASE:
        if not passphrase:
            raise _passphrase_needed(paths)
        return _Way(note, _phrase(passphrase))
    for name in dict.fromkeys(names):
        found = _kept_secret(vault, name)
        if found is not None:
            return _Way(_Note(Protection.KEYRING, name), key_of(found), found)
    unsure = note is None or note.mode is Protection.NONE
    if unsure and passphrase:
        return _Way(_Note(Protection.PASSPHRASE, ""), _phrase(passphrase))
    if note and note.mode is Protection.NONE:
        return _Way(note, None)  # exchanged or damaged: opening it tells
    raise UserFacingError(
        "vault.key_missing",
        "The key of the data is not in this system's keyring.",
        where=str(file),
        how="Open the data with the recovery code (deskside doctor --recovery-code CODE, or DESKSIDE_RECOVERY_CODE)"
        + (", or with the passphrase if one was chosen." if unsure else "."),
    )


def _settle(paths: Paths, vault: Vault, way: _Way, *, found_by_code: bool) -> bool:
    """Put a key that came by its code into the keyring, and mend the note; False if the keyring refused."""
    kept = True
    if found_by_code and way.secret:
        try:
            vault.write(way.note.id, code_of(way.secret))
        except UserFacingError:
            kept = False  # a closed keyring must not keep out somebody who has the code
    with contextlib.suppress(UserFacingError):  # a lost note that cannot be written is looked for again
        _write_note(paths.protection, way.note)
    return kept


def _mode(note: _Note | None) -> Protection:
    """Return the way into an encrypted file; without a note the keyring is asked first."""
    return note.mode if note else Protection.KEYRING


def _kept_secret(vault: Vault, name: str) -> bytes | None:
    """Return the secret the keyring holds; one that is no code of ours counts as none."""
    kept = vault.read(name) if vault.available() else None
    try:
        return secret_of(kept) if kept else None
    except UserFacingError:
        return None


def _open(paths: Paths, key: Key, clock: Callable[[], float]) -> Store:
    return Store.open(paths.store, key=key, backups=paths.backups, clock=clock)


def _passphrase_needed(paths: Paths) -> UserFacingError:
    return UserFacingError(
        "store.passphrase_needed",
        "The data is protected by a passphrase.",
        where=str(paths.store),
        how="Type it, or set the environment variable DESKSIDE_PASSPHRASE.",
    )


def _phrase(passphrase: str) -> str:
    """Give a passphrase one spelling: keyboards of macOS and Windows send é in different ways."""
    return unicodedata.normalize("NFC", passphrase)


def _salt(name: str) -> bytes:
    try:
        return uuid.UUID(name).bytes
    except ValueError:
        return b""  # somebody edited the note: a random salt does as well


def key_of(secret: bytes) -> bytes:
    """Return SQLCipher's raw 32-byte key; the secret has 160 random bits, so no slow derivation is needed."""
    return hashlib.blake2b(secret, digest_size=32, person=b"deskside-store").digest()


def code_of(secret: bytes) -> str:
    """Write a secret as eight groups of four characters and a check character."""
    value = int.from_bytes(secret)
    digits = [_ALPHABET[value >> 5 * i & 31] for i in reversed(range(SECRET_BYTES * 8 // 5))]
    text = "".join(digits)
    return "-".join(text[i : i + 4] for i in range(0, len(text), 4)) + "-" + _check(secret)


def secret_of(code: str) -> bytes:
    """Read a recovery code; case, blanks, dashes, O/0 and I/1 do not matter. Raises `recovery.mistyped`."""
    # NFKC: a Chinese input method types fullwidth letters, and mail programs make long dashes.
    kept = (c for c in unicodedata.normalize("NFKC", code).upper() if unicodedata.category(c)[0] not in "ZPC")
    text = "".join(kept).translate(_MISREAD)
    wanted = SECRET_BYTES * 8 // 5 + 1
    if len(text) == wanted and all(c in _ALPHABET for c in text):
        value = 0
        for character in text[:-1]:
            value = value << 5 | _ALPHABET.index(character)
        secret = value.to_bytes(SECRET_BYTES)
        if _check(secret) == text[-1]:
            return secret
    raise UserFacingError(
        "recovery.mistyped",
        f"This is not a recovery code: it has {wanted} letters and digits, the last one checks the rest.",
        how="Compare it with the print, group by group.",
    )


def _check(secret: bytes) -> str:
    return _ALPHABET[hashlib.blake2b(secret, digest_size=1, person=b"deskside-check").digest()[0] & 31]


def _head(path: Path) -> bytes:
    """Return the first 16 bytes of a file; empty where there is none yet."""
    with telling(path):
        try:
            with path.open("rb") as file:
                return file.read(len(PLAIN_HEADER))
        except FileNotFoundError:
            return b""


def _read_note(path: Path) -> _Note | None:
    with telling(path):
        try:
            note = json.loads(path.read_text("utf-8"))
            return _Note(Protection(note["mode"]), str(note["id"]))
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError):
            return None  # the store's own header and the keyring still tell


def _claim_note(path: Path, note: _Note) -> bool:
    """Write the first note of a folder; False if another start wrote one in the meantime."""
    if path.exists():
        return _read_note(path) is None
    with telling(path):
        part = path.with_suffix(f".{uuid.uuid4().hex}.part")
        _write_synced(part, note)
        try:
            os.link(part, path)  # unlike a rename, refuses to replace, and is whole at once
        except FileExistsError:
            return False
        except OSError:
            pass  # FAT has no links: `_write_note` follows
        finally:
            part.unlink(missing_ok=True)
    return True


def _write_note(path: Path, note: _Note) -> None:
    if _read_note(path) == note:
        return
    with telling(path):
        part = path.with_suffix(".part")
        _write_synced(part, note)
        part.replace(path)
        backup.sync_folder(path.parent)


def _write_synced(path: Path, note: _Note) -> None:
    with path.open("w", encoding="utf-8") as file:
        json.dump({"mode": note.mode.value, "id": note.id}, file)
        file.flush()
        os.fsync(file.fileno())

"""Unpack a stranger's archive or folder: bounded, checked by name, never outside the staging folder."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError

Progress = Callable[[int, int], None]
"""Called with bytes done and bytes in all."""
UNUSED = ("stanza", "spacy", "minisbd")
"""Sentence splitters that Argos packages bring along; we have our own, so they are not unpacked."""
_BLOCK = 1 << 20
_FORBIDDEN = frozenset('<>:"|?*\\') | {chr(n) for n in range(32)} | {"\x7f"}
_RESERVED = frozenset({"con", "prn", "aux", "nul"}) | {f"{p}{n}" for p in ("com", "lpt") for n in range(10)}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a package may take: number of files, bytes, bytes per packed byte (asked from 64 MiB on)."""

    files: int = 2000
    total: int = 6 << 30
    ratio: float = 100.0
    ratio_from: int = 64 << 20
    name: int = 100
    depth: int = 8
    disk_margin: int = 64 << 20


@dataclass(frozen=True, slots=True)
class FileSum:
    size: int
    sha256: str
    crc32: int


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    size: int
    packed: int
    link: bool
    open: Callable[[], IO[bytes]]


def unpack(path: Path, into: Path, limits: Limits, progress: Progress, cancel: CancelToken) -> dict[str, FileSum]:
    """Copy a zip's or a folder's files into an empty folder and return their sums by name (`a/b/c`).

    Raises `UserFacingError` (`model.unreadable`, `model.wrong_file`, `model.damaged`, `model.too_big`,
    `model.foreign_path`, `model.disk_full`) or `Cancelled`; what was written until then stays, for the caller to
    remove.
    """
    with _entries(path) as found:
        entries = list(found)
        _check_sizes(path, entries, limits)
        _check_names(path, entries, limits)
        # Some zip a package's files without their folder.
        bare = any(entry.name == "metadata.json" for entry in entries)
        wanted = {f"package/{e.name}" if bare else e.name: e for e in entries}
        wanted = {name: entry for name, entry in wanted.items() if _is_used(name)}
        total = sum(entry.size for entry in wanted.values())
        check_disk(into, total + limits.disk_margin)
        done = 0

        def advance(count: int) -> None:
            nonlocal done
            done += count
            progress(done, total)

        return {
            name: _copy(path, entry, into / name, cancel=cancel, progress=advance) for name, entry in wanted.items()
        }


def _is_used(name: str) -> bool:
    parts = name.split("/")
    return len(parts) > 1 and parts[1] not in UNUSED


def check_disk(folder: Path, needed: int) -> None:
    """Raise `UserFacingError` (`model.disk_full`) where fewer than `needed` bytes are free."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise disk_full(folder, needed - free)


def disk_full(folder: Path, missing: int = 0) -> UserFacingError:
    """Return the error for a full disk; `missing` in bytes where it is known."""
    more = f"{-(-missing // (1 << 20))} MB more are needed" if missing else "nothing more can be written"
    return UserFacingError(
        "model.disk_full", f"The disk is full: {more}.", where=str(folder), how="Free space and try again."
    )


def damaged_file(path: Path, reason: str) -> UserFacingError:
    """Return the error for a file that was a package once."""
    return UserFacingError(
        "model.damaged",
        f"{path.name} is damaged: {reason}.",
        where=str(path),
        how="Copy or download it again.",
    )


def wrong_file(path: Path, reason: str) -> UserFacingError:
    """Return the error for a file that is no package."""
    return UserFacingError(
        "model.wrong_file",
        f"{path.name} is no language model: {reason}.",
        where=str(path),
        how="Choose a file that ends in .argosmodel.",
    )


@contextmanager
def _entries(path: Path) -> Iterator[Iterable[_Entry]]:
    if path.is_dir():
        yield _folder_entries(path)
        return
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        if _starts_as_zip(path):
            raise damaged_file(path, "the end of the file is missing") from error
        raise wrong_file(path, "not a zip archive") from error
    except OSError as error:
        raise UserFacingError(
            "model.unreadable",
            f"{path.name} cannot be read: {error.strerror or error}.",
            where=str(path),
            how="Check that it is there and may be read.",
        ) from error
    with archive:
        yield [
            _Entry(
                # The name as it stands in the file: zipfile turns some letters into others on Windows.
                info.orig_filename,
                info.file_size,
                info.compress_size,
                stat.S_ISLNK(info.external_attr >> 16),
                lambda info=info: archive.open(info),  # type: ignore[misc]
            )
            for info in archive.infolist()
            if not info.is_dir() or "\0" in info.orig_filename
        ]


def _folder_entries(path: Path) -> Iterator[_Entry]:
    base = path.parent if (path / "metadata.json").is_file() else path
    for place, folders, files in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        linked = [name for name in folders if Path(place, name).is_symlink()]
        for name in [*files, *linked]:
            file = Path(place, name)
            size = file.lstat().st_size
            relative = file.relative_to(base).as_posix()
            yield _Entry(relative, size, size, file.is_symlink(), lambda file=file: file.open("rb"))  # type: ignore[misc]


def _starts_as_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def _check_sizes(path: Path, entries: list[_Entry], limits: Limits) -> None:
    total, packed = sum(e.size for e in entries), sum(e.packed for e in entries)
    reason = ""
    if len(entries) > limits.files:
        reason = f"{len(entries)} files, at most {limits.files} are taken"
    elif total > limits.total:
        reason = f"{total >> 20} MB unpacked, at most {limits.total >> 20} MB are taken"
    elif total > limits.ratio_from and total > packed * limits.ratio:
        reason = f"{packed >> 10} KB would become {total >> 20} MB, as no model does"
    if reason:
        raise UserFacingError("model.too_big", f"{path.name} is too big: {reason}.", where=str(path))


def _check_names(path: Path, entries: list[_Entry], limits: Limits) -> None:
    seen: set[str] = set()
    for entry in entries:
        parts = entry.name.split("/")
        reason = ""
        if entry.link:
            reason = "is a link"
        elif any(part in ("", ".", "..") for part in parts):
            reason = "leads out of the package"
        elif any(set(part) & _FORBIDDEN or part != part.rstrip(". ") for part in parts):
            reason = "holds letters that a file name cannot have everywhere"
        elif any(part.split(".")[0].rstrip().lower() in _RESERVED for part in parts):
            reason = "is reserved by Windows"
        elif len(parts) > limits.depth or any(len(part) > limits.name for part in parts):
            reason = "is too long"
        elif entry.name.casefold() in seen:
            reason = "comes twice, but for capitals"
        if reason:
            raise UserFacingError(
                "model.foreign_path",
                f"{path.name} is refused: the name {entry.name[:80]!r} in it {reason}.",
                where=str(path),
                how="Do not install it; ask where it comes from.",
            )
        seen.add(entry.name.casefold())


def _copy(path: Path, entry: _Entry, to: Path, *, cancel: CancelToken, progress: Callable[[int], None]) -> FileSum:
    """Copy one file; `progress` hears of the bytes of each block."""
    digest, crc, done = hashlib.sha256(), 0, 0
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        with entry.open() as source, to.open("xb") as target:
            while block := source.read(_BLOCK):
                cancel.raise_if_cancelled()
                done += len(block)
                if done > entry.size:
                    raise damaged_file(path, f"{entry.name} is longer than it says")
                digest.update(block)
                crc = zlib.crc32(block, crc)
                target.write(block)
                progress(len(block))
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise disk_full(to.parent) from error
        raise
    # RuntimeError: a password; NotImplementedError: a way of packing that zipfile does not know.
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise damaged_file(path, f"{entry.name} cannot be unpacked") from error
    return FileSum(done, digest.hexdigest(), crc)


def as_json(sums: Mapping[str, FileSum]) -> dict[str, dict[str, object]]:
    """Return sums as they stand in `deskside.json`."""
    return {n: {"size": s.size, "sha256": s.sha256, "crc32": s.crc32} for n, s in sorted(sums.items())}

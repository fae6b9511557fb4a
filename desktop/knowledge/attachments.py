"""The files of articles: kept in the data folder under the hash of their content, whatever they were called."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.article import Attachment
from desktop.errors import UserFacingError
from desktop.knowledge.file_types import SUFFIXES, media_type
from desktop.storage.store import Store

MAX_FILE = 10 * 1024 * 1024
"""Bytes of one file."""
GRACE = 24 * 3600.0
"""Seconds for which a file may wait for the article that is being written to be kept."""

_HASH = re.compile(r"[0-9a-f]{64}")
_UNSAFE = re.compile('[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff<>:"|?*]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_MAX_NAME = 120


@dataclass(frozen=True, slots=True)
class Collected:
    """What `collect` removed: how many files, and their bytes."""

    files: int = 0
    size: int = 0


class Attachments:
    """A folder of files; two with the same content are one."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._clock = clock

    def add(self, source: Path | bytes, name: str = "") -> Attachment:
        """Keep a file and return what an article names; without `name` it is the path's.

        Raises `UserFacingError`: `article.attachment_unreadable`, `article.attachment_too_large`,
        `article.attachment_empty`, `article.attachment_type` where content or ending is not one of those that
        are taken, `article.attachment_name`, `article.attachment_unwritable`.
        """
        name = file_name(name or (source.name if isinstance(source, Path) else ""))
        content = source if isinstance(source, bytes) else _read(source, name)
        if not content:
            raise UserFacingError("article.attachment_empty", "The file is empty.", where=name)
        if len(content) > MAX_FILE:
            raise _too_large(name)
        kind = media_type(content, name)
        attachment = Attachment(name, hashlib.sha256(content).hexdigest(), len(content), kind)
        path = self.path(attachment)
        try:
            if _sound(path, attachment):
                os.utime(path, (self._clock(), self._clock()))  # in use again: not to be collected today
            else:
                self._write(path, content)
        except OSError as error:
            raise UserFacingError(
                "article.attachment_unwritable",
                f"The file cannot be kept: {error.strerror or error}.",
                where=name,
                how="Make room on the disk, or choose another data folder.",
            ) from error
        return attachment

    def path(self, attachment: Attachment) -> Path:
        """Return where a file lies; it need not be there. Raises `UserFacingError` (`article.attachment_name`)."""
        key = attachment.hash
        if not _HASH.fullmatch(key):  # from a damaged store it could lead anywhere
            raise UserFacingError(
                "article.attachment_name", "This is no file of the knowledge base.", where=attachment.name
            )
        suffix = SUFFIXES.get(attachment.media_type, ("",))[0]
        return self._folder / key[:2] / key[2:4] / f"{key}{suffix}"

    def check(self, attachment: Attachment) -> None:
        """Raise `UserFacingError` (`article.attachment_gone`) where the file is not there."""
        if not self.path(attachment).is_file():
            raise _gone(attachment.name)

    def read(self, attachment: Attachment) -> bytes:
        """Return the content of a file.

        Raises `UserFacingError`: `article.attachment_gone`, `article.attachment_damaged` where it is not the one
        that was kept.
        """
        try:
            content = self.path(attachment).read_bytes()
        except FileNotFoundError as error:
            raise _gone(attachment.name) from error
        except OSError as error:
            raise _unreadable(attachment.name, error) from error
        if hashlib.sha256(content).hexdigest() != attachment.hash:
            raise UserFacingError(
                "article.attachment_damaged",
                "The file was changed or damaged on the disk.",
                where=attachment.name,
                how="Attach it again.",
            )
        return content

    def collect(self, store: Store) -> Collected:
        """Remove files that no article of `store` names, but for those that came within the last day.

        A file that another program holds open stays for the next time.
        """
        named = {key for (key,) in store.tuples("SELECT DISTINCT hash FROM article_attachment")}
        before = self._clock() - GRACE
        files = size = 0
        for path in list(self._files()):
            if path.name.split(".")[0] in named and not path.name.endswith(".part"):
                continue
            with contextlib.suppress(OSError):
                state = path.stat()
                if state.st_mtime < before:
                    path.unlink()
                    files, size = files + 1, size + state.st_size
        for folder in sorted(self._folder.glob("*/*"), reverse=True) + sorted(self._folder.glob("*")):
            with contextlib.suppress(OSError):  # not empty
                folder.rmdir()
        return Collected(files, size)

    def _files(self) -> Iterator[Path]:
        """Yield what this class has written; other files in the folder are not ours to remove."""
        for path in self._folder.glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*"):
            if _HASH.fullmatch(path.name.split(".")[0]) and path.is_file():
                yield path

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            # Buyers' pictures are nobody else's, as the store's words.
            with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:  # noqa: PTH123
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.utime(part, (self._clock(), self._clock()))
            os.replace(part, path)  # noqa: PTH105 - all or nothing
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink()
            raise


def file_name(name: str) -> str:
    """Return a name by which a file can be kept on any system: no folders, no signs that hide its ending.

    Raises `UserFacingError` (`article.attachment_name`) where nothing is left.
    """
    last = " ".join(name.replace("\\", "/").rsplit("/", 1)[-1].split())
    last = " ".join(_UNSAFE.sub("", last).split()).strip(". ")
    stem, dot, suffix = last.rpartition(".")
    if dot and len(last) > _MAX_NAME:
        last = f"{stem[: _MAX_NAME - len(suffix) - 1].rstrip('. ')}.{suffix}"
    if not last or len(last) > _MAX_NAME or _RESERVED.match(last):
        raise UserFacingError(
            "article.attachment_name", f"“{name}” cannot be the name of a file.", how="Give the file another name."
        )
    return last


def _read(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except OSError as error:
        raise _unreadable(name, error) from error


def _sound(path: Path, attachment: Attachment) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == attachment.hash
    except FileNotFoundError:
        return False


def _too_large(name: str) -> UserFacingError:
    return UserFacingError(
        "article.attachment_too_large",
        f"The file has more than {MAX_FILE // 2**20} MB.",
        where=name,
        how="Make it smaller, or link to the place where it lies.",
    )


def _unreadable(name: str, error: OSError) -> UserFacingError:
    return UserFacingError(
        "article.attachment_unreadable", f"The file cannot be read: {error.strerror or error}.", where=name
    )


def _gone(name: str) -> UserFacingError:
    return UserFacingError(
        "article.attachment_gone", "The file is no longer there.", where=name, how="Attach it again."
    )

"""The files of articles: kept in the store under the hash of their content, whatever they were called."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.article import Attachment
from desktop.errors import UserFacingError
from desktop.knowledge.file_types import media_type
from desktop.storage.store import Store

log = logging.getLogger(__name__)

MAX_FILE = 10 * 1024 * 1024
"""Bytes of one file."""
GRACE = 24 * 3600.0
"""Seconds for which a file may wait for the article that is being written to be kept."""

_PORTION = 16 * 1024 * 1024
"""Bytes that are taken over from the folder of older versions in one transaction."""
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
    """The files of a store's articles; two with the same content are one. Any thread may call it."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.time) -> None:
        self._store = store
        self._clock = clock

    def add(self, source: Path | bytes, name: str = "") -> Attachment:
        """Keep a file and return what an article names; without `name` it is the path's.

        Raises `UserFacingError`: `article.attachment_unreadable`, `article.attachment_too_large`,
        `article.attachment_empty`, `article.attachment_type` where content or ending is not one of those that
        are taken, `article.attachment_name`, and those of `Store.transaction`.
        """
        name = file_name(name or (source.name if isinstance(source, Path) else ""))
        content = source if isinstance(source, bytes) else _read(source, name)
        if not content:
            raise UserFacingError(
                "article.attachment_empty", "The file is empty.", where=name, how="Choose another file."
            )
        if len(content) > MAX_FILE:
            raise _too_large(name)
        kind = media_type(content, name)
        attachment = Attachment(name, hashlib.sha256(content).hexdigest(), len(content), kind)
        self._keep(attachment.hash, content, self._clock())
        return attachment

    def check(self, attachment: Attachment) -> None:
        """Raise `UserFacingError` (`article.attachment_gone`) where the file is not there."""
        if not self._store.tuples("SELECT 1 FROM article_file WHERE hash = ?", (attachment.hash,)):
            raise _gone(attachment.name)

    def read(self, attachment: Attachment) -> bytes:
        """Return the content of a file.

        Raises `UserFacingError`: `article.attachment_gone`, `article.attachment_damaged` where it is not the one
        that was kept: a store without encryption does not see a changed bit by itself.
        """
        found = self._store.tuples("SELECT content FROM article_file WHERE hash = ?", (attachment.hash,))
        if not found:
            raise _gone(attachment.name)
        content: bytes = found[0][0]
        if hashlib.sha256(content).hexdigest() != attachment.hash:
            raise UserFacingError(
                "article.attachment_damaged",
                "The file was changed or damaged on the disk.",
                where=attachment.name,
                how="Attach it again.",
            )
        return content

    def problems(self, *, quick: bool = False) -> tuple[int, tuple[str, ...]]:
        """Return how many files articles name, and a line for each that is missing or damaged.

        All of them are read, unless `quick`: then only those that are missing are found.
        """
        named = [
            (number, Attachment(*values))
            for number, *values in self._store.tuples(
                "SELECT min(article_id), name, hash, size, media_type FROM article_attachment"
                " GROUP BY hash ORDER BY 1, 2"
            )
        ]
        out = []
        for number, one in named:
            try:
                (self.check if quick else self.read)(one)
            except UserFacingError as error:
                out.append(f"“{one.name}” of article {number}: {error.what} {error.how}")
        return len(named), tuple(out)

    def collect(self) -> Collected:
        """Remove the files that no article names, but for those that were attached within the last day."""
        loose = "added_at < ? AND hash NOT IN (SELECT hash FROM article_attachment)"
        before = self._clock() - GRACE
        with self._store.transaction():
            files, size = self._store.tuples(
                f"SELECT count(*), coalesce(sum(length(content)), 0) FROM article_file WHERE {loose}",  # noqa: S608
                (before,),
            )[0]
            if files:
                self._store.execute(f"DELETE FROM article_file WHERE {loose}", (before,))  # noqa: S608
        return Collected(files, size)

    def take_over(self, folder: Path) -> int:
        """Move the files that older versions kept in `folder` into the store; return how many came in.

        A file goes only when it is safe in the store. A damaged one stays where it is, and so does what is not
        ours. Where the store cannot be written, the next start goes on; nothing is lost.
        """
        taken = 0
        try:
            for portion in _portions(folder):
                with self._store.transaction():
                    for path, content in portion:
                        self._keep(path.name.split(".")[0], content, self._clock())
                taken += len(portion)
                for path, _ in portion:
                    with contextlib.suppress(OSError):  # held by a virus scanner: at the next start
                        path.unlink()
        except UserFacingError as error:
            log.warning("files of articles stay in the folder until the next start: %s", error)
        for one in [*sorted(folder.glob("*/*"), reverse=True), *folder.glob("*"), folder]:
            with contextlib.suppress(OSError):  # it is not empty, or no folder
                one.rmdir()
        return taken

    def _keep(self, key: str, content: bytes, now: float) -> None:
        """Write a file, or say that it is in use again; a damaged one is mended by that."""
        with self._store.transaction():
            same = self._store.tuples("SELECT content = ? FROM article_file WHERE hash = ?", (content, key))
            if same == [(1,)]:
                self._store.execute(
                    "UPDATE article_file SET added_at = max(added_at, ?) WHERE hash = ?", (now, key)
                )
            else:
                self._store.execute(
                    "INSERT INTO article_file(hash, added_at, content) VALUES (?, ?, ?)"
                    " ON CONFLICT(hash) DO UPDATE SET added_at = excluded.added_at, content = excluded.content",
                    (key, now, content),
                )


def _portions(folder: Path) -> Iterator[list[tuple[Path, bytes]]]:
    """Yield the sound files that older versions wrote into `folder`; what was only half written is removed."""
    portion: list[tuple[Path, bytes]] = []
    size = 0
    for path in sorted(folder.glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*")):
        key = path.name.split(".")[0]
        if not _HASH.fullmatch(key) or not path.is_file():
            continue
        try:
            if path.name.endswith(".part"):
                path.unlink()
                continue
            content = path.read_bytes()
        except OSError as error:
            log.warning("a file of an article stays in the folder: %s: %s", path, error)
            continue
        if hashlib.sha256(content).hexdigest() != key:
            log.warning("a damaged file of an article stays in the folder: %s", path)
            continue
        portion.append((path, content))
        size += len(content)
        if size >= _PORTION:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


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
            "article.attachment_name",
            f"“{name}” cannot be the name of a file.",
            where=name,
            how="Give the file another name.",
        )
    return last


def _read(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except OSError as error:
        raise _unreadable(name, error) from error


def _too_large(name: str) -> UserFacingError:
    return UserFacingError(
        "article.attachment_too_large",
        f"The file has more than {MAX_FILE // 2**20} MB.",
        where=name,
        how="Make it smaller, or link to the place where it lies.",
    )


def _unreadable(name: str, error: OSError) -> UserFacingError:
    return UserFacingError(
        "article.attachment_unreadable",
        f"The file cannot be read: {error.strerror or error}.",
        where=name,
        how="See that it is still there and may be read.",
    )


def _gone(name: str) -> UserFacingError:
    return UserFacingError(
        "article.attachment_gone", "The file is no longer there.", where=name, how="Attach it again."
    )

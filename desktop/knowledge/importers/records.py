"""What the readers of files hand on: texts with their fields and pictures, and files that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.domain.article import Attachment
from desktop.errors import UserFacingError

MAX_FILE = 20 * 1024 * 1024
"""Bytes of a file that holds one article, or of a spreadsheet."""
MAX_LIST = 200 * 1024 * 1024
"""Bytes of a CSV or JSON file, which may hold many."""
MAX_TEXT = 2_000_000
"""Characters of a text before what is not shown is taken off; the library takes less."""


@dataclass(frozen=True, slots=True)
class BadFile:
    """What cannot be taken in: the file, its line (0 for none), a stable code and the reason as a sentence."""

    file: str
    line: int
    code: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A picture or another file: as the article names it, and where its content is."""

    attachment: Attachment
    content: Path | bytes

    @property
    def name(self) -> str:
        return self.attachment.name


@dataclass(frozen=True, slots=True)
class Record:
    """One article in one language as a file has it; records of one `group` are one article.

    `fields` are those of `Article` that the file names; `title` and `language` "" where it does not say.
    """

    title: str
    body: str
    line: int = 0
    language: str = ""
    group: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[FoundFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Broken:
    """One article of a file with several that cannot be taken in; the others of its `group` cannot either."""

    line: int
    error: UserFacingError
    group: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read. `name` is what it is called in what is told, `tags` the folders in which it lies.

    Nothing outside `root` is opened for it. `notice` hears, with a line (0 for none), of what was left out.
    """

    path: Path
    root: Path
    name: str
    tags: tuple[str, ...] = ()
    notice: Callable[[int, str], None] = lambda line, sentence: None

    def data(self, limit: int = MAX_FILE) -> bytes:
        """Return the content. Raises `UserFacingError` (`import.unreadable`, `.too_large`, `.empty`)."""
        try:
            with self.path.open("rb") as file:
                content = file.read(limit + 1)
        except OSError as error:
            raise UserFacingError(
                "import.unreadable",
                f"The file cannot be read: {error.strerror or error}.",
                how="Check that it is there and may be read.",
            ) from error
        if len(content) > limit:
            raise UserFacingError(
                "import.too_large",
                f"The file has more than {limit // 2**20} MB.",
                how="Part it into several files.",
            )
        if not content.strip():
            raise UserFacingError(
                "import.empty", "The file is empty.", how="Write something into it, or leave it out."
            )
        return content


def bad(file: str, error: UserFacingError, line: int = 0) -> BadFile:
    """Return what an error says of a file; a line that it names goes before `line`."""
    found = re.search(r"line (\d+)", error.where)
    line = int(found[1]) if found else line
    return BadFile(file, line, error.code, " ".join(filter(None, (error.what, error.how))))


def checked_length(text: str) -> str:
    """Return a text that is not too long to be worked on. Raises `UserFacingError` (`import.too_long`)."""
    if len(text) > MAX_TEXT:
        raise UserFacingError(
            "import.too_long",
            f"A text of {len(text)} characters is too long for one article (at most {MAX_TEXT}).",
            how="Part it into several articles.",
        )
    return text

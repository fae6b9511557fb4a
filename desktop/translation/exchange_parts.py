"""What all formats of exchange share: problems with their lines, languages, XML from strangers, whole files."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TextIO
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.expatreader import create_parser  # type: ignore[import-untyped]

from desktop.domain.cancel import CancelToken
from desktop.domain.languages import CORE, base_code
from desktop.errors import UserFacingError

BLOCK = 1 << 16
"""Bytes fed to the parser at once; between two, finished units are handed on and cancelling is possible."""

KEPT_PROBLEMS = 200
"""Problems of a file that are kept with their lines; the rest is counted."""

_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*", re.IGNORECASE)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Reason(StrEnum):
    """Why a row or a unit was left out."""

    EMPTY = "empty"
    """Without a source or a target."""
    COLUMNS = "columns"
    """More or fewer cells than the header."""
    LANGUAGE = "language"
    STATUS = "status"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that was left out; `line` counts from 1, `text` is the cell or unit that is meant."""

    line: int
    reason: Reason
    text: str = ""


class Problems:
    """Collects what was left out of a file; `columns` are those of a table that were taken for languages."""

    def __init__(self) -> None:
        self.columns: tuple[str, ...] = ()
        self.count = 0
        self.kept: list[Problem] = []

    def add(self, line: int, reason: Reason, text: str = "") -> None:
        self.count += 1
        if len(self.kept) < KEPT_PROBLEMS:
            self.kept.append(Problem(line, reason, text[:80]))


def language_code(tag: str) -> str:
    """Give the language of a tag (`en-US`, `zh_CN`, `DE`), in small letters; empty if there is no such language."""
    code = base_code(tag).lower() if _TAG.fullmatch(tag) else ""
    return code if code in CORE or code in _languages() else ""


@cache
def _languages() -> frozenset[str]:
    """Return the codes of ISO 639-1, and of three letters those that babel has a locale for."""
    from babel import Locale
    from babel.localedata import locale_identifiers

    longer = {name.partition("_")[0] for name in locale_identifiers()}
    known = {str(code) for code in Locale("en").languages}
    return frozenset({code for code in known if len(code) == 2} | (longer - {"root", "und"}))


class Elements(ContentHandler):
    """Receives the elements of a file, without namespaces; `line` is where the parser is."""

    def __init__(self) -> None:
        super().__init__()
        self._locator: Locator | None = None

    @property
    def line(self) -> int:
        return self._locator.getLineNumber() or 0 if self._locator else 0

    def setDocumentLocator(self, locator: Locator) -> None:  # the parser's name
        self._locator = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        self.opened(name.rpartition(":")[2], {key.rpartition(":")[2]: value for key, value in attrs.items()})

    def endElement(self, name: str) -> None:
        self.closed(name.rpartition(":")[2])

    def characters(self, content: str) -> None:
        self.text(content)

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        """Called at the beginning of an element."""

    def closed(self, name: str) -> None:
        """Called at its end."""

    def text(self, content: str) -> None:
        """Called with a part of the text in it."""


def feed(path: Path, elements: Elements, cancel: CancelToken | None = None) -> Iterator[None]:
    """Parse a file piece by piece into `elements`, with a pause after each piece.

    Declared entities are refused (a few lines of them can fill the memory), a DTD is not fetched. Raises
    `UserFacingError`: `exchange.hostile`, `exchange.damaged`, `exchange.encoding`, `exchange.unreadable`.
    """
    # Without entities nothing but the DTD is external, and the parser does not follow it.
    parser = create_parser(forbid_dtd=False, forbid_entities=True, forbid_external=False)
    parser.setContentHandler(elements)
    elements.setDocumentLocator(parser)
    with reading(path), path.open("rb") as file:
        try:
            while block := file.read(BLOCK):
                if cancel is not None:
                    cancel.raise_if_cancelled()
                parser.feed(block)
                yield
            parser.close()
            yield
        except DefusedXmlException as error:
            raise UserFacingError(
                "exchange.hostile",
                "The file declares XML entities and was not read: they can hide other files or fill the memory.",
                where=f"{path.name}, line {elements.line}",
                how="Export it again from the program it comes from.",
            ) from error
        except SAXParseException as error:
            raise damaged(path, error.getLineNumber() or 0, error.getMessage()) from error
        except (ValueError, LookupError, SAXException) as error:
            raise UserFacingError(
                "exchange.encoding",
                f"The file's encoding cannot be read: {error}.",
                where=path.name,
                how="Save it as UTF-8.",
            ) from error


def damaged(path: Path, line: int, what: str) -> UserFacingError:
    """Make the error for a file that is not what its name says."""
    return UserFacingError(
        "exchange.damaged",
        f"The file cannot be read: {what}.",
        where=f"{path.name}, line {line}",
        how="Export it again, or correct this line.",
    )


@contextlib.contextmanager
def reading(path: Path) -> Generator[None]:
    """Turn what the system says about a file into `exchange.unreadable`."""
    try:
        yield
    except OSError as error:
        raise UserFacingError(
            "exchange.unreadable", f"The file cannot be read: {error.strerror or error}.", where=str(path)
        ) from error


@contextlib.contextmanager
def writing(path: Path, *, encoding: str = "utf-8", newline: str = "\n") -> Generator[TextIO]:
    """Open a file that appears under its name only when it is whole.

    Raises `UserFacingError` (`exchange.unwritable`).
    """
    part = path.with_name(path.name + ".part")
    try:
        try:
            with part.open("w", encoding=encoding, newline=newline, errors="ignore") as file:
                yield file
            part.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UserFacingError(
            "exchange.unwritable",
            f"The file cannot be written: {error.strerror or error}.",
            where=str(path),
            how="Choose another folder.",
        ) from error


def escaped(text: str) -> str:
    """Write text for XML, in elements and in attributes."""
    text = _NOT_XML.sub("", text)
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", "&#13;")):
        text = text.replace(sign, entity)
    return text


class Steps:
    """Tells progress and looks at the token every thousand items."""

    EVERY = 1_000

    def __init__(self, progress: Callable[[int], None] | None, cancel: CancelToken | None) -> None:
        self._progress = progress
        self._cancel = cancel
        self.done = 0

    def step(self) -> None:
        """Count one item. Raises `Cancelled`."""
        self.done += 1
        if self.done % self.EVERY:
            return
        if self._cancel is not None:
            self._cancel.raise_if_cancelled()
        if self._progress is not None:
            self._progress(self.done)

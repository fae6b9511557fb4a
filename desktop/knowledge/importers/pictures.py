"""The pictures that a text names: found beside it or inside it, and named as the article's attachments."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from desktop.domain.article import Attachment
from desktop.errors import UserFacingError
from desktop.knowledge import fences
from desktop.knowledge.attachments import MAX_FILE, file_name
from desktop.knowledge.file_types import SUFFIXES, media_type
from desktop.knowledge.importers.records import FoundFile, Source

MAX_HELD = 256 * 1024 * 1024
"""Bytes of pictures inside documents that one import keeps in memory."""

_IMAGE = re.compile(
    r"!\[([^\[\]]*)\]\([ \t]{0,9}(<[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)"
    r"(?:[ \t]{1,9}(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]{0,9}\)"
)
_TAG = re.compile(r"<img\s[^<>]*>", re.IGNORECASE)
_SOURCE = re.compile(r"\ssrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_WORDS = re.compile(r"\salt\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_TICKS = re.compile("`+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[\\/]")
_DATA = re.compile(r"data:image/[a-z0-9.+-]+(?:;[a-z0-9=-]+)*,", re.IGNORECASE)
_UNHANDY = re.compile(r"[\s()\[\]!`*]+")


class Pictures:
    """Collects the files of one article; `held` counts the bytes that a whole import has in memory."""

    def __init__(self, source: Source, held: list[int], folders: Iterable[Path] = ()) -> None:
        self._source = source
        self._held = held
        self._folders = (source.path.parent, *folders)
        self._files: dict[str, FoundFile] = {}
        self._names: dict[str, str] = {}

    @property
    def files(self) -> tuple[FoundFile, ...]:
        return tuple(self._files.values())

    def attach(self, name: str, stored: str = "") -> None:
        """Take a file of the folder by its name (`stored`: as it is called there), whatever kind it is.

        Raises `UserFacingError`: `import.attachment` where it is not there, and what keeping it would raise.
        """
        path = self._inside(stored or name)
        if path is None:
            raise UserFacingError(
                "import.attachment",
                f"The attachment “{stored or name}” is not beside the file.",
                how="Put it there, or take its name out.",
            )
        self._keep(name, path)
        self._names[name] = name

    def take(self, address: str, called: str = "") -> str:
        """Return the name under which the picture of an address is attached, "" where it stays an address.

        `called` is the name to give where the address has none that a person would know.
        """
        if address not in self._names:
            try:
                self._names[address] = self._taken(address, called)
            except UserFacingError as error:
                self._source.notice(0, f"The picture {_short(address)} was left out: {error.what}")
                self._names[address] = ""
        return self._names[address]

    def add(self, content: bytes, called: str = "") -> str:
        """Attach the content of a picture that lies inside a document and return its name. Raises as `attach`."""
        _check_size(len(content))
        self._held[0] += len(content)
        if self._held[0] > MAX_HELD:
            raise UserFacingError(
                "import.pictures",
                f"The pictures inside the documents have more than {MAX_HELD // 2**20} MB together.",
                how="Import them in several parts.",
            )
        kind = media_type(content, f"picture{_ending(content)}")
        stem = file_name(called).rpartition(".")[0] if "." in called else called or "picture"
        return self._keep(self._free(f"{stem}{SUFFIXES[kind][0]}", content), content)

    # --- inside ---

    def _taken(self, address: str, called: str) -> str:
        plain = address.removeprefix("attachment:")
        if _DATA.match(plain):
            return self.add(_data(plain), called)
        if not plain or _SCHEME.match(plain):  # a place on the net, or on somebody's disk
            self._source.notice(0, f"The picture {_short(address)} is not in the folder; its address stays.")
            return ""
        path = self._inside(plain) or self._inside(unquote(re.split("[?#]", plain)[0]))
        if path is None:
            self._source.notice(0, f"The picture {_short(address)} is not there.")
            return ""
        name = called if called.lower().endswith(path.suffix.lower()) and path.suffix else path.name
        return self._keep(self._free(name, path), path, pictures_only=True)

    def _inside(self, name: str) -> Path | None:
        """Return the file that a relative name means, where it lies in the folder that is imported."""
        if "\x00" in name or _SCHEME.match(name):
            return None
        for folder in self._folders:
            try:
                path = (folder / name.replace("\\", "/")).resolve()
                if path.is_relative_to(self._source.root.resolve()) and path.is_file():
                    return path
            except (OSError, ValueError, RuntimeError):  # too long a name, or links that go round
                continue
        return None

    def _keep(self, name: str, content: Path | bytes, *, pictures_only: bool = False) -> str:
        if name not in self._files:
            data = content if isinstance(content, bytes) else _read(content)
            kind = media_type(data, name)
            if pictures_only and not kind.startswith("image/"):
                raise UserFacingError("import.attachment", "It is no picture.", how="Use PNG, JPEG, GIF or WebP.")
            attachment = Attachment(name, hashlib.sha256(data).hexdigest(), len(data), kind)
            self._files[name] = FoundFile(attachment, content)
        return name

    def _free(self, name: str, content: Path | bytes) -> str:
        """Return a name that Markdown takes as it is and that no other file of the article has."""
        name = file_name(_UNHANDY.sub("-", file_name(name)).strip("-"))
        stem, _, suffix = name.rpartition(".")
        number = 1
        while name in self._files and self._files[name].content != content:
            number += 1
            name = f"{stem}-{number}.{suffix}"
        return name


def with_names(text: str, take: Callable[[str], str]) -> str:
    """Return a Markdown text whose images name attachments where `take` gives a name for their address.

    Tags of HTML become images of Markdown; code stays as it is.
    """

    def image(found: re.Match[str]) -> str:
        address = found[2].strip("<>")
        name = take(address)
        if not name and _DATA.match(address):
            return found[1]
        return found[0] if not name or name == address else f"![{found[1]}]({name})"

    def tag(found: re.Match[str]) -> str:
        source, words = _SOURCE.search(found[0]), _WORDS.search(found[0])
        address = next(filter(None, source.groups()), "") if source else ""
        alt = next(filter(None, words.groups()), "") if words else ""
        alt = re.sub(r"[\[\]\n]", " ", alt)
        name = take(address)
        if not name and _DATA.match(address):
            return alt
        return f"![{alt}]({name or '<' + re.sub('[<>]', '', address) + '>'})"

    lines = text.split("\n")
    for number in fences.outside(lines):
        line = lines[number]
        if "![" in line or "<img" in line.lower():
            pieces = _parts(line)
            pieces[::2] = [_TAG.sub(tag, _IMAGE.sub(image, piece)) for piece in pieces[::2]]
            lines[number] = "".join(pieces)
    return "\n".join(lines)


def _parts(line: str) -> list[str]:
    """Part a line into text and code by turns, text first."""
    runs = list(_TICKS.finditer(line))
    last = {len(run[0]): place for place, run in enumerate(runs)}  # where a mark of that length stands last
    out, start, place = [], 0, 0
    while place < len(runs):
        opening = runs[place]
        if last[len(opening[0])] == place:
            place += 1
            continue
        end = next(n for n in range(place + 1, len(runs)) if len(runs[n][0]) == len(opening[0]))
        out += [line[start : opening.start()], line[opening.start() : runs[end].end()]]
        start, place = runs[end].end(), end + 1
    return [*out, line[start:]]


def _data(address: str) -> bytes:
    head, _, content = address.partition(",")
    raw = unquote_to_bytes(content)
    if not head.lower().endswith(";base64"):
        return raw
    try:
        return base64.b64decode(raw + b"=" * (-len(raw) % 4))
    except (binascii.Error, ValueError) as error:
        raise UserFacingError(
            "import.attachment", "The picture inside the text is damaged.", how="Put it in again."
        ) from error


def _ending(content: bytes) -> str:
    """Return an ending under which any picture is looked at; a file of another kind is refused with it."""
    return ".pdf" if content.startswith(b"%PDF-") else ".png"


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except OSError as error:
        raise UserFacingError(
            "import.attachment",
            f"It cannot be read: {error.strerror or error}.",
            how="Check that it is there and may be read.",
        ) from error
    _check_size(len(content))
    return content


def _check_size(size: int) -> None:
    if not 0 < size <= MAX_FILE:
        what = f"It has more than {MAX_FILE // 2**20} MB." if size else "It is empty."
        raise UserFacingError(
            "import.attachment", what, how="Make it smaller, or leave it out." if size else "Leave it out."
        )


def _short(address: str) -> str:
    return f"“{address[:60]}…”" if len(address) > 60 else f"“{address}”"

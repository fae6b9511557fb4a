"""Looks into the ZIP files that DOCX and XLSX are before anything unpacks them."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import NoReturn

from desktop.errors import UserFacingError

MAX_UNPACKED = 200 * 1024 * 1024
"""Bytes of all parts together, as the archive says; no more than it says is ever unpacked."""
MAX_PARTS = 5_000
_HEAD = 64 * 1024


class _Begun(Exception):  # noqa: N818 - no error: the root element was reached
    pass


def check_archive(data: bytes, part: str) -> None:
    """Raise `UserFacingError` where a file is no such document or could do harm while it is read.

    `import.damaged` without `part`, `import.unpacked` where it would unpack to too much (a ZIP bomb),
    `import.entities` where a part declares a document type, by which entities and outer files come in.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if part not in archive.NameToInfo:
                raise damaged(f"it has no part {part}")
            if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise UserFacingError(
                    "import.unpacked",
                    f"Unpacked, the file would have more than {MAX_UNPACKED // 2**20} MB.",
                    how="Part it into several files, or make its pictures smaller.",
                )
            for entry in entries:
                if entry.flag_bits & 1:
                    raise damaged("it is protected by a password")
                with archive.open(entry) as file:
                    _refuse_document_type(file.read(_HEAD), entry.filename)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise damaged(str(error) or "its archive is broken") from error


def damaged(why: str) -> UserFacingError:
    """Return the error of a document that cannot be read."""
    return UserFacingError(
        "import.damaged", f"The document cannot be read: {why}.", how="Open it in its program and save it again."
    )


def _refuse_document_type(head: bytes, name: str) -> None:
    """Read a part up to its root element; what is no XML is not read as such by anybody."""
    from xml.parsers import expat

    parser = expat.ParserCreate()
    declared: list[str] = []

    def document_type(*_: object) -> NoReturn:
        declared.append(name)
        raise _Begun

    def begun(*_: object) -> NoReturn:
        raise _Begun

    parser.StartDoctypeDeclHandler = document_type
    parser.StartElementHandler = begun
    try:
        parser.Parse(head, len(head) < _HEAD)
    except _Begun:
        pass
    except expat.ExpatError:
        return
    else:
        if len(head) == _HEAD:  # nothing but blanks and comments: written to hide what comes
            declared.append(name)
    if declared:
        raise UserFacingError(
            "import.entities",
            f"Its part {declared[0]} declares a document type, which may bring in other files.",
            how="Open it in its program and save it again.",
        )

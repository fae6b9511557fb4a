"""Tells by its content which kind a file is; what is not known is not taken."""

from __future__ import annotations

import io
import zipfile
import zlib

from desktop.errors import UserFacingError

SUFFIXES: dict[str, tuple[str, ...]] = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "application/pdf": (".pdf",),
    "text/plain": (".txt",),
    "text/csv": (".csv",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (".xlsx",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
}
"""Kinds that are taken, with the endings of their names; the first one is that of an exported file."""

_PICTURES = tuple(suffix for kind, suffixes in SUFFIXES.items() if kind.startswith("image/") for suffix in suffixes)
_OFFICE = {"xl/workbook.xml": "spreadsheetml.sheet", "word/document.xml": "wordprocessingml.document"}
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def media_type(content: bytes, name: str) -> str:
    """Return the media type of a file. Pictures may bear each other's endings, as they do on the net.

    Raises `UserFacingError` (`article.attachment_type`) for a kind that is not taken, and where the ending of
    `name` says another kind: whoever opens it would start another program.
    """
    suffix = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    kind = _signature(content) or _text(content, suffix)
    if kind is None:
        raise UserFacingError(
            "article.attachment_type",
            "Files of this kind are not taken.",
            where=name,
            how="Use a picture (PNG, JPEG, GIF, WebP), PDF, TXT, CSV, XLSX or DOCX file.",
        )
    endings = _PICTURES if kind.startswith("image/") else SUFFIXES[kind]
    if suffix not in endings:
        raise UserFacingError(
            "article.attachment_type",
            f"By its content the file is {kind}, which its name does not say.",
            where=name,
            how=f"Let its name end in {SUFFIXES[kind][0]}.",
        )
    return kind


def _signature(content: bytes) -> str | None:
    for start, kind in (
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"GIF87a", "image/gif"),
        (b"GIF89a", "image/gif"),
        (b"%PDF-", "application/pdf"),
    ):
        if content.startswith(start):
            return kind
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp"
    return _office(content) if content.startswith(b"PK\x03\x04") else None


def _office(content: bytes) -> str | None:
    """Look into the list of a ZIP file; nothing is unpacked. Macros are not taken."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, OverflowError):
        return None
    if "[Content_Types].xml" not in names or any(one.lower().endswith("vbaproject.bin") for one in names):
        return None
    kinds = [kind for name, kind in _OFFICE.items() if name in names]
    return f"application/vnd.openxmlformats-officedocument.{kinds[0]}" if kinds else None


def _text(content: bytes, suffix: str) -> str | None:
    """Text has no signature: its ending is believed where the content can be text at all."""
    kind = {".txt": "text/plain", ".csv": "text/csv"}.get(suffix)
    if kind is None:
        return None
    encodings = [name for mark, name in _BOMS if content.startswith(mark)] or ["utf-8", "gb18030", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except ValueError:
            continue
        if not any(c < " " and c not in "\t\n\r\f" for c in text):
            return kind
    return None

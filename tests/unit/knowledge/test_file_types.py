from __future__ import annotations

import io
import itertools
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UserFacingError
from desktop.knowledge.file_types import SUFFIXES, media_type


def office(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return file.getvalue()


XLSX = office("[Content_Types].xml", "xl/workbook.xml")
DOCX = office("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n...", "a.png", "image/png"),
        (b"\xff\xd8\xff\xe0...", "a.JPEG", "image/jpeg"),
        (b"GIF89a...", "a.gif", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a.webp", "image/webp"),
        (b"\x89PNG\r\n\x1a\n...", "really a png.jpg", "image/png"),
        (b"%PDF-1.7\n...", "a.pdf", "application/pdf"),
        (XLSX, "a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (DOCX, "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("退货，流程".encode(), "a.txt", "text/plain"),
        ("退货,流程\r\n".encode("gb18030"), "a.csv", "text/csv"),
        ("退货\t1".encode("utf-16"), "a.txt", "text/plain"),
        ("Größe;42".encode("cp1252"), "a.csv", "text/csv"),
    ],
    ids=itertools.count(),  # an archive holds the time it was written: no name for a test
)
def test_kinds_are_told_by_content(content: bytes, name: str, kind: str) -> None:
    assert media_type(content, name) == kind


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"MZ\x90\0\x03", "setup.exe"),
        (b"MZ\x90\0\x03", "a.png"),
        (b"MZ\x90\0\x03", "a.txt"),
        (b"<html><script>", "a.html"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg"),
        (b"RIFF\0\0\0\0WAVEfmt ", "a.webp"),
        (office("a.txt"), "a.xlsx"),
        (office("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "a.xlsx"),
        (XLSX[:40], "a.xlsx"),
        (b"%PDF-1.7", "a.exe"),
        (b"%PDF-1.7", "pdf"),
        (b"GIF89a", "a.pdf"),
        (XLSX, "a.docx"),
    ],
    ids=itertools.count(),
)
def test_others_and_wrong_endings_are_refused(content: bytes, name: str) -> None:
    with pytest.raises(UserFacingError) as told:
        media_type(content, name)
    assert (told.value.code, told.value.where) == ("article.attachment_type", name)


@given(
    st.binary() | st.binary().map(lambda rest: XLSX[:30] + rest + XLSX[-30:]),
    st.sampled_from(["png", "xlsx", "txt"]),
)
def test_any_bytes_are_told_or_refused(content: bytes, suffix: str) -> None:
    try:
        assert media_type(content, f"a.{suffix}") in SUFFIXES
    except UserFacingError as told:
        assert told.code == "article.attachment_type"

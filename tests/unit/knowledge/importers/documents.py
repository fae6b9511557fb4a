"""Documents made by code, with all that a real one has to have."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "{0}</Relationships>"
)
_RELATION = '<Relationship Id="{0}" Type="' + _R + '/{1}" Target="{2}"{3}/>'
_STYLES = (
    f'<?xml version="1.0"?><w:styles xmlns:w="{_W}"><w:style w:type="paragraph" w:styleId="Heading1">'
    '<w:name w:val="heading 1"/></w:style></w:styles>'
)


def paragraph(words: str, *, heading: bool = False) -> str:
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if heading else ""
    return f"<w:p>{style}<w:r><w:t>{words}</w:t></w:r></w:p>"


def picture(relation: str, *, linked: bool = False) -> str:
    how = "link" if linked else "embed"
    return (
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' descr='size table'/><a:graphic><a:graphicData>"
        f"<pic:pic><pic:blipFill><a:blip r:{how}='{relation}'/></pic:blipFill></pic:pic></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def docx(body: str, *, png: bytes = b"", linked: str = "", head: str = "", more: Mapping[str, bytes] = {}) -> bytes:
    """Return a document; `linked` is the address of a picture that lies elsewhere, `head` comes first."""
    relations = _RELATION.format("s1", "styles", "styles.xml", "")
    relations += _RELATION.format("p1", "image", "media/image1.png", "") if png else ""
    relations += _RELATION.format("p2", "image", linked, ' TargetMode="External"') if linked else ""
    root = _RELATION.format("r1", "officeDocument", "word/document.xml", "")
    document = (
        f'<?xml version="1.0"?>{head}<w:document xmlns:w="{_W}" xmlns:r="{_R}"'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>{body}</w:body></w:document>'
    )
    parts: dict[str, bytes] = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": _RELATIONS.format(root).encode(),
        "word/document.xml": document.encode(),
        "word/styles.xml": _STYLES.encode(),
        "word/_rels/document.xml.rels": _RELATIONS.format(relations).encode(),
    }
    return zipped(parts | ({"word/media/image1.png": png} if png else {}) | dict(more))


def xlsx(rows: Sequence[Sequence[object]]) -> bytes:
    """Return a workbook with a sheet of notes before the table."""
    import openpyxl

    book = openpyxl.Workbook()
    book.active.title = "Notes"
    book.active.append(["written by Li"])
    sheet = book.create_sheet("Articles")
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def changed(data: bytes, name: str, content: bytes) -> bytes:
    """Return an archive with another content of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    return zipped(parts | {name: content})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file with all folders above it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path

from __future__ import annotations

import socket
import urllib.request
from pathlib import Path
from typing import NoReturn

import pytest

from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import Attachments
from desktop.knowledge.importers import apply, archive
from tests.unit.knowledge.conftest import PNG
from tests.unit.knowledge.importers.conftest import Plan
from tests.unit.knowledge.importers.documents import docx, paragraph, picture, put

TABLE = (
    "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"
).format(*map(paragraph, ("国家", "天数", "西班牙", "14")))


def test_a_document_with_a_table_and_a_picture(
    tmp_path: Path, planned: Plan, library: ArticleLibrary, attachments: Attachments
) -> None:
    body = paragraph("退货流程", heading=True) + paragraph("先看 *表格*。") + TABLE + picture("p1")
    put(tmp_path, "a.docx", docx(body, png=PNG))
    found = planned(tmp_path / "a.docx")
    assert (found.bad, found.notices) == ((), ())
    apply(found, library, attachments)
    kept = library.get(library.all()[0].id)
    assert kept is not None
    assert kept.texts["zh"].title == "退货流程"
    assert kept.texts["zh"].body == (
        "先看 \\*表格\\*。\n\n| 国家 | 天数 |\n| --- | --- |\n| 西班牙 | 14 |\n\n![size table](picture.png)"
    )
    assert attachments.read(kept.attachments[0]) == PNG


def test_a_document_without_a_heading_is_called_as_its_file(tmp_path: Path, planned: Plan) -> None:
    put(
        tmp_path,
        "02_退货说明.docx",
        docx(paragraph("十四天内可以退。") + paragraph("细节", heading=True) + paragraph("无。")),
    )
    (article,) = planned(tmp_path / "02_退货说明.docx").articles
    assert article.texts["zh"].title == "细节"
    assert article.texts["zh"].body == "十四天内可以退。\n\n# 细节\n\n无。"
    put(tmp_path, "02_退货说明.docx", docx(paragraph("十四天内可以退。")))
    assert planned(tmp_path / "02_退货说明.docx").articles[0].texts["zh"].title == "退货说明"


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://evil.example/x.png", "/etc/passwd", "../x.png"])
def test_a_picture_that_lies_elsewhere_is_never_fetched(
    tmp_path: Path, planned: Plan, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    def refuse(*arguments: object, **_: object) -> NoReturn:
        raise AssertionError(f"opened: {arguments}")

    put(tmp_path, "kb/a.docx", docx(paragraph("十四天内可以退。") + picture("p2", linked=True), linked=address))
    put(tmp_path, "x.png", PNG)
    monkeypatch.setattr(urllib.request, "urlopen", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    found = planned(tmp_path / "kb")
    assert found.articles[0].attachments == ()
    assert "size table" in found.articles[0].texts["zh"].body
    assert [notice.code for notice in found.notices] == ["import.left_out"]


def test_documents_made_to_do_harm_are_refused(
    tmp_path: Path, planned: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1_000_000)
    text = paragraph("&e;")
    entity = '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    laughs = "<!DOCTYPE w [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
    )
    put(tmp_path, "kb/bomb.docx", docx(text, more={"word/media/x.bin": b"\0" * (archive.MAX_UNPACKED + 1)}))
    put(tmp_path, "kb/deep.docx", docx("<w:p>" * 50_000 + "</w:p>" * 50_000))
    put(tmp_path, "kb/empty.docx", docx(""))
    put(tmp_path, "kb/entity.docx", docx(text, head=entity))
    put(tmp_path, "kb/laughs.docx", docx(text, head=f"{laughs}]>"))
    put(tmp_path, "kb/nodoc.docx", docx("").replace(b"word/document.xml", b"word/dokument.xml"))
    put(tmp_path, "kb/notzip.docx", b"\xd0\xcf\x11\xe0 an old document")
    put(tmp_path, "kb/part.docx", docx(paragraph("x"), more={"word/footnotes.xml": f"{entity}<w/>".encode()}))
    put(tmp_path, "kb/unknown.docx", docx(text))
    found = planned(tmp_path / "kb")
    assert found.drafts == ()
    assert {bad.file: bad.code for bad in found.bad} == {
        "bomb.docx": "import.unpacked",
        "deep.docx": "import.damaged",
        "empty.docx": "import.empty",
        "entity.docx": "import.entities",
        "laughs.docx": "import.entities",
        "nodoc.docx": "import.damaged",
        "notzip.docx": "import.damaged",
        "part.docx": "import.entities",
        "unknown.docx": "import.damaged",
    }

from __future__ import annotations

import datetime
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from desktop.domain.article import Visibility
from desktop.domain.issue import Problem
from desktop.knowledge.importers import archive
from tests.unit.knowledge.conftest import PNG
from tests.unit.knowledge.importers.conftest import Plan
from tests.unit.knowledge.importers.documents import changed, put, xlsx

DAY = datetime.datetime(2027, 5, 1)
HEADER = ("标题", "正文", "语言", "标签", "问题类别", "平台", "可见性", "复核日期", "标识", "备注")
RETURNS = (
    "退货",
    "14 天。",
    "中文",
    "退货、欧盟",
    "退货退款",
    "Amazon",
    "可引用",
    datetime.datetime(2027, 5, 1),
    "eu",
    "x",
)
ENGLISH = ("Returns", "14 days.", "en", None, None, None, None, None, "eu", None)


def test_a_workbook_with_chinese_headers(tmp_path: Path, planned: Plan) -> None:
    put(
        tmp_path,
        "a.xlsx",
        xlsx([HEADER, RETURNS, (None,) * 10, ENGLISH, ("尺码", 42, "zh", "a", "", "", "", "", "", "")]),
    )
    found = planned(tmp_path / "a.xlsx")
    assert (found.bad, found.counts) == ((), {"xlsx": 2})
    article = found.articles[0]
    assert {code: text.title for code, text in article.texts.items()} == {"zh": "退货", "en": "Returns"}
    assert (article.tags, article.classes) == (("退货", "欧盟"), (Problem.RETURN_REFUND,))
    assert (article.marketplaces, article.visibility) == (("amazon",), Visibility.QUOTABLE)
    assert (article.review_on, article.name) == ("2027-05-01", "eu")
    assert found.articles[1].texts["zh"].body == "42"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_file_in_the_code_page_of_a_chinese_spreadsheet(
    tmp_path: Path, planned: Plan, delimiter: str
) -> None:
    rows = ["标题,正文,标签", '退货,"第一行\n第二行, 完",甲|乙 丙', "'=1,'-a,"]
    put(tmp_path, "a.csv", "\r\n".join(rows).replace(",", delimiter).encode("gb18030"))
    first, second = planned(tmp_path / "a.csv").articles
    assert first.texts["zh"].body == f"第一行\n第二行{delimiter} 完"
    assert first.tags == ("甲", "乙 丙")
    assert (second.texts["zh"].title, second.texts["zh"].body) == ("=1", "-a")


def test_bad_rows_are_named_by_their_line_and_the_others_taken(tmp_path: Path, planned: Plan) -> None:
    put(tmp_path, "a.csv", 'title,body,visibility\n甲,"a\nb",\n乙,c,secret\n丙,d,,e\n丁,,\n戊,f\n')
    found = planned(tmp_path / "a.csv")
    assert [article.texts["zh"].title for article in found.articles] == ["甲", "戊"]
    assert [(bad.line, bad.code) for bad in found.bad] == [
        (4, "import.value"),
        (5, "import.row"),
        (6, "article.empty"),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("name,text2\na,b\n", "import.columns", 1),
        ("\n\n", "import.empty", 0),
        ('title,body\n甲,"a"b\n', "import.row", 2),
        ('title,body\n甲,"a\n', "import.row", 2),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, planned: Plan, text: str, code: str, line: int) -> None:
    put(tmp_path, "a.csv", text)
    found = planned(tmp_path / "a.csv")
    assert [(bad.code, bad.line) for bad in found.bad] == [(code, line)]


def test_pages_and_pictures_in_cells(tmp_path: Path, planned: Plan) -> None:
    put(tmp_path, "a.png", PNG)
    put(tmp_path, "a.csv", 'title,body\n,"<h1>退货</h1><p>14 <b>天</b><img src=""a.png"">"\n尺码,![t](a.png)\n')
    first, second = planned(tmp_path / "a.csv").articles
    assert (first.texts["zh"].title, first.texts["zh"].body) == ("退货", "14 **天**![](a.png)")
    assert [one.attachments[0].name for one in (first, second)] == ["a.png", "a.png"]


def test_a_workbook_that_lies_or_is_damaged(tmp_path: Path, planned: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1_000_000)
    good = xlsx([HEADER, RETURNS])
    sheet = "xl/worksheets/sheet2.xml"
    with zipfile.ZipFile(BytesIO(good)) as opened:
        xml, book = opened.read(sheet), opened.read("xl/workbook.xml")
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    bare = re.sub(rb"<\?xml[^>]*\?>", b"", xml)
    wide = (entity + bare).decode().replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16")
    huge = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', xml)
    put(tmp_path, "kb/bomb.xlsx", changed(good, "xl/media/x.bin", b"\0" * (archive.MAX_UNPACKED + 1)))
    put(tmp_path, "kb/broken.xlsx", changed(good, sheet, xml[: len(xml) // 2]))
    put(tmp_path, "kb/cut.xlsx", good[: len(good) // 2])
    put(tmp_path, "kb/entity.xlsx", changed(good, sheet, entity + bare))
    put(tmp_path, "kb/entity16.xlsx", changed(good, sheet, wide))
    put(tmp_path, "kb/hidden.xlsx", changed(good, "xl/workbook.xml", b"<!--" + b" " * 70_000 + b"-->" + book))
    put(tmp_path, "kb/nobook.xlsx", changed(good, "xl/workbook.xml", b"x"))
    put(tmp_path, "kb/other.xlsx", b"PK\x03\x04 no zip")
    put(tmp_path, "kb/sheets.xlsx", changed(good, sheet, b"<?xml version='1.0'?>" + b"<a>" * 100_000))
    put(tmp_path, "kb/wide.xlsx", changed(good, sheet, huge))
    found = planned(tmp_path / "kb")
    assert [article.name for article in found.articles] == ["eu"]
    assert [draft.file for draft in found.drafts] == ["wide.xlsx"]
    assert {bad.file: bad.code for bad in found.bad} == {
        "bomb.xlsx": "import.unpacked",
        "broken.xlsx": "import.damaged",
        "cut.xlsx": "import.damaged",
        "entity.xlsx": "import.entities",
        "entity16.xlsx": "import.entities",
        "hidden.xlsx": "import.entities",
        "nobook.xlsx": "import.damaged",
        "other.xlsx": "import.damaged",
        "sheets.xlsx": "import.damaged",
    }

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.domain.article import ArticleState
from tests.unit.knowledge.importers.conftest import Plan
from tests.unit.knowledge.importers.documents import put

ZENDESK = {
    "count": 2,
    "articles": [
        {
            "id": 36001,
            "html_url": "https://shop.example/hc/en-us/articles/36001",
            "name": "Returns (name)",
            "title": "Returns",
            "locale": "en-us",
            "draft": True,
            "label_names": ["returns", "eu"],
            "author_id": 9,
            "body": "<p>Within <strong>14 days</strong>.</p><script>x()</script>",
        },
        {"id": 36001, "html_url": "x", "title": "退货", "locale": "zh-cn", "body": "<p>14 天内。</p>"},
    ],
}


def test_an_object_a_line(tmp_path: Path, planned: Plan) -> None:
    lines = [
        json.dumps({"title": "退货", "body": "14 天。", "tags": ["甲, 乙"], "skus": "A1|B2"}, ensure_ascii=False),
        "",
        json.dumps(
            {"name": "duty", "texts": {"en": {"title": "Duty", "body": "b"}, "zh": {"title": "税", "body": "c"}}}
        ),
    ]
    put(tmp_path, "a.jsonl", "\n".join(lines))
    first, second = planned(tmp_path / "a.jsonl").articles
    assert (first.tags, first.skus) == (("甲, 乙",), ("A1", "B2"))
    assert (second.name, second.base_language, sorted(second.texts)) == ("duty", "zh", ["en", "zh"])


def test_what_zendesk_gives(tmp_path: Path, planned: Plan) -> None:
    put(tmp_path, "a.json", json.dumps(ZENDESK, indent=1))
    (article,) = planned(tmp_path / "a.json").articles
    assert (article.name, article.tags, article.state) == ("zendesk_36001", ("returns", "eu"), ArticleState.DRAFT)
    assert {code: (text.title, text.body) for code, text in article.texts.items()} == {
        "en": ("Returns", "Within **14 days**."),
        "zh": ("退货", "14 天内。"),
    }


def test_a_damaged_line_is_named_and_the_others_are_read(tmp_path: Path, planned: Plan) -> None:
    put(
        tmp_path,
        "a.jsonl",
        '{"title": "甲", "body": "乙"}\n{"title": \n[1]\n{"title": "丙", "body": ["x"]}\n{"texts": 1}\n',
    )
    found = planned(tmp_path / "a.jsonl")
    assert [article.texts["zh"].title for article in found.articles] == ["甲"]
    assert [(bad.line, bad.code) for bad in found.bad] == [
        (2, "import.json"),
        (3, "import.json"),
        (4, "import.value"),
        (5, "import.json"),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{", 1),
        ('[{"title": "a"},\n{"title": }]', 2),
        ("no json", 1),
        ("[" * 100_000, 1),
        ('{"a": ' + "9" * 5_000, 1),
    ],
)
def test_what_is_no_json_is_told_with_its_line(tmp_path: Path, planned: Plan, text: str, line: int) -> None:
    put(tmp_path, "a.json", text)
    found = planned(tmp_path / "a.json")
    assert [(bad.code, bad.line) for bad in found.bad] == [("import.json", line)]


def test_an_article_of_a_list_is_named_by_its_place(tmp_path: Path, planned: Plan) -> None:
    put(
        tmp_path,
        "a.json",
        '[{"title": "甲", "body": "乙"},\n\n{"title": "丙", "body": "丁", "language": "klingon!"}]',
    )
    found = planned(tmp_path / "a.json")
    assert len(found.articles) == 1
    assert (found.bad[0].line, found.bad[0].reason[:19]) == (0, "Article 2: language")

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.article import Article, ArticleKind, ArticleText, Visibility
from desktop.domain.issue import Problem
from desktop.errors import UserFacingError
from desktop.knowledge.reading import load_folder, read_file, read_text

GOOD = '''name = "return_eu"
kind = "text"
classes = ["return_refund"]
tags = ["退货", "欧盟", "退货"]
asked = ["能退吗？", "¿Puedo devolverlo?"]
marketplaces = ["amazon"]
visibility = "quotable"
review_on = 2027-05-01
expires_on = "2028-01-01"
source = "Directive 2011/83/EU; stand 2026-11"

[zh]
title = "欧盟：14 天撤回权"
body = """
**14 天内可退货。**

- 从签收日起算
"""

[en]
title = "EU: 14-day right"
body = "**14 days.**"
'''


def test_an_article_is_read_whole() -> None:
    assert read_text(GOOD, "return_eu.toml") == Article(
        texts={
            "zh": ArticleText("欧盟：14 天撤回权", "**14 天内可退货。**\n\n- 从签收日起算"),
            "en": ArticleText("EU: 14-day right", "**14 days.**"),
        },
        name="return_eu",
        classes=(Problem.RETURN_REFUND,),
        marketplaces=("amazon",),
        tags=("退货", "欧盟"),
        asked=("能退吗？", "¿Puedo devolverlo?"),
        visibility=Visibility.QUOTABLE,
        source="Directive 2011/83/EU; stand 2026-11",
        review_on="2027-05-01",
        expires_on="2028-01-01",
    )


def test_little_is_needed() -> None:
    found = read_text('name = "a"\nbase_language = "en"\n[en]\ntitle = "A"\nbody = "B"\n', "a.toml")
    assert (found.kind, found.visibility, found.base_language) == (ArticleKind.TEXT, Visibility.INTERNAL, "en")


@pytest.mark.parametrize(
    ("old", "new", "key", "line"),
    [
        ('name = "return_eu"', 'name = "Return EU"', "name", 1),
        ('name = "return_eu"\n', "", "name", 0),
        ('"text"', '"txt"', "kind", 2),
        ('["return_refund"]', '["refund"]', "classes", 3),
        ('["return_refund"]', '"return_refund"', "classes", 3),
        ('["amazon"]', "[1]", "marketplaces", 6),
        ('"quotable"', "true", "visibility", 7),
        ('"2028-01-01"', '"2028-13-01"', "expires_on", 9),
        ("source =", "sourec =", "sourec", 10),
        ("[zh]", "[de]", "zh", 0),
        ("[zh]", "[Chinese]", "Chinese", 12),
        ('title = "EU: 14-day right"', 'titel = "EU"', "en.titel", 21),
        ('title = "EU: 14-day right"', "", "en.title", 20),
        ('title = "欧盟：14 天撤回权"', "", "zh.title", 12),
        ('"**14 days.**"', '" "', "en.body", 22),
        ('"**14 days.**"', "14", "en.body", 22),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_key(old: str, new: str, key: str, line: int) -> None:
    assert GOOD.count(old) >= 1
    with pytest.raises(UserFacingError) as told:
        read_text(GOOD.replace(old, new, 1), "return_eu.toml")
    assert told.value.code == "article.damaged"
    assert told.value.what.startswith(f"Key {key}: ")
    assert told.value.where == (f"return_eu.toml, line {line}" if line else "return_eu.toml")


def test_what_is_no_toml_is_told_with_its_line() -> None:
    with pytest.raises(UserFacingError) as told:
        read_text(GOOD.replace('"text"', '"text'), "return_eu.toml")
    assert (told.value.code, told.value.where) == ("article.damaged", "return_eu.toml, line 2")
    with pytest.raises(UserFacingError) as told:
        read_text(GOOD.replace('- 从签收日起算\n"""', "- 从签收日起算"), "return_eu.toml")
    assert "line" in told.value.where


def test_a_comparison_needs_its_table() -> None:
    text = GOOD.replace('"text"', '"comparison"')
    with pytest.raises(UserFacingError) as told:
        read_text(text, "return_eu.toml")
    assert (told.value.code, told.value.where) == ("article.damaged", "return_eu.toml")
    assert "table" in told.value.what


def test_a_folder_is_read_by_name_and_names_are_those_of_files(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.toml").write_text(GOOD.replace("return_eu", name), "utf-8")
    (tmp_path / "notes.md").write_text("no article")
    assert [article.name for article in load_folder(tmp_path)] == ["a", "b"]
    (tmp_path / "c.toml").write_text(GOOD, "utf-8-sig")
    with pytest.raises(UserFacingError) as told:
        load_folder(tmp_path)
    assert told.value.where == "c.toml, line 1"
    assert load_folder(tmp_path / "none") == ()


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(GOOD.encode("gb18030"))
    for bad in (path, tmp_path / "none.toml"):
        with pytest.raises(UserFacingError) as told:
            read_file(bad)
        assert (told.value.code, told.value.where) == ("article.damaged", bad.name)


@given(st.text() | st.text().map(lambda text: GOOD + text) | st.integers(0, 400).map(lambda n: GOOD[:n]))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert read_text(text, "a.toml").texts
    except UserFacingError as told:
        assert told.code == "article.damaged"
        assert told.where.startswith("a.toml")

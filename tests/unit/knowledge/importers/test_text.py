from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.knowledge.importers.text import as_markdown
from desktop.knowledge.rendering import render
from tests.unit.knowledge.importers.conftest import Plan
from tests.unit.knowledge.importers.documents import put


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("【退货流程】\n\n买家申请。\n审核 *快*。", "退货流程", "买家申请。\\\n审核 \\*快\\*。"),
        ("退货流程\n========\n买家申请。", "退货流程", "买家申请。"),
        ("买家申请。\n\n然后审核。", "return policy", "买家申请。\n\n然后审核。"),
        ("只有一行", "return policy", "只有一行"),
        ("退货\n\n1. 申请\n2) 审核\n• 签收\n# 完", "退货", "1. 申请\n2) 审核\n- 签收\\\n\\# 完"),
    ],
)
def test_a_text_with_and_without_a_title(tmp_path: Path, planned: Plan, text: str, title: str, body: str) -> None:
    put(tmp_path, "return_policy.txt", text.encode("gb18030"))
    (article,) = planned(tmp_path / "return_policy.txt").articles
    assert (article.texts["zh"].title, article.texts["zh"].body) == (title, body)


@given(
    st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=20), max_size=6)
)
def test_every_line_is_shown_as_it_was(lines: list[str]) -> None:
    text = "\n".join(f"x{line}x" for line in lines)
    shown = unescape(render(as_markdown(text)).replace("<br>", "").replace("<p>", "").replace("</p>", ""))
    assert "".join(shown.split()) == "".join(text.split())


@given(st.text())
def test_any_text_becomes_markdown(text: str) -> None:
    render(as_markdown(text))

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UserFacingError
from desktop.knowledge.comparison import Comparison, Row, parse, write

BODY = """我们的杯子和同类产品比：

| 方面 | 我们 | 他们 |
|:-----|:----:|-----:|
| 容量 | 500 ml | 450 ml |
| 盖子 | 防漏\\|可拆 | 防漏 |

以官方页面为准。"""


def test_rows_are_read_from_a_table() -> None:
    found = parse(BODY)
    assert found.header == Row("方面", "我们", "他们")
    assert found.rows == (Row("容量", "500 ml", "450 ml"), Row("盖子", "防漏|可拆", "防漏"))
    assert (found.before, found.after) == ("我们的杯子和同类产品比：", "以官方页面为准。")
    assert parse(write(found)) == found


def test_a_table_without_outer_bars_and_short_rows_is_one_too() -> None:
    found = parse("a | b | c\n--- | --- | ---\n1 | 2\n| | x<br/>y | |\n| | | |\nThe end")
    assert found.rows == (Row("1", "2", ""), Row("", "x\ny", ""))
    assert found.after == "The end"


def test_other_tables_and_code_are_passed_over() -> None:
    other = "| a | b |\n|---|---|\n| 1 | 2 |\n\n```\n| x | y | z |\n|---|---|---|\n```\n"
    assert parse(other + "\n| p | o | t |\n|---|---|---|\n| 1 | 2 | 3 |").header == Row("p", "o", "t")
    with pytest.raises(UserFacingError) as told:
        parse(other)
    assert told.value.code == "article.comparison"


def test_a_row_with_more_cells_is_told_by_its_line() -> None:
    with pytest.raises(UserFacingError) as told:
        parse("Hi\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 | 4 |")
    assert (told.value.code, told.value.where) == ("article.comparison", "line 5")


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    for body in (text, f"| a | b | c |\n|---|---|---|\n{text}"):
        try:
            found = parse(body)
        except UserFacingError:
            continue
        assert parse(write(found)) == found


@given(st.lists(st.tuples(*[st.text("ab |\\\n`<br>退-:", max_size=12)] * 3), max_size=4))
def test_what_is_written_is_read_again(cells: list[tuple[str, str, str]]) -> None:
    once = parse(write(Comparison(Row("p", "o", "t"), tuple(Row(*row) for row in cells))))
    assert parse(write(once)) == once
    assert len(once.rows) <= len(cells)

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.article import Article, ArticleText, Visibility
from desktop.knowledge import quoting

BODY = """**内部规则在这里说明，千万不要外传给买家。**

## 怎么跟买家说

> 您好，我们马上处理。
> 请稍等。

说明。

> 谢谢您的耐心。"""


def article(body: str, visibility: Visibility = Visibility.INTERNAL) -> Article:
    return Article({"zh": ArticleText("题", body)}, visibility=visibility)


def test_of_an_internal_article_only_its_quotations_may_be_quoted() -> None:
    assert quoting.passages(article(BODY), "zh") == ("您好，我们马上处理。请稍等。", "谢谢您的耐心。")


def test_of_a_quotable_article_every_paragraph_may() -> None:
    passages = quoting.passages(article(BODY, Visibility.QUOTABLE), "zh")
    assert passages[0] == "内部规则在这里说明，千万不要外传给买家。"
    assert "怎么跟买家说" not in passages


def test_words_right_behind_a_heading_may_be_quoted_too() -> None:
    found = quoting.passages(article("## 材质\n纯棉。\n\n# 尺码\n\n- S\n- M", Visibility.QUOTABLE), "zh")
    assert found == ("纯棉。", "• S\n• M")


def test_a_table_is_one_passage_with_a_line_for_each_row() -> None:
    body = "先看表：\n\n| 国家 | 插头 |\n|---|---|\n| 日本 | A |\n| 英国 | G |\n\n老房子可能例外。"
    found = quoting.passages(article(body, Visibility.QUOTABLE), "zh")
    assert found == ("先看表：", "国家 – 插头\n日本 – A\n英国 – G", "老房子可能例外。")


def test_a_quotation_with_a_table_is_one_passage() -> None:
    body = "内部。\n\n> 到账时间：\n>\n> | 方式 | 天数 |\n> |---|---|\n> | PayPal | 0–1 |\n>\n> 请稍等。\n\n内部。"
    assert quoting.passages(article(body), "zh") == ("到账时间：\n方式 – 天数\nPayPal – 0–1\n请稍等。",)


def test_a_line_that_only_looks_like_part_of_a_quotation_stays_in_the_house() -> None:
    assert quoting.passages(article("> 马上处理。\n这一句只给客服看，不能给买家。"), "zh") == ("马上处理。",)


def test_what_buyers_may_be_told_is_no_secret_of_the_article() -> None:
    assert quoting.told_in(article("内部。\n\n> **我们马上处理**，请您再稍等一两天。谢谢！")) == {
        "我们马上处理请您再稍等一两天"
    }
    assert quoting.kept_in(article(BODY, Visibility.QUOTABLE)) == frozenset()


def test_short_sentences_belong_to_nobody() -> None:
    kept = quoting.kept_in(article("不可以。\n\n这条内部规则只给客服看，不能给买家。"))
    assert len(kept) == 1


@given(st.text())
def test_any_text_can_be_compared(body: str) -> None:
    for visibility in Visibility:
        assert all(quoting.passages(article(body, visibility), "zh"))
    for sentence in quoting.kept_in(article(body)) | quoting.told_in(article(body)):
        assert sentence == quoting.compared(sentence)
        assert len(sentence) * 2 >= quoting.LEAST

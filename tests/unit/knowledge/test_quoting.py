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
    assert quoting.passages(article(BODY), "zh") == ("您好，我们马上处理。 请稍等。", "谢谢您的耐心。")


def test_of_a_quotable_article_every_paragraph_may() -> None:
    passages = quoting.passages(article(BODY, Visibility.QUOTABLE), "zh")
    assert passages[0] == "内部规则在这里说明，千万不要外传给买家。"
    assert "怎么跟买家说" not in passages


def test_short_sentences_belong_to_nobody() -> None:
    kept = quoting.kept_in(article("不可以。\n\n这条内部规则只给客服看，不能给买家。"))
    assert len(kept) == 1


@given(st.text(), st.text())
def test_any_text_can_be_compared(body: str, text: str) -> None:
    kept = quoting.kept_in(article(body or "x"))
    assert all(0 <= start <= end <= len(text) for start, end in quoting.leaks(text, kept))

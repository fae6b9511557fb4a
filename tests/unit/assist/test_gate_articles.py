"""What was read in the knowledge base, at the gate."""

from __future__ import annotations

import pytest

from desktop.assist.gate import Gate
from desktop.domain.article import Article, ArticleText, Visibility
from desktop.domain.reply import GateContext, Severity, Side

SECRET = "内部赔付上限是订单金额的百分之三十，超过必须主管批准。"
TOLD = "We may pay back up to thirty percent without asking; above that the supervisor decides."
BODY = f"**{SECRET}**\n\n## 怎么跟买家说\n\n> 我们可以先退您一部分款，商品您留着用，不用寄回来。"
ARTICLE = Article({"zh": ArticleText("部分退款", BODY), "en": ArticleText("Partial refund", TOLD)}, id=7)


def rules(gate: Gate, source: str, text: str, article: Article = ARTICLE, *, quoted: bool = False) -> list[str]:
    context = GateContext(
        source, "zh", text, "en", articles=(article,), quoted=(article,) if quoted else (), today="2026-11-28"
    )
    return [finding.rule for finding in gate.check(context)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (SECRET, "Thank you for waiting."),
        (f"您好！{SECRET}谢谢。", "Thank you for waiting."),
        ("谢谢您的等待。", TOLD),
        (
            "谢谢您的等待。",
            "Hello,  WE MAY pay back up to thirty percent without asking,above that the supervisor decides",
        ),
    ],
)
def test_internal_words_are_kept_in_the_house(gate: Gate, source: str, text: str) -> None:
    assert "quote_internal" in rules(gate, source, text)


def test_the_finding_tells_where_and_from_what(gate: Gate) -> None:
    text = f"Hello Maria. {TOLD} Bye!"
    found = gate.check(GateContext("", "zh", text, "en", articles=(ARTICLE,)))
    finding = next(f for f in found if f.rule == "quote_internal")
    assert (finding.severity, finding.side) == (Severity.BLOCK, Side.TARGET)
    assert text[finding.start : finding.end].startswith("We may pay back")
    assert finding.values == {"title": "部分退款"}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "我们可以先退您一部分款，商品您留着用，不用寄回来。",
            "We can refund you a part now and you keep the item.",
        ),
        ("部分退款", "A partial refund is possible."),
    ],
)
def test_what_was_written_for_buyers_may_go_out(gate: Gate, source: str, text: str) -> None:
    assert "quote_internal" not in rules(gate, source, text)


def test_every_word_of_a_quotable_article_may_go_out(gate: Gate) -> None:
    open_one = Article(ARTICLE.texts, id=7, visibility=Visibility.QUOTABLE)
    assert "quote_internal" not in rules(gate, SECRET, TOLD, open_one)


def test_an_expired_article_is_told_when_it_was_quoted(gate: Gate) -> None:
    old = Article(ARTICLE.texts, id=7, expires_on="2026-11-27")
    assert "article_expired" in rules(gate, "您好。", "Hello Maria, thank you.", old, quoted=True)
    assert "article_expired" not in rules(gate, "您好。", "Hello Maria, thank you.", old)
    fresh = Article(ARTICLE.texts, id=7, expires_on="2026-11-28")
    assert "article_expired" not in rules(gate, "您好。", "Hello Maria, thank you.", fresh, quoted=True)

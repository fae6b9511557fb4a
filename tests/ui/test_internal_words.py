"""Words of internal articles are stopped in the window, whatever was opened, and when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from desktop.domain.article import Article, ArticleText, Visibility
from desktop.ui.session import Session
from tests.fakes import FakeContext

SECRET = "内部赔付上限是订单金额的百分之三十，超过必须主管批准。"
ARTICLE = Article({"zh": ArticleText("赔付", f"{SECRET}\n\n> 请放心，马上处理。")})


def test_they_are_learned_between_other_work(qtbot: QtBot, session: Session, context: FakeContext) -> None:
    with context.articles.together():
        for number in range(60):
            context.articles.save(Article({"zh": ArticleText(f"第{number}篇", f"{number}：{SECRET}")}))
    session.looking_up.begin()
    qtbot.waitUntil(lambda: context.internal._seen is not None and not context.internal._waiting, timeout=5000)
    assert len(context.internal._stamps) == 60


def test_an_article_that_was_opened_before_the_message_came_is_not_forgotten(
    qtbot: QtBot, session: Session, context: FakeContext, read: Callable[[str], None]
) -> None:
    number = context.articles.save(ARTICLE)
    with qtbot.waitSignal(session.looking_up.article_opened, timeout=3000):
        session.looking_up.open(number)
    read("Hola, ¿dónde está mi pedido?")
    reply = session.desk.current.reply
    reply.write_target(f"Hola. {SECRET}")

    def leaks() -> list[str]:
        return [finding.text for finding in reply.red if finding.rule == "quote_internal"]

    qtbot.waitUntil(lambda: leaks() == [SECRET], timeout=3000)

    kept = context.articles.get(number)
    assert kept is not None
    context.articles.save(replace(kept, visibility=Visibility.QUOTABLE))
    reply.recheck()
    qtbot.waitUntil(lambda: not leaks(), timeout=3000)

"""Where replies go, upon the real store and log."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.article import Article, ArticleText
from desktop.domain.reply import KeptReply, LastReply, Override
from desktop.domain.script import Outcome, Script, ScriptVersion
from desktop.ui.conversation import Conversation
from desktop.ui.notices import Notice
from desktop.ui.session import Session
from tests.fakes import FakeClock, FakeContext

Reading = Callable[[str], None]
BODIES = {"zh": ScriptVersion("zh", "晚了。"), "es": ScriptVersion("es", "Tarda.")}
LATE = Script(0, "late", "", {"zh": "延误"}, BODIES)


@pytest.fixture
def conversation(session: Session, read: Reading) -> Conversation:
    read("Hola, ¿dónde está mi pedido?")
    return session.desk.current


def send(qtbot: QtBot, session: Session, conversation: Conversation, text: str) -> int:
    reply = conversation.reply
    reply.write_target(text)
    qtbot.waitUntil(lambda: reply.draft is not None and reply.draft.text == text, timeout=3000)
    with qtbot.waitSignal(session.outbox.sent, timeout=5000) as sent:
        reply.sending.emit((Override("too_long", "agreed"),))
    assert sent.args is not None
    assert sent.args[0] is conversation
    return int(sent.args[1])


def test_what_goes_out_is_recorded(
    qtbot: QtBot, session: Session, context: FakeContext, conversation: Conversation, clock: FakeClock
) -> None:
    context.library.add(LATE)
    conversation.reply.pick(context.library.by_name("late"))
    qtbot.waitUntil(lambda: conversation.reply.text == "Tarda.", timeout=3000)
    clock.move(12.0)
    number = send(qtbot, session, conversation, "Tarda!")
    row = context.store.rows("SELECT * FROM reply WHERE id = ?", (number,))[0]
    assert (row["text"], row["language"], row["seconds"]) == ("Tarda!", "es", 12.0)
    assert row["script_id"] == context.library.by_name("late").id
    assert 0 < row["edited"] < 0.5
    assert (row["conversation_id"], row["message_id"]) == conversation.ids
    assert context.store.tuples("SELECT rule, reason FROM gate_override") == [("too_long", "agreed")]
    assert conversation.reply.last == LastReply(number)


def test_a_draft_is_kept_and_an_empty_one_dropped(
    qtbot: QtBot, session: Session, context: FakeContext, conversation: Conversation
) -> None:
    reply, number = conversation.reply, conversation.ids[0]
    assert number is not None
    reply.write_source("抱歉")
    reply.keep_draft()
    qtbot.waitUntil(lambda: context.replies.draft(number) == KeptReply("抱歉"), timeout=3000)
    reply.write_source("")
    reply.keep_draft()
    qtbot.waitUntil(lambda: context.replies.draft(number) is None, timeout=3000)


def test_draft_and_last_reply_come_back(
    qtbot: QtBot, session: Session, context: FakeContext, conversation: Conversation
) -> None:
    sent = send(qtbot, session, conversation, "Tarda.")
    context.effectiveness.mark(sent, Outcome.SOLVED, 1.0)
    number = conversation.ids[0]
    assert number is not None
    script = context.library.add(LATE)
    context.replies.keep_draft(number, KeptReply("晚了，抱歉。", None, script))
    conversation.reply.clear()
    session.outbox.restore(conversation)
    qtbot.waitUntil(lambda: conversation.reply.source == "晚了，抱歉。", timeout=3000)
    assert conversation.reply.script is not None
    assert conversation.reply.script.id == script
    assert conversation.reply.last == LastReply(sent, Outcome.SOLVED)


def test_what_the_gate_has_against_a_draft_it_has_after_the_next_start(
    qtbot: QtBot, session: Session, context: FakeContext, conversation: Conversation
) -> None:
    secret = "内部赔付上限是订单金额的百分之三十，超过必须主管批准。"
    body = f"{secret}\n\n> 请放心，马上处理。"
    number = context.articles.save(Article({"zh": ArticleText("赔付", body)}, expires_on="2001-01-01"))
    reply = conversation.reply
    article = context.articles.get(number)
    assert article is not None
    reply.quote(article, "请放心，马上处理。")
    reply.write_target(f"Hola. {secret}")
    reply.keep_draft()
    kept = KeptReply("请放心，马上处理。", f"Hola. {secret}", quoted=(number,))
    qtbot.waitUntil(lambda: context.replies.draft(conversation.ids[0] or 0) == kept, timeout=3000)

    reply.clear()
    session.outbox.restore(conversation)

    def rules() -> set[str]:
        return {finding.rule for finding in reply.findings}

    qtbot.waitUntil(lambda: rules() >= {"quote_internal", "article_expired"}, timeout=3000)


def test_what_is_being_written_is_not_overwritten(
    qtbot: QtBot, session: Session, context: FakeContext, conversation: Conversation
) -> None:
    number = conversation.ids[0]
    assert number is not None
    conversation.reply.write_source("新的")
    context.replies.keep_draft(number, KeptReply("旧的"))
    session.outbox.restore(conversation)
    qtbot.waitUntil(lambda: not session.lanes.store.busy, timeout=3000)
    assert conversation.reply.source == "新的"


def test_a_mark_is_kept_taken_back_and_told_where_the_reply_is_gone(
    qtbot: QtBot, session: Session, context: FakeContext, conversation: Conversation, told: list[Notice]
) -> None:
    number = send(qtbot, session, conversation, "Tarda.")
    for outcome in (Outcome.ESCALATED, None):
        session.outbox.mark(conversation, number, outcome)
        qtbot.waitUntil(lambda o=outcome: conversation.reply.last == LastReply(number, o), timeout=3000)
        assert context.replies.newest(conversation.ids[0]) == LastReply(number, outcome)
    session.outbox.mark(conversation, number + 1, Outcome.SOLVED)
    qtbot.waitUntil(lambda: len(told) == 1, timeout=3000)
    assert conversation.reply.last == LastReply(number), "another reply's mark is not this one's"

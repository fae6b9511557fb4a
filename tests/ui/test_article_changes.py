"""What is written, archived or changed elsewhere while the window is open, is seen in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.article import Article, ArticleState, ArticleText, UseKind, Visibility
from desktop.knowledge.articles import ArticleLibrary
from desktop.storage.store import Store
from desktop.ui.dialogs.article import ArticleDialog
from desktop.ui.looking_up import SETTLED_MS
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notice
from desktop.ui.session import Session
from tests.fakes import FakeClock, FakeContext
from tests.ui.conftest import Reading

ASK = "Hola, ¿puedo devolver el pedido y cuánto tarda el reembolso?"
SECRET = "仓库主管的私人电话是一二三四五六七，任何情况下都不要告诉买家。"


def article(title: str = "德国退货地址", body: str = SECRET, **more: object) -> Article:
    return Article({"zh": ArticleText(title, body)}, **more)  # type: ignore[arg-type]


@pytest.fixture
def other_process(context: FakeContext, clock: FakeClock) -> Iterator[ArticleLibrary]:
    store = Store.open(context.paths.store)
    clock.move(60)
    yield ArticleLibrary(store, clock)
    store.close()


def type_(qtbot: QtBot, session: Session, window: MainWindow, words: str) -> None:
    pane = window.desk_page().articles
    with qtbot.waitSignal(session.looking_up.results_found, timeout=3000, check_params_cb=lambda q, _: q == words):
        pane.field.setText(words)
        pane.field.textEdited.emit(words)


def open_(qtbot: QtBot, session: Session, number: int) -> None:
    with qtbot.waitSignal(session.looking_up.article_opened, timeout=3000):
        session.looking_up.open(number)


def test_meaning_is_learnt_after_writing_and_again_after_editing(
    window: MainWindow,
    session: Session,
    context: FakeContext,
    qtbot: QtBot,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[str] = []

    def encode(texts: Sequence[str], **_: Any) -> Any:
        heard.extend(texts)
        return np.ones((len(texts), 8), np.float32)

    monkeypatch.setattr(context.engine, "encode", encode, raising=False)
    keep = session.lanes.store.queued
    keep(lambda: context.articles.save(article(name="one")))
    qtbot.waitUntil(lambda: any("德国退货地址" in text for text in heard), timeout=3000)
    kept = context.articles.by_name("", "one")
    assert kept is not None
    clock.move(60)
    keep(lambda: context.articles.save(replace(kept, texts={"zh": ArticleText("折叠自行车", "先装前轮。")})))
    qtbot.waitUntil(lambda: any("折叠自行车" in text for text in heard), timeout=3000)
    rows = "SELECT count(*) FROM article_vector JOIN article USING (changed_at) WHERE id = article_id"
    qtbot.waitUntil(lambda: context.store.tuples(rows) == [(1,)], timeout=3000)


def test_what_is_written_or_archived_shows_in_the_list(
    window: MainWindow, session: Session, context: FakeContext, qtbot: QtBot, read: Reading
) -> None:
    pane, keep = window.desk_page().articles, session.lanes.store.queued
    type_(qtbot, session, window, "退货地址")
    assert not pane.hits.rowCount()
    keep(lambda: context.articles.save(article(name="one")))
    qtbot.waitUntil(lambda: pane.hits.rowCount() == 1, timeout=3000)
    number = pane.hits.hit(0).article_id
    keep(lambda: context.articles.set_state(number, ArticleState.ARCHIVED))
    qtbot.waitUntil(lambda: not pane.hits.rowCount(), timeout=3000)

    read(ASK)
    keep(lambda: context.articles.save(article("Devolver un pedido: reembolso", name="two")))
    qtbot.waitUntil(lambda: pane.count == 1, timeout=3000)


def test_a_search_that_is_asked_again_by_the_window_is_kept_once(
    window: MainWindow, session: Session, context: FakeContext, qtbot: QtBot
) -> None:
    type_(qtbot, session, window, "qqqqzzzz")
    kept = "SELECT query, hits FROM article_search"
    qtbot.waitUntil(lambda: context.store.tuples(kept) == [("qqqqzzzz", 0)], timeout=SETTLED_MS + 3000)
    with qtbot.waitSignal(session.looking_up.results_found, timeout=3000):
        session.lanes.store.queued(lambda: context.articles.save(article()))
    with qtbot.waitSignal(session.looking_up._timer.timeout, timeout=SETTLED_MS + 3000):
        pass
    session.lanes.store.queued(lambda: context.articles.save(article("qqqqzzzz")))
    both = [("qqqqzzzz", 0), ("qqqqzzzz", 1)]
    qtbot.waitUntil(lambda: context.store.tuples(kept) == both, timeout=SETTLED_MS + 3000)


def test_the_reader_shows_the_article_as_it_is_now(
    window: MainWindow, session: Session, context: FakeContext, qtbot: QtBot, read: Reading
) -> None:
    texts = {"zh": ArticleText("德国退货地址", SECRET), "es": ArticleText("Dirección", "Interno.\n\n" * 60)}
    number = context.articles.save(Article(texts))
    read(ASK)
    open_(qtbot, session, number)
    reader = window.desk_page().articles.reader
    reader.next_language()
    reader.view.verticalScrollBar().setValue(40)
    reader.begin_note()
    reader.note.setText("half a note")
    assert not reader.quote.isEnabled()
    kept = context.articles.get(number)
    assert kept is not None
    now = replace(kept, visibility=Visibility.QUOTABLE)
    session.lanes.store.queued(lambda: context.articles.save(now))
    qtbot.waitUntil(reader.quote.isEnabled, timeout=3000)
    assert (reader.language, reader.view.verticalScrollBar().value()) == ("es", 40)
    assert (reader.note.isVisible(), reader.note.text()) == (True, "half a note")
    used = context.store.tuples("SELECT kind FROM article_use")
    assert used == [(UseKind.OPENED.value,)], "shown again is not read again"

    session.lanes.store.queued(lambda: context.articles.set_state(number, ArticleState.ARCHIVED))
    qtbot.waitUntil(reader.warning.isVisible, timeout=3000)


def test_a_deleted_article_is_left(
    window: MainWindow, session: Session, context: FakeContext, qtbot: QtBot
) -> None:
    number = context.articles.save(article(state=ArticleState.DRAFT))
    pane = window.desk_page().articles
    open_(qtbot, session, number)
    context.store.execute("DELETE FROM article_use")
    session.lanes.store.queued(lambda: context.articles.remove(number))
    qtbot.waitUntil(lambda: not pane.reading, timeout=3000)


def test_what_another_process_writes_shows_at_the_next_question(
    window: MainWindow, session: Session, context: FakeContext, qtbot: QtBot, other_process: ArticleLibrary
) -> None:
    pane = window.desk_page().articles
    number = context.articles.save(article())
    open_(qtbot, session, number)
    kept = other_process.get(number)
    assert kept is not None
    other_process.save(replace(kept, visibility=Visibility.QUOTABLE))
    other_process.save(article("德国退货运费"))
    assert not pane.reader.quote.isEnabled()
    type_(qtbot, session, window, "德国")
    qtbot.waitUntil(lambda: pane.hits.rowCount() == 2, timeout=3000)
    qtbot.waitUntil(pane.reader.quote.isEnabled, timeout=3000)


def test_an_article_is_edited_where_it_is_read(
    window: MainWindow, session: Session, context: FakeContext, qtbot: QtBot
) -> None:
    number = context.articles.save(article())
    open_(qtbot, session, number)
    pane = window.desk_page().articles
    QTest.keyClick(pane.reader.view, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: window.findChild(ArticleDialog) is not None, timeout=3000)
    dialog = window.findChild(ArticleDialog)
    assert dialog is not None
    dialog.pages["zh"].title.setText("新的地址")
    with qtbot.waitSignal(dialog.saved, timeout=3000):
        dialog.save()
    qtbot.waitUntil(lambda: pane.reader.title.text() == "新的地址", timeout=3000)


def test_a_pasted_link_opens_its_article(
    window: MainWindow, session: Session, context: FakeContext, qtbot: QtBot, told: list[Notice]
) -> None:
    context.articles.save(article(name="address_de"))
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("deskside:article/address_de\n")
    with qtbot.waitSignal(session.looking_up.article_opened, timeout=3000):
        window.paste(new=False)
    assert window.desk_page().articles.reading
    assert session.desk.current.empty
    clipboard.setText("deskside:article/nothing")
    window.paste(new=False)
    qtbot.waitUntil(lambda: bool(told), timeout=3000)
    assert session.desk.current.empty


def test_written_from_the_search_it_is_missing_no_longer(
    window: MainWindow, session: Session, context: FakeContext, qtbot: QtBot
) -> None:
    query = "订单 114-3941689-8772232 电池能空运吗"
    context.lookup.searched(query, 0, "zh")
    type_(qtbot, session, window, f"{query} state:published")
    window.desk_page().articles.write_first.click()
    qtbot.waitUntil(lambda: window.findChild(ArticleDialog) is not None, timeout=3000)
    dialog = window.findChild(ArticleDialog)
    assert dialog is not None
    assert dialog.pages["zh"].title.text() == query
    dialog.pages["zh"].title.setText("电池能空运吗")
    dialog.pages["zh"].body.setPlainText("不能。")
    with qtbot.waitSignal(dialog.saved, timeout=3000):
        dialog.save()
    qtbot.waitUntil(lambda: context.searches.unanswered() == (), timeout=3000)
